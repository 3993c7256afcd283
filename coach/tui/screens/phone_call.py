"""The call: somebody picks up, the script stands beside it, the airtime runs, and one of you hangs up."""

from __future__ import annotations

import asyncio

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static, TextArea

from coach.desk.addressing import script_for
from coach.desk.script_prompt import Shown, prompted
from coach.errors import CoachError
from coach.interviewee.phone import Leg
from coach.interviewee.phone.voicemail import SECONDS as TAPE
from coach.rehearsal.call import Call
from coach.rehearsal.sitting import sitting_of
from coach.transcript import Role, Transcript, clock_of
from coach.transcript.clock import SECONDS_PER_WORD
from coach.tui.plain import minutes, words
from coach.tui.screen import NARROW_OR_WIDE, CoachScreen
from coach.tui.screens.phone_calls import OnTheLine, hung_up, readable, script_of
from coach.tui.widgets.callclock import CallClock
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu
from coach.tui.widgets.phonetalk import PhoneTalk
from coach.tui.widgets.prompt import Prompt
from coach.tui.widgets.statusline import StatusLine
from coach.tui.widgets.teleprompter import Teleprompter

DRAFT_SECONDS = 0.5
RINGS = 1.2
LONG = 300.0
"""Seconds after which a call was too long."""

TOLD = {Shown.FULL: "in full", Shown.KEYWORDS: "keywords", Shown.NOTHING: "hidden"}
PAUSED = [
    ("on", "Go on", "nobody noticed"),
    ("hang-up", "Hang up and see the card", "Ctrl+E"),
    ("script", "Show more or less of my script", "Ctrl+T"),
    ("later", "Leave it for later", "everything is kept"),
    ("help", "Keys", "F1"),
]


