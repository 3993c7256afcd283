"""The app: what every screen can reach, and where one screen leads to the next."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding
from textual.events import Event, InputEvent
from textual.message import Message
from textual.screen import Screen

from coach.errors import CoachError
from coach.store import Database, Rehearsals, open_database
from coach.tui.backstage import Backstage
from coach.tui.readying import get_ready
from coach.tui.theme import THEMES
from coach.tui.tidying import EVERY, Tidying
from coach.tui.ways import Ways

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.acts import TaggedTranscript
    from coach.interviewee.model import Meeting, Voice
    from coach.llm import Text
    from coach.persona import Persona
    from coach.scoring import ScoreReport
    from coach.transcript import Transcript
    from coach.tui.keymap import SoundKeys

MOST_TOLD = 3
"""So many mistakes in the file of choices are told at the start; more would cover the screen."""

_PRINTED = {"esc": "Esc", "tab": "Tab", "f1": "F1"}
Judge = Callable[["Transcript"], "ScoreReport"]
Casting = Callable[[Callable[[float], None]], Callable[["Persona", "Meeting"], "Voice"]]
"""Given who hears the seconds of a wait: what gives each persona a voice. It may raise a :class:`CoachError`."""


class Waits(Message):
    """A busy model is waited for: so many seconds still, 0 when that is over. Posted from backstage."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds


