"""A sitting at the telephone on standard input and output."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from pathlib import Path

from coach.cli.lines import ask, note, tell
from coach.desk.mending import Played, mended
from coach.desk.script import PARTS, Script, script_text
from coach.desk.script_keeping import KeptScript, script_beside
from coach.errors import BadInput, NotFound
from coach.history.after_report import book_calls, follow_take
from coach.interviewee.phone import Leg
from coach.interviewee.phone.voicing import Cast
from coach.persona import Persona
from coach.rehearsal.call import Call, begin_call, resume_call
from coach.rehearsal.moment import Moment
from coach.rehearsal.setup import who_was_kept
from coach.rehearsal.sitting import Sitting, next_call, played, sitting_of
from coach.report.calls import Card, card_text, ladder_text
from coach.scoring import ScoreReport, score
from coach.store import Rehearsals
from coach.transcript import Interviewer, Role, Turn, write_transcript

SPEAKERS = {Leg.VOICEMAIL: "Machine", Leg.RECEPTIONIST: "Receptionist"}


class _Left(Exception):
    """There is nothing more to read, or somebody said /quit."""


class Caller:
    """Calls, one after the other, each with its card; then the summary, and the script as it should be now.

    ``cast`` gives whoever picks up a voice; ``out`` is a folder for the transcripts and the script.
    """

    def __init__(
        self, shelf: Rehearsals, script: KeptScript, out: Path | None = None, cast: Cast | None = None
    ) -> None:
        self._shelf, self._script, self._out, self._cast = shelf, script, out, cast
        self._played: list[Played] = []
        self._cards: list[Card] = []
        self._reports: list[tuple[str, ScoreReport]] = []
        self._whom = ""
        self._they_ended = False

    def play(self, persona: Persona, sitting: Sitting) -> None:
        """Dial ``persona`` for each call of the sitting; the end of the input ends it."""
        with asyncio.Runner() as self._loop:
            self._play(persona, sitting, 0)

    def go_on(self) -> None:
        """Go on with the latest call that was broken off, and with its ladder; raises :class:`NotFound`."""
        kept = next(iter(self._shelf.unfinished(calls=True)), None)
        if kept is None:
            raise NotFound("No call was broken off.", fix="`coach call` dials.")
        self._script = script_beside(kept.plan) or self._script
        call = resume_call(self._shelf, kept.id, cast=self._cast)
        who = call.transcript.interviewee.name
        for turn in call.transcript.turns[:-1]:
            if turn.role is Role.INTERVIEWER:
                tell(f"You: {turn.text}")
            else:
                self._tell(turn, call)
        sitting, at = sitting_of(kept)
        with asyncio.Runner() as self._loop:
            try:
                self._one(call, who)
            except _Left:
                self._close()
                return
            left = next_call(sitting, sorted({*played(self._shelf, sitting), at}))
            if left is None:
                self._close()
            else:
                self._play(who_was_kept(kept), sitting, left)

    def _play(self, persona: Persona, sitting: Sitting, start: int) -> None:
        rungs = sitting.rungs
        with suppress(_Left):
            for at in range(start, len(rungs)):
                which = f" (call {at + 1} of {len(rungs)})" if len(rungs) > 1 else ""
                note(f"You dial {persona.name}, {persona.title}, {persona.organization}{which}. It rings.")
                self._one(self._begun(persona, sitting, at), persona.name)
        self._close()

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

    def _one(self, call: Call, who: str) -> None:
        last = call.transcript.turns[-1]
        if last.role is not Role.INTERVIEWER:
            self._tell(last, call)
        left, late = False, self._they_ended
        self._they_ended = True
        while not call.over:
            if call.moment is Moment.TRANSFER:
                note("You are being put through. Say thanks, or press Enter to go on.")
            try:
                line = ask("You: ")
            except KeyboardInterrupt:
                note("The call is kept. `coach call --resume` goes on from here.")
                raise
            if line in ("/end", "/hangup") and late:
                note("The last call was over already; this one has just begun.")
            elif line is None or line in ("/quit", "/end", "/hangup"):
                left = line in (None, "/quit")
                self._they_ended = False
                call.hang_up()
            elif line.startswith("/"):
                note("/end hangs up; /quit leaves. Anything else is said.")
            elif line:
                self._hear(call, line)
            elif call.moment is Moment.TRANSFER:
                self._tell(call.wait(), call)
            late = False
        self._card(call)
        if left:
            raise _Left

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

    def _card(self, call: Call) -> None:
        transcript = call.transcript
        outcome = call.hang_up()
        if not transcript.turns_of(Role.INTERVIEWER):
            self._shelf.delete(self._shelf.take(call.take).rehearsal)
            note(f"{outcome.told} Nothing was said, so nothing is kept.")
            return
        report = score(transcript)
        call.keep_report(report.model_dump(mode="json", by_alias=True))
        kept = self._shelf.take(call.take)
        follow_take(self._shelf.database, kept, report, time.time())
        self._whom = kept.persona
        self._reports.append((call.take, report))
        self._played.append(Played(call.leg, transcript, report))
        self._cards.append(Card(call.leg, outcome, report))
        if self._out is not None:
            write_transcript(transcript, self._out / f"{call.leg.value}.json")
        tell("\n" + card_text(self._cards[-1]))

    def _close(self) -> None:
        if not self._cards:
            return
        if len(self._cards) > 1:
            tell(ladder_text(self._cards))
        if booked := book_calls(self._shelf.database, self._reports, self._whom, time.time()):
            note(f"{booked} `coach drill` does it.")
        better = mended(self._base(), self._played)
        text = script_text(better.script)
        tell("YOUR SCRIPT AS IT SHOULD BE NOW\n")
        tell(text)
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
        """The script that is mended: the one that was chosen, else an empty one of what is known."""
        return self._script.script() if self._script.text else Script("", {}, self._script.about)
