"""The takes of a meeting side by side: what changed in the score, and in them."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.report.comparing import SHORTER, Change, change_between
from coach.scoring.report import ScoreReport
from coach.scoring.unreached import not_reached_line
from coach.store import KeptTake
from coach.tui.widgets.details import Details
from coach.tui.widgets.rows import Rows


class Takes(Vertical):
    """A line a take; the highlighted one is compared with the first."""

    DEFAULT_CSS = """
    Takes { height: 1fr; }
    Takes OptionList { height: auto; max-height: 40%; padding: 0; }
    Takes Details { height: 1fr; margin-top: 1; padding: 0 1 0 0; border-left: blank; }
    Takes Details:focus { border-left: outer $primary; }
    """

    class Chosen(Message):
        """Open another take."""

        def __init__(self, take: str) -> None:
            self.take = take
            super().__init__()

    def __init__(self, takes: Sequence[KeptTake], current: str | None) -> None:
        """``current`` is the id of the one in front."""
        super().__init__()
        self._takes, self._current = list(takes), current

    def compose(self) -> ComposeResult:
        yield Rows(*map(self._line, self._takes), id="takes-list", markup=False)
        with Details():
            yield Static(
                "r goes back to a moment to try it again: the takes then stand here side by side.",
                id="change",
                markup=False,
            )

    def on_mount(self) -> None:
        """Begin with the current one."""
        here = [kept.id for kept in self._takes]
        if here:
            self.query_one(OptionList).highlighted = here.index(self._current) if self._current in here else 0

    def _line(self, kept: KeptTake) -> Option:
        line = f"{'▸' if kept.id == self._current else ' '} Take {kept.number}  {_score(kept)}"
        more = "the one that counts" if kept.number == 1 else f"from turn {(kept.from_turn or 0) + 1}"
        return Option(Content.assemble((line, "bold"), (f"  {more}", "dim")), id=kept.id)

    @on(OptionList.OptionHighlighted)
    def compare(self, event: OptionList.OptionHighlighted) -> None:
        """Against the first take."""
        if len(self._takes) < 2:
            return
        kept = self._takes[event.option_index or (len(self._takes) - 1)]
        change = change_between(self._takes[0], kept)
        self.query_one("#change", Static).update(_shown(change, kept.number))

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Open it."""
        if event.option.id:
            self.post_message(self.Chosen(event.option.id))


def _score(kept: KeptTake) -> str:
    if not kept.done:
        return "not finished"
    report = ScoreReport.model_validate(kept.report) if kept.report else None
    return "not scored" if report is None or report.overall is None else f"{report.overall:g} of 100"


def _shown(change: Change, number: int) -> Content:
    if not change.scored:
        return Content.styled("Both takes need a report before they can be compared.", "dim")
    how = SHORTER if change.shorter else f"{change.after - change.before:+g}"
    parts: list[Content] = [
        Content.styled(f"Take 1 → take {number}\n", "bold"),
        Content(f"Score   {change.before:g} → {change.after:g}   ({how})\n"),
    ]
    if change.warmth:
        parts.append(Content(f"Warmth  {change.warmth[0]:.0%} → {change.warmth[1]:.0%} at the end\n"))
    if change.told and not change.shorter:
        parts.append(Content(f"Facts   {change.told[0]} → {change.told[1]} uncovered\n"))
    parts += [Content.styled(f"✓ repaired: {title}\n", "$text-success") for title in change.repaired]
    parts += [Content.styled(f"✗ new: {title}\n", "$text-warning") for title in change.new]
    if change.unreached:
        parts.append(Content.styled(not_reached_line(change.unreached), "dim"))
    elif not change.repaired and not change.new:
        parts.append(Content.styled("The same criteria pass and lapse in both.", "dim"))
    return Content.assemble(*parts)
