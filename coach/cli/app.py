"""Opening the app; the textual import happens here, after the arguments are read."""

from __future__ import annotations

import os
import sys

from coach.errors import BadInput


def open_app(door: str | None = None) -> None:
    """Open the app in this terminal, at a door of Home if one is named; raises :class:`BadInput` when there is no terminal."""
    require_terminal()
    from coach.cli.voices import casting, settings_from, writer_from
    from coach.tui.app import CoachApp

    # Settings that cannot be used are told when a meeting begins; the rest of the app needs none.
    CoachApp(
        door=door,
        casting=lambda on_wait: casting(settings_from(), on_wait),
        writing=lambda: writer_from(settings_from()),
    ).run()


def require_terminal() -> None:
    """Raise :class:`BadInput` when there is no terminal to draw in; a browser is as good as one."""
    if "TEXTUAL_DRIVER" in os.environ:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadInput(
            "The app needs a terminal.",
            "Standard input or output is a pipe or a file.",
            "`coach plain` has all of it in lines; `coach --help` lists the rest.",
        )
