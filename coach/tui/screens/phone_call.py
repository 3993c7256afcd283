"""The call: somebody picks up, the script stands beside it, the airtime runs, and one of you hangs up."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.widgets import TextArea
from textual.worker import get_current_worker

from coach.desk.addressing import script_for
from coach.desk.cues import cues_now
from coach.desk.script_prompt import Cue, Shown
from coach.errors import CoachError
from coach.interviewee.phone import Leg
from coach.interviewee.phone.voicemail import SECONDS as TAPE
from coach.rehearsal.call import Call
from coach.rehearsal.moment import Moment
from coach.transcript import Role, clock_of
from coach.transcript.clock import SECONDS_PER_WORD
from coach.tui.drafting import Draft
from coach.tui.leaving import keep_what_is_worth_it
from coach.tui.plain import minutes
from coach.tui.screen import NARROW_OR_WIDE, CoachScreen
from coach.tui.screens.phone_calls import OnTheLine, hung_up, readable, script_of
from coach.tui.screens.phone_head import CallHead
from coach.tui.screens.phone_hints import PAUSED, TOLD, hint, ringing
from coach.tui.screens.phone_whom import stands_in
from coach.tui.widgets.callclock import CallClock
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu
from coach.tui.widgets.phonetalk import PhoneTalk
from coach.tui.widgets.prompt import Prompt
from coach.tui.widgets.statusline import StatusLine
from coach.tui.widgets.teleprompter import Teleprompter

RINGS = 1.2
LONG = 300.0
"""Seconds after which a call was too long."""


class CallScreen(CoachScreen, OnTheLine):
    """One leg, from where it stands."""

    HELP = "You do not know who picks up. What you type is said. Ctrl+T shows more or less of your script."
    CSS_PATH = "phone_call.tcss"
    HORIZONTAL_BREAKPOINTS = NARROW_OR_WIDE
    BINDINGS = [
        Binding("enter", "card", "See the card", id="call.card"),
        Binding("escape", "interrupt", "Go on", id="call.interrupt"),
        Binding("escape", "pause", "Pause", id="call.pause"),
        Binding("ctrl+t", "script", "Script", id="call.script", priority=True),
        Binding("ctrl+e", "hang_up", "Hang up", id="call.hang-up", priority=True),
        Binding("ctrl+e", "card", "See the card", show=False, id="call.card-too", priority=True),
        Binding("pageup", "scroll(-1)", "Earlier", show=False, id="call.earlier", priority=True),
        Binding("pagedown", "scroll(1)", "Later", show=False, id="call.later", priority=True),
    ]

    def __init__(self, call: Call) -> None:
        super().__init__()
        self.call = call
        self.they = call.transcript.interviewee.name or "They"
        script = readable(script_of(call.kept))
        self._script = script_for(script, self.they) if script else None
        self._stand_in = stands_in(self.they, script.about if script else None)
        self.speaking = self.ended = False
        self._saying = ""
        self._hurried = False
        self._draft = Draft(self, call.kept.draft, call.keep_draft, lambda error: self.coach.tell(error))

    def compose(self) -> ComposeResult:
        yield CallHead(self.call, self._stand_in)
        yield CallClock(TAPE if self.call.leg is Leg.VOICEMAIL else LONG, id="clock")
        with Container(id="room"):
            yield PhoneTalk(self.call.leg, self.they, id="talk")
            yield Teleprompter(id="script")
        yield StatusLine(id="status")
        yield Prompt(id="prompt")
        yield KeyLine()

    async def on_mount(self) -> None:
        """Dial, or show what was said so far and go on."""
        prompt = self.query_one(Prompt)
        prompt.load_text(self.call.kept.draft)
        prompt.move_cursor(prompt.document.end)
        prompt.focus()
        self._show_cues(cues_now(self._script, self.call, Shown(self.coach.script_shown)))
        self.look_at_script()
        self.pick_up()

    @work(thread=True, group="script", exclusive=True, exit_on_error=False)
    def look_at_script(self) -> None:
        """What of it is still to be said; whoever listens is awake after that, too."""
        self.coach.tag(self.call.transcript)
        cues = cues_now(self._script, self.call, Shown(self.coach.script_shown), self.coach.tag)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._show_cues, cues)

    def _show_cues(self, cues: Sequence[Cue]) -> None:
        if self.is_attached:
            self.query_one(Teleprompter).show(cues)

    @work(group="voice", exclusive=True, exit_on_error=False)
    async def pick_up(self) -> None:
        """It rings; then the first words, or all that was said before."""
        turns, talk = self.call.transcript.turns, self.query_one(PhoneTalk)
        self._busy(True)
        if len(turns) == 1:
            self._say_status(ringing(self.they, self._stand_in))
            await self._wait(RINGS)
            await talk.hear(turns[0], self._wait)
        else:
            for turn in turns:
                await talk.show(turn)
        self._busy(False)
        self._measure()
        self._your_turn()

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
        elif self.call.moment is Moment.TRANSFER:
            self.go_through()
        else:
            self._your_turn()

    @work(group="voice", exclusive=True, exit_on_error=False)
    async def go_through(self) -> None:
        """Wait, without a word, until you are put through."""
        self._busy(True)
        try:
            await self.query_one(PhoneTalk).hear(self.call.wait(), self._wait)
        except CoachError as error:
            self.coach.tell(error)
        self._busy(False)
        self._your_turn()

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
        if self.call.over:
            talk.heard(self.call.last_words)
        self._your_turn()

    async def _wait(self, rings: float = 0.0) -> None:
        if self.coach.pace and not self._hurried:
            await asyncio.sleep(rings or self.coach.pace)

    def _busy(self, speaking: bool) -> None:
        self.speaking, self._hurried = speaking, False
        self.query_one(Prompt).ready = not (speaking or self.ended)
        self.refresh_bindings()

    def _your_turn(self) -> None:
        """Say what to do now; when the call is over, Enter goes on when you are ready."""
        if self.call.over and not self.ended:
            self.ended = True
            self._busy(False)
            prompt = self.query_one(Prompt)
            prompt.placeholder, prompt.disabled = "Enter goes on", True
            self.query_one(PhoneTalk).focus()
        self.look_at_script()
        self._say_status(hint(self.call, minutes(max(0.0, TAPE - self._message))))

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
        if action in ("card", "hang_up"):
            return self.ended is (action == "card")
        return True

    # Hanging up, and pausing.

    def action_hang_up(self) -> None:
        """From this side, in the middle of what they say too; but what they answer has to be there."""
        if self.speaking and self.call.transcript.turns[-1].role is Role.INTERVIEWER:
            self._say_status("One moment, they are about to answer. Esc goes on at once.")
        else:
            self.finish()

    def action_card(self) -> None:
        """The call is over: on to its card."""
        self.finish()

    def action_pause(self) -> None:
        """What can be done besides talking."""

        def chosen(what: str | None) -> None:
            if what == "hang-up":
                self.finish()
            elif what == "script":
                self.action_script()
            elif what == "later":
                self.action_later()
            elif what == "help":
                self.coach.action_help()

        self.app.push_screen(Menu("The call waits for you.", PAUSED), chosen)

    def action_later(self) -> None:
        """Keep it as it is, and leave; without a word there is nothing to keep."""
        self._draft.typed(self.query_one(Prompt).text)
        self._keep()
        self.coach.back()

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
        self.look_at_script()
        self._say_status(f"Your script: {TOLD[Shown(self.coach.script_shown)]}. Ctrl+T changes it.")

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
        seconds = len(event.text_area.text.split()) * SECONDS_PER_WORD
        self.query_one(CallClock).note = f"this line {minutes(seconds)}" if seconds >= 1 else ""
        self._draft.typed(event.text_area.text)

    def on_unmount(self) -> None:
        """Quitting never loses a draft."""
        self._keep()

    def _keep(self) -> None:
        keep_what_is_worth_it(self.coach, self.call.take, self._draft, self._saying)

    @property
    def _message(self) -> float:
        """Seconds on the tape."""
        return self.call.transcript.words_of(Role.INTERVIEWER) * SECONDS_PER_WORD

    def _measure(self) -> None:
        tape = self.call.leg is Leg.VOICEMAIL
        seconds = self._message if tape else clock_of(self.call.transcript).seconds
        self.query_one(CallClock).seconds = seconds

    def _say_status(self, text: str) -> None:
        self.query_one(StatusLine).say(text)
