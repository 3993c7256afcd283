"""The card of one call: how it ended, by its own rubric; everything else of a report is one key away."""

from __future__ import annotations

from textual import on
from textual.binding import Binding
from textual.widgets import Static

from coach.desk.as_known import as_known
from coach.errors import CoachError
from coach.history.after_report import book_calls
from coach.interviewee.phone import Outcome
from coach.rehearsal.call import Call, rewind_call
from coach.report.calls import TITLES
from coach.scoring.report import ScoreReport
from coach.store import KeptTake
from coach.transcript import Role
from coach.tui.plain import words
from coach.tui.screens.phone_calls import OnTheLine, go_on, open_call, readable, script_of, what_is_left
from coach.tui.screens.report import ReportScreen
from coach.tui.widgets.pageone import PageOneView


class CardScreen(ReportScreen, OnTheLine):
    """The report of a call that is over, with the way on: to the next call, or to the summary."""

    UNCOVERS = False
    HELP = "n goes on: to the next call, or to the one thing to fix and your script as it should be now."
    CSS = "CardScreen .title { height: auto; max-height: 2; }"
    BINDINGS = [
        Binding("n", "next_call", "Next call", id="card.next"),
        Binding("n", "summary", "Your script", id="card.summary"),
        Binding("escape", "back", "Back", id="back"),
    ]

    def __init__(self, call: Call, kept: KeptTake) -> None:
        super().__init__(call.transcript, kept)
        self.call = call
        self.outcome = call.outcome or Outcome.CALLER_HUNG_UP
        self._left: int | None = None

    def on_mount(self) -> None:
        """Say how it ended; the report is made by the screen that this one extends."""
        if self.kept is None:
            return
        title = f"☎ {TITLES[self.call.leg]}{f', take {self.kept.number}' if self.kept.number > 1 else ''}"
        more = ""
        try:
            sitting, self._left = what_is_left(self.coach, self.kept)
            if self._left is not None:
                more = f" n: call {self._left + 1} of {len(sitting.rungs)}."
        except CoachError as error:
            self.coach.tell(error)
        self.query_one(".title", Static).update(words(f"{title}: {self.outcome.told}{more}"))
        self.refresh_bindings()

    def as_shown(self, report: ScoreReport) -> ScoreReport:
        """With what is known in its lines."""
        script = readable(script_of(self.kept)) if self.kept else None
        return as_known(report, self.transcript, script)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One key goes on: to whatever is next."""
        if action == "next_call":
            return self._left is not None
        if action == "summary":
            return self._left is None
        return super().check_action(action, parameters)

    def what_next(self, report: ScoreReport) -> list[tuple[str, str, str]]:
        """First of all the way on."""
        way = (
            ("next_call", f"Go on to call {self._left + 1}", "n")
            if self._left is not None
            else ("summary", "See your script as it should be now", "n")
        )
        return [way, *super().what_next(report)]

    def action_next_call(self) -> None:
        """Dial again."""
        if self.kept:
            go_on(self.coach, self.kept)

    def action_summary(self) -> None:
        """One thing to fix, and the script."""
        if self.kept:
            go_on(self.coach, self.kept)

    def action_rewind(self) -> None:
        """Another take from the weakest moment; a call in which you said nothing begins again."""
        if self.kept is None or self.transcript.turns_of(Role.INTERVIEWER):
            super().action_rewind()
            return
        try:
            self.go_back_to(self.kept.id, 0)
        except CoachError as error:
            self.coach.tell(error)

    def go_back_to(self, take: str, turns: int) -> None:
        """The same call again, from there."""
        open_call(self.coach, rewind_call(self.coach.shelf, take, turns))

    @on(PageOneView.PlanKept)
    def keep_plan(self, event: PageOneView.PlanKept) -> None:
        """It is kept, and what can be drilled is booked."""
        event.prevent_default()
        if not (self.kept and self.report):
            return
        self.opinion = self.opinion.model_copy(update={"next_plan": event.text})
        try:
            self.coach.shelf.keep_ratings(self.kept.id, self.opinion.model_dump(mode="json"))
            card = (self.kept.id, self.report)
            line = book_calls(self.coach.database, [card], self.kept.persona, self.coach.now())
        except CoachError as error:
            self.coach.tell(error)
            return
        self.notify(f"Your plan is kept. {line}".strip(), markup=False)
