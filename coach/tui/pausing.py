"""What can be done in a meeting besides talking."""

from __future__ import annotations

from coach.tui.widgets.menu import Menu


def pause_menu() -> Menu:
    """Go ``on``, see the ``plan``, end it ``polite``ly, ``walk`` out, keep it for ``later``, or read the keys (``help``)."""
    return Menu(
        "The meeting is paused.",
        [
            ("on", "Go on", "the clock stood still"),
            ("plan", "Show or hide my plan", "Ctrl+T"),
            ("polite", "Say goodbye yourself", "it ends after the answer"),
            ("walk", "Stop here and see the report", ""),
            ("later", "Leave it for later", "everything is kept"),
            ("help", "Keys", "F1"),
        ],
    )
