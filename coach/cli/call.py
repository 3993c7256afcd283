"""``coach call``: the phone ladder, or one leg of it, in plain lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.errors import BadInput, NotFound

if TYPE_CHECKING:
    from coach.cli.calling import Sitting

LEGS = ("receptionist", "voicemail", "bad-moment", "good-moment", "ladder")


@click.command()
@click.option(
    "--leg", type=click.Choice(LEGS), default="ladder", show_default=True, help="Who picks up; all in turn."
)
@click.option("--persona", "who", metavar="ID|FILE", help="Whom you call; somebody is chosen otherwise.")
@click.option("--seed", type=int, metavar="N", help="The same words and the same seed get the same answers.")
@click.option("--me", metavar="NAME", help="Your name.")
@click.option("--background", metavar="TEXT", help="Who you are in a few words.")
@click.option("--script", "script", metavar="NAME", help="The script to improve; `coach script` lists yours.")
@click.option("--resume", "going_on", is_flag=True, help="Go on with the latest call that was broken off.")
@click.option("--plain", is_flag=True, help="In lines, without cursor tricks (so far the only way).")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write the transcripts and the script here.",
)
def call(
    leg: str,
    who: str | None,
    seed: int | None,
    me: str | None,
    background: str | None,
    script: str | None,
    going_on: bool,
    plain: bool,
    out: Path | None,
) -> None:
    """Dial: you do not know who picks up.

    Each line you type is said; /end hangs up. After each call comes its card, at the end the one thing to fix before
    you dial the real number, and your script as it should be now.
    """
    sitting = _sitting(me, background, script, out)
    if going_on:
        if who or seed is not None:
            raise BadInput(
                "--resume goes on as it was.", "--persona and --seed were settled when you dialled."
            )
        sitting.go_on()
    else:
        _dial(sitting, leg, who, seed)


def _dial(sitting: Sitting, leg: str, who: str | None, seed: int | None) -> None:
    import random

    from coach.interviewee.phone import Leg
    from coach.persona import all_personas, persona_named
    from coach.rehearsal.ladder import ladder

    seed = random.randrange(2**31) if seed is None else seed
    persona = persona_named(who) if who else random.Random(f"{seed}|whom").choice(all_personas())
    sitting.play(persona, ladder(seed, None if leg == "ladder" else Leg(leg)))


def _sitting(me: str | None, background: str | None, script: str | None, out: Path | None) -> Sitting:
    from coach.cli.calling import Sitting
    from coach.desk.script import script_from_text
    from coach.store import Notes, Rehearsals, open_database
    from coach.transcript import Interviewer

    if out is not None and not out.is_dir():
        try:
            out.mkdir(parents=True)
        except OSError as error:
            raise BadInput(f"{out} cannot be made.", f"{error.strerror}.", "Choose another folder.") from None
    database = open_database()
    about = {key: value for key, value in (("name", me), ("background", background)) if value}
    base = None
    if script:
        try:
            kept = Notes(database).named("script", script)
        except NotFound as error:
            raise NotFound(error.what, fix="`coach script` lists yours.") from None
        base = script_from_text(str(kept.body.get("text", "")), kept.name)
    return Sitting(Rehearsals(database), Interviewer.model_validate(about), base, out)
