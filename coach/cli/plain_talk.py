"""One take of a meeting in lines: one line in, one answer out, until it ends or somebody leaves."""

from __future__ import annotations

import asyncio

from coach.cli.half_typed import half_typed
from coach.cli.lines import ask, is_terminal, note, tell, tell_commands
from coach.cli.plain_again import another_take, moment_to_try
from coach.cli.plain_clock import PlainClock
from coach.cli.plain_hints import PlainHints
from coach.cli.plain_leaving import leave
from coach.cli.plain_words import BARE, DRAFT, FAILED, SAYS, TALKING
from coach.cli.planning import tell_plan
from coach.errors import CoachError, VoiceError
from coach.rehearsal import Answered, Cue, Ended, Event, Rehearsal, TakenBack, VoiceFailed
from coach.rehearsal.plan import Plan
from coach.report.aloud.wording import first_name
from coach.store import Rehearsals
from coach.transcript import Role, Turn, on_one_line

CLOCK_EVERY = 4
"""After so many answers the clock is mentioned."""
LATEST = 4
"""So many turns are told again when a meeting goes on another day."""
PLACES = {"in-person": "in person", "video": "by video", "phone": "by phone"}


class PlainTalk:
    """A take being played, with somebody who may be ``known`` already. Everything raises :class:`coach.errors.CoachError`."""

    def __init__(
        self, shelf: Rehearsals, rehearsal: Rehearsal, loop: asyncio.Runner, known: bool = False
    ) -> None:
        self._shelf, self._loop, self._known = shelf, loop, known
        self._is_last = self._answered_last = False
        self._failed: VoiceError | None = None
        self._draft = rehearsal.draft
        self._waiting: list[str] = []
        """A line that was typed in a break, and counts as the next."""
        self._play(rehearsal)

    def _play(self, rehearsal: Rehearsal, hints: bool | None = None) -> None:
        self.rehearsal = rehearsal
        self._plan = Plan.model_validate(self._shelf.take(rehearsal.take).plan)
        self._clock = PlainClock(rehearsal, self._plan.real_time)
        self._hints = PlainHints(self._plan.hints if hints is None else hints)
        self._told = 0
        """Words told since it was last somebody's turn."""

    def run(self, begins: bool = True) -> bool:
        """Talk until the meeting ends; whether there is a report to read. ``begins`` introduces it first."""
        try:
            if begins:
                self._introduce()
            if self.rehearsal.waiting:
                self._hear()
            while not self.rehearsal.over and not self._answered_last:
                self._clock.your_turn(self._told)
                self._told = 0
                line = self._waiting.pop() if self._waiting else ask("You, or /help: ")
                word = line.split(maxsplit=1)[0].lower() if line else ""
                if word == "/end" or (line is None and self.rehearsal.begun):
                    break
                if line is None or word == "/quit":
                    leave(self._shelf, self.rehearsal)
                    return False
                self._take(line)
        except KeyboardInterrupt:
            self._keep_half(half_typed())
            leave(self._shelf, self.rehearsal)
            raise
        except CoachError:
            leave(self._shelf, self.rehearsal)
            raise
        self._clock.stop()
        return True

    # What was typed.

    def _take(self, line: str) -> None:
        if line.startswith("/"):
            self._clock.stop()
            self._command(*line.split(maxsplit=1))
        elif self._failed:
            if line:
                self._keep_half(line)
                note("Your last line comes first; /draft says this one after it.")
            self._hear()
        elif line.lower() in BARE:
            note(f"“{line}” was not said. /help lists the commands, and each begins with a slash.")
        elif line:
            self._hear(line)

    def _command(self, name: str, more: str = "") -> None:
        name = name.lower()
        if name == "/help":
            self._help()
        elif name == "/offline" and self._failed:
            self.rehearsal.use_offline_voice()
            self._hear()
        elif name == "/draft" and self._draft:
            self._hear(self._draft)
        elif name not in TALKING:
            note(f"There is no command {name} here, and nothing was said. /help lists them.")
        else:
            {
                "/said": self._tell_said,
                "/plan": lambda _: tell_plan(self._plan, self.rehearsal.transcript),
                "/time": lambda _: note(f"{self._clock.told_in_full()}."),
                "/hints": lambda _: note(self._hints.turn()),
                "/pause": self._pause,
                "/last": self._say_last,
                "/again": self._again,
            }[name](more)

    def _help(self) -> None:
        tell_commands({**(FAILED if self._failed else SAYS), **TALKING, **(DRAFT if self._draft else {})})

    def _tell_said(self, how_many: str) -> None:
        turns = self.rehearsal.transcript.turns
        if not turns:
            note("Nothing was said yet.")
        for turn in turns[-int(how_many) :] if how_many.isdecimal() and int(how_many) else turns:
            self._tell_turn(turn)

    def _pause(self, _: str) -> None:
        if line := ask("A break. Enter goes on: "):
            self._waiting.append(line)

    def _say_last(self, _: str) -> None:
        self._is_last = True
        note("Say your last words; the meeting ends after the answer.")

    def _again(self, where: str) -> None:
        number = moment_to_try(self.rehearsal.transcript, where)
        if number is None:
            return
        hints = self._hints.on
        self._failed, self._draft, self._is_last = None, "", False
        self._play(another_take(self._shelf, self.rehearsal, number), hints)

    # Talking.

    @property
    def _first_name(self) -> str:
        return first_name(self.rehearsal.transcript)

    def _introduce(self) -> None:
        rehearsal = self.rehearsal
        persona, meeting = rehearsal.director.persona, rehearsal.meeting
        they = on_one_line(rehearsal.transcript.interviewee.name or "") or "They"
        hard = ", and it will not be easy" if meeting.hard else ""
        voice = "the built-in one" if rehearsal.voice.name == "offline" else rehearsal.voice.name
        tell(
            f"You meet {', '.join(filter(None, (they, persona.title, persona.organization)))}, {PLACES[meeting.setting]}, for "
            f"{meeting.minutes:g} minutes{hard}. The voice is {voice}."
        )
        turns = rehearsal.transcript.turns
        if len(turns) > LATEST + 2:
            note(f"{len(turns) - LATEST} turns were said before these; /said tells them all.")
            turns = turns[-LATEST:]
        for turn in turns:
            self._tell_turn(turn)
        if turns:
            note(f"{self._clock.told()}.")
        else:
            self._welcome()
        if self._draft:
            note(f"You had typed, and not said: {self._draft}")
            note("/draft says it as it is.")
        if self._plan.real_time:
            note("The clock runs while it is your turn; /pause stops it.")
        if self._hints.on:
            note("Hints are on; /hints turns them off.")

    def _welcome(self) -> None:
        persona = self.rehearsal.director.persona
        if not self._known:
            tell(on_one_line(persona.bio))
            self._told += len(persona.bio.split())
        if persona.practice_only:
            note("What their bio does not say is for practice only.")
        note(f"{self._first_name} is here. You speak first: type what you say. /help lists the commands.")

    def _hear(self, line: str | None = None) -> None:
        """Say ``line``, or have the last one answered."""
        self._failed = None
        try:
            self._loop.run(self._listen(line))
        except CoachError:
            if line:
                note(f"You had typed: {line}")
            raise
        if line is not None:
            self._draft = ""
        if self._failed is not None:
            if not is_terminal():
                raise self._failed
            note(f"{self._failed} Your line is kept.")
            note("Enter tries again; /offline goes on with the built-in voice.")
        elif self._is_last:
            self._answered_last = True
            note("You said goodbye, and the meeting is over.")
        elif not self.rehearsal.over:
            self._answered()

    def _answered(self) -> None:
        """It is your turn: a hint, or the clock."""
        transcript = self.rehearsal.transcript
        if len(transcript.turns_of(Role.INTERVIEWEE)) % CLOCK_EVERY == 0:
            note(f"{self._clock.told()}.")
        if hint := self._hints.after(transcript):
            note(hint)

    async def _listen(self, line: str | None) -> None:
        events = self.rehearsal.answer() if line is None else self.rehearsal.say(line)
        async for event in events:
            self._show(event)

    def _show(self, event: Event) -> None:
        if isinstance(event, Cue):
            note(f"{self._first_name} {event.text}")
        elif isinstance(event, Answered):
            self._tell_turn(event.turn.model_copy(update={"cue": None}))
            if event.broken:
                note(f"The voice broke off. {event.broken}")
        elif isinstance(event, VoiceFailed):
            self._failed = event.error
        elif isinstance(event, TakenBack):
            note(f"Taken back: {event.text}")
        elif isinstance(event, Ended):
            note(event.reason)

    def _tell_turn(self, turn: Turn) -> None:
        mine = turn.role is Role.INTERVIEWER
        if turn.cue:
            note(f"{self._first_name} {turn.cue}")
        tell(f"{'You' if mine else self._first_name}: {on_one_line(turn.text)}")
        self._told += turn.words

    def _keep_half(self, typed: str) -> None:
        if typed and not self.rehearsal.over:
            self._draft = typed
            self.rehearsal.keep_draft(typed)
            note(f"You had typed, and it is kept: {typed}")
