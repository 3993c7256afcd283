"""A sitting at the telephone on standard input and output."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from coach.cli.call_commands import BETWEEN, CALLING, HANGS_UP, tell_commands
from coach.cli.call_script import ScriptBeside
from coach.cli.lines import ask, is_terminal, note, tell
from coach.desk.as_known import as_known
from coach.desk.mending import Played, mended
from coach.desk.script import PARTS, Script, script_text
from coach.desk.script_keeping import KeptScript, script_beside
from coach.errors import BadInput, NotFound
from coach.history.after_report import book_calls, follow_take
from coach.interviewee.phone import Leg
from coach.interviewee.phone.voicemail import SECONDS as TAPE
from coach.interviewee.phone.voicing import Cast
from coach.persona import Persona
from coach.rehearsal.call import Call, begin_call, resume_call, rewind_call
from coach.rehearsal.moment import Moment
from coach.rehearsal.setup import who_was_kept
from coach.rehearsal.sitting import Sitting, next_call, played, sitting_of
from coach.report.calls import Card, card_text, ladder_text
from coach.scoring import score
from coach.store import Rehearsals
from coach.transcript import Interviewer, Role, Turn, write_transcript
from coach.transcript.clock import SECONDS_PER_WORD

SPEAKERS = {Leg.VOICEMAIL: "Machine", Leg.RECEPTIONIST: "Receptionist"}


class _Left(Exception):
    """There is nothing more to read, or somebody said /quit."""


@dataclass(frozen=True)
class _Done:
    """One call that is over, by its latest take."""

    take: str
    played: Played
    card: Card


class Caller:
    """Calls, one after the other, each with its card; then the summary, and the script as it should be now.

    ``cast`` gives whoever picks up a voice; ``out`` is a folder for the transcripts and the script.
    """

    def __init__(
        self, shelf: Rehearsals, script: KeptScript, out: Path | None = None, cast: Cast | None = None
    ) -> None:
        self._shelf, self._script, self._out, self._cast = shelf, script, out, cast
        self._beside = ScriptBeside(script)
        self._done: dict[int, _Done] = {}
        """The calls that were played, by their number in the sitting."""
        self._waiting: list[str] = []
        """A line that was read between two calls, and is said in the next."""

    def play(self, persona: Persona, sitting: Sitting) -> None:
        """Dial ``persona`` for each call of the sitting; the end of the input ends it."""
        self._beside.introduce()
        with asyncio.Runner() as self._loop:
            self._play(persona, sitting, 0)

    def go_on(self) -> None:
        """Go on with the latest call that was broken off, and with its ladder; raises :class:`NotFound`."""
        kept = next(iter(self._shelf.unfinished(calls=True)), None)
        if kept is None:
            raise NotFound("No call was broken off.", fix="`coach call` dials.")
        if script := script_beside(kept.plan):
            self._script, self._beside = script, ScriptBeside(script)
        self._beside.introduce()
        call = resume_call(self._shelf, kept.id, cast=self._cast)
        for turn in call.transcript.turns[:-1]:
            if turn.role is Role.INTERVIEWER:
                tell(f"You: {turn.text}")
            else:
                self._tell(turn, call)
        persona, (sitting, at) = who_was_kept(kept), sitting_of(kept)
        with asyncio.Runner() as self._loop:
            try:
                self._one(call, persona, sitting, at)
            except _Left:
                self._close(persona)
                return
            left = next_call(sitting, sorted({*played(self._shelf, sitting), at}))
            if left is None:
                self._close(persona)
            else:
                self._play(persona, sitting, left)

    def _play(self, persona: Persona, sitting: Sitting, start: int) -> None:
        rungs = sitting.rungs
        with suppress(_Left):
            for at in range(start, len(rungs)):
                which = f" (call {at + 1} of {len(rungs)})" if len(rungs) > 1 else ""
                whom = ", ".join(filter(None, (persona.name, persona.title, persona.organization)))
                note(f"You dial {whom}{which}. It rings.")
                self._one(self._begun(persona, sitting, at), persona, sitting, at)
        self._close(persona)

    def _begun(self, persona: Persona, sitting: Sitting, at: int) -> Call:
        about = self._script.about
        me = {"name": about.me, "background": about.background}
        return begin_call(
            self._shelf,
            persona,
            sitting.rungs[at],
            Interviewer.model_validate({key: value for key, value in me.items() if value}),
            cast=self._cast,
            sitting=(sitting, at),
            plan={"script": self._script.plan()} if self._script.text else {},
        )

    def _one(self, call: Call, persona: Persona, sitting: Sitting, at: int) -> None:
        """One call, as often as it is played again."""
        while True:
            left = self._talk(call)
            is_kept = self._card(call, at)
            if left:
                raise _Left
            if not self._again(is_last=at + 1 == len(sitting.rungs)):
                return
            note("You dial again. It rings.")
            if is_kept:
                call = resume_call(self._shelf, rewind_call(self._shelf, call.take, 0), cast=self._cast)
            else:
                call = self._begun(persona, sitting, at)

    def _talk(self, call: Call) -> bool:
        """Until one of the two hangs up; whether somebody wants to leave after that."""
        last = call.transcript.turns[-1]
        if last.role is not Role.INTERVIEWER:
            self._tell(last, call)
        self._beside.dialled()
        while not call.over:
            self._beside.follow(call)
            if call.moment is Moment.TRANSFER:
                note("You are being put through. Say thanks, or press Enter to go on.")
            elif call.moment is Moment.TAPE:
                note(f"{_tape_left(call)} seconds left on the tape. /end hangs up when all is said.")
            try:
                line = self._waiting.pop() if self._waiting else ask("You: ")
            except KeyboardInterrupt:
                note("The call is kept. `coach call --resume` goes on from here.")
                raise
            if line is None or line in ("/quit", *HANGS_UP):
                call.hang_up()
                return line in (None, "/quit")
            if line.startswith("/"):
                self._command(line, call)
            elif line:
                self._hear(call, line)
            elif call.moment is Moment.TRANSFER:
                self._tell(call.wait(), call)
        return False

    def _command(self, line: str, call: Call) -> None:
        name = line.split()[0].lower()
        if name == "/script":
            self._beside.step(call)
        elif name == "/help":
            tell_commands(CALLING)
        elif name == "/again":
            note("A call is played again when it is over; /end hangs up.")
        else:
            note(f"There is no command {name} here, and nothing was said. /help lists them.")

    def _again(self, is_last: bool) -> bool:
        """Whether the call that is over is played again; raises :class:`_Left` for no more calls."""
        way = "shows your script as it should be now" if is_last else "dials the next number"
        while True:
            try:
                line = ask(f"Enter {way}, /again plays this call again: ")
            except KeyboardInterrupt:
                raise _Left from None
            name = line.split()[0].lower() if line else ""
            if line is None or name == "/quit":
                raise _Left
            if name in ("", "/again"):
                return name == "/again"
            if name == "/help":
                tell_commands(BETWEEN)
            elif name in HANGS_UP:
                note("That call was over already.")
            elif name.startswith("/"):
                note(f"There is no command {name} between calls. /help lists them.")
            elif is_terminal():
                note(f"That call is over, so nobody hears you. Enter {way}.")
            else:
                self._waiting = [] if is_last else [line]
                return False

    def _hear(self, call: Call, line: str) -> None:
        async def heard() -> None:
            async for turn in call.speak(line):
                if turn.role is not Role.INTERVIEWER:
                    self._tell(turn, call)

        try:
            self._loop.run(heard())
        except BadInput as error:
            note(error.what)

    def _tell(self, turn: Turn, call: Call) -> None:
        speaker = SPEAKERS.get(call.leg) or (call.transcript.interviewee.name.split() or ["They"])[0]
        if turn.text:
            # A machine beeps after its greeting; what is heard behind a voice is heard first.
            if turn.cue and call.leg is not Leg.VOICEMAIL:
                note(turn.cue)
            tell(f"{speaker}: {turn.text}")
        if turn.cue and (call.leg is Leg.VOICEMAIL or not turn.text):
            note(turn.cue)

    def _card(self, call: Call, at: int) -> bool:
        """Judge the call and tell its card; whether it is kept, which a call without a word is not."""
        transcript = call.transcript
        outcome = call.hang_up()
        kept = self._shelf.take(call.take)
        if not transcript.turns_of(Role.INTERVIEWER):
            if kept.number > 1:
                note(f"{outcome.told} Nothing was said, so the take before it counts.")
                return True
            self._shelf.delete(kept.rehearsal)
            note(f"{outcome.told} Nothing was said, so nothing is kept.")
            return False
        report = score(transcript)
        call.keep_report(report.model_dump(mode="json", by_alias=True))
        follow_take(self._shelf.database, self._shelf.take(call.take), report, time.time())
        told = as_known(report, transcript, self._beside.script)
        card = Card(call.leg, outcome, told, kept.number)
        self._done[at] = _Done(call.take, Played(call.leg, transcript, report), card)
        if self._out is not None:
            write_transcript(transcript, self._out / f"{call.leg.value}.json")
        tell("\n" + card_text(card))
        return True

    def _close(self, persona: Persona) -> None:
        done = [one for _, one in sorted(self._done.items())]
        if not done:
            return
        if len(done) > 1:
            tell(ladder_text([one.card for one in done]))
        reports = [(one.take, one.played.report) for one in done]
        if booked := book_calls(self._shelf.database, reports, persona.id, time.time()):
            note(f"{booked} `coach drill` does it.")
        better = mended(self._base(), [one.played for one in done])
        text = script_text(better.script)
        tell("YOUR SCRIPT AS IT SHOULD BE NOW\n")
        tell(text)
        if self._beside.script.lines:
            note(f"Made from your script “{self._beside.name}”.")
        for told in dict.fromkeys(better.told(part) for part in better.script.lines):
            which = [PARTS[part].lower() for part in better.script.lines if better.told(part) == told]
            note(f"{told[0].upper()}{told[1:]}: {', '.join(which)}.")
        if self._out is not None:
            path = self._out / "script.txt"
            try:
                path.write_text(text, encoding="utf-8")
            except OSError as error:
                raise BadInput(f"{path} cannot be written.", f"{error.strerror}.") from None
            note(f"The transcripts and the script are in {self._out}.")

    def _base(self) -> Script:
        """The script that is mended: the one beside the calls, else an empty one of what is known."""
        script = self._beside.script
        return script if script.lines else Script("", {}, self._script.about)


def _tape_left(call: Call) -> int:
    return max(0, int(TAPE - call.transcript.words_of(Role.INTERVIEWER) * SECONDS_PER_WORD))
