"""A list whose highlighted row has a mark before it, seen without colours too, and is never cut short."""

from __future__ import annotations

from dataclasses import replace

from rich.segment import Segment
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

MARK, FAINT_MARK = "▌", "▏"
"""Before the row that Enter means; and before the one that it would mean if the list had the focus."""

BESIDE = "beside"
"""The class of a list beside which all about the highlighted row stands anyway."""

STYLE = "rows--mark"
"""The class that colours the mark."""


_WHOLE: RulesMap = {"text_wrap": "wrap", "text_overflow": "fold"}


class _Whole(Visual):
    """A row on as many lines as it needs, in a list that cuts the others short."""

    def __init__(self, visual: Visual) -> None:
        self._visual = visual

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        return self._visual.render_strips(width, height, style, replace(options, rules=_WHOLE))

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._visual.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return self._visual.get_height(_WHOLE, width)


class Rows(OptionList):
    """All lists of coach are of this kind. The mark stands in the padding of the rows, so that no word moves.

    Where rows are cut short for want of room, the highlighted one is shown whole; not in a list of the class
    :data:`BESIDE`.
    """

    COMPONENT_CLASSES = {STYLE}
    DEFAULT_CSS = """
    Rows > .option-list--option { padding: 0 1; }
    Rows > .rows--mark { color: $primary; text-style: none; }
    """

    _whole: Option | None = None
    """The row that is shown whole."""

    def _get_visual(self, option: Option) -> Visual:
        visual = super()._get_visual(option)
        return _Whole(visual) if option is self._whole else visual

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Show it whole, and tell whoever listens."""
        whole = None if highlighted is None else self.options[highlighted]
        cut = self.styles.text_wrap == "nowrap" and not self.has_class(BESIDE)
        if cut and whole is not self._whole:
            self._whole = whole
            self._clear_caches()
            self._update_lines()
            self.refresh(layout=self.styles.is_auto_height)
        super().watch_highlighted(highlighted)

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
