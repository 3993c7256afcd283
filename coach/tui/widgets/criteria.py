"""All criteria: the verdict, its evidence, why it matters, the sources, and where they disagree."""

from __future__ import annotations

from collections.abc import Collection

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.report.verdicts import MARKS, STILL_COUNTS, Standing, in_order, named, standing
from coach.rubric import SOURCES
from coach.scoring.report import CriterionResult, ScoreReport
from coach.tui.plain import plain, words
from coach.tui.widgets.details import Details
from coach.tui.widgets.rows import Rows

STYLES = {
    Standing.AVOIDED: "$text-success",
    Standing.TO_FIX: "bold $text-warning",
    Standing.NOT_REACHED: "dim",
    Standing.DID_NOT_APPLY: "dim",
}


class Criteria(Horizontal):
    """A list and the details of the highlighted criterion; Enter jumps to its words in the transcript."""

    BINDINGS = [
        Binding("d", "disagree", "Differ", id="disagree", tooltip="Show where the sources differ"),
        Binding("pagedown", "read(1)", "Read on", show=False, id="criteria.read-on", priority=True),
        Binding("pageup", "read(-1)", show=False, id="criteria.read-back", priority=True),
    ]
    DEFAULT_CSS = """
    Criteria { height: 1fr; }
    Criteria OptionList { width: 40%; min-width: 30; max-width: 46; height: 1fr; padding: 0; }
    """

    class Jump(Message):
        """Show turn ``turn`` in the transcript."""

        def __init__(self, turn: int) -> None:
            self.turn = turn
            super().__init__()

    COPIES = "The criterion"

    def __init__(self, report: ScoreReport, unreached: Collection[str] = ()) -> None:
        """Lapses first, then the rest in the rubric's order; ``unreached`` are ids of what the take did not come to."""
        super().__init__()
        self._unreached = unreached
        self._results = in_order(report, unreached)
        self._disagreement = False

    def compose(self) -> ComposeResult:
        lines = [_line(result, self._unreached) for result in self._results]
        yield Rows(*lines, id="criteria-list", markup=False).begin_with(0)
        with Details():
            first = self._about(self._results[0], False) if self._results else ""
            yield Static(first, id="criterion", markup=False)

    @property
    def chosen(self) -> CriterionResult | None:
        """The highlighted criterion."""
        at = self.query_one(OptionList).highlighted
        return self._results[at] if at is not None and at < len(self._results) else None

    @property
    def has_words(self) -> bool:
        """Whether there are words to go to."""
        return bool((result := self.chosen) and result.evidence)

    @on(OptionList.OptionHighlighted)
    def details(self) -> None:
        """Everything about it."""
        if result := self.chosen:
            self.query_one("#criterion", Static).update(self._about(result, self._disagreement))
            self.query_one(Details).scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def jump(self) -> None:
        """To its words, if there are any."""
        if (result := self.chosen) and result.evidence:
            self.post_message(self.Jump(result.evidence[0].turn))
        elif result:
            self.notify(
                "There are no words to jump to: it rests on what was not said, or on a number.", markup=False
            )

    def action_disagree(self) -> None:
        """Show or hide where the sources differ."""
        self._disagreement = not self._disagreement
        self.details()

    def action_read(self, pages: int) -> None:
        """Read on in the details."""
        self.query_one(Details).read(pages)

    def chosen_text(self) -> str:
        """The highlighted criterion as plain text, to copy."""
        result = self.chosen
        return self._about(result, True).plain if result else ""

    def _about(self, result: CriterionResult, disagreement: bool) -> Content:
        return _details(result, disagreement, self._unreached)


def _line(result: CriterionResult, unreached: Collection[str]) -> Option:
    how, title = standing(result, unreached), named(result, unreached)
    if how is Standing.DID_NOT_APPLY:  # its mark alone says too little
        title = f"{how}: {title}"
    return Option(Content.assemble((f"{MARKS[how]} ", STYLES[how]), words(title)), id=result.id)


def _details(result: CriterionResult, disagreement: bool, unreached: Collection[str]) -> Content:
    how, title = standing(result, unreached), named(result, unreached)
    said = f"{how}, " if title == result.title else ""
    points = (
        f"{result.points:g} of {result.max_points:g} points" if result.max_points else "no points at stake"
    )
    parts: list[Content] = [
        Content.styled(f"{MARKS[how]} {title}\n", STYLES[how]),
        Content.styled(f"{said}{result.severity.value}, {points}\n\n", "dim"),
    ]
    if how is Standing.NOT_REACHED:
        parts.append(Content(f"{STILL_COUNTS}\n\n"))
    elif result.because:
        parts.append(Content(plain(result.because) + "\n\n"))
    for quote in result.evidence:
        parts.append(Content(f"turn {quote.turn + 1}: “{plain(' '.join(quote.quote.split()))}”\n"))
    if result.evidence:
        parts.append(Content("\n"))
    if result.instead:
        parts += [Content.styled("Try: ", "bold"), Content(plain(result.instead) + "\n\n")]
    parts += [Content.styled("Why: ", "bold"), Content(plain(result.why) + "\n\n")]
    parts.append(
        Content.styled("\n".join(f"{key}: {SOURCES.get(key, key)}" for key in result.sources), "dim")
    )
    if result.disagreement:
        text = plain(result.disagreement) if disagreement else "The sources differ here: press d."
        parts += [Content("\n\n"), Content.styled("≠ ", "bold"), Content(text)]
    return Content.assemble(*parts)
