"""Two rehearsals side by side."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.report.comparing import change_between
from coach.store import KeptTake
from coach.tui.days import how_long_ago
from coach.tui.plain import words
from coach.tui.screen import CoachScreen
from coach.tui.widgets.keyline import KeyLine


class ComparisonScreen(CoachScreen):
    """What changed from the earlier to the later."""

    CSS_PATH = "comparison.tcss"

    def __init__(self, first: KeptTake, second: KeptTake) -> None:
        super().__init__()
        self._first, self._second = first, second

    def compose(self) -> ComposeResult:
        yield Static("Two rehearsals", classes="title")
        with VerticalScroll():
            yield Static(self._lines(), markup=False)
        yield KeyLine()

    def _lines(self) -> Content:
        parts = [self._who(self._first), Content("\n  → "), self._who(self._second), Content("\n\n")]
        change = change_between(self._first, self._second)
        if not change.scored:
            parts.append(Content("Both need a report before they can be compared."))
            return Content.assemble(*parts)
        parts.append(
            Content.styled(
                f"Score   {change.before:g} → {change.after:g}   ({change.after - change.before:+g})\n",
                "bold",
            )
        )
        if change.warmth:
            parts.append(Content(f"Warmth  {change.warmth[0]:.0%} → {change.warmth[1]:.0%} at the end\n"))
        parts.append(Content("\n"))
        parts += [Content.styled(f"✓ repaired: {title}\n", "$text-success") for title in change.repaired]
        parts += [Content.styled(f"✗ new: {title}\n", "$text-warning") for title in change.new]
        return Content.assemble(*parts)

    def _who(self, kept: KeptTake) -> Content:
        name = kept.transcript.interviewee.name or kept.persona
        return Content.assemble(
            words(name, "bold"), f"  take {kept.number}, {how_long_ago(kept.created, self.coach.now())}"
        )
