"""Speaking and hearing: what you say goes out, and what happens is shown until it is your turn again."""

from __future__ import annotations

from collections.abc import AsyncIterator

from textual import on, work

from coach.errors import CoachError
from coach.rehearsal import (
    Answered,
    Cue,
    Ended,
    Event,
    Piece,
    Rehearsal,
    Said,
    TakenBack,
    VoiceFailed,
)
from coach.tui.failing import voice_menu
from coach.tui.plain import one_line
from coach.tui.screen import CoachScreen
from coach.tui.widgets.prompt import Prompt
from coach.tui.widgets.statusline import StatusLine
from coach.tui.widgets.talk import Talk


class TalkingScreen(CoachScreen):
    """A screen with a :class:`Talk`, a :class:`StatusLine` and a :class:`Prompt`, on which ``rehearsal`` is played.

    What comes after a turn is the business of :meth:`your_turn`, :meth:`end`, :meth:`finish` and :meth:`measure`.
    """

    def __init__(self, rehearsal: Rehearsal, they: str) -> None:
        super().__init__()
        self.rehearsal, self.they = rehearsal, they
        self.speaking = self.ended = False
        self.last_words = False
        """Whether the meeting ends after the next answer."""
        self._saying = ""

    def your_turn(self) -> None:
        """It is your turn again."""

    def end(self, reason: str) -> None:
        """The meeting is over."""

    def finish(self) -> None:
        """Go on to what comes after the meeting."""

    def measure(self) -> None:
        """The clock and the shares have changed."""

    @property
    def first_name(self) -> str:
        """What she is called here."""
        return one_line(self.they.split()[0] if self.they.split() else "They", 20)

    @on(Prompt.Said)
    def say(self, event: Prompt.Said) -> None:
        """Say it, unless she is speaking."""
        if self.ended:
            self.finish()
        elif self.speaking:
            self.say_status(f"{self.first_name} is speaking. Esc interrupts; your line is kept.")
        elif self.rehearsal.waiting:
            self.hear(self.rehearsal.answer())
        elif event.text.strip():
            self._saying = event.text
            self.hear(self.rehearsal.say(event.text))

    @work(group="voice", exclusive=True, exit_on_error=False)
    async def hear(self, events: AsyncIterator[Event]) -> None:
        """Show what happens until it is your turn again."""
        self.speaking = True
        self.say_ready()
        self.refresh_bindings()
        ended = ""
        try:
            async for event in self.coach.backstage.stream(events):
                ended = await self._show(event) or ended
        except CoachError as error:
            self.coach.tell(error)
            if self._saying:
                self.query_one(Prompt).take_back(self._saying)
        finally:
            self.speaking, self._saying = False, ""
            if self.is_attached:
                self.say_ready()
                self.refresh_bindings()
                self.measure()
        if ended or (self.last_words and not self.rehearsal.waiting):
            self.end(ended or "You said goodbye.")
        elif not self.rehearsal.waiting:
            self.your_turn()

    def say_ready(self) -> None:
        """Whether Enter says what is typed, or something stands before it."""
        self.query_one(Prompt).ready = not (self.speaking or self.ended or self.rehearsal.waiting)

    async def _show(self, event: Event) -> str:
        """Show one event; if it ends the meeting, why."""
        talk = self.query_one(Talk)
        if isinstance(event, Said):
            self._saying = ""
            await talk.say(event.turn)
            self.measure()
            self.say_status(f"{self.first_name} is thinking …")
        elif isinstance(event, Cue | Piece):
            if not talk.hearing:
                self.say_status("")
            await (talk.cue if isinstance(event, Cue) else talk.hear)(event.text)
        elif isinstance(event, Answered):
            await talk.answered(event.turn)
            self.say_status("")
            if event.broken:
                self.coach.tell(event.broken)
        elif isinstance(event, TakenBack):
            await talk.take_back()
            self.query_one(Prompt).take_back(event.text)
            self.say_status("You stopped before an answer came. Your line is back below.")
        elif isinstance(event, VoiceFailed):
            self._voice_failed(event)
        elif isinstance(event, Ended):
            return event.reason
        return ""

    def _voice_failed(self, event: VoiceFailed) -> None:
        self.coach.tell(event.error)
        self.say_status("Your line is safe, but no answer came.")

        def chosen(what: str | None) -> None:
            if what == "offline":
                self.rehearsal.use_offline_voice()
            if what in ("offline", "again"):
                self.hear(self.rehearsal.answer())

        self.app.push_screen(voice_menu(event.error), chosen)

    def show_wait(self, seconds: float) -> None:
        """How long a busy model is still waited for; 0 when that is over."""
        if self.speaking and self.is_attached:
            after = "" if self.query_one(Talk).hearing else f"{self.first_name} is thinking …"
            self.query_one(StatusLine).wait(seconds, after)

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

    def say_status(self, text: str, hint: bool = False) -> None:
        """The line above the prompt."""
        self.query_one(StatusLine).say(text, hint)
