"""The plain rehearsal: one line in, one answer out, and the report at the end."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from coach.acts import default_tagger
from coach.cli.lines import ask, is_terminal, note, tell
from coach.cli.opinion import ask_opinion, beside_report
from coach.cli.planning import tell_plan
from coach.desk.after_meeting import after_rehearsal
from coach.errors import CoachError, VoiceError
from coach.history.after_report import book_take, follow_take
from coach.interviewee.timing import timing_of
from coach.rehearsal import (
    Answered,
    Cue,
    Ended,
    Event,
    Rehearsal,
    TakenBack,
    VoiceFailed,
    rewind,
)
from coach.rehearsal.plan import Plan
from coach.report.rewinding import turns_before, worst_moment
from coach.report.text import report_to_text
from coach.scoring import ScoreReport
from coach.scoring import score as judge
from coach.store import Rehearsals
from coach.transcript import Role, on_one_line, write_transcript

CLOCK_EVERY = 4
"""After so many answers the clock is mentioned."""

PLACES = {"in-person": "in person", "video": "by video", "phone": "by phone"}
TALKING = {
    "/again": "go back to the weakest moment and try it again; /again 7 goes back to turn 7",
    "/plan": "your plan, with what you have asked",
    "/time": "the clock",
    "/end": "end the meeting and read the report (so does the end of the input)",
    "/quit": "leave; everything is kept",
}
ENDED = {
    "/all": "every criterion and number",
    "/again": "go back to the weakest moment and try it again; /again 7 goes back to turn 7",
    "/quit": "leave",
}


class _Left(Exception):
    """Somebody said /quit, or there is nothing more to read."""


class PlainTalk:
    """A rehearsal on standard input and output, with somebody who is ``known`` already. Everything raises :class:`coach.errors.CoachError`."""

    def __init__(
        self, shelf: Rehearsals, rehearsal: Rehearsal, out: Path | None = None, known: bool = False
    ) -> None:
        self._known = known
        self._plan = Plan.model_validate(shelf.take(rehearsal.take).plan)
        self._shelf, self._rehearsal, self._out = shelf, rehearsal, out
        self._report: ScoreReport | None = None
        self._failed: VoiceError | None = None
        self._told_over = False

    def run(self) -> None:
        """Talk until the meeting ends, then read the report; Ctrl-C leaves as /quit does."""
        with asyncio.Runner() as self._loop:
            try:
                self._introduce()
                if self._rehearsal.waiting:
                    self._hear()
                while True:
                    self._take(ask("You: " if self._report is None else "Command: "))
            except _Left:
                self._leave()
            except (KeyboardInterrupt, CoachError):
                self._leave()
                raise

    # What was typed.

    def _take(self, line: str | None) -> None:
        if line is None:
            if self._report is None:
                self._end()
            raise _Left
        if line.startswith("/"):
            self._command(*line.lower().split(maxsplit=1))
        elif self._failed:
            self._hear()
        elif line and self._report is None:
            self._hear(line)
        elif line and (is_terminal() or not self._told_over):
            self._told_over = True  # once is enough for a pipe that still has lines
            note("The meeting is over. /again tries the weakest moment again, /help lists the commands.")

    def _command(self, name: str, more: str = "") -> None:
        commands = TALKING if self._report is None else ENDED
        if name == "/help":
            for command, meaning in commands.items():
                tell(f"{command}: {meaning}")
        elif name == "/offline" and self._failed:
            self._rehearsal.use_offline_voice()
            self._hear()
        elif name not in commands:
            note(f"There is no command {name} here. /help lists them.")
        elif name == "/again":
            self._again(more)
        elif name == "/plan":
            tell_plan(self._plan, self._rehearsal.transcript)
        elif name == "/time":
            self._tell_time()
        elif name == "/end":
            self._end()
        elif name == "/all" and self._report is not None:
            tell(report_to_text(self._report))
        else:
            raise _Left

    # Talking.

    @property
    def _they(self) -> str:
        return on_one_line(self._rehearsal.transcript.interviewee.name) or "They"

    @property
    def _first_name(self) -> str:
        return self._they.split()[0]

    def _introduce(self) -> None:
        rehearsal = self._rehearsal
        persona, meeting = rehearsal.director.persona, rehearsal.meeting
        hard = ", and it will not be easy" if meeting.hard else ""
        voice = "the built-in one" if rehearsal.voice.name == "offline" else rehearsal.voice.name
        tell(
            f"You meet {', '.join(filter(None, (self._they, persona.title, persona.organization)))}, {PLACES[meeting.setting]}, for "
            f"{meeting.minutes:g} minutes{hard}. The voice is {voice}."
        )
        if rehearsal.transcript.turns:
            for turn in rehearsal.transcript.turns:
                self._tell_turn(
                    "You" if turn.role is Role.INTERVIEWER else self._first_name, turn.text, turn.cue
                )
            self._tell_time()
        else:
            if not self._known:
                tell(on_one_line(persona.bio))
            if persona.practice_only:
                note("What their bio does not say is for practice only.")
            note(f"{self._first_name} is here. You speak first. /help lists the commands.")
        if rehearsal.draft:
            note(f"You had typed, and not said: {rehearsal.draft}")

    def _hear(self, line: str | None = None) -> None:
        """Say ``line``, or have the last one answered."""
        self._failed = None
        self._loop.run(self._listen(line))
        if self._failed is not None:
            if not is_terminal():
                raise self._failed
            note(f"{self._failed} Your line is kept.")
            note("Enter tries again; /offline goes on with the built-in voice.")
        elif self._rehearsal.over:
            self._end()
        elif len(self._rehearsal.transcript.turns_of(Role.INTERVIEWEE)) % CLOCK_EVERY == 0:
            self._tell_time()

    async def _listen(self, line: str | None) -> None:
        events = self._rehearsal.answer() if line is None else self._rehearsal.say(line)
        async for event in events:
            self._show(event)

    def _show(self, event: Event) -> None:
        if isinstance(event, Cue):
            note(f"{self._first_name} {event.text}")
        elif isinstance(event, Answered):
            self._tell_turn(self._first_name, event.turn.text)
            if event.broken:
                note(f"The voice broke off. {event.broken}")
        elif isinstance(event, VoiceFailed):
            self._failed = event.error
        elif isinstance(event, TakenBack):
            note(f"Taken back: {event.text}")
        elif isinstance(event, Ended):
            note(event.reason)

    def _tell_turn(self, who: str, text: str, cue: str | None = None) -> None:
        if cue:
            note(f"{who} {cue}")
        tell(f"{who}: {on_one_line(text)}")

    def _tell_time(self) -> None:
        time = timing_of(self._rehearsal.transcript, self._rehearsal.state)
        gone = int(time.elapsed / 60) if time.over else max(0, int(time.limit / 60) - time.minutes)
        note(f"{gone} of {time.limit / 60:g} minutes")

    # Ending, and trying again.

    def _end(self) -> None:
        rehearsal = self._rehearsal
        if not rehearsal.transcript.turns_of(Role.INTERVIEWER):
            raise _Left
        report = judge(rehearsal.transcript)
        rehearsal.finish(report.model_dump(mode="json", by_alias=True))
        beside: list[str] = []
        if is_terminal() and self._shelf.take(rehearsal.take).number == 1:
            opinion = ask_opinion(rehearsal.transcript)
            if opinion.given:
                self._shelf.keep_ratings(rehearsal.take, opinion.model_dump(mode="json"))
                beside = beside_report(opinion, report)
        self._report = report
        self._write()
        tell("\n" + report_to_text(report, everything=False))
        for line in beside:
            tell(line)
        self._book(report)
        file = f"`coach score {self._out}`" if self._out else "`coach score` on a transcript kept with --out"
        note(f"This is page one. /all or {file} shows everything; /again tries the weakest moment again.")

    def _book(self, report: ScoreReport) -> None:
        """Count the meeting for the drills, and book one for each of the top fixes."""
        kept, now = self._shelf.take(self._rehearsal.take), time.time()
        follow_take(self._shelf.database, kept, report, now)
        if booked := book_take(self._shelf.database, kept, report, now):
            note(f"{booked} `coach drill` does it.")
        if after_rehearsal(self._shelf.database, kept, default_tagger().tag(kept.transcript)):
            note("The thank-you note is on the list of what is due: `coach due`.")

    def _again(self, where: str) -> None:
        transcript = self._rehearsal.transcript
        number = self._moment(where)
        if number is None:
            return
        self._rehearsal.finish()
        kept = turns_before(transcript, number)
        self._rehearsal = rewind(self._shelf, self._rehearsal.take, kept, self._rehearsal.voice)
        self._report = self._failed = None
        note(f"Another take, from before turn {kept + 1}. The one before is kept.")
        if kept:
            self._tell_turn(self._first_name, transcript.turns[kept - 1].text)
        if kept < len(transcript.turns):
            note(f"You had said: {transcript.turns[kept].text}")

    def _moment(self, where: str) -> int | None:
        """The turn to go back to, counted from 0; told and ``None`` when there is none."""
        turns = len(self._rehearsal.transcript.turns)
        if not turns:
            note("Nothing was said yet.")
        elif not where:
            return worst_moment(self._rehearsal.transcript, self._report or judge(self._rehearsal.transcript))
        elif where.isdecimal() and 1 <= int(where) <= turns:
            return int(where) - 1
        else:
            note(f"There is no turn {where}; there are turns 1 to {turns}.")
        return None

    def _write(self) -> None:
        if self._out is not None:
            write_transcript(self._rehearsal.transcript, self._out)

    def _leave(self) -> None:
        """Say what is kept, and write it where it was asked for; a meeting without a word is not worth keeping."""
        rehearsal = self._rehearsal
        kept = self._shelf.take(rehearsal.take)
        if not kept.transcript.turns and not kept.draft and kept.number == 1:
            self._shelf.delete(kept.rehearsal)
            note("Nothing was said, so nothing is kept.")
            return
        if len(kept.transcript.turns) > (kept.from_turn or 0):
            self._write()
        if not kept.done:
            note("It is kept. `coach rehearse --plain --resume` goes on from here.")
