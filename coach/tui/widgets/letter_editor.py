"""Where a letter is written: the words that a verdict rests on are underlined as they stand."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from rich.text import Text
from textual import events
from textual.widgets import TextArea

from coach.desk.letter_check import Mark
from coach.tui.plain import plain

LAPSE = Style(underline=True, bold=True)
STRENGTH = Style(underline=True, italic=True)
NOW = Style(underline=True, bold=True, reverse=True)


class LetterEditor(TextArea):
    """A text area with marks: a lapse is bold and underlined, a strength underlined and slanted, the one in question reversed.

    The marks belong to the text that was judged; as soon as a key changes it they are gone until it is judged again.
    """

    def __init__(self, text: str, id: str | None = None) -> None:
        super().__init__(
            plain(text),
            id=id,
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder="Write it here, or paste it. It is scored as you go, and kept.",
        )
        self._spans: list[tuple[int, int, Style]] = []
        self._marked = ""

    def mark(self, text: str, marks: Sequence[Mark], now: tuple[int, int]) -> None:
        """Underline what was found in ``text``, if that is still what stands here; ``now`` is what is looked at."""
        self._marked = text
        self._spans = [(m.start, m.end, LAPSE if m.lapse else STRENGTH) for m in marks]
        if now[1] > now[0]:
            self._spans.append((*now, NOW))
        self.notify_style_update()
        self.refresh()

    def get_line(self, line_index: int) -> Text:
        """A line with its marks."""
        line = super().get_line(line_index)
        if self._spans and self._marked == self.text:
            begin = sum(len(text) + 1 for text in self.document.lines[:line_index])
            for start, end, style in self._spans:
                if start < begin + len(line) and begin < end:
                    line.stylize(style, max(0, start - begin), max(0, end - begin))
        return line

    def go_to(self, start: int, end: int, select: bool = False) -> None:
        """Put the cursor before the words from ``start`` to ``end``, or ``select`` them, so that typing replaces them."""
        self.move_cursor(self._location(start))
        if select:
            self.move_cursor(self._location(end), select=True)
        self.scroll_cursor_visible()

    def _location(self, at: int) -> tuple[int, int]:
        before = self.text[:at]
        return before.count("\n"), at - (before.rfind("\n") + 1)

    def rewrite(self, text: str) -> None:
        """Another text, as one change that Ctrl+Z takes back."""
        self.replace(plain(text), (0, 0), self.document.end)

    async def _on_paste(self, event: events.Paste) -> None:
        """Only words are pasted: codes of the terminal are left out. The text area does the rest."""
        # Terminals send the end of a line as a carriage return.
        event.text = plain(event.text.replace("\r\n", "\n").replace("\r", "\n"))
