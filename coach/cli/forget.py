"""``coach forget``: what is kept on this machine, and deleting it for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.sure import YES, sure
from coach.errors import BadInput

if TYPE_CHECKING:
    from coach.store import Database


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--everything", is_flag=True, help="Delete all that coach wrote about you.")
@click.option("--yes", is_flag=True, help=YES)
def forget(ids: tuple[str, ...], everything: bool, yes: bool) -> None:
    """Delete what coach keeps, for good; without ID, list what it keeps, and where.

    Each take of a meeting or call has an ID of its own, and so has each letter, script, person made from a bio, promise,
    drill and draft; its beginning is enough. At a terminal you are asked first.
    """
    from coach.store import open_database

    database = open_database()
    if everything and ids:
        raise BadInput("Name what to delete, or say --everything.", "Both were given.")
    if everything:
        _everything(database, yes)
    elif ids:
        _these(database, ids, yes)
    else:
        _list(database)


def _list(database: Database) -> None:
    from coach.cli.kept import all_kept
    from coach.paths import home
    from coach.transcript import shown

    things = all_kept(database)
    wide = max((len(thing.id) for thing in things), default=0)
    for thing in things:
        click.echo(shown(f"{thing.kind:8} {thing.id:{wide}}  {thing.line}"))
    if things:
        click.echo(f"All of it is in {home()}. `coach forget ID` deletes one of them, --everything all.")
    else:
        click.echo(f"Nothing is kept in {home()}.")


def _these(database: Database, ids: tuple[str, ...], yes: bool) -> None:
    from coach.cli.kept import all_kept, named
    from coach.transcript import shown

    things = all_kept(database)
    chosen = list({thing.id: thing for thing in (named(things, wanted) for wanted in ids)}.values())
    lines = [f"{thing.kind}  {thing.line}" for thing in chosen]
    if not sure("\n".join(lines), yes):
        return
    for thing, line in zip(chosen, lines, strict=True):
        thing.delete()
        click.echo(shown(f"Deleted for good: {line}"))


def _everything(database: Database, yes: bool) -> None:
    from coach.cli.lines import is_terminal
    from coach.desk.erasing import EVERYTHING, delete_everything, what_stays
    from coach.transcript import on_one_line

    if not (yes or is_terminal()):
        raise BadInput("--everything needs --yes.", "Nobody is there to be asked.")
    stays = on_one_line("; ".join([*what_stays(), "files that you exported to other folders"]))
    if sure(f"This goes: {EVERYTHING}.\nThis stays: {stays}.", yes):
        delete_everything(database)
        click.echo(f"Everything is deleted for good. This stays: {stays}.")