class CallScreen(CoachScreen, OnTheLine):
    """One leg, from where it stands."""

    HELP = "You do not know who picks up. What you type is said. Ctrl+T shows more or less of your script."
    CSS_PATH = "phone_call.tcss"
    HORIZONTAL_BREAKPOINTS = NARROW_OR_WIDE
    BINDINGS = [
        Binding("escape", "interrupt", "Go on", id="call.interrupt"),
        Binding("escape", "pause", "Pause", id="call.pause"),
        Binding("ctrl+t", "script", "Script", id="call.script", priority=True),
        Binding("ctrl+e", "hang_up", "Hang up", id="call.hang-up", priority=True),
        Binding("pageup", "scroll(-1)", "Earlier", show=False, id="call.earlier"),
        Binding("pagedown", "scroll(1)", "Later", show=False, id="call.later"),
    ]

    def __init__(self, call: Call) -> None:
        super().__init__()
        self.call = call
        self.they = call.transcript.interviewee.name or "They"
        script = readable(script_of(call.kept))
        self._script = script_for(script, self.they) if script else None
        self.speaking = self.ended = False
        self._saying = ""
        self._hurried = False
        self._draft = call.kept.draft
        self._draft_timer: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="who", markup=False)
        yield CallClock(TAPE if self.call.leg is Leg.VOICEMAIL else LONG, id="clock")
        with Container(id="room"):
            yield PhoneTalk(self.call.leg, self.they, id="talk")
            yield Teleprompter(id="script")
        yield StatusLine(id="status")
        yield Prompt(id="prompt")
        yield KeyLine()

    async def on_mount(self) -> None:
        """Dial, or show what was said so far and go on."""
        person = self.call.transcript.interviewee
        sitting, at = sitting_of(self.call.kept)
        which = f"call {at + 1} of {len(sitting.rungs)}, " if len(sitting.rungs) > 1 else ""
        again = f"take {self.call.kept.number}, " if self.call.kept.number > 1 else ""
        who = ", ".join(part for part in (person.title, person.organization) if part)
        self.query_one("#who", Static).update(
            Content.assemble(("☎ ", "bold"), words(self.they, "bold"), words(f"  {which}{again}{who}", "dim"))
        )
        prompt = self.query_one(Prompt)
        prompt.load_text(self._draft)
        prompt.move_cursor(prompt.document.end)
        prompt.focus()
        self._show_script()
        self.warm_up(self.call.transcript)
        self.pick_up()

    @work(thread=True, group="warm-up", exit_on_error=False)
    def warm_up(self, transcript: Transcript) -> None:
        """Whoever listens should not have to wake up first."""
        self.coach.tag(transcript)

    @work(group="voice", exclusive=True, exit_on_error=False)
    async def pick_up(self) -> None:
        """It rings; then the first words, or all that was said before."""
        turns, talk = self.call.transcript.turns, self.query_one(PhoneTalk)
        self._busy(True)
        if len(turns) == 1:
            self._say_status("It rings …")
            await self._wait(RINGS)
            await talk.hear(turns[0], self._wait)
        else:
            for turn in turns:
                await talk.show(turn)
        self._busy(False)
        self._measure()
        if self.call.over:
            self._end()
        else:
            self._your_turn(first=len(turns) == 1)

    # Speaking and hearing.

    @on(Prompt.Said)
    def say(self, event: Prompt.Said) -> None:
        """Say it, unless they are speaking."""
        if self.ended:
            self.finish()
        elif self.speaking:
            self._say_status("They are speaking. Esc goes on at once; your line is kept.")
        elif event.text.strip():
            self._saying = event.text
            self.hear(event.text)
        elif self.call.leg is Leg.VOICEMAIL:
            self._say_status("The tape runs. Ctrl+E hangs up when your message is complete.")

    @work(group="voice", exclusive=True, exit_on_error=False)
    async def hear(self, text: str) -> None:
        """Say a line and show what comes back."""
        talk = self.query_one(PhoneTalk)
        self._busy(True)
        try:
            async for turn in self.coach.backstage.stream(self.call.speak(text)):
                if turn.role is Role.INTERVIEWER:
                    self._saying = ""
                    await talk.show(turn)
                    self._measure()
                    self._say_status("" if self.call.leg is Leg.VOICEMAIL else "…")
                else:
                    await talk.hear(turn, self._wait)
        except CoachError as error:
            self.coach.tell(error)
            if self._saying:
                self.query_one(Prompt).take_back(self._saying)
        finally:
            self._saying = ""
            if self.is_attached:
                self._busy(False)
                self._measure()
                self._show_script()
        if self.call.over:
            talk.heard(self.call.last_words)
            self._end()
        else:
            self._your_turn()

    async def _wait(self, rings: float = 0.0) -> None:
        if self.coach.pace and not self._hurried:
            await asyncio.sleep(rings or self.coach.pace)

    def _busy(self, speaking: bool) -> None:
        self.speaking, self._hurried = speaking, False
        self.query_one(Prompt).ready = not (speaking or self.ended)
        self.refresh_bindings()

    def _your_turn(self, first: bool = False) -> None:
        if self.call.leg is Leg.VOICEMAIL:
            left = minutes(max(0.0, TAPE - self._message))
            self._say_status(f"The tape runs, {left} left. Ctrl+E hangs up when your message is complete.")
        else:
            self._say_status("Your turn. Ctrl+E hangs up." if first else "")

    def _end(self) -> None:
        """The call is over; Enter goes on when you are ready."""
        self.ended = True
        self._busy(False)
        told = self.call.outcome.told if self.call.outcome else "The call is over."
        self._say_status(f"{told} Press Enter to see the card.")
        self.query_one(Prompt).placeholder = "Enter goes on"

    def action_interrupt(self) -> None:
        """Wait for nothing: what they say is there at once."""
        self._hurried = True
        if self.call.voice:
            self.call.voice.hurry()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Escape goes on while they speak, and opens the menu otherwise."""
        if action == "interrupt":
            return self.speaking
        if action == "pause":
            return not self.speaking
        return True

    # Hanging up, and pausing.

    def action_hang_up(self) -> None:
        """From this side."""
        if self.speaking:
            self._say_status("One moment, they are speaking. Esc goes on at once.")
        else:
            self.finish()

    def action_pause(self) -> None:
        """What can be done besides talking."""

        def chosen(what: str | None) -> None:
            if what == "hang-up":
                self.finish()
            elif what == "script":
                self.action_script()
            elif what == "later":
                self._keep_draft()
                self.coach.back()
            elif what == "help":
                self.coach.action_help()

        self.app.push_screen(Menu("The call waits for you.", PAUSED), chosen)

    def finish(self) -> None:
        """The call is over: on to its card."""
        hung_up(self.coach, self.call)

    # Beside the talk.

    def action_script(self) -> None:
        """One step less of the script; after nothing, all of it."""
        if self._script is None:
            self.notify("No script lies beside this call; you can write one before you dial.", markup=False)
            return
        self.coach.script_shown = Shown(self.coach.script_shown).next.value
        self._show_script()
        self._say_status(f"Your script: {TOLD[Shown(self.coach.script_shown)]}. Ctrl+T changes it.")

    def _show_script(self) -> None:
        shown = Shown(self.coach.script_shown)
        call, script = self.call, self._script
        cues = prompted(script, call.leg, shown, call.transcript, call.state) if script else []
        self.query_one(Teleprompter).show(cues)

    def action_scroll(self, pages: int) -> None:
        """Move through what was said."""
        talk = self.query_one(PhoneTalk)
        if pages < 0:
            talk.scroll_page_up()
        else:
            talk.scroll_page_down()

    @on(TextArea.Changed, "#prompt")
    def typed(self, event: TextArea.Changed) -> None:
        """Keep the draft soon after the last key, and say how long it takes to say."""
        self._draft = event.text_area.text
        seconds = len(self._draft.split()) * SECONDS_PER_WORD
        self.query_one(CallClock).note = f"this line {minutes(seconds)}" if seconds >= 1 else ""
        if self._draft_timer:
            self._draft_timer.stop()
        self._draft_timer = self.set_timer(DRAFT_SECONDS, self._keep_draft)

    def _keep_draft(self) -> None:
        if self._draft_timer:
            self._draft_timer.stop()
        try:
            self.call.keep_draft(self._draft)
        except CoachError as error:
            self.coach.tell(error)

    def on_unmount(self) -> None:
        """Quitting never loses a draft."""
        self._keep_draft()

    @property
    def _message(self) -> float:
        """Seconds on the tape."""
        return self.call.transcript.words_of(Role.INTERVIEWER) * SECONDS_PER_WORD

    def _measure(self) -> None:
        transcript = self.call.transcript
        clock = self.query_one(CallClock)
        tape = self.call.leg is Leg.VOICEMAIL
        clock.seconds = self._message if tape else clock_of(transcript).seconds

    def _say_status(self, text: str) -> None:
        self.query_one(StatusLine).say(text)
