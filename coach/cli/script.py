"""``coach script``: what to say on the telephone, made from a few words, checked, and kept by name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.errors import BadInput, NotFound

if TYPE_CHECKING:
    from coach.desk.script import Script
    from coach.store import Notes

KIND = "script"


@click.command()
@click.argument("name", required=False)
@click.option("--new", is_flag=True, help="Make it, from the words below and your latest plan.")
@click.option(
    "--file",
    "source",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Keep this edited text under NAME.",
)
@click.option("--edit", is_flag=True, help="Open it in your editor.")
@click.option("--delete", is_flag=True, help="Delete it.")
@click.option("--me", default="", metavar="NAME", help="Your name.")
@click.option("--they", default="", metavar="NAME", help="Whom you call.")
@click.option("--connection", default="", metavar="TEXT", help="Who gave you the name, or how you found it.")
@click.option(
    "--field", default="", metavar="TEXT", help="What you are researching; your plan's purpose otherwise."
)
@click.option("--background", default="", metavar="TEXT", help="Who you are in a few words.")
@click.option("--number", default="", metavar="TEXT", help="Your telephone number.")
def script(name: str | None, new: bool, source: Path | None, edit: bool, delete: bool, **about: str) -> None:
    """Show a script with its check, make one (--new), or keep an edited one; without NAME, list what is kept."""
    from coach.store import Notes, open_database

    database = open_database()
    notes = Notes(database)
    if name is None:
        _list(notes)
        return
    if delete:
        notes.delete(_kept(notes, name)[0])
        click.echo(f"{name} is deleted.")
        return
    if new:
        _keep(notes, name, _made(name, about))
    elif any(about.values()):
        raise BadInput("Words to make a script from need --new.", "Without it the script is shown as it is.")
    if source is not None:
        _keep(notes, name, _read(source, name))
    if edit:
        _edit(notes, name)
    _show(_kept(notes, name)[1])


def _list(notes: Notes) -> None:
    kept = notes.all(KIND)
    for note in kept:
        click.echo(note.name)
    if not kept:
        click.echo("No script is kept yet. `coach script NAME --new` makes one.")


def _made(name: str, about: dict[str, str]) -> Script:
    from coach.desk.script import About, script_from
    from coach.history.plans import last_plan
    from coach.store import Rehearsals, open_database

    shelf = Rehearsals(open_database())
    plan = last_plan([*shelf.unfinished(), *shelf.recent(20)])
    given = {
        **about,
        "field": about["field"] or plan.purpose,
        "background": about["background"] or plan.background,
    }
    return script_from(About(**given), name)


def _read(source: Path, name: str) -> Script:
    from coach.desk.script import script_from_text

    try:
        text = source.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{source} cannot be read.", f"{error}.", "Check the name.") from None
    return script_from_text(text, name)


def _edit(notes: Notes, name: str) -> None:
    from coach.desk.script import script_from_text, script_text

    note_id, kept = _kept(notes, name)
    changed = click.edit(script_text(kept), extension=".txt")
    if changed is not None:
        _keep(notes, name, script_from_text(changed, name), note_id)


def _keep(notes: Notes, name: str, made: Script, note_id: str | None = None) -> None:
    from coach.desk.script import script_text

    if note_id is None:
        try:
            note_id = notes.named(KIND, name).id
        except NotFound:
            note_id = None
    notes.keep(KIND, name, {"text": script_text(made)}, note_id=note_id)


def _kept(notes: Notes, name: str) -> tuple[str, Script]:
    from coach.desk.script import script_from_text

    try:
        note = notes.named(KIND, name)
    except NotFound as error:
        raise NotFound(error.what, fix=f"`coach script {name} --new` makes it.") from None
    return note.id, script_from_text(str(note.body.get("text", "")), note.name)


def _show(kept: Script) -> None:
    from coach.desk.script import script_text
    from coach.desk.script_check import check_script
    from coach.transcript import shown

    click.echo(shown(script_text(kept)))
    found = check_script(kept)
    seconds = found.seconds
    click.echo(
        f"Spoken: the call {seconds['call']:.0f} seconds, the voicemail {seconds['voicemail']:.0f}, "
        f"the receptionist {seconds['receptionist']:.0f}."
    )
    for scenario, lapse in found.lapses:
        click.echo(shown(f"✗ {scenario}: {lapse.title}. Say: {lapse.instead}"))
    if found.blanks:
        click.echo(shown(f"○ Still blank: {', '.join(found.blanks)}"))
    if found.ready:
        click.echo("✓ Nothing to mend. Dial.")
