"""All criteria: the verdict, its evidence, why it matters, the sources, and where they disagree."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.rubric import SOURCES
from coach.scoring.report import CriterionResult, ScoreReport, Verdict
from coach.tui.plain import plain, words
from coach.tui.widgets.details import Details
from coach.tui.widgets.rows import Rows

MARKS = {
    Verdict.PASS: ("✓", "$text-success"),
    Verdict.LAPSE: ("✗", "bold $text-warning"),
    Verdict.NOT_APPLICABLE: ("–", "dim"),
}
SAID = {Verdict.PASS: "avoided", Verdict.LAPSE: "to fix", Verdict.NOT_APPLICABLE: "did not apply"}


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

    def __init__(self, report: ScoreReport) -> None:
        """Lapses first, then the rest in the rubric's order."""
        super().__init__()
        lapses = report.lapses()
        self._results = [*lapses, *(r for r in report.criteria if r not in lapses)]
        self._disagreement = False

    def compose(self) -> ComposeResult:
        yield Rows(*map(_line, self._results), id="criteria-list", markup=False).begin_with(0)
        with Details():
            first = _details(self._results[0], False) if self._results else ""
            yield Static(first, id="criterion", markup=False)

    @property
    def chosen(self) -> CriterionResult | None:
        """The highlighted criterion."""
        at = self.query_one(OptionList).highlighted
        return self._results[at] if at is not None and at < len(self._results) else None

    @on(OptionList.OptionHighlighted)
    def details(self) -> None:
        """Everything about it."""
        if result := self.chosen:
            self.query_one("#criterion", Static).update(_details(result, self._disagreement))
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
        return _details(result, True).plain if result else ""


def _line(result: CriterionResult) -> Option:
    mark, style = MARKS[result.verdict]
    return Option(Content.assemble((f"{mark} ", style), words(result.title)), id=result.id)


def _details(result: CriterionResult, disagreement: bool) -> Content:
    mark, style = MARKS[result.verdict]
    points = (
        f"{result.points:g} of {result.max_points:g} points" if result.max_points else "no points at stake"
    )
    parts: list[Content] = [
        Content.styled(f"{mark} {result.title}\n", style),
        Content.styled(f"{SAID[result.verdict]}, {result.severity.value}, {points}\n\n", "dim"),
    ]
    if result.because:
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
