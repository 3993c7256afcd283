"""The clock of a call: airtime alone, because on the telephone nobody minds who talks more."""

from __future__ import annotations

from textual.content import Content

from coach.tui.widgets.clockline import ClockLine


class CallClock(ClockLine):
    """One line: ``0:14 of 1:00 ━━━━━────────   this line 0:05``."""

    DEFAULT_CSS = "CallClock { height: 1; padding: 0 2; }"

    def _share(self) -> Content:
        return Content("")
