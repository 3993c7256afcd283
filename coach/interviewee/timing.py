"""The clock as the interviewee feels it: airtime against what was agreed."""

from __future__ import annotations

from dataclasses import dataclass

from coach.interviewee.model import State
from coach.transcript import Transcript, clock_of

CUE_AT = 0.8
"""The share of the time at which she shows that it is running out."""

SHORT_AT = 0.75
"""From this share on she asks nothing back."""

LEAVES_AFTER = 90.0
"""Seconds after the limit at which she goes, finished or not."""


@dataclass(frozen=True)
class Timing:
    """Where the meeting stands as the interviewer stops speaking; seconds."""

    elapsed: float
    limit: float

    @property
    def share(self) -> float:
        """The part of the time that is spent; over 1 when it is over."""
        return self.elapsed / self.limit if self.limit > 0 else 1.0

    @property
    def left(self) -> float:
        """Minutes left; negative when it is over."""
        return (self.limit - self.elapsed) / 60

    @property
    def minutes(self) -> int:
        """Minutes left as she would say them: whole, at least one."""
        return max(1, int(self.left + 0.5))

    @property
    def short(self) -> bool:
        """Whether there is no time to ask anything back."""
        return self.share >= SHORT_AT

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self.elapsed >= self.limit

    @property
    def long_over(self) -> bool:
        """Whether she would have gone by now."""
        return self.elapsed >= self.limit + LEAVES_AFTER

    def words_before_minute_turns(self) -> int:
        """How many words can be said before the minutes left, as spoken, would no longer be true."""
        edge = self.minutes - 0.5 if self.minutes > 1 else 0.0
        return max(0, int((self.left - edge) * 150) - 2)


def timing_of(transcript: Transcript, state: State) -> Timing:
    """The clock at the end of what was said so far."""
    return Timing(clock_of(transcript).seconds, state.limit_seconds)
