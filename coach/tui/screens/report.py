"""The report: one page to act on, and everything else one key away."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import Center, VerticalScroll
from textual.widgets import LoadingIndicator, OptionList, Static, TextArea

from coach.acts import TaggedTranscript
from coach.errors import CoachError
from coach.history.entries import report_of
from coach.history.opinion import Opinion, opinion_of
from coach.history.plans import plan_before
from coach.report.annotated import at_once
from coach.report.comparing import change_between
from coach.report.facts import Facts, facts_of
from coach.report.rewinding import moment_of, turns_before, worst_moment
from coach.scoring.report import ScoreReport
from coach.store import KeptTake
from coach.transcript import Transcript
from coach.tui.copying import copy
from coach.tui.copying_report import ask_what_to_copy
from coach.tui.plain import words
from coach.tui.rewording import reworded
from coach.tui.screen import CoachScreen
from coach.tui.screens import report_parts as parts
from coach.tui.screens.report_keys import ROOMY, keys_of_menu, plan_entry, plan_key, try_again
from coach.tui.widgets.criteria import Criteria
from coach.tui.widgets.factlist import FactList
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu
from coach.tui.widgets.numbers import Numbers
from coach.tui.widgets.pageone import PageOneView
from coach.tui.widgets.parts import PartsLine
from coach.tui.widgets.record import Record
from coach.tui.widgets.takes import Takes

ENTER_IN = {parts.CRITERIA: "To its words", parts.TAKES: "Open the take"}
"""What Enter does in the lists that react to it."""
SOON = 0.5
"""Seconds until one looks more closely than the page asks for: the page is to be there first."""


class ReportScreen(CoachScreen):
    """The report of a ``transcript``: of a ``kept`` take, or from a file."""

    CSS_PATH = "report.tcss"
    UNCOVERS: ClassVar[bool] = True
    """Whether it tells what was uncovered of what they had to tell."""
    DONE: ClassVar[str] = "Done: back to Home"
    """What going back does, where it stands in a list."""
    BINDINGS = [
        Binding("1", "tab('page')", "Page one", show=False, id="tab.page"),
        Binding("2", "tab('criteria')", "All criteria", show=False, id="tab.criteria"),
        Binding("3", "tab('numbers')", "Numbers", show=False, id="tab.numbers"),
        Binding("4", "tab('record')", "Transcript", show=False, id="tab.record"),
        Binding("5", "tab('takes')", "Takes", show=False, id="tab.takes"),
        Binding("6", "tab('facts')", "Uncovered", show=False, id="tab.facts"),
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
        self.tagged: TaggedTranscript | None = None
        self.together: dict[int, tuple[str, ...]] = {}
        self.facts: Facts | None = facts_of(kept) if kept and self.UNCOVERS else None
        self.parts = [part for part in parts.NAMES if part != parts.FACTS or self.facts]
        self.part = parts.PAGE
        self._plan_before = ""
        """The plan that is kept from an earlier take."""
        self._found = report_of(kept) if kept else None
        self._looking = False
        self.unreached: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        who = self.transcript.interviewee.name or self.transcript.id or "Your meeting"
        take = f", take {self.kept.number}" if self.kept and self.kept.number > 1 else ""
        yield Static(words(f"{who}{take}"), classes="title")
        yield PartsLine([(part, parts.NAMES[part]) for part in self.parts], parts.PAGE)
        with VerticalScroll(id=parts.id_of(parts.PAGE), classes=parts.PART):
            if self._found is not None:
                self.report = self.as_shown(self._found)
                yield self._page(self.report)
            else:
                with Center(id="waiting"):
                    yield Static("Reading what was said …")
                    yield LoadingIndicator()
        yield KeyLine()

    def on_mount(self) -> None:
        """Make the report if there is none yet."""
        self.query_one(f"#{parts.id_of(parts.PAGE)}").focus()
        self.set_timer(SOON, self.look_closely)
        self.read()

    @work(thread=True, exit_on_error=False)
    def read(self) -> None:
        """Score if it was not scored yet, and book what is to be drilled."""
        report = self._found
        if report is None:
            report = self.coach.judge(self.transcript)
            if self.kept:
                self.coach.shelf.finish(self.kept.id, report.model_dump(mode="json", by_alias=True))
            self.app.call_from_thread(self.show, report)
        if self.kept:
            from coach.history.after_report import book_take, follow_take

            follow_take(self.coach.database, self.kept, report, self.coach.now())
            line = book_take(self.coach.database, self.kept, report, self.coach.now())
            self.app.call_from_thread(self.show_booked, line)

    def as_shown(self, report: ScoreReport) -> ScoreReport:
        """The report in the words that are shown here."""
        return report

    def show(self, report: ScoreReport) -> None:
        """What was found is there at last."""
        if self.is_attached:
            self.report = self.as_shown(report)
            self.query("#waiting").remove()
            self.query_one(f"#{parts.id_of(parts.PAGE)}").mount(self._page(self.report))
            self.refresh_bindings()

    def _page(self, report: ScoreReport) -> PageOneView:
        change = None
        if self.kept and self.kept.number > 1:
            takes = self.coach.shelf.takes_of(self.kept.rehearsal)
            self._plan_before = plan_before(takes, self.kept)
            first = takes[0]
            if first.id != self.take:
                # What is shown may be newer than what was read from disk.
                now = replace(self.kept, done=True, report=report.model_dump(mode="json", by_alias=True))
                change = change_between(first, now)
        self.unreached = change.unreached if change else ()
        worst = worst_moment(self.transcript, report, self.unreached)
        return PageOneView(report, self.opinion, self.kept, worst, change, self.facts, self._plan_before)

    def show_booked(self, line: str) -> None:
        """Each fix becomes a drill."""
        if self.is_attached and line:
            self.query_one(PageOneView).show_booked(line)

    def look_closely(self) -> None:
        """Find out what each turn does, once."""
        if not self._looking and self.is_attached:
            self._looking = True
            self.tag()

    @work(thread=True, exit_on_error=False)
    def tag(self) -> None:
        """What each turn does; slow the first time."""
        if tagged := self.coach.tag(self.transcript):
            self.app.call_from_thread(self.show_acts, tagged, at_once(tagged))

    def show_acts(self, tagged: TaggedTranscript, together: dict[int, tuple[str, ...]]) -> None:
        """What each turn does is known."""
        self.tagged, self.together = tagged, together
        self._pass_on_acts()

    def _pass_on_acts(self) -> None:
        if self.tagged is None:
            return
        # A part that is not whole yet is told when it is: they may become known while it is being made.
        for record in self.query(Record):
            if record.is_mounted:
                record.show_acts(self.tagged, self.together)
        for numbers in self.query(Numbers):
            if numbers.is_mounted:
                numbers.show_questions(self.tagged)

    # Moving about.

    async def action_neighbour(self, step: int) -> None:
        """The part to the left or to the right."""
        await self.action_tab(self.parts[(self.parts.index(self.part) + step) % len(self.parts)])

    def action_next(self) -> None:
        """What can be done now, for whoever does not look at the keys below."""
        if self.report is not None:
            keys = keys_of_menu(self, self.active_bindings)
            printed = {name: key for key, name in keys.items()}
            entries = [
                (name, words, printed.get(name, more)) for name, words, more in self.what_next(self.report)
            ]
            self.app.push_screen(Menu("What next?", entries, keys), self._go_on)

    def what_next(self, report: ScoreReport) -> list[tuple[str, str, str]]:
        """What can be done now: actions, what they do, and their keys. Escape is none: it closes the list."""
        entries = [("criteria", "See everything that was judged", "2"), ("back", self.DONE, "")]
        if self.facts:
            entries.insert(1, ("facts", "See what they had to tell", "6"))
        if self.kept:
            keep = plan_entry(bool(self.opinion.next_plan), bool(self._plan_before))
            entries.insert(0, ("accept", keep, "p"))
            if (turn := self.back_to()) is not None:
                entries.insert(0, ("rewind", self._try_again(turn), "r"))
        return entries

    async def _go_on(self, what: str | None) -> None:
        if what in parts.NAMES:
            await self.action_tab(str(what))
        elif what:
            getattr(self, f"action_{what}")()

    async def action_tab(self, part: str) -> None:
        """Show a part and put the focus into it."""
        if self.report is None or part not in self.parts:
            return
        if part in parts.LOOK_CLOSELY:
            self.look_closely()
        with self.app.batch_update():
            self.query(f".{parts.PART}").set(display=False)
            shown = next(iter(self.query(f"#{parts.id_of(part)}")), None)
            if shown is None:
                shown = parts.make(part, self, self.report)
                await self.mount(shown, before=self.query_one(KeyLine))
                self._pass_on_acts()
            shown.display = True
            self.part = self.query_one(PartsLine).shown = part
            parts.focus_in(shown).focus()
        self.refresh_bindings()

    @on(PartsLine.Chosen)
    async def part_clicked(self, event: PartsLine.Chosen) -> None:
        """It was chosen by a click."""
        await self.action_tab(event.part)

    @on(OptionList.OptionHighlighted)
    def other_turn(self) -> None:
        """The keys below say which turn is meant."""
        self.refresh_bindings()

    @on(Criteria.Jump)
    async def jump(self, event: Criteria.Jump) -> None:
        """From a lapse to its words."""
        await self.action_tab(parts.RECORD)
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
        if action == "tab" and parameters[0] not in self.parts:
            return False
        if action in ("rewind", "accept", "copy", "export", "next", "tab") and self.report is None:
            return None
        if action == "neighbour":
            return self.report is not None and not isinstance(self.focused, TextArea)
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
        front = self.query(f"#{parts.id_of(self.part)}")
        for record in front.results(Record):
            if record.highlighted is not None:
                return record.highlighted
        for criteria in front.results(Criteria):
            if result := criteria.chosen:
                return moment_of(self.transcript, result)
        return worst_moment(self.transcript, self.report, self.unreached)

    def _try_again(self, turn: int) -> str:
        """What the key says that goes back to it; a turn that was chosen by itself needs no reason."""
        if self.report is None or self.part == parts.RECORD:
            return f"Try turn {turn + 1} again"
        chosen = next((each.chosen for each in self.query(Criteria) if self.part == parts.CRITERIA), None)
        return try_again(turn, self.report, self.unreached, chosen)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The key for another take says from which turn, and why where there is room; the one for the plan whether it is kept."""
        active = super().active_bindings
        number = self.back_to() if self.kept and self.is_mounted else None
        says = {"select": ENTER_IN[self.part]} if self.part in ENTER_IN else {}
        if self.part == parts.CRITERIA and not any(each.has_words for each in self.query(Criteria)):
            says["select"] = ""
        if plan := plan_key(bool(self.opinion.next_plan), bool(self._plan_before)):
            says["accept"] = plan
        if number is not None:
            roomy = self.size.width >= ROOMY
            says["rewind"] = self._try_again(number) if roomy else f"Retry turn {number + 1}"
        return reworded(active, says)

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
        self.refresh_bindings()
        line = ""
        if self.report:
            from coach.history.after_report import book_take

            line = book_take(self.coach.database, self.kept, self.report, self.coach.now())
        self.notify(f"Your plan waits for you at the next rehearsal. {line}".strip(), markup=False)

    def action_copy(self) -> None:
        """Copy what is in front: a turn, a criterion with its fix, a question, or the whole report."""
        if self.report is None:
            return
        for front in self.query(f"#{parts.id_of(self.part)}"):
            if isinstance(front, Record | Criteria | FactList) and (text := front.chosen_text()):
                copy(self.coach, text, front.COPIES)
                return
        ask_what_to_copy(self.coach, self.report, self.opinion.next_plan, self.facts, self.unreached)

    def action_export(self) -> None:
        """Write the report to a file, and say where."""
        if self.report is not None:
            from coach.tui.exporting import ask_and_export

            ask_and_export(self.coach, self.report, self.transcript, self.facts, self.unreached)
