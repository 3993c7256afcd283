"""The meeting: her words stream in, the clock runs on words, and you can always type."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import Horizontal
from textual.widgets import TextArea

from coach.errors import CoachError
from coach.rehearsal import Rehearsal
from coach.rehearsal.hints import Hint
from coach.rehearsal.plan import Plan, asked
from coach.rehearsal.stopwatch import Stopwatch
from coach.store import KeptTake
from coach.transcript import Role, Transcript
from coach.tui.drafting import Draft
from coach.tui.leaving import keep_what_is_worth_it
from coach.tui.pausing import pause_menu
from coach.tui.plain import one_line
from coach.tui.rewording import reworded
from coach.tui.screen import NARROW_OR_WIDE
from coach.tui.screens.talking import TalkingScreen
from coach.tui.widgets.clockline import ClockLine
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.planpanel import PlanPanel
from coach.tui.widgets.prompt import Prompt
from coach.tui.widgets.statusline import StatusLine
from coach.tui.widgets.talk import Talk
from coach.tui.widgets.wholine import WhoLine

WIDE = 100
AGAIN = "Say your line again; go on as long as you like; Esc: end or leave …"


class RehearsalScreen(TalkingScreen):
    """One take, from where it stands; ``before`` is what you had said here in another take."""

    CSS_PATH = "rehearsal.tcss"
    HORIZONTAL_BREAKPOINTS = NARROW_OR_WIDE
    BINDINGS = [
        # One name for all three: another key for the one would take Escape away from the other.
        Binding("escape", "interrupt", "Interrupt", id="pause"),
        Binding("escape", "pause", "Pause, end", id="pause"),
        Binding("escape", "later", "Look later", id="pause"),
        Binding("ctrl+t", "plan", "Plan", id="plan"),
        Binding("pageup", "scroll(-1)", "Earlier", show=False, id="earlier", priority=True),
        Binding("pagedown", "scroll(1)", "Later", show=False, id="later", priority=True),
    ]

    def __init__(self, kept: KeptTake, rehearsal: Rehearsal, before: str = "") -> None:
        super().__init__(rehearsal, kept.transcript.interviewee.name or "They")
        self._before = one_line(before, 120)
        self.plan = Plan.model_validate(kept.plan)
        self._number, self._branched_from = kept.number, kept.parent
        self._hints: list[Hint] = []
        self._draft = Draft(self, kept.draft, rehearsal.keep_draft, self._tell)
        if self.plan.real_time:
            rehearsal.stopwatch = Stopwatch(rehearsal.clock.seconds)
        self._plan_asked: bool | None = None

    def compose(self) -> ComposeResult:
        yield WhoLine(self.rehearsal, self._number)
        yield ClockLine(id="clock")
        with Horizontal(id="room"):
            yield Talk(self.they, id="talk")
            yield PlanPanel(self.plan, id="plan")
        yield StatusLine(id="status")
        yield Prompt(id="prompt")
        yield KeyLine()

    @work(thread=True, group="warm-up", exit_on_error=False)
    def warm_up(self) -> None:
        """They should have an answer ready when the first question comes."""
        self.rehearsal.director.prepare()

    async def on_mount(self) -> None:
        """Show what was said so far, and go on."""
        header, first, prompt = self.rehearsal.transcript, self.first_name, self.query_one(Prompt)
        await self.query_one(Talk).fill(header.turns)
        prompt.earlier = [header.turns[n].text for n in header.turns_of(Role.INTERVIEWER)]
        prompt.load_text(self.rehearsal.draft)
        prompt.move_cursor(prompt.document.end)
        prompt.focus()
        self.say_ready()
        self.measure()
        self.warm_up()
        if self.plan.real_time:
            self.set_interval(1.0, self._tick)
        if self.rehearsal.over:
            self.end(f"The meeting with {first} is over.")
        elif self.rehearsal.waiting:
            self.hear(self.rehearsal.answer())
        else:
            self.your_turn()
        if self._before:
            self.say_status(f"Here you had said: “{self._before}” {AGAIN}")
        elif not header.turns:
            bio = " What their bio does not say is for practice only." if self._from_bio else ""
            self.say_status(f"{first} is here. Say hello, as you would.{bio}")

    @property
    def _from_bio(self) -> bool:
        """Whether the person was made from a bio, so that the rest of them is invented."""
        return self.rehearsal.director.persona.practice_only

    def on_resize(self) -> None:
        """The plan has its place where there is room for it, unless you said otherwise."""
        shown = self.size.width >= WIDE if self._plan_asked is None else self._plan_asked
        self.query_one("#plan").display = shown

    def your_turn(self) -> None:
        """In real time the clock runs; a hint may come, if hints are wanted."""
        if self.rehearsal.stopwatch:
            self.rehearsal.stopwatch.run()
        if self.plan.hints and self.rehearsal.transcript.turns:
            self.look_for_hint(self.rehearsal.transcript)

    @work(thread=True, exclusive=True, group="hints", exit_on_error=False)
    def look_for_hint(self, transcript: Transcript) -> None:
        """Something about what has just happened, now and then."""
        from coach.rehearsal.hints import next_hint

        tagged = self.coach.tag(transcript)
        hint = next_hint(tagged, self._hints) if tagged else None
        if hint:
            self.app.call_from_thread(self._show_hint, hint)

    def _show_hint(self, hint: Hint) -> None:
        if self.is_attached and not self.speaking:
            self._hints.append(hint)
            self.say_status(f"☼ Hint: {hint.text}", hint=True)

    def end(self, reason: str) -> None:
        """The meeting is over; Enter goes on when you are ready."""
        self.ended = True
        self.refresh_bindings()
        self.say_ready()
        if self.rehearsal.stopwatch:
            self.rehearsal.stopwatch.stop()
        self.say_status(f"{reason} Press Enter to look at how it went.")
        self.query_one(Prompt).placeholder = "Enter goes on"

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """When the meeting is over, Enter does not say anything any more."""
        active = super().active_bindings
        return reworded(active, {"say": "How it went", "newline": ""}) if self.ended else active

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be paused or said politely when the meeting is over; Escape leaves then."""
        if action in ("pause", "later"):
            return not self.speaking and self.ended is (action == "later")
        return super().check_action(action, parameters)

    # Pausing and ending.

    def action_later(self) -> None:
        """Keep it as it is, and leave; without a word there is nothing to keep."""
        self._draft.typed(self.query_one(Prompt).text)
        self._keep()
        self.coach.back()

    def end_politely(self) -> None:
        """The next line is the last one, and is answered."""
        self.last_words = True
        self.say_status("Say your last words; the meeting ends after the answer.")

    def action_pause(self) -> None:
        """What can be done besides talking; the clock stands still."""
        if self.rehearsal.stopwatch:
            self.rehearsal.stopwatch.stop()

        def chosen(what: str | None) -> None:
            if self.rehearsal.stopwatch and not self.ended:
                self.rehearsal.stopwatch.run()
            if what == "plan":
                self.action_plan()
            elif what == "polite":
                self.end_politely()
            elif what == "walk":
                self.finish()
            elif what == "later":
                self.action_later()
            elif what == "help":
                self.coach.action_help()

        self.app.push_screen(pause_menu(), chosen)

    def finish(self) -> None:
        """The meeting is over: on to your own view of it, or back if you said nothing in this take."""
        if not self.rehearsal.begun:
            self._leave_unsaid()
            return
        try:
            self.rehearsal.finish()
        except CoachError as error:
            self.coach.tell(error)
        if self._number == 1:
            self.coach.open_debrief(self.rehearsal.take)
        else:
            self.coach.open_report(self.rehearsal.take)

    def _leave_unsaid(self) -> None:
        """Back to the take that this one branched from, or Home; what is typed keeps its take open."""
        if self._branched_from is None:
            self.action_later()
            return
        self._draft.typed(self.query_one(Prompt).text)
        self._keep()
        self.coach.open_report(self._branched_from)

    # Beside the talk.

    def action_plan(self) -> None:
        """Show or hide the plan."""
        panel = self.query_one("#plan")
        self._plan_asked = not panel.display
        panel.display = self._plan_asked

    def action_scroll(self, pages: int) -> None:
        """Move through what was said."""
        self.query_one(Talk).turn_page(pages)

    @on(TextArea.Changed, "#prompt")
    def typed(self, event: TextArea.Changed) -> None:
        """Keep the draft soon after the last key."""
        self._draft.typed(event.text_area.text)

    def _tell(self, error: CoachError) -> None:
        self.coach.tell(error)

    def on_unmount(self) -> None:
        """Quitting never loses a draft."""
        self._keep()

    def _keep(self) -> None:
        keep_what_is_worth_it(self.coach, self.rehearsal.take, self._draft, self._saying)

    def measure(self) -> None:
        """The clock, the shares, and what of the plan is done."""
        transcript = self.rehearsal.transcript
        clock = self.query_one(ClockLine)
        clock.limit = self.rehearsal.state.limit_seconds
        clock.seconds = self.rehearsal.clock.seconds
        clock.note = "real time" if self.plan.real_time else ""
        total = sum(turn.words for turn in transcript.turns)
        clock.share = transcript.words_of(Role.INTERVIEWER) / total if total else None
        self.query_one(PlanPanel).tick(asked(self.plan, transcript))

    def _tick(self) -> None:
        if self.rehearsal.stopwatch:
            self.query_one(ClockLine).seconds = self.rehearsal.stopwatch.seconds
