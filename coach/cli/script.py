"""``coach script``: what to say on the telephone, made from a few words, checked, and kept by name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.cli.lines import is_terminal, tell
from coach.errors import BadInput, NotFound

if TYPE_CHECKING:
    from coach.desk.script import Script
    from coach.desk.script_keeping import KeptScript
    from coach.store import Database, Notes


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
@click.option(
    "--answers", is_flag=True, help="The answers that it was made from; at a terminal, to be corrected."
)
@click.option("--delete", is_flag=True, help="Delete it for good; at a terminal you are asked first.")
@click.option("--me", metavar="NAME", help="Your name.")
@click.option("--they", metavar="NAME", help="Whom you call.")
@click.option("--connection", metavar="TEXT", help="Who gave you the name, or how you found it.")
@click.option("--field", metavar="TEXT", help="What you are researching; your plan's purpose otherwise.")
@click.option("--background", metavar="TEXT", help="Who you are in a few words.")
@click.option("--number", metavar="TEXT", help="Your telephone number.")
def script(
    name: str | None,
    new: bool,
    source: Path | None,
    edit: bool,
    answers: bool,
    delete: bool,
    **about: str | None,
) -> None:
    """Show a script with its check, make one (--new), or keep an edited one; without NAME, list what is kept.

    Of a script that is there, --me, --they and the like correct the answer behind it: what came from it is written anew,
    and what you edited by hand stays.
    """
    from coach.cli.script_answers import correct, made, show_or_ask
    from coach.store import Notes, open_database

    database = open_database()
    notes = Notes(database)
    if name is None:
        _list(notes)
        return
    if delete:
        _delete(database, name)
        return
    if new:
        _keep(notes, name, made(name, about))
    elif any(value is not None for value in about.values()):
        correct(notes, _kept(notes, name), about)
    if answers:
        show_or_ask(notes, _kept(notes, name))
        if not is_terminal():
            return
    if source is not None:
        _keep(notes, name, _read(source, name))
    if edit:
        _edit(notes, name)
    _show(_kept(notes, name).script())


def _delete(database: Database, name: str) -> None:
    from coach.cli.sure import sure
    from coach.desk.script_keeping import delete_script
    from coach.store import Notes

    script = _kept(Notes(database), name)
    if sure(f"The script “{script.name}”. Calls that you made with it keep the words that lay beside them."):
        delete_script(database, script.id)
        click.echo(f"{name} is deleted.")


def _list(notes: Notes) -> None:
    from coach.desk.script_keeping import kept_scripts

    kept = kept_scripts(notes)
    for one in kept:
        click.echo(one.name)
    if not kept:
        click.echo("No script is kept yet. `coach script NAME --new` makes one.")


def _read(source: Path, name: str) -> Script:
    from coach.desk.script import script_from_text

    try:
        text = source.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{source} cannot be read.", f"{error}.", "Check the name.") from None
    return script_from_text(text, name)


def _edit(notes: Notes, name: str) -> None:
    kept = _kept(notes, name)
    changed = click.edit(kept.text, extension=".txt")
    if changed is not None:
        from coach.desk.script import script_from_text

        _keep(notes, name, script_from_text(changed, name, kept.about))


def _keep(notes: Notes, name: str, made: Script) -> None:
    """Keep it under its name, in place of the one that is there; what that was made from stays with it."""
    from coach.desk.script import About, script_text
    from coach.desk.script_keeping import keep_script, script_named

    about, note_id = made.about, None
    try:
        before = script_named(notes, name)
        note_id, about = before.id, before.about if about == About() else about
    except NotFound:
        pass
    keep_script(notes, name, script_text(made), about, note_id)


def _kept(notes: Notes, name: str) -> KeptScript:
    from coach.desk.script_keeping import script_named

    try:
        return script_named(notes, name)
    except NotFound as error:
        raise NotFound(error.what, fix=f"`coach script {name} --new` makes it.") from None


def _show(kept: Script) -> None:
    from coach.desk.script import PARTS, script_text
    from coach.desk.script_check import check_script

    tell(script_text(kept))
    found = check_script(kept)
    seconds = found.seconds
    tell(
        f"Spoken: the call {seconds['call']:.0f} seconds, the voicemail {seconds['voicemail']:.0f}, "
        f"the receptionist {seconds['receptionist']:.0f}."
    )
    for (_, lapse), part in zip(found.lapses, found.where, strict=True):
        tell(f"✗ {PARTS[part]}: {lapse.title}. Say: {lapse.instead}")
    if found.empty:
        tell(f"○ Still empty: {', '.join(PARTS[part] for part in found.empty)}")
    if found.later:
        tell(f"○ To be said on the telephone: {', '.join(found.later)}")
    if found.blanks:
        tell(f"○ Still blank: {', '.join(found.blanks)}")
    if found.ready:
        tell("✓ Nothing to mend. `coach call` practises it.")
