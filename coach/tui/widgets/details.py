"""What belongs to the highlighted row of a list, or stands beside a field: Tab leads into it when it cannot be seen whole."""

from __future__ import annotations

from textual.containers import VerticalScroll


class Details(VerticalScroll):
    """A place to read on in; the bar at its side is heavier when the arrow keys move in it."""

    DEFAULT_CSS = """
    Details { width: 1fr; padding: 0 1 0 2; border-left: solid $primary 40%; }
    Details:focus { border-left: outer $primary; }
    Details Static { height: auto; }
    """

    def allow_focus(self) -> bool:
        """Only where there is something to scroll to."""
        return super().allow_focus() and self.max_scroll_y > 0

    def read(self, pages: int) -> None:
        """Turn over so many pages."""
        self.scroll_relative(y=pages * max(1, self.size.height - 1), animate=False)
