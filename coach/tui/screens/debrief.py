"""You first: your best and worst moment and three guesses, before you see the score. All of it can be skipped."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from coach.errors import CoachError
from coach.history.guessing import GUESSES
from coach.history.opinion import Opinion, opinion_of
from coach.store import KeptTake
from coach.transcript import Role
from coach.tui.following import after_rehearsal
from coach.tui.plain import one_line, words
from coach.tui.screen import CoachScreen
from coach.tui.widgets.choice import Choice
from coach.tui.widgets.keyline import KeyLine

NOT_SURE = 2


class DebriefScreen(CoachScreen):
    """Marks and guesses on one take; meanwhile it is scored."""

    CSS_PATH = "debrief.tcss"
    BINDINGS = [
        Binding("b", "mark('best')", "Best", id="best"),
        Binding("w", "mark('worst')", "Weakest", id="worst"),
        Binding("s,escape", "report", "See the report", id="see-report", key_display="s"),
    ]

    def __init__(self, kept: KeptTake) -> None:
        super().__init__()
        self._take, self._kept = kept.id, kept
        self.opinion: Opinion = opinion_of(kept)
        self._transcript = kept.transcript
        self._mine = kept.transcript.turns_of(Role.INTERVIEWER)

    def compose(self) -> ComposeResult:
        yield Static("You first: how did it go?", classes="title")
        yield Static(
            "Before you see the score, mark what you said best (b) and weakest (w), and guess three things. "
            "Those who look at themselves first learn more. Skip it with s.",
            classes="quiet",
            markup=False,
        )
        yield OptionList(id="turns", markup=False)
        with Vertical(id="guesses"):
            for criterion, claim in GUESSES.items():
                yield Choice(f"{claim:34}", ("Yes", "No", "Not sure"), NOT_SURE, id=f"guess-{criterion}")
        yield Button("See the report", id="see", variant="primary", compact=True)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show your turns, and begin to score."""
        self._list(0)
        self.query_one("#turns").focus()
        self.score()

    @work(thread=True, exit_on_error=False)
    def score(self) -> None:
        """The report is ready by the time you ask for it."""
        report = self.coach.judge(self._transcript)
        self.coach.shelf.finish(self._take, report.model_dump(mode="json", by_alias=True))
        after_rehearsal(self.coach, self._kept)

    def _list(self, highlighted: int | None) -> None:
        turns = self.query_one("#turns", OptionList)
        turns.clear_options()
        for number in self._mine:
            mark = (
                "★ best "
                if number == self.opinion.best
                else "▼ weakest "
                if number == self.opinion.worst
                else ""
            )
            line = one_line(self._transcript.turns[number].text, 140)
            turns.add_option(
                Option(
                    Content.assemble((f"{number + 1:3}  ", "dim"), (mark, "bold $text-primary"), words(line)),
                    id=str(number),
                )
            )
        if self._mine:
            turns.highlighted = highlighted

    def action_mark(self, which: str) -> None:
        """Mark the highlighted turn; the same key takes the mark away."""
        at = self.query_one("#turns", OptionList).highlighted
        if at is None:
            return
        number = self._mine[at]
        other = "worst" if which == "best" else "best"
        now = None if getattr(self.opinion, which) == number else number
        update = {which: now}
        if getattr(self.opinion, other) == number:
            update[other] = None
        self.opinion = self.opinion.model_copy(update=update)
        self._list(at)

    @on(Button.Pressed, "#see")
    def action_report(self) -> None:
        """Keep what was marked and go on."""
        rows = {criterion: self.query_one(f"#guess-{criterion}", Choice).value for criterion in GUESSES}
        guesses = {criterion: value == 0 for criterion, value in rows.items() if value != NOT_SURE}
        self.opinion = self.opinion.model_copy(update={"guesses": guesses})
        if self.opinion.given:
            try:
                self.coach.shelf.keep_ratings(self._take, self.opinion.model_dump(mode="json"))
            except CoachError as error:
                self.coach.tell(error)
        self.coach.open_report(self._take)
