"""``coach report``: the report of a rehearsal, or of a real meeting from a file, again."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("which", metavar="[NUMBER|FILE]", required=False)
@click.option("--me", metavar="NAME", help="Your name in a file.")
@click.option("--plain", is_flag=True, help="In lines, without cursor tricks: for screen readers and pipes.")
def report(which: str | None, me: str | None, plain: bool) -> None:
    """Read a report: of the latest meeting, of the one that has NUMBER in `coach history`, or of a meeting in FILE.

    In lines /help lists all that there is: criteria, numbers, the transcript, facts, takes, another try.
    """
    from coach.cli.lines import is_terminal
    from coach.store import Rehearsals, open_database

    file = which if which and not which.isdecimal() else None
    if is_terminal() and not plain:
        _in_app(which, file, me)
        return
    from coach.cli.plain_reading import latest_finished, numbered, read_file, read_take

    shelf = Rehearsals(open_database())
    if file:
        read_file(shelf, file, me)
    else:
        read_take(shelf, numbered(shelf, int(which)) if which else latest_finished(shelf))


def _in_app(which: str | None, file: str | None, me: str | None) -> None:
    from coach.cli.app import require_terminal
    from coach.cli.plain_reading import latest_finished, numbered
    from coach.store import Rehearsals, open_database

    require_terminal()
    database = open_database()
    take = None
    if not file:
        shelf = Rehearsals(database)
        take = (numbered(shelf, int(which)) if which else latest_finished(shelf)).id
    from coach.tui.app import CoachApp

    CoachApp(database=database, take=take, open_file=Path(file) if file else None, me=me).run()
