"""The line of keys at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

HELP = "help"
"""The action whose key always stands there: it leads to all others."""

LEAST_NEEDED = ("newline", "command_palette")
"""The actions whose keys give way first."""


@dataclass(frozen=True)
class Key:
    """A key as it stands in the line: its name, what it does, and whether it can be pressed now."""

    key: str
    display: str
    words: str
    action: str
    enabled: bool = True

    @property
    def cells(self) -> int:
        """How much room it takes."""
        return cell_len(" ".join(filter(None, (self.display, self.words))))


class KeyLine(Widget):
    """The keys that work now, as many as there is room for; the rest is under F1, which always has room.

    One line that is drawn rather than a widget for each key (as Textual's own footer has): changing screens makes, lays
    out and styles a dozen widgets fewer.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "KeyLine { dock: bottom; height: 1; width: 1fr; text-wrap: nowrap; text-overflow: clip; }"

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[Key, ...] = ()

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that stand in the line."""
        return self._keys

    def on_mount(self) -> None:
        """Follow what can be pressed."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_resize(self, event: events.Resize) -> None:
        """More or less room."""
        self._look(event.size.width)

    def render(self) -> Content:
        """Each key in its colour, then what it does; a click presses it."""
        parts: list[Content] = []
        for number, key in enumerate(self._keys):
            faint = "" if key.enabled else "dim "
            named = Content.styled(
                key.display, f"{faint}bold $footer-key-foreground on $footer-key-background"
            )
            does = Content.styled(
                f" {key.words}" if key.words else "",
                f"{faint}$footer-description-foreground on $footer-description-background",
            )
            parts += [Content.assemble(named, does).stylize(f"@click=press({number})"), Content(" ")]
        return Content.assemble(*parts[:-1])

    def action_press(self, number: int) -> None:
        """As if the key had been pressed."""
        key = self._keys[number]
        if key.enabled:
            self.app.simulate_key(key.key)
        else:
            self.app.bell()

    def _changed(self, screen: Screen[object]) -> None:
        if screen is self.screen and self.is_attached and self.app.app_focus:
            self._look(self.size.width)

    def _look(self, room: int) -> None:
        keys = tuple(fitting(self._able(), room or self.app.size.width))
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def _able(self) -> list[Key]:
        """What the screen shows, one key an action."""
        able: dict[str, Key] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and binding.action not in able:
                display = self.app.get_key_display(binding)
                able[binding.action] = Key(binding.key, display, binding.description, binding.action, enabled)
        return list(able.values())


def fitting(keys: Sequence[Key], room: int) -> list[Key]:
    """The keys that fit into ``room`` cells: the least needed go first, then the last ones, the key for help never."""
    left = list(keys)
    for key in _least_needed_first(keys):
        if _width(left) <= room:
            break
        left.remove(key)
    return left


def _least_needed_first(keys: Sequence[Key]) -> list[Key]:
    able = [key for key in keys if _does(key) != HELP]
    first = [key for name in LEAST_NEEDED for key in able if _does(key) == name]
    return [*first, *(key for key in reversed(able) if key not in first)]


def _does(key: Key) -> str:
    """The action without whom it is asked of."""
    return key.action.rpartition(".")[2]


def _width(keys: Sequence[Key]) -> int:
    """Cells of the keys and their words, with one between two of them."""
    return sum(key.cells for key in keys) + max(0, len(keys) - 1)
