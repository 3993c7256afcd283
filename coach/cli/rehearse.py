"""``coach rehearse``: at somebody's door at once, in the app or in plain lines."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coach.cli.lines import is_terminal
from coach.cli.voices import FLAGS, casting, settings_from, voice_options, writer_from
from coach.errors import BadInput, NotFound

if TYPE_CHECKING:
    from coach.interviewee.model import Meeting, Voice
    from coach.persona import Persona
    from coach.rehearsal import Rehearsal
    from coach.rehearsal.plan import Plan
    from coach.store import KeptTake, Rehearsals

    Cast = Callable[[Persona, Meeting], Voice]

USUAL_MINUTES = {"in-person": 20, "video": 20, "phone": 15}
PLANNED = ("hints", "real_time")
"""What belongs to the plan."""


@click.command()
@click.option("--persona", "who", metavar="ID|FILE", help="With whom; `coach personas` lists everybody.")
@click.option("--minutes", type=click.IntRange(1, 180), help="How long; 20 by default, 15 by phone.")
@click.option("--setting", type=click.Choice(list(USUAL_MINUTES)), help="Where; in person by default.")
@click.option("--hard", is_flag=True, help="Less patient, slower to warm.")
@click.option("--me", metavar="NAME", help="Your name.")
@click.option("--background", metavar="TEXT", help="Who you are in a few words; used in what to say instead.")
@click.option("--seed", type=int, metavar="N", help="The same words and the same seed get the same answers.")
@click.option("--resume", "going_on", is_flag=True, help="Go on with the latest unfinished rehearsal.")
@click.option("--plain", is_flag=True, help="In lines, without cursor tricks: for screen readers and pipes.")
@click.option("--hints", is_flag=True, help="With --plain: rare hints while you talk; /hints turns them off.")
@click.option("--real-time", is_flag=True, help="With --plain: thinking and typing cost time too.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE", help="With --plain: write the transcript here."
)
@voice_options
def rehearse(
    who: str | None, going_on: bool, plain: bool, out: Path | None, minutes: int | None, **arranged: Any
) -> None:
    """Rehearse with somebody.

    In plain mode each line you type is said, and each answer is one line; /help lists the commands, and the end of
    the input ends the meeting and prints the report. At a terminal you are asked with whom, and for a plan.
    """
    flags = {name: arranged.pop(name) for name in FLAGS}
    given = {**arranged, "minutes": minutes}
    arranged = {key: value for key, value in given.items() if value is not None and value is not False}
    if going_on and arranged:
        named = ", ".join(f"--{key.replace('_', '-')}" for key in arranged)
        raise BadInput(f"{named} cannot be changed any more.", "It was arranged when the rehearsal began.")
    if who is None and not going_on and not (plain and is_terminal()):
        raise BadInput("With whom?", "--persona is missing.", "`coach personas` lists everybody.")
    if out is not None:
        _check_place(out, plain)
    if not plain and (planned := [name for name in PLANNED if name in arranged]):
        raise BadInput(
            f"--{planned[0].replace('_', '-')} needs --plain.", "In the app you choose that with the plan."
        )
    if plain:
        from coach.cli.plain_rehearse import rehearse_in_lines

        rehearse_in_lines(who, going_on, out, arranged, flags)
    else:
        _in_the_app(who, going_on, arranged, flags)


def _in_the_app(who: str | None, going_on: bool, arranged: dict[str, Any], flags: dict[str, Any]) -> None:
    from coach.cli.app import require_terminal
    from coach.store import Rehearsals, open_database

    require_terminal()
    database = open_database()
    settings = settings_from(flags)
    cast = casting(settings)
    start = take = None
    if going_on:
        take = latest(Rehearsals(database), who).id
    elif arranged.keys() - {"minutes"} or str(who).endswith(".toml"):
        take = begun(Rehearsals(database), str(who), arranged, cast).take
    else:
        from coach.persona import persona_named

        start = persona_named(str(who)).id
    from coach.tui.app import CoachApp

    CoachApp(
        database=database,
        start=start,
        minutes=arranged.get("minutes"),
        take=take,
        casting=partial(casting, settings),
        writing=partial(writer_from, settings),
    ).run()


def begun(
    shelf: Rehearsals, who: str, arranged: dict[str, Any], cast: Cast, plan: Plan | None = None
) -> Rehearsal:
    """A new rehearsal with ``who`` (an id or a file), as it was ``arranged``; it is on disk from now on."""
    from coach.interviewee.model import Meeting
    from coach.persona import persona_named
    from coach.rehearsal import begin
    from coach.transcript import Interviewer

    setting = arranged.get("setting", "in-person")
    meeting = Meeting(
        minutes=arranged.get("minutes", USUAL_MINUTES[setting]),
        setting=setting,
        hard=arranged.get("hard", False),
        seed=arranged.get("seed", random.randrange(2**31)),
    )
    about = {
        key: arranged[of] for key, of in (("name", "me"), ("background", "background")) if of in arranged
    }
    if plan and plan.background:
        about.setdefault("background", plan.background)
    persona = persona_named(who)
    arranged_plan = plan.model_dump(mode="json") if plan else None
    return begin(shelf, persona, meeting, cast(persona, meeting), Interviewer(**about), arranged_plan)


def latest(shelf: Rehearsals, who: str | None) -> KeptTake:
    """The latest take that is unfinished (with ``who``); raises :class:`NotFound`."""
    for kept in shelf.unfinished():
        if who is None or kept.persona == who:
            return kept
    raise NotFound(
        "No rehearsal is unfinished." if who is None else f"No rehearsal with {who!r} is unfinished.",
        fix="`coach rehearse --persona ID` begins one.",
    )


def _check_place(out: Path, plain: bool) -> None:
    """Before the meeting rather than after it."""
    if not plain:
        raise BadInput("--out needs --plain.", "The app keeps the transcript and exports it when you ask.")
    if out.is_dir() or not out.parent.is_dir():
        raise BadInput(
            f"{out} cannot be written.", "It is a folder, or its folder is not there.", "Choose another."
        )
