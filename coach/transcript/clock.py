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
    """The clock of a transcript: its own times where it has them, estimates from the words in between and after.

    The length is real when the last turn has a time (its ``end``, else its ``start``), and estimated otherwise.
    """
    starts: list[float] = []
    known = longest = 0.0  # the last time that is known, and the latest
    words = turns = 0  # said since then
    for turn in transcript.turns:
        if turn.start is not None:
            known, words, turns = turn.start, 0, 0
        starts.append(known + airtime(words, turns))
        words, turns = words + turn.words, turns + 1
        if turn.end is not None:
            known, words, turns = turn.end, 0, 0
        longest = max(longest, known)
    latest = float("inf")  # an estimate never runs past the next known time
    for number, turn in reversed(list(enumerate(transcript.turns))):
        if turn.start is not None:
            latest = turn.start
        else:
            latest = latest if turn.end is None else min(latest, turn.end)
            starts[number] = min(starts[number], latest)
    last = transcript.turns[-1] if transcript.turns else None
    real = last is not None and (last.start is not None or last.end is not None)
    return Clock(tuple(starts), longest if real else max(longest, known + airtime(words, turns)), not real)
