"""The clock of airtime against the agreed length, and who has done the talking."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coach.tui.plain import minutes

TOO_MUCH = 0.5
"""From this share on you talk too much."""
BEGUN = 0.1
"""From this share of the agreed time on it is said: whoever has just said hello has talked all of it."""


class ClockLine(Widget):
    """One line: ``4:10 of 20:00 ━━━━━────────   You 38 % ▮▮▮▮▯▯▯▯▯▯``.

    ``seconds`` and ``limit`` are seconds; ``share`` is your part of all words from 0 to 1, or ``None`` before any.
    """

    DEFAULT_CSS = "ClockLine { height: 1; padding: 0 2; }"
    seconds: reactive[float] = reactive(0.0)
    limit: reactive[float] = reactive(1200.0)
    share: reactive[float | None] = reactive(None)
    note: reactive[str] = reactive("")

    def render(self) -> Content:
        """The line, as wide as there is room for."""
        over = self.seconds >= self.limit
        near = self.seconds >= 0.8 * self.limit
        style = "bold $text-error" if over else "bold $text-warning" if near else "bold"
        mark = "■ over " if over else "◔ " if near else ""
        clock = Content.styled(f"{mark}{minutes(self.seconds)} of {minutes(self.limit)} ", style)
        note = Content.styled(f"  {self.note}", "italic") if self.note else Content("")
        share = self._share()
        room = max(6, min(40, self.size.width - clock.cell_length - share.cell_length - note.cell_length - 3))
        done = min(room, round(room * self.seconds / self.limit)) if self.limit else room
        bar = Content.assemble(("━" * done, style), ("─" * (room - done), "dim"))
        return Content.assemble(clock, bar, "   ", share, note)

    def _share(self) -> Content:
        share = self.share or 0.0
        filled = round(10 * share)
        too_much = share >= TOO_MUCH and self.seconds >= BEGUN * self.limit
        style = "bold $text-warning" if too_much else ""
        mark = " ▲" if too_much else ""
        return Content.styled(f"You talk {share:.0%} {'▮' * filled}{'▯' * (10 - filled)}{mark}", style)
