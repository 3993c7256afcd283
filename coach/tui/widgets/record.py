"""The annotated transcript: what was said, with the words that a verdict rests on, and what each turn did."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.acts import TaggedTranscript
from coach.rehearsal.at_once import SAID
from coach.report.annotated import NotedTurn, annotated
from coach.scoring.report import ScoreReport
from coach.transcript import Role, Transcript
from coach.tui.plain import minutes, one_line, plain, words
from coach.tui.widgets.details import Details
from coach.tui.widgets.rows import Rows


class Record(Vertical):
    """Turns in a list; the highlighted one's marks stand below, Enter lists all that it did."""

    DEFAULT_CSS = """
    Record { height: 1fr; }
    Record OptionList { height: 1fr; padding: 0; }
    Record #turn-scroll { height: auto; max-height: 40%; border-left: none; border-top: solid $primary 40%; padding: 0 1; }
    Record #turn-scroll:focus { border-top: heavy $primary; }
    """

    COPIES = "The turn"

    def __init__(
        self,
        transcript: Transcript,
        report: ScoreReport | None,
        tagged: TaggedTranscript | None = None,
        together: Mapping[int, tuple[str, ...]] | None = None,
    ) -> None:
        """``tagged`` and ``together`` (:func:`coach.report.annotated.at_once`) may come later, by :meth:`show_acts`."""
        super().__init__()
        self._transcript, self._report = transcript, report
        self._turns = annotated(transcript, report, tagged, together)
        self._everything = False
        self._names = ("You", transcript.interviewee.name or "They", "Reception")

    def compose(self) -> ComposeResult:
        lines = (Option(self._line(noted), id=str(noted.number)) for noted in self._turns)
        yield Rows(*lines, id="record-list", markup=False).begin_with(0)
        with Details(id="turn-scroll"):
            yield Static(self._noted(0) if self._turns else "", id="turn-details", markup=False)

    def show_acts(self, tagged: TaggedTranscript, together: Mapping[int, tuple[str, ...]]) -> None:
        """What each turn does is known by now; the turns themselves stay as they are."""
        self._turns = annotated(self._transcript, self._report, tagged, together)
        if (number := self.highlighted) is not None:
            self._details(number)

    @property
    def highlighted(self) -> int | None:
        """The number of the highlighted turn."""
        return self.query_one(OptionList).highlighted if self._turns else None

    def go_to(self, number: int) -> None:
        """Highlight a turn and show what it did."""
        self.query_one(OptionList).highlighted = number
        self._details(number)

    def chosen_text(self) -> str:
        """The highlighted turn as plain text, to copy."""
        number = self.highlighted
        if number is None:
            return ""
        turn = self._turns[number].turn
        cue = f"({turn.cue}) " if turn.cue else ""
        return f"{self._who(self._turns[number])}: {cue}{turn.text}"

    def _who(self, noted: NotedTurn) -> str:
        return self._names[list(Role).index(noted.turn.role)]

    def _line(self, noted: NotedTurn) -> Content:
        mine = noted.turn.role is Role.INTERVIEWER
        flags = " ✗" * len({m.criterion for m in noted.lapses}) + " ✓" * bool(
            [m for m in noted.marks if not m.lapse]
        )
        parts: list[Content] = [
            Content.styled(f"{noted.number + 1} · {minutes(noted.starts)} · ", "dim"),
            Content.styled(plain(self._who(noted)), "bold $text-primary" if mine else "bold $text-secondary"),
            Content.styled(flags, "bold $text-warning"),
            Content("\n"),
        ]
        if noted.turn.cue:
            parts.append(Content.styled(f"◇ {plain(noted.turn.cue)}\n", "italic $text-warning"))
        parts += _marked(noted)
        parts.append(Content("\n"))
        return Content.assemble(*parts)

    @on(OptionList.OptionHighlighted)
    def moved(self, event: OptionList.OptionHighlighted) -> None:
        """What rests on this turn."""
        self._everything = False
        self._details(event.option_index)

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """All that it did."""
        self._everything = not self._everything
        self._details(event.option_index)

    def _details(self, number: int) -> None:
        self.query_one("#turn-details", Static).update(self._noted(number))

    def _noted(self, number: int) -> Content:
        noted = self._turns[number]
        lines: list[Content] = []
        for mark in noted.marks:
            symbol, style = ("✗", "bold $text-warning") if mark.lapse else ("✓", "$text-success")
            lines.append(
                Content.assemble(
                    (f"{symbol} {mark.title}", style), (f"  “{one_line(mark.quote, 90)}”", "dim")
                )
            )
        if self._everything:
            for act, quote in noted.acts:
                lines.append(
                    Content.assemble(
                        (f"· {act.replace('-', ' ')}", "bold"), (f"  “{one_line(quote, 90)}”", "dim")
                    )
                )
            if noted.at_once:
                quotes = ", ".join(f"“{one_line(each, 70)}”" for each in noted.at_once)
                lines.append(Content.assemble((f"· {SAID}", "bold"), (f"  {quotes}", "dim")))
            if not noted.acts:
                lines.append(Content.styled("· nothing that the rules look for", "dim"))
        if not lines:
            lines.append(
                Content.styled(
                    f"Turn {number + 1}. Enter lists what it did; r starts another take from it.", "dim"
                )
            )
        return Content("\n").join(lines)


def _marked(noted: NotedTurn) -> list[Content]:
    """The words of a turn: those of a lapse between ⟦ ⟧ and bold, those of a strength underlined."""
    text, at = noted.turn.text, 0
    parts: list[Content] = []
    for mark in noted.marks:
        if mark.start < at or mark.end <= mark.start:
            continue
        parts.append(words(text[at : mark.start]))
        said = text[mark.start : mark.end]
        parts.append(words(f"⟦{said}⟧", "bold $text-warning") if mark.lapse else words(said, "underline"))
        at = mark.end
    parts.append(words(text[at:]))
    return parts
