"""The clock of a call: airtime alone, because on the telephone nobody minds who talks more."""

from __future__ import annotations

from textual.content import Content

from coach.tui.widgets.clockline import ClockLine


class CallClock(ClockLine):
    """One line: ``0:14 of 1:00 ━━━━━────────   this line 0:05``; ``limit`` is in seconds."""

    DEFAULT_CSS = "CallClock { height: 1; padding: 0 2; }"

    def __init__(self, limit: float, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(ClockLine.limit, limit)

    def _share(self) -> Content:
        return Content("")
