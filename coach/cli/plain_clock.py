"""The clock of a meeting in lines: told in minutes, and in a real-time meeting run while it is your turn."""

from __future__ import annotations

import time

from coach.interviewee.timing import timing_of
from coach.rehearsal import Rehearsal
from coach.rehearsal.stopwatch import Stopwatch
from coach.transcript import Role
from coach.transcript.clock import airtime


class PlainClock:
    """Tells how late it is. With ``real_time`` it runs on the wall clock, but not while you are still hearing an answer:
    to have it read to you takes as long as its words do, and those are on the clock already.
    """

    def __init__(self, rehearsal: Rehearsal, real_time: bool) -> None:
        self._rehearsal = rehearsal
        self._heard_at = 0.0
        if real_time:
            rehearsal.stopwatch = Stopwatch(rehearsal.clock.seconds, self._now)

    def _now(self) -> float:
        return max(time.monotonic(), self._heard_at)

    @property
    def runs(self) -> bool:
        """Whether thinking and typing cost time."""
        return self._rehearsal.stopwatch is not None

    def your_turn(self, words: int) -> None:
        """It runs, once the last ``words`` told have been heard."""
        if self._rehearsal.stopwatch:
            self._heard_at = max(self._now(), time.monotonic() + airtime(words, 0))
            self._rehearsal.stopwatch.run()

    def stop(self) -> None:
        """It stands still."""
        if self._rehearsal.stopwatch:
            self._rehearsal.stopwatch.stop()
        self._heard_at = 0.0

    def told(self) -> str:
        """The minutes gone and agreed, as she would say them."""
        rehearsal = self._rehearsal
        timing = timing_of(rehearsal.transcript, rehearsal.state)
        gone = int(timing.elapsed / 60) if timing.over else max(0, int(timing.limit / 60) - timing.minutes)
        if rehearsal.stopwatch:
            gone = max(gone, int(rehearsal.stopwatch.seconds / 60))
        return f"{gone} of {timing.limit / 60:g} minutes"

    def told_in_full(self) -> str:
        """The same, and how much of the talking was yours."""
        transcript = self._rehearsal.transcript
        total = sum(turn.words for turn in transcript.turns)
        share = (
            f". You have said {transcript.words_of(Role.INTERVIEWER) / total:.0%} of the words"
            if total
            else ""
        )
        runs = ", thinking and typing too" if self.runs else ""
        return f"{self.told()}{runs}{share}"
