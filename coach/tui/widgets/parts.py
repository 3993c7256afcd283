"""The names of a screen's parts in a row: the one in front stands out by its weight and by the line under it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

GAP = 2


class PartsLine(Widget):
    """``parts`` are (id, name); a click on one asks for it. ``shown`` is the id of the one in front.

    Drawn in one piece, as the line of keys is: Textual's own tabs are a dozen widgets, which is felt when a screen opens.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "PartsLine { height: 2; width: 1fr; padding: 0 2; text-wrap: nowrap; text-overflow: clip; }"
    shown: reactive[str] = reactive("")

    class Chosen(Message):
        """Show the part called ``part``."""

        def __init__(self, part: str) -> None:
            self.part = part
            super().__init__()

    def __init__(self, parts: Sequence[tuple[str, str]], shown: str) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self.set_reactive(PartsLine.shown, shown)

    def render(self) -> Content:
        """The names, numbered by their keys, and the line; where there is no room for all, numbers stand for the others."""
        names = [f"{number} {name}" for number, (_, name) in enumerate(self._parts, 1)]
        if sum(map(cell_len, names)) + GAP * (len(names) - 1) > self.content_size.width:
            names = [
                name if id_ == self.shown else name[:1]
                for name, (id_, _) in zip(names, self._parts, strict=True)
            ]
        row, under = [], []
        for name, (id_, _) in zip(names, self._parts, strict=True):
            here = id_ == self.shown
            row.append(
                Content.styled(name, "bold $text-primary" if here else "").stylize(f"@click=choose({id_!r})")
            )
            under.append(
                Content.styled(
                    ("━" if here else "─") * cell_len(name), "$primary" if here else "$primary 40%"
                )
            )
        gap, rule = Content(" " * GAP), Content.styled("─" * GAP, "$primary 40%")
        last = self.content_size.width - sum(map(cell_len, names)) - GAP * (len(names) - 1)
        end = Content.styled("─" * max(0, last), "$primary 40%")
        return Content.assemble(gap.join(row), "\n", rule.join(under), end)

    def action_choose(self, part: str) -> None:
        """This one was clicked."""
        self.post_message(self.Chosen(part))
