"""The meeting: her words stream in, the clock runs on words, and you can always type."""

from __future__ import annotations

from collections.abc import AsyncIterator

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Footer, Static, TextArea

from coach.errors import CoachError
from coach.rehearsal import Answered, Cue, Ended, Event, Piece, Rehearsal, Said, TakenBack, VoiceFailed, resume
from coach.rehearsal.plan import Plan, asked
from coach.transcript import Role
from coach.tui.plain import words
from coach.tui.screen import CoachScreen
from coach.tui.widgets.clockline import ClockLine
from coach.tui.widgets.menu import Menu
from coach.tui.widgets.planpanel import PlanPanel
from coach.tui.widgets.prompt import Prompt
from coach.tui.widgets.speech import Speech

DRAFT_SECONDS = 0.5
WIDE = 100


class RehearsalScreen(CoachScreen):
    """One take, from where it stands."""

    CSS_PATH = "rehearsal.tcss"
    BINDINGS = [
        Binding("escape", "interrupt", "Interrupt", id="interrupt"),
        Binding("escape", "pause", "Pause, end, more", id="pause"),
        Binding("ctrl+t", "plan", "Plan", id="plan"),
        Binding("pageup", "scroll(-1)", "Earlier", show=False, id="earlier"),
        Binding("pagedown", "scroll(1)", "Later", show=False, id="later"),
    ]

    def __init__(self, take: str) -> None:
        super().__init__()
        self._take = take
        self.rehearsal: Rehearsal
        self.plan = Plan()
        self.speaking = False
        self._live: Speech | None = None
        self._mine: Speech | None = None
        self._closing = False
        self._draft_timer: Timer | None = None
        self._draft = ""
        self._plan_asked: bool | None = None

    def compose(self) -> ComposeResult:
        kept = self.coach.shelf.take(self._take)
        self.rehearsal = resume(self.coach.shelf, self._take, self.coach.voice)
        self.plan = Plan.model_validate(kept.plan)
        self._draft, self._number = kept.draft, kept.number
        self.they = kept.transcript.interviewee.name or "They"
        yield Static(id="who", markup=False)
        yield ClockLine(id="clock")
        with Horizontal(id="room"):
            yield VerticalScroll(id="talk")
            yield PlanPanel(self.plan, id="plan")
        yield Static(id="status", markup=False)
        yield Prompt(id="prompt")
        yield Footer()

    async def on_mount(self) -> None:
        """Show what was said so far, and go on."""
        header = self.rehearsal.transcript
        person = header.interviewee
        who = ", ".join(part for part in (person.title, person.organization) if part)
        where = {"in-person": "in person", "video": "by video", "phone": "by phone"}.get(header.setting or "", "")
        self.query_one("#who", Static).update(Content.assemble(words(self.they, "bold"), words(f"  {who}  {where}", "dim")))
        talk = self.query_one("#talk", VerticalScroll)
        prompt = self.query_one(Prompt)
        await talk.mount_all(
            Speech("You" if turn.role is Role.INTERVIEWER else self.they, turn.text, turn.cue or "", turn.role is Role.INTERVIEWER)
            for turn in header.turns
        )
        talk.anchor()
        prompt.earlier = [header.turns[n].text for n in header.turns_of(Role.INTERVIEWER)]
        prompt.load_text(self.rehearsal.draft)
        prompt.move_cursor(prompt.document.end)
        prompt.focus()
        self._measure()
        if self.rehearsal.over:
            self.finish()
        elif self.rehearsal.waiting:
            self.hear(self.rehearsal.answer())
        elif not header.turns:
            self._say_status(f"{self.they.split()[0]} is here. Say hello, as you would.")

    def on_resize(self) -> None:
        """The plan has its place where there is room for it, unless you said otherwise."""
        shown = self.size.width >= WIDE if self._plan_asked is None else self._plan_asked
        self.query_one("#plan").display = shown

    # Speaking and hearing.

    @on(Prompt.Said)
    def say(self, event: Prompt.Said) -> None:
        """Say it, unless she is speaking."""
        if self.speaking:
            self._say_status(f"{self.they.split()[0]} is speaking. Esc interrupts; your line is kept.")
        elif self.rehearsal.over:
            self.finish()
        elif self.rehearsal.waiting:
            self.hear(self.rehearsal.answer())
        elif event.text.strip():
            self.hear(self.rehearsal.say(event.text))

    @work(group="voice", exclusive=True, exit_on_error=False)
    async def hear(self, events: AsyncIterator[Event]) -> None:
        """Show what happens until it is your turn again."""
        self.speaking = True
        self._live = None
        self.refresh_bindings()
        ended = False
        try:
            async for event in self.coach.backstage.stream(events):
                ended = await self._show(event) or ended
        except CoachError as error:
            self.coach.tell(error)
        finally:
            self.speaking = False
            if self.is_attached:
                self.refresh_bindings()
                self._measure()
        if ended or (self._closing and not self.rehearsal.waiting):
            self.finish()

    async def _show(self, event: Event) -> bool:
        """Show one event; whether it ends the meeting."""
        talk = self.query_one("#talk", VerticalScroll)
        if isinstance(event, Said):
            prompt = self.query_one(Prompt)
            if self._draft_timer:
                self._draft_timer.stop()
            prompt.said(event.turn.text)
            self._mine = Speech("You", event.turn.text, mine=True)
            await talk.mount(self._mine)
            talk.anchor()
            self._measure()
            self._say_status(f"{self.they.split()[0]} is thinking …")
        elif isinstance(event, Cue):
            (await self._her_turn()).notice(event.text)
        elif isinstance(event, Piece):
            (await self._her_turn()).hear(event.text)
        elif isinstance(event, Answered):
            turn = await self._her_turn()
            turn.text, turn.cue = event.turn.text, event.turn.cue or ""
            turn.show()
            self._say_status("")
            if event.broken:
                self.coach.tell(event.broken)
        elif isinstance(event, TakenBack):
            await self._take_back(event.text)
        elif isinstance(event, VoiceFailed):
            self._voice_failed(event)
        elif isinstance(event, Ended):
            self._say_status(event.reason)
            return True
        return False

    async def _her_turn(self) -> Speech:
        if self._live is None:
            self._live = Speech(self.they)
            await self.query_one("#talk").mount(self._live)
            self._say_status("")
        return self._live

    def _voice_failed(self, event: VoiceFailed) -> None:
        self.coach.tell(event.error)
        self._say_status("Your line is safe, but no answer came.")

        def chosen(what: str | None) -> None:
            if what == "offline":
                self.rehearsal.use_offline_voice()
            if what in ("offline", "again"):
                self.hear(self.rehearsal.answer())

        self.app.push_screen(
            Menu(
                f"{event.error.what} Your line is safe.",
                [
                    ("again", "Try again", "the same voice"),
                    ("offline", "Go on with the built-in voice", "works without a model"),
                    ("later", "Leave it for later", "Enter tries again"),
                ],
            ),
            chosen,
        )

    async def _take_back(self, text: str) -> None:
        """Your line is yours again, to say or to change."""
        if self._mine is not None:
            await self._mine.remove()
        prompt = self.query_one(Prompt)
        prompt.take_back(text)
        self._say_status("You stopped before an answer came. Your line is back below.")

    def action_interrupt(self) -> None:
        """Stop her where she is; if nothing has come yet, take your line back."""
        self.rehearsal.interrupt()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Escape interrupts while she speaks, and opens the menu otherwise."""
        if action == "interrupt":
            return self.speaking
        if action == "pause":
            return not self.speaking
        return True

    # Pausing and ending.

    def action_pause(self) -> None:
        """What can be done besides talking; the clock stands still."""

        def chosen(what: str | None) -> None:
            if what == "plan":
                self.action_plan()
            elif what == "polite":
                self._closing = True
                self._say_status("Say your last words; the meeting ends after the answer.")
            elif what == "walk":
                self.finish()
            elif what == "later":
                self.coach.back()
            elif what == "help":
                self.coach.action_help()

        self.app.push_screen(
            Menu(
                "The meeting is paused.",
                [
                    ("on", "Go on", "the clock stood still"),
                    ("plan", "Show or hide my plan", "Ctrl+T"),
                    ("polite", "End politely", "say goodbye first"),
                    ("walk", "Stop here and see the report", ""),
                    ("later", "Leave it for later", "everything is kept"),
                    ("help", "Keys", "F1"),
                ],
            ),
            chosen,
        )

    def finish(self) -> None:
        """The meeting is over: on to your own view of it, or Home if nothing was said."""
        if not self.rehearsal.transcript.turns_of(Role.INTERVIEWER):
            self.coach.back()
            return
        try:
            self.rehearsal.finish()
        except CoachError as error:
            self.coach.tell(error)
        if self._number == 1:
            self.coach.open_debrief(self._take)
        else:
            self.coach.open_report(self._take)

    # Beside the talk.

    def action_plan(self) -> None:
        """Show or hide the plan."""
        panel = self.query_one("#plan")
        self._plan_asked = not panel.display
        panel.display = self._plan_asked

    def action_scroll(self, pages: int) -> None:
        """Move through what was said."""
        talk = self.query_one("#talk", VerticalScroll)
        if pages < 0:
            talk.scroll_page_up()
        else:
            talk.scroll_page_down()

    @on(TextArea.Changed, "#prompt")
    def typed(self, event: TextArea.Changed) -> None:
        """Keep the draft soon after the last key."""
        self._draft = event.text_area.text
        if self._draft_timer:
            self._draft_timer.stop()
        self._draft_timer = self.set_timer(DRAFT_SECONDS, self._keep_draft)

    def _keep_draft(self) -> None:
        if self._draft_timer:
            self._draft_timer.stop()
        try:
            self.rehearsal.keep_draft(self._draft)
        except CoachError as error:
            self.coach.tell(error)

    def on_unmount(self) -> None:
        """Quitting never loses a draft."""
        if hasattr(self, "rehearsal"):
            self._keep_draft()

    def _measure(self) -> None:
        transcript = self.rehearsal.transcript
        clock = self.query_one(ClockLine)
        clock.limit = self.rehearsal.state.limit_seconds
        clock.seconds = self.rehearsal.clock.seconds
        total = sum(turn.words for turn in transcript.turns)
        clock.share = transcript.words_of(Role.INTERVIEWER) / total if total else None
        self.query_one(PlanPanel).tick(asked(self.plan, transcript))

    def _say_status(self, text: str) -> None:
        self.query_one("#status", Static).update(words(text))
