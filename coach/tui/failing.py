"""What can be done when no answer came."""

from __future__ import annotations

from coach.errors import VoiceError
from coach.tui.widgets.menu import Menu


def voice_menu(error: VoiceError) -> Menu:
    """Try ``again``, go on with the ``offline`` voice, or leave it for ``later``."""
    return Menu(
        f"{error.what} Your line is safe.",
        [
            ("again", "Try again", "the same voice"),
            ("offline", "Go on with the built-in voice", "works without a model"),
            ("later", "Leave it for later", "Enter tries again"),
        ],
    )
