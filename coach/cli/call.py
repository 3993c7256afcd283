"""``coach call``: the phone ladder, or one leg of it, in the app or in plain lines."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coach.cli.lines import is_terminal, note
from coach.cli.voices import FLAGS, casting, settings_from, voice_options, writer_from
from coach.errors import BadInput, NotFound

if TYPE_CHECKING:
    from coach.desk.script_keeping import KeptScript
    from coach.interviewee.phone import Leg
    from coach.persona import Persona
    from coach.store import Database

LEGS = ("receptionist", "voicemail", "bad-moment", "good-moment", "ladder")
LATEST = 20
"""In so many of the latest calls is looked for who played the contact before."""


@click.command()
@click.option(
    "--leg",
    type=click.Choice(LEGS),
    default="ladder",
    show_default=True,
    help="Who picks up; “ladder” is four calls, each harder.",
)
@click.option("--persona", "who", metavar="ID|FILE", help="Whom you call; somebody is chosen otherwise.")
@click.option("--seed", type=int, metavar="N", help="The same words and the same seed get the same answers.")
@click.option("--me", metavar="NAME", help="Your name.")
@click.option("--background", metavar="TEXT", help="Who you are in a few words.")
@click.option(
    "--script", "script", metavar="NAME", help="The script beside the calls; your latest otherwise."
)
@click.option("--no-script", is_flag=True, help="No script beside the calls.")
@click.option("--resume", "going_on", is_flag=True, help="Go on with the latest call that was broken off.")
@click.option("--plain", is_flag=True, help="In lines, without cursor tricks: for screen readers and pipes.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="With --plain: write the transcripts and the script here.",
)
@voice_options
def call(leg: str, going_on: bool, no_script: bool, plain: bool, out: Path | None, **given: Any) -> None:
    """Dial: you do not know who picks up.

    In plain lines each line you type is said; /script shows your script, /end hangs up, /help lists the commands. After
    each call comes its card, and /again plays it again; at the end the one thing to fix before you dial the real number,
    and your script as it should be now.
    """
    from coach.interviewee.phone import Leg
    from coach.store import open_database

    flags = {name: given.pop(name) for name in FLAGS}
    if going_on and (given["who"] or given["seed"] is not None):
        raise BadInput("--resume goes on as it was.", "--persona and --seed were settled when you dialled.")
    if no_script:
        if given["script"]:
            raise BadInput("--script and --no-script contradict each other.", fix="Leave one out.")
        given["script"] = ""
    only = None if leg == "ladder" else Leg(leg)
    database = open_database()
    if plain or not is_terminal():
        _in_lines(database, only, going_on, out, given, flags)
        return
    if out is not None:
        raise BadInput("--out needs --plain.", "The app keeps the calls and exports them when you ask.")
    _in_the_app(database, only, going_on, given, flags)


def _in_lines(
    database: Database,
    only: Leg | None,
    going_on: bool,
    out: Path | None,
    given: dict[str, Any],
    flags: dict[str, Any],
) -> None:
    from coach.cli.calling import Caller
    from coach.interviewee.model import Meeting
    from coach.rehearsal.sitting import new_sitting
    from coach.store import Rehearsals

    if out is not None and not out.is_dir():
        try:
            out.mkdir(parents=True)
        except OSError as error:
            raise BadInput(f"{out} cannot be made.", f"{error.strerror}.", "Choose another folder.") from None
    voices = casting(settings_from(flags))
    caller = Caller(
        Rehearsals(database),
        _script(database, {**given, "script": given["script"] or ""} if going_on else given),
        out,
        lambda person: voices(person, Meeting(setting="phone")),
    )
    if going_on:
        caller.go_on()
    else:
        seed = _seed(given)
        caller.play(_whom(database, given, seed), new_sitting(seed, only))


def _in_the_app(
    database: Database, only: Leg | None, going_on: bool, given: dict[str, Any], flags: dict[str, Any]
) -> None:
    from coach.cli.app import require_terminal
    from coach.interviewee.model import Meeting
    from coach.rehearsal.call import begin_call
    from coach.rehearsal.sitting import new_sitting
    from coach.store import Rehearsals
    from coach.transcript import Interviewer

    require_terminal()
    settings, shelf, take = settings_from(flags), Rehearsals(database), None
    if going_on:
        kept = next(iter(shelf.unfinished(calls=True)), None)
        if kept is None:
            raise NotFound("No call was broken off.", fix="`coach call` dials.")
        take = kept.id
    elif only is not None or any(value is not None for value in given.values()):
        seed, script = _seed(given), _script(database, given)
        voices = casting(settings)
        sitting = new_sitting(seed, only)
        about = {"name": script.about.me, "background": script.about.background}
        me = Interviewer.model_validate({key: value for key, value in about.items() if value})
        take = begin_call(
            shelf,
            _whom(database, given, seed),
            sitting.rungs[0],
            me,
            cast=lambda person: voices(person, Meeting(setting="phone")),
            sitting=(sitting, 0),
            plan={"script": script.plan()} if script.text else {},
        ).take
    from coach.tui.app import CoachApp

    door = None if take else "phone"
    CoachApp(
        database=database,
        take=take,
        door=door,
        casting=partial(casting, settings),
        writing=partial(writer_from, settings),
    ).run()


def _seed(given: dict[str, Any]) -> int:
    return random.randrange(2**31) if given["seed"] is None else int(given["seed"])


def _whom(database: Database, given: dict[str, Any], seed: int) -> Persona:
    """Whoever was named; else who suits the script, or played in the calls with it before; anybody without one."""
    from coach.persona import all_personas, persona_named

    if who := given["who"]:
        return persona_named(who)
    script, people = _script(database, given), all_personas()
    if not script.text:
        return random.Random(f"{seed}|whom").choice(people)
    from coach.desk.script_practice import contact_for, who_plays
    from coach.store import Rehearsals

    standing = contact_for(script, people, Rehearsals(database).recent(LATEST, calls=True))
    if standing is None:
        raise NotFound("There is nobody to call.", fix="Install coach again.")
    note(who_plays(standing, script.answers))
    return standing.person


def _script(database: Database, given: dict[str, Any]) -> KeptScript:
    """The script that was named, else the latest; none, but with who calls, where there is none or its name is empty."""
    from coach.desk.script import About
    from coach.desk.script_keeping import KeptScript, kept_scripts, script_named
    from coach.store import Notes

    kept = KeptScript("", "", "", About(), 0)
    if given["script"]:
        try:
            kept = script_named(Notes(database), given["script"])
        except NotFound as error:
            raise NotFound(error.what, fix="`coach script` lists yours.") from None
    elif given["script"] is None:
        kept = next(iter(kept_scripts(Notes(database))), kept)
    told = {"me": given["me"], "background": given["background"]}
    return replace(
        kept, about=replace(kept.about, **{key: value for key, value in told.items() if value is not None})
    )
