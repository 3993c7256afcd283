"""The command palette as Textual has it, with our mark before the line that Enter means."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.command import CommandList, CommandPalette
from textual.strip import Strip

from coach.tui.widgets.rows import MARK, STYLE, marked

ID = "--command-palette"
"""By this name Textual knows that it is open."""


class PaletteRows(CommandList):
    """Its list: the focus stays in the line where one types, and Enter means the highlighted one all the same."""

    COMPONENT_CLASSES = {STYLE}
    DEFAULT_CSS = "PaletteRows > .rows--mark { color: $primary; text-style: none; }"

    def render_line(self, y: int) -> Strip:
        """The line, with the mark if it belongs to the highlighted row."""
        return marked(self, y, super().render_line(y), MARK)


class Palette(CommandPalette):
    """The palette."""

    def compose(self) -> ComposeResult:
        for made in super().compose():
            yield PaletteRows() if isinstance(made, CommandList) else made
