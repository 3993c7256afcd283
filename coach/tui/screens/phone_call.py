"""The call: somebody picks up, the script stands beside it, the airtime runs, and one of you hangs up."""

from __future__ import annotations

import asyncio

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, VerticalScroll
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
from coach.transcript import Role, Transcript, Turn, clock_of
from coach.transcript.clock import SECONDS_PER_WORD
from coach.tui.plain import minutes, words
from coach.tui.screen import CoachScreen
from coach.tui.screens.phone_calls import OnTheLine, readable, script_of, step
from coach.tui.widgets.callclock import CallClock
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu
from coach.tui.widgets.prompt import Prompt
from coach.tui.widgets.speech import Speech
from coach.tui.widgets.statusline import StatusLine
from coach.tui.widgets.teleprompter import Teleprompter

DRAFT_SECONDS = 0.5
RINGS = 1.2
LONG = 300.0
"""Seconds after which a call was too long."""

TOLD = {Shown.FULL: "in full", Shown.KEYWORDS: "keywords", Shown.NOTHING: "hidden"}


class CallScreen(CoachScreen, OnTheLine):
    """One leg, from where it stands."""

    HELP = (
        "You do not know who picks up. What you type is said; Ctrl+T shows your script in full, as keywords, or not "
        "at all; Ctrl+E hangs up."
    )
    CSS_PATH = "phone_call.tcss"
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
        self._mine: Speech | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="who", markup=False)
        yield CallClock(id="clock")
        with Container(id="room"):
            yield VerticalScroll(id="talk")
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
        turns = self.call.transcript.turns
        self._busy(True)
        if len(turns) == 1:
            self._say_status("It rings …")
            await self._wait(RINGS if self.coach.pace else 0)
            await self._they_say(turns[0])
        else:
            for turn in turns:
                await self._show(turn)
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
        self._busy(True)
        try:
            async for turn in self.coach.backstage.stream(self.call.speak(text)):
                if turn.role is Role.INTERVIEWER:
                    self._saying = ""
                    await self._show(turn)
                    self._measure()
                    self._say_status("" if self.call.leg is Leg.VOICEMAIL else "…")
                else:
                    await self._they_say(turn)
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
            self._cut_short()
            self._end()
        else:
            self._your_turn()

    async def _they_say(self, turn: Turn) -> None:
        """Their words, one after the other, as one hears them."""
        live = await self._show(turn, heard="")
        for word in turn.text.split(" ") if live else ():
            live.hear(word if not live.text else f" {word}")
            await self._wait(self.coach.pace)
        if turn.cue and self.call.leg is Leg.VOICEMAIL:
            await self._mount(Speech("", cue=turn.cue))

    async def _show(self, turn: Turn, heard: str | None = None) -> Speech:
        """A turn in the talk; of theirs only what was ``heard`` yet. A machine beeps after its greeting."""
        text = turn.text if heard is None else heard
        if turn.role is Role.INTERVIEWER:
            self._mine = Speech("You", text, mine=True)
            return await self._mount(self._mine)
        if self.call.leg is not Leg.VOICEMAIL:
            who = "Receptionist" if self.call.leg is Leg.RECEPTIONIST else self.they
            return await self._mount(Speech(who if turn.text else "", text, turn.cue or ""))
        live = Speech("Machine", text) if turn.text else Speech("")
        if turn.text:
            await self._mount(live)
        if turn.cue and heard is None:
            await self._mount(Speech("", cue=turn.cue))
        return live

    async def _mount(self, speech: Speech) -> Speech:
        talk = self.query_one("#talk", VerticalScroll)
        await talk.mount(speech)
        talk.anchor()
        return speech

    async def _wait(self, seconds: float) -> None:
        if seconds and not self._hurried:
            await asyncio.sleep(seconds)

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

    def _cut_short(self) -> None:
        """What a machine no longer took is not on the tape."""
        if self._mine and self._mine.text != self.call.last_words:
            self._mine.text = self.call.last_words
            self._mine.show()

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

        self.app.push_screen(
            Menu(
                "The call waits for you.",
                [
                    ("on", "Go on", "nobody noticed"),
                    ("hang-up", "Hang up and see the card", "Ctrl+E"),
                    ("script", "Show more or less of my script", "Ctrl+T"),
                    ("later", "Leave it for later", "everything is kept"),
                    ("help", "Keys", "F1"),
                ],
            ),
            chosen,
        )

    def finish(self) -> None:
        """The call is over: on to its card, or back if nothing was said."""
        from coach.tui.screens.phone_card import CardScreen

        try:
            outcome = self.call.hang_up()
            if not self.call.transcript.turns_of(Role.INTERVIEWER):
                first = self.call.kept.number == 1
                if first:
                    self.coach.shelf.delete(self.call.kept.rehearsal)
                so = "nothing is kept" if first else "your first take stands"
                self.notify(f"{outcome.told} Nothing was said, so {so}.", markup=False)
                self.coach.back()
                return
            kept = self.coach.shelf.take(self.call.take)
        except CoachError as error:
            self.coach.tell(error)
            return
        step(self.coach, CardScreen(self.call, kept))

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
        cues = (
            prompted(self._script, self.call.leg, shown, self.call.transcript, self.call.state)
            if self._script
            else []
        )
        self.query_one(Teleprompter).show(cues)

    def action_scroll(self, pages: int) -> None:
        """Move through what was said."""
        talk = self.query_one("#talk", VerticalScroll)
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
        clock.limit = TAPE if tape else LONG
        clock.seconds = self._message if tape else clock_of(transcript).seconds

    def _say_status(self, text: str) -> None:
        self.query_one(StatusLine).say(text)
