"""``coach drill``: one skill, another person, about a minute."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from coach.cli.lines import ask, note, tell

if TYPE_CHECKING:
    from coach.history.drills import Drill
    from coach.store import Database


@click.command()
@click.argument("criterion", metavar="[ID]", required=False)
@click.option("--plain", is_flag=True, help="In lines, without cursor tricks: for screen readers and pipes.")
@click.option("--list", "listed", is_flag=True, help="List the drills that are booked.")
def drill(criterion: str | None, plain: bool, listed: bool) -> None:
    """Do what is due today, at most three drills; with ID (a criterion), that one in lines.

    You get the end of a talk and say one line. A drill comes back after 1, 3, 7 and 21 days.
    """
    from coach.cli.app import open_app
    from coach.cli.lines import is_terminal
    from coach.store import open_database

    if not (plain or listed or criterion) and is_terminal():
        open_app("drill")
        return
    database, now = open_database(), time.time()
    if listed:
        _list(database, now)
        return
    wanted = [_one(database, criterion, now)] if criterion else _due(database, now)
    for each in wanted:
        if not _do(database, each, now):
            return


def _due(database: Database, now: float) -> list[Drill]:
    from coach.history.booking import drills_due, next_drills

    found = drills_due(database, now)
    if not found:
        day = next((drill.due for drill in next_drills(database)), None)
        when = f"The next is due {time.strftime('%A %Y-%m-%d', time.localtime(day))}." if day else ""
        tell(f"No drill is due today. {when or 'A rehearsal books them from what is to fix.'}")
        tell("`coach drill ID` practises any skill; `coach explain` lists the ids.")
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
        mark = "✓" if each.steady else "!" if each.due <= now else "○"
        tell(f"{mark} {each.criterion}  {each.title}. {state_line(each, now)}")
    if not found:
        tell("No drill is booked. A rehearsal books them from what is to fix.")


def _do(database: Database, wanted: Drill, now: float) -> bool:
    """One drill in lines; ``False`` when there is nothing more to read."""
    from coach.history.booking import done
    from coach.history.drilling import exercise_for, judge_line
    from coach.history.drills import state_line
    from coach.transcript import Role, on_one_line

    exercise = exercise_for(wanted)
    they = exercise.speaker.split()[0]
    tell(f"Drill: {exercise.criterion.title}. {exercise.whom}.")
    for turn in exercise.before.turns:
        tell(f"{'You' if turn.role is Role.INTERVIEWER else they}: {on_one_line(turn.text)}")
        if turn.cue:
            note(turn.cue if exercise.by_phone else f"{they} {turn.cue}")
    note(exercise.task)
    line = ask("You: ")
    if not line:
        note("Nothing was said, so nothing is counted.")
        return line is not None
    outcome = judge_line(exercise, line)
    after = done(database, wanted.criterion, outcome.clean, exercise.persona.id, now)
    if outcome.clean:
        tell("✓ Clean.")
    else:
        tell(f"✗ Not yet. Try: {outcome.instead}")
        tell(outcome.why)
    tell(state_line(after, now) if after else "For practice: it is not booked.")
    return True
