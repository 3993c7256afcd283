"""The line of keys at the bottom."""

from __future__ import annotations

from textual.widgets import Footer


class KeyLine(Footer):
    """The keys that work now; what does not fit is in the palette and under F1."""

    def __init__(self) -> None:
        super().__init__(show_command_palette=False, compact=True)
