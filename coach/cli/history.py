"""``coach history``: looking back in lines, at every meeting and call."""

from __future__ import annotations

import click


@click.command()
@click.argument("words", nargs=-1)
@click.option("--plain", is_flag=True, help="Go on asking, in lines: for screen readers and pipes.")
@click.option("--progress", "trend", is_flag=True, help="What they say about your progress.")
def history(words: tuple[str, ...], plain: bool, trend: bool) -> None:
    """List your meetings and calls, the latest first; with WORDS only those in which all of them occur.

    `coach report NUMBER` reads the report of one.
    """
    from coach.cli.lines import tell_all
    from coach.cli.plain_history import LookingBack, progress_lines
    from coach.store import Rehearsals, open_database

    back = LookingBack(Rehearsals(open_database()))
    if trend:
        tell_all(progress_lines(back.takes))
    elif plain:
        back.run(" ".join(words))
    else:
        tell_all(back.listed(" ".join(words), most=None))
