"""A list whose highlighted row has a mark before it, and not only another colour: seen without colours too."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import OptionList

MARK, FAINT_MARK = "▌", "▏"
"""Before the row that Enter means; and before the one that it would mean if the list had the focus."""

STYLE = "rows--mark"
"""The class that colours the mark."""


class Rows(OptionList):
    """All lists of coach are of this kind. The mark stands in the padding of the rows, so that no word moves."""

    COMPONENT_CLASSES = {STYLE}
    DEFAULT_CSS = """
    Rows > .option-list--option { padding: 0 1; }
    Rows > .rows--mark { color: $primary; text-style: none; }
    """

    def begin_with(self, first: int) -> Rows:
        """Highlight a row before the list is there: nobody is told, because what goes with it is there as well."""
        if self.option_count:
            self.set_reactive(OptionList.highlighted, first)
        return self

    def render_line(self, y: int) -> Strip:
        """The line, with the mark if it belongs to the highlighted row."""
        return marked(self, y, super().render_line(y), MARK if self.has_focus else FAINT_MARK)


def marked(rows: OptionList, y: int, strip: Strip, mark: str) -> Strip:
    """Line ``y`` of what is seen of ``rows``, with the ``mark`` in its first cell if it belongs to the highlighted row."""
    line = rows.scroll_offset.y + y
    if line >= len(rows._lines) or rows._lines[line][0] != rows.highlighted:
        return strip
    behind = next(iter(strip), Segment("")).style
    style = rows.get_component_rich_style(STYLE, partial=True)
    return Strip.join([Strip([Segment(mark, behind + style if behind else style)], 1), strip.crop(1)])
