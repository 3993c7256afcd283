"""``coach persona``: somebody you are really going to meet, made from their bio, with a sheet to prepare with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coach.cli.lines import ask, is_terminal, note, tell
from coach.cli.sure import YES, sure
from coach.cli.voices import FLAGS, settings_from, text_from, voice_options
from coach.errors import BadInput, VoiceError

if TYPE_CHECKING:
    from coach.desk.prep.profile import Profile

TEMPERS = click.Choice(["friendly", "brisk", "reserved"])
QUESTIONS = {
    "how": "How do you know them? (who gave you the name, or how you found them) ",
    "where": "Where do you meet? (a café, by video, by phone) ",
    "how_long": "For how long, in minutes? (20) ",
}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def persona() -> None:
    """Somebody you are really going to meet: from their bio to a rehearsal and a prep sheet."""


@persona.command()
@click.argument("source", metavar="[FILE|-]", required=False)
@click.option("--name", default="", metavar="NAME", help="Their name, where the bio does not say it.")
@click.option("--how", metavar="TEXT", help="How you know them.")
@click.option("--where", metavar="TEXT", help="Where you meet: a place, by video, by phone.")
@click.option("--minutes", "how_long", metavar="N", help="How long you meet.")
@click.option("--temper", type=TEMPERS, default="friendly", show_default=True, help="For practice only.")
@voice_options
def new(source: str | None, name: str, temper: str, **given: Any) -> None:
    """Make a person to rehearse with from a pasted bio or profile, and a prep sheet.

    The bio comes from FILE, from standard input, or is typed. Only what stands in it is stated; all else that they say in a
    rehearsal is invented and marked "for practice only". A model, where one is configured, may find more; --voice offline
    leaves it out.
    """
    from coach.desk.prep.keeping import keep_person, taken_ids
    from coach.desk.prep.making import appointment_from, make, read_profile

    text = _bio(source)
    typed = is_terminal() and source != "-"
    try:
        profile = read_profile(text, name)
    except BadInput as error:
        if name or not typed or "whose" not in error.what:
            raise
        profile = read_profile(text, ask("Whose bio is it? Their name: ") or "")
    answers = {key: given.get(key) for key in QUESTIONS}
    appointment_from("", "", answers["how_long"] or "")  # before anything is asked
    for key, question in QUESTIONS.items():
        if answers[key] is None and typed:
            answers[key] = ask(question)
    appointment = appointment_from(*(answers[key] or "" for key in QUESTIONS))
    made = make(_read_further(profile, given), appointment, taken_ids(), temper)
    path = keep_person(made.persona, made.sheet)
    tell(made.sheet.markdown)
    note(f"The person is in {path}, this sheet beside it as {path.stem}.md.")
    where = "" if appointment.setting == "in-person" else f" --setting {appointment.setting}"
    note(f"Rehearse: coach rehearse --persona {made.persona.id} --minutes {appointment.minutes:g}{where}")


@persona.command("list")
def list_them() -> None:
    """List the people whom you are going to meet."""
    from coach.desk.prep.keeping import people_to_meet
    from coach.transcript import shown

    people = people_to_meet()
    for person in people:
        click.echo(
            shown(
                f"{person.id:20} {', '.join(filter(None, (person.name, person.post)))} (for practice only in part)"
            )
        )
    if not people:
        click.echo("Nobody yet. `coach persona new` makes somebody from a pasted bio.")


@persona.command()
@click.argument("name", metavar="ID")
def show(name: str) -> None:
    """Show the prep sheet of somebody."""
    from coach.desk.prep.keeping import sheet_text

    tell(sheet_text(name))


@persona.command()
@click.argument("name", metavar="ID")
@click.option("--yes", is_flag=True, help=YES)
def delete(name: str, yes: bool) -> None:
    """Delete somebody for good: bio, prep sheet, and the plan for them. Reports of rehearsals with them stay."""
    from coach.desk.prep.keeping import file_of, forget_person
    from coach.store import open_database

    file_of(name)  # nobody is asked about somebody who is not there
    if sure(f"The bio and the prep sheet of {name}, and your plan for them.", yes):
        forget_person(name, open_database())
        click.echo(f"{name} is deleted.")


def _bio(source: str | None) -> str:
    """The pasted text: of a file, of standard input, or typed."""
    from coach.formats.detect import decoded, piped
    from coach.formats.documents import text_of_docx

    if source is None and is_terminal():
        return _typed()
    if source in (None, "-"):
        return decoded(piped(), "standard input")
    assert source is not None
    try:
        data = Path(source).read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BadInput(f"{source} cannot be read.", f"{why}.", "Check the name.") from None
    return text_of_docx(data, source) if data[:4] == b"PK\x03\x04" else decoded(data, source)


def _typed() -> str:
    """Lines until one with a full stop alone."""
    tell("Paste what can be read about them; then a line with only a full stop.")
    lines: list[str] = []
    while (line := ask()) is not None and line != ".":
        lines.append(line)
    return "\n".join(lines)


def _read_further(profile: Profile, flags: dict[str, Any]) -> Profile:
    """As a model reads it besides, if one is configured; else as the rules read it."""
    settings = settings_from({name: flags.get(name) for name in FLAGS})
    if settings.speaks == "offline":
        return profile
    import asyncio

    from coach.desk.prep.model_reading import read_further

    try:
        text = text_from(settings)
        found = asyncio.run(read_further(profile, text))
    except VoiceError as error:
        click.echo(
            f"coach: the model did not answer, so the rules alone read the bio: {error.what}", err=True
        )
        return profile
    more = len(found.statements) - len(profile.statements)
    click.echo(
        f"coach: {text.label} read the bio too and found {more} more; each stands in it word by word.",
        err=True,
    )
    return found
