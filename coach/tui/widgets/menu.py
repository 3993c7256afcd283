"""A small window with a few choices; Escape always closes it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.tui.widgets.rows import Rows

WIDTH, SHARE, MOST_ROWS = 64, 0.95, 18
"""The columns of the window, how much of the screen it takes at most, and how many rows its list has at most."""


CLOSES = "Esc: close"
_KEY = re.compile(r"(ctrl\+)?\w|f\d+")


class Menu(ModalScreen[str | None]):
    """Asks ``title`` and returns the chosen entry's name, or ``None``. ``entries`` are (name, label, explanation).

    An explanation that is a key, as in ``Ctrl+T``, chooses its entry. ``keys`` are more of them, each with what it
    returns: those that stand on the screen behind, and would seem dead.
    """

    BINDINGS = [Binding("escape", "close", "Close", id="menu.close")]
    DEFAULT_CSS = """
    Menu { align: center middle; background: $background 60%; }
    Menu > Vertical { width: 64; max-width: 95%; height: auto; max-height: 95%; border: round $primary; background: $surface; padding: 1 2; }
    Menu Static { height: auto; margin-bottom: 1; }
    Menu OptionList { height: auto; background: $surface; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(
        self, title: str, entries: Sequence[tuple[str, str, str]], keys: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self._title, self._entries = title, entries
        printed = {more.lower(): name for name, _, more in entries if _KEY.fullmatch(more.lower())}
        self._keys = {**(keys or {}), **printed}

    def compose(self) -> ComposeResult:
        with Vertical() as window:
            window.border_subtitle = CLOSES
            yield Static(self._title, markup=False)
            yield Rows(
                *(
                    Option(Content.assemble((label, "bold"), (f"  {more}" if more else "", "dim")), id=name)
                    for name, label, more in self._entries
                ),
                markup=False,
            )

    def on_resize(self) -> None:
        """As many rows as there is room for below the question; the others are scrolled to."""
        window = self.query_one(Vertical)
        inside = min(WIDTH, int(SHARE * self.size.width)) - window.gutter.width
        question = Content(self._title).get_height({}, inside) + window.gutter.height + 1
        room = int(SHARE * self.size.height) - question
        self.query_one(OptionList).styles.max_height = max(3, min(MOST_ROWS, room))

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """This one."""
        event.stop()
        self.dismiss(event.option.id)

    def on_key(self, event: events.Key) -> None:
        """The key that stands beside an entry."""
        if (name := self._keys.get(event.key)) is not None:
            event.stop()
            event.prevent_default()
            self.dismiss(name)

    def action_close(self) -> None:
        """None of them."""
        self.dismiss(None)