class CoachApp(Ways):
    """Rehearse the coffee before you have it.

    ``casting`` gives each interviewee a voice (the built-in one by default), ``voice`` gives everybody the same;
    ``database`` holds the rehearsals; ``judge`` scores a transcript; ``now`` tells the time in seconds since 1970; words come no faster than one in ``pace`` seconds. ``start`` (a persona's id), ``minutes`` and ``take`` open
    right there, ``writing`` gives what may reword a letter, ``door`` opens that part of Home, ``open_file`` shows the report of a file, in which you are called ``me``.
    """

    TITLE = "coach"
    # Those of the screens too: one read later has all the others parsed anew, with somebody waiting.
    CSS_PATH = ["coach.tcss", *sorted((Path(__file__).parent / "screens").glob("*.tcss"))]
    ENABLE_COMMAND_PALETTE = True
    BINDINGS = [
        Binding("ctrl+p", "command_palette", "Actions", id="all", priority=True),
        Binding("f1", "help", "Help", id="help"),
        Binding("ctrl+q", "quit", "Quit", id="quit", priority=True, show=False),
    ]

    def __init__(
        self,
        voice: Voice | None = None,
        database: Database | None = None,
        judge: Judge | None = None,
        now: Callable[[], float] = time.time,
        pace: float = 0.045,
        start: str | None = None,
        minutes: float | None = None,
        take: str | None = None,
        open_file: Path | str | None = None,
        me: str | None = None,
        door: str | None = None,
        casting: Casting | None = None,
        writing: Callable[[], Text | None] | None = None,
    ) -> None:
        super().__init__()
        self._voice, self.pace, self.now = voice, pace, now
        self._casting, self._writing = casting, writing
        self._cast: Callable[[Persona, Meeting], Voice] | None = None
        self._judge = judge
        self.database = database or open_database()
        self.shelf = Rehearsals(self.database)
        self.backstage = Backstage()
        self.tidying = Tidying()
        self.keys: dict[str, str] = {}
        self.script_shown = "full"
        """How much of a call script is seen beside the telephone; see :class:`coach.desk.script_prompt.Shown`."""
        self._first = (start, minutes, take, open_file, me)
        self._door = door

    def on_mount(self) -> None:
        """Register the themes and open the first screen."""
        from coach.tui.choices import chosen_keys, chosen_theme
        from coach.tui.screens.home import HomeScreen

        for theme in THEMES:
            self.register_theme(theme)
        self.theme = chosen_theme()
        self.keys = chosen_keys(self.tell)
        self.set_keymap(self.keys)
        self.check_choices()
        self.push_screen(HomeScreen())
        self.call_after_refresh(self._open_first)

    @work(thread=True, exit_on_error=False)
    def check_choices(self) -> None:
        """Keys that clash are told, and are the usual ones again; all screens are looked through for it, if there are any."""
        from coach.tui.choices import checked_choices

        try:
            found = checked_choices()
        except CoachError:
            return  # it was told when it was read
        if found.wrong:
            self.call_from_thread(self._use_sound_keys, found)

    def _use_sound_keys(self, found: SoundKeys) -> None:
        self.keys = dict(found.keys)
        self.set_keymap(self.keys)
        for error in found.wrong[:MOST_TOLD]:
            self.tell(error)
        if (more := len(found.wrong) - MOST_TOLD) > 0:
            self.notify(
                f"{more} more of the kind: `coach check` lists them all.", severity="error", markup=False
            )

    def _open_first(self) -> None:
        if not self.is_headless:
            self.run_worker(get_ready(self), group="ready", exit_on_error=False)
            self.tidying.begin()
            self.set_interval(EVERY, self.tidying.look)
        start, minutes, take, open_file, me = self._first
        if take:
            self.open_take(take)
        elif open_file:
            try:
                self.open_file(open_file, me)
            except CoachError as error:
                self.tell(error)
        elif start:
            self.open_person(start, minutes)
        elif self._door:
            from coach.tui.doors import DOORS

            next(door for door in DOORS if door.name == self._door).open(self)

    def voice_for(self, person: Persona, meeting: Meeting) -> Voice:
        """The voice of ``person``, at a pace that can be followed and interrupted.

        Raises :class:`CoachError` when the voice that was set cannot be used.
        """
        from coach.rehearsal.pacing import Paced

        voice = self._voice or self._voice_cast(person, meeting)
        return Paced(voice, self.pace) if self.pace else voice

    def phone_voice(self, person: Persona, meeting: Meeting) -> Voice:
        """The voice of whoever speaks at the telephone; raises :class:`CoachError` as :meth:`voice_for` does."""
        return self._voice or self._voice_cast(person, meeting)

    def _voice_cast(self, person: Persona, meeting: Meeting) -> Voice:
        if self._casting is None:
            from coach.interviewee.offline import OfflineVoice

            return OfflineVoice()
        if self._cast is None:
            self._cast = self._casting(self._waits)
        return self._cast(person, meeting)

    def writer(self) -> Text | None:
        """What may reword a letter: the model that is set, or ``None``; raises :class:`CoachError` when it cannot be used."""
        return self._writing() if self._writing else None

    def _waits(self, seconds: float) -> None:
        """Called backstage; posting a message is safe from there."""
        self.post_message(Waits(seconds))

    def on_waits(self, event: Waits) -> None:
        """Show the countdown in the meeting, even while a menu is in front of it."""
        from coach.tui.screens.rehearsal import RehearsalScreen

        for screen in self.screen_stack:
            if isinstance(screen, RehearsalScreen):
                screen.show_wait(event.seconds)

    def judge(self, transcript: Transcript) -> ScoreReport:
        """Score a transcript; slow the first time, so call it in a thread."""
        if self._judge is None:
            from coach.scoring import score

            self._judge = score
        return self._judge(transcript)

    def tag(self, transcript: Transcript) -> TaggedTranscript | None:
        """What each turn does, or ``None`` without a tagger; slow the first time, so call it in a thread."""
        from coach.acts import default_tagger

        try:
            return default_tagger().tag(transcript)
        except CoachError:
            return None

    def get_key_display(self, binding: Binding) -> str:
        """Keys as they are printed on a keyboard: ``Ctrl+S`` and not ``^s``, which only some people can read."""
        shown = binding.key_display or super().get_key_display(binding)
        if shown.startswith("^"):
            return f"Ctrl+{shown[1:].upper()}"
        return _PRINTED.get(shown, shown)

    def delay_update(self, delay: float = 0.02) -> None:
        """Hold the picture while a screen is laid out: shorter than Textual's own time, which is felt."""
        super().delay_update(delay)

    def action_help(self) -> None:
        """The keys of this screen."""
        from coach.tui.screens.keys import KeysScreen

        if not isinstance(self.screen, KeysScreen):
            self.push_screen(KeysScreen(list(self.screen.active_bindings.values()), self.screen.HELP or ""))

    def action_command_palette(self) -> None:
        """All that can be done from here."""
        from coach.tui.palette import ID, Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id=ID))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action of this screen, then what works everywhere."""
        from coach.tui.commands import commands_of

        yield from commands_of(self, screen)

    async def on_event(self, event: Event) -> None:
        """As Textual does, and note that somebody is there."""
        if isinstance(event, InputEvent):
            self.tidying.pressed()
        await super().on_event(event)

    def _handle_exception(self, error: Exception) -> None:
        """What no screen caught: ours is told; anything else is noted in a file, and the app closes in order."""
        if isinstance(error, CoachError):
            self.tell(error)
        elif self.is_headless:
            super()._handle_exception(error)
        else:
            from coach.tui.crash import note

            self.exit(return_code=1, message=note(error))

    async def on_unmount(self) -> None:
        """Leave nothing running."""
        self.backstage.close()
