"""``coach drill``: one skill, another person, about a minute."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from coach.cli.lines import note, tell

if TYPE_CHECKING:
    from coach.history.drills import Drill
    from coach.store import Database


@click.command()
@click.argument("criterion", metavar="[ID]", required=False)
@click.option("--plain", is_flag=True, help="In lines, without cursor tricks: for screen readers and pipes.")
@click.option("--list", "listed", is_flag=True, help="List the drills that are booked.")
@click.option("--skills", is_flag=True, help="List everything that can be practised, with its ID.")
def drill(criterion: str | None, plain: bool, listed: bool, skills: bool) -> None:
    """Do what is due today, at most three drills; with ID (a criterion), that one in lines.

    You get the end of a talk and say one line. A drill comes back after 1, 3, 7 and 21 days.
    """
    from coach.cli.app import open_app
    from coach.cli.lines import is_terminal
    from coach.store import open_database

    if not (plain or listed or criterion or skills) and is_terminal():
        open_app("drill")
        return
    database, now = open_database(), time.time()
    if listed or skills:
        _list(database, now)
        if skills:
            _list_skills(database, now)
        return
    wanted = [_one(database, criterion, now)] if criterion else _due(database, now)
    _do_all(database, wanted, now)


def _do_all(database: Database, wanted: list[Drill], now: float) -> None:
    from coach.cli.half_typed import half_typed, kept_when_interrupted
    from coach.cli.plain_drill import do_drill

    with kept_when_interrupted():
        try:
            for number, each in enumerate(wanted, 1):
                if len(wanted) > 1:
                    note(f"Drill {number} of {len(wanted)}.")
                if not do_drill(database, each, now):
                    return
        except KeyboardInterrupt:
            if typed := half_typed():
                note(f"You had typed, and it was not counted: {typed}")
            raise


def _due(database: Database, now: float) -> list[Drill]:
    from coach.history.booking import drills_due, next_drills

    found = drills_due(database, now)
    if not found:
        day = next((drill.due for drill in next_drills(database)), None)
        when = f"The next is due {time.strftime('%A %Y-%m-%d', time.localtime(day))}." if day else ""
        tell(f"No drill is due today. {when or 'A rehearsal books them from what is to fix.'}")
        tell("`coach drill ID` practises any skill; `coach drill --skills` lists them with their ids.")
    return found


def _one(database: Database, criterion: str, now: float) -> Drill:
    from coach.history.booking import all_drills
    from coach.history.drills import Drill
    from coach.history.situations import situation_for

    criterion = criterion.removeprefix("drill-")
    situation_for(criterion, 0)
    booked = next((each for each in all_drills(database) if each.criterion == criterion), None)
    return booked or Drill(criterion=criterion, due=now)


def _list(database: Database, now: float) -> None:
    from coach.history.booking import all_drills
    from coach.history.drills import state_line

    found = all_drills(database)
    for each in found:
        tell(f"{each.criterion}: {each.title}. {state_line(each, now)}")
    if not found:
        tell("No drill is booked. A rehearsal books them from what is to fix.")


def _list_skills(database: Database, now: float) -> None:
    from coach.history.booking import all_drills
    from coach.history.drilling import all_skills

    booked = {each.criterion for each in all_drills(database)}
    tell("Not booked, and always there to practise:")
    for skill in all_skills(now):
        if skill.criterion not in booked:
            where = (
                f", {skill.where}" if skill.where else ", on the telephone" if skill.talk == "call" else ""
            )
            tell(f"{skill.criterion}: {skill.title}{where}.")
