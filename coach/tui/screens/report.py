"""The report: one page to act on, and everything else one key away."""

from __future__ import annotations

from dataclasses import replace

from textual import on, work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import Center, VerticalScroll
from textual.widgets import Input, LoadingIndicator, OptionList, Static, TabbedContent, TabPane

from coach.acts import TaggedTranscript
from coach.errors import CoachError
from coach.history.opinion import Opinion, opinion_of
from coach.report.comparing import change_between
from coach.report.rewinding import moment_of, turns_before, worst_moment
from coach.scoring.report import ScoreReport
from coach.store import KeptTake
from coach.transcript import Transcript
from coach.tui.copying import copy
from coach.tui.copying_report import ask_what_to_copy
from coach.tui.plain import words
from coach.tui.rewording import reworded
from coach.tui.screen import NARROW_OR_WIDE, CoachScreen
from coach.tui.widgets.criteria import Criteria
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu
from coach.tui.widgets.numbers import Numbers
from coach.tui.widgets.pageone import PageOneView
from coach.tui.widgets.record import Record
from coach.tui.widgets.takes import Takes

TABS = ("page", "criteria", "numbers", "record", "takes")


class ReportScreen(CoachScreen):
    """The report of a ``transcript``: of a ``kept`` take, or from a file."""

    CSS_PATH = "report.tcss"
    HORIZONTAL_BREAKPOINTS = NARROW_OR_WIDE
    BINDINGS = [
        Binding("1", "tab('page')", "Page one", show=False, id="tab.page"),
        Binding("2", "tab('criteria')", "All criteria", show=False, id="tab.criteria"),
        Binding("3", "tab('numbers')", "Numbers", show=False, id="tab.numbers"),
        Binding("4", "tab('record')", "Transcript", show=False, id="tab.record"),
        Binding("5", "tab('takes')", "Takes", show=False, id="tab.takes"),
        Binding("enter", "next", "Next", id="next", key_display="⏎"),
        Binding("left", "neighbour(-1)", show=False, id="tab.before", priority=True),
        Binding("right", "neighbour(1)", show=False, id="tab.after", priority=True),
        Binding("r", "rewind", "Try again", id="rewind", tooltip="Another take from what is highlighted"),
        Binding("p", "accept", "Keep plan", id="accept"),
        Binding("c", "copy", "Copy", id="copy"),
        Binding("x", "export", "Export", id="export"),
        Binding("escape", "back", "Home", id="back"),
    ]

    def __init__(self, transcript: Transcript, kept: KeptTake | None = None) -> None:
        super().__init__()
        self.kept, self.transcript = kept, transcript
        self.take = kept.id if kept else None
        self.report: ScoreReport | None = None
        self.opinion = opinion_of(kept) if kept else Opinion()
        self._tagged: TaggedTranscript | None = None
        self._filled: set[str] = set()

    def compose(self) -> ComposeResult:
        who = self.transcript.interviewee.name or self.transcript.id or "Your meeting"
        take = f", take {self.kept.number}" if self.kept and self.kept.number > 1 else ""
        yield Static(words(f"{who}{take}"), classes="title")
        with TabbedContent(id="tabs"):
            with TabPane("1 Page one", id="page"), VerticalScroll(id="page-scroll"):
                with Center(id="waiting"):
                    yield Static("Reading what was said …")
                    yield LoadingIndicator()
                yield PageOneView(id="page-one")
            with TabPane("2 All criteria", id="criteria"):
                yield Criteria(id="criteria-view")
            with TabPane("3 Numbers", id="numbers"), VerticalScroll():
                yield Numbers(id="numbers-view")
            with TabPane("4 Transcript", id="record"):
                yield Record(id="record-view")
            with TabPane("5 Takes", id="takes"):
                yield Takes(id="takes-view")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the report, or make it."""
        self.query_one("#page-scroll").focus()
        self.read()

    @work(thread=True, exit_on_error=False)
    def read(self) -> None:
        """Score if it was not scored yet; find what each turn does."""
        from coach.history.entries import report_of

        report = report_of(self.kept) if self.kept else None
        if report is None:
            report = self.coach.judge(self.transcript)
            if self.kept:
                self.coach.shelf.finish(self.kept.id, report.model_dump(mode="json", by_alias=True))
        self.app.call_from_thread(self.show, report)
        if self.kept:
            from coach.history.after_report import book_take, follow_take

            follow_take(self.coach.database, self.kept, report, self.coach.now())
            if self.kept.number == 1:
                line = book_take(self.coach.database, self.kept, report, self.coach.now())
                self.app.call_from_thread(self.show_booked, line)
        tagged = self.coach.tag(self.transcript)
        self.app.call_from_thread(self.show_acts, tagged)

    def show(self, report: ScoreReport) -> None:
        """Lay out what was found."""
        if not self.is_attached:
            return
        self.report = report
        self.query_one("#waiting").display = False
        self.query_one(PageOneView).show(
            report, self.opinion, self.kept, worst_moment(self.transcript, report)
        )
        if self.kept and self.kept.number > 1:
            first = self.coach.shelf.takes_of(self.kept.rehearsal)[0]
            if first.id != self.take:
                # What is shown may be newer than what was read from disk.
                now = replace(self.kept, done=True, report=report.model_dump(mode="json", by_alias=True))
                self.query_one(PageOneView).show_change(change_between(first, now))
        self._fill(self.query_one("#tabs", TabbedContent).active)
        self.refresh_bindings()

    def _fill(self, tab: str) -> None:
        """Lay out a part when it is first shown: the first page should not wait for the others."""
        if self.report is None or tab in self._filled:
            return
        self._filled.add(tab)
        if tab == "criteria":
            self.query_one(Criteria).show(self.report)
        elif tab == "numbers":
            self.query_one(Numbers).show(self.report, self.transcript, self.kept)
            if self._tagged is not None:
                self.query_one(Numbers).show_questions(self._tagged)
        elif tab == "record":
            self.query_one(Record).show(self.transcript, self.report, self._tagged)
        elif tab == "takes":
            takes = self.coach.shelf.takes_of(self.kept.rehearsal) if self.kept else []
            self.query_one(Takes).show(takes, self.take)

    def show_booked(self, line: str) -> None:
        """Each fix becomes a drill."""
        if self.is_attached and line:
            self.query_one(PageOneView).show_booked(line)

    def show_acts(self, tagged: TaggedTranscript | None) -> None:
        """What each turn does is known."""
        if not self.is_attached or tagged is None:
            return
        self._tagged = tagged
        if "record" in self._filled:
            self.query_one(Record).show(self.transcript, self.report, tagged)
        if "numbers" in self._filled:
            self.query_one(Numbers).show_questions(tagged)

    # Moving about.

    def action_neighbour(self, step: int) -> None:
        """The part to the left or to the right."""
        at = TABS.index(self.query_one("#tabs", TabbedContent).active)
        self.action_tab(TABS[(at + step) % len(TABS)])

    def action_next(self) -> None:
        """What can be done now, for whoever does not look at the keys below."""
        if self.report is not None:
            self.app.push_screen(Menu("What next?", self.what_next(self.report)), self._go_on)

    def what_next(self, report: ScoreReport) -> list[tuple[str, str, str]]:
        """What can be done now: actions, what they do, and their keys."""
        entries = [("criteria", "See everything that was judged", "2"), ("back", "Go back", "Esc")]
        if self.kept:
            entries.insert(0, ("accept", "Keep the plan for next time", "p"))
            if (turn := self.back_to()) is not None:
                entries.insert(0, ("rewind", f"Go back to turn {turn + 1} and try it again", "r"))
        return entries

    def _go_on(self, what: str | None) -> None:
        if what == "criteria":
            self.action_tab(what)
        elif what:
            getattr(self, f"action_{what}")()

    def action_tab(self, tab: str) -> None:
        """Show a part and put the focus into it."""
        self._fill(tab)
        self.query_one("#tabs", TabbedContent).active = tab
        inside = {"criteria": "#criteria-list", "record": "#record-list", "takes": "#takes-list"}
        self.query_one(inside.get(tab, f"#{tab} VerticalScroll")).focus()

    @on(TabbedContent.TabActivated)
    def tab_shown(self, event: TabbedContent.TabActivated) -> None:
        """It was chosen by its key, or by a click."""
        self._fill(event.pane.id or "")
        self.refresh_bindings()

    @on(OptionList.OptionHighlighted)
    def other_turn(self) -> None:
        """The keys below say which turn is meant."""
        self.refresh_bindings()

    @on(Criteria.Jump)
    def jump(self, event: Criteria.Jump) -> None:
        """From a lapse to its words."""
        self.action_tab("record")
        self.query_one(Record).go_to(event.turn)

    @on(Takes.Chosen)
    def other_take(self, event: Takes.Chosen) -> None:
        """Another take's report."""
        if event.take != self.take:
            self.coach.open_take(event.take)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs a kept take is greyed out for a file."""
        if action in ("rewind", "accept") and self.kept is None:
            return False
        if action in ("rewind", "accept", "copy", "export", "next") and self.report is None:
            return None
        if action == "neighbour":
            return not isinstance(self.focused, Input)
        return True

    def action_rewind(self) -> None:
        """Another take from the turn in front (see :meth:`back_to`)."""
        number = self.back_to()
        if not self.kept or number is None:
            return
        try:
            self.go_back_to(self.kept.id, turns_before(self.transcript, number))
        except CoachError as error:
            self.coach.tell(error)

    def back_to(self) -> int | None:
        """The turn to try again: the highlighted one, that of the highlighted criterion, or the worst moment."""
        if self.report is None or not self.transcript.turns:
            return None
        active = self.query_one("#tabs", TabbedContent).active
        if active == "record" and (turn := self.query_one(Record).highlighted) is not None:
            return turn
        if active == "criteria" and (result := self.query_one(Criteria).chosen):
            return moment_of(self.transcript, result)
        return worst_moment(self.transcript, self.report)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The key for another take says from which turn."""
        active = super().active_bindings
        number = self.back_to() if self.kept and self.is_mounted else None
        return active if number is None else reworded(active, {"rewind": f"Retry turn {number + 1}"})

    def go_back_to(self, take: str, turns: int) -> None:
        """Open another take that begins after the first ``turns`` turns; raises :class:`CoachError`."""
        from coach.rehearsal import rewind

        self.coach.open_rehearsal(rewind(self.coach.shelf, take, turns).take)

    def action_accept(self) -> None:
        """Keep the if-then plan, as it is or as you word it."""
        if self.kept and self.report:
            self.query_one(PageOneView).edit_plan()

    @on(PageOneView.PlanKept)
    def keep_plan(self, event: PageOneView.PlanKept) -> None:
        """It is in the next plan."""
        if not self.kept:
            return
        self.opinion = self.opinion.model_copy(update={"next_plan": event.text})
        self.coach.shelf.keep_ratings(self.kept.id, self.opinion.model_dump(mode="json"))
        line = ""
        if self.report:
            from coach.history.after_report import book_take

            line = book_take(self.coach.database, self.kept, self.report, self.coach.now())
        self.notify(f"Your plan waits for you at the next rehearsal. {line}".strip(), markup=False)

    def action_copy(self) -> None:
        """Copy what is in front: a turn, a criterion with its fix, or the whole report."""
        if self.report is None:
            return
        active = self.query_one("#tabs", TabbedContent).active
        if active == "record" and (text := self.query_one(Record).chosen_text()):
            copy(self.coach, text, "The turn")
        elif active == "criteria" and (text := self.query_one(Criteria).chosen_text()):
            copy(self.coach, text, "The criterion")
        else:
            ask_what_to_copy(self.coach, self.report, self.opinion.next_plan)

    def action_export(self) -> None:
        """Write the report to a file, and say where."""
        if self.report is not None:
            from coach.tui.exporting import ask_and_export

            ask_and_export(self.coach, self.report, self.transcript)
