"""The line of keys at the bottom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

HELP = "help"
"""The action whose key always stands there: it leads to all others."""

LEAST_NEEDED = ("newline", "command_palette")
"""The actions whose keys give way first."""


class KeyLine(Footer):
    """The keys that work now, as many as there is room for; the rest is under F1, which always has room."""

    def __init__(self) -> None:
        super().__init__(show_command_palette=False, compact=True)
        self._room = 0

    def compose(self) -> ComposeResult:
        self._room = self.app.size.width
        yield from fitting(list(super().compose()), self._room)

    def on_resize(self, event: events.Resize) -> None:
        """More or less room."""
        if event.size.width != self._room:
            self.call_after_refresh(self.recompose)


def fitting(keys: Sequence[Widget], room: int) -> list[Widget]:
    """The keys that fit into ``room`` cells: the least needed go first, then the last ones, the key for help never."""
    left = list(keys)
    for key in _least_needed_first(keys):
        if _width(left) <= room:
            break
        left.remove(key)
    return left


def _least_needed_first(keys: Iterable[Widget]) -> list[Widget]:
    able = [key for key in keys if _action(key) != HELP]
    first = [key for name in LEAST_NEEDED for key in able if _action(key) == name]
    return [*first, *(key for key in reversed(able) if key not in first)]


def _action(key: Widget) -> str:
    return key.action.rpartition(".")[2] if isinstance(key, FooterKey) else ""


def _width(keys: Sequence[Widget]) -> int:
    """Cells of the keys and their words, with one between two of them."""
    shown = [
        cell_len(" ".join(filter(None, (key.key_display, key.description))))
        for key in keys
        if isinstance(key, FooterKey)
    ]
    return sum(shown) + max(0, len(shown) - 1)
