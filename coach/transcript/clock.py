"""The clock: real times where a transcript has them, else an estimate from the words.

Estimates follow the codebook: a meeting lasts as long as its words at 150 a minute plus half a second a
turn; a turn starts 0.4 s a word plus 0.5 s a turn after the beginning of the first.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.transcript.model import Transcript

WORDS_PER_MINUTE = 150
SECONDS_PER_WORD = 60 / WORDS_PER_MINUTE
SECONDS_PER_TURN = 0.5


@dataclass(frozen=True)
class Clock:
    """When each turn starts, in seconds, how long the whole lasts, and whether that is an estimate."""

    starts: tuple[float, ...]
    seconds: float
    estimated: bool

    @property
    def minutes(self) -> float:
        """The whole length in minutes."""
        return self.seconds / 60


def airtime(words: int, turns: int = 1) -> float:
    """How many seconds it takes to say ``words`` words in ``turns`` turns."""
    return words * SECONDS_PER_WORD + turns * SECONDS_PER_TURN


def estimate_minutes(words: int, turns: int = 1) -> float:
    """How many minutes it takes to say ``words`` words in ``turns`` turns."""
    return airtime(words, turns) / 60


def clock_of(transcript: Transcript) -> Clock:
    """The clock of a transcript: its own times if the last turn has one, else the estimate."""
    estimates = _estimated_starts(transcript)
    turns = transcript.turns
    known = [t for turn in turns for t in (turn.start, turn.end) if t is not None]
    if not known:
        total = sum(turn.words for turn in turns)
        return Clock(tuple(estimates), airtime(total, len(turns)), estimated=True)
    starts: list[float] = []
    last = 0.0
    for turn in turns:
        last = turn.start if turn.start is not None else last
        starts.append(last)
        last = max(last, turn.end) if turn.end is not None else last
    return Clock(tuple(starts), max(known), estimated=False)


def _estimated_starts(transcript: Transcript) -> list[float]:
    starts, elapsed = [], 0.0
    for turn in transcript.turns:
        starts.append(elapsed)
        elapsed += airtime(turn.words)
    return starts
