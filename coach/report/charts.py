"""What the charts of a report show, as numbers and in words: who talked when, which questions, how warm it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coach.acts import TaggedTranscript
from coach.scoring.metrics import questions
from coach.transcript import Role, Transcript, clock_of

MOST_SLICES = 6


@dataclass(frozen=True)
class Slice:
    """A part of the meeting that ``begins`` so many seconds in; ``mine`` and ``theirs`` are how many are yours and theirs."""

    begins: float
    mine: float
    theirs: float

    @property
    def share(self) -> float | None:
        """Your part of the talk from 0 to 1; ``None`` when nobody spoke."""
        total = self.mine + self.theirs
        return self.mine / total if total else None


def slices(transcript: Transcript) -> list[Slice]:
    """The meeting in up to six parts of equal length; a turn that goes on into the next part counts in both."""
    clock = clock_of(transcript)
    if not transcript.turns or clock.seconds <= 0:
        return []
    count = max(1, min(MOST_SLICES, len(transcript.turns) // 2))
    span = clock.seconds / count
    sides = [[0.0, 0.0] for _ in range(count)]
    ends = [*clock.starts[1:], clock.seconds]
    for turn, start, end in zip(transcript.turns, clock.starts, ends, strict=True):
        for number in range(count):
            inside = min(end, (number + 1) * span) - max(start, number * span)
            sides[number][turn.role is not Role.INTERVIEWER] += max(0.0, inside)
    return [Slice(number * span, mine, theirs) for number, (mine, theirs) in enumerate(sides)]


def airtime_in_words(parts: Sequence[Slice]) -> str:
    """When you talked most and least; empty for nothing."""
    talked = [(part.share, part) for part in parts if part.share is not None]
    if not talked:
        return ""
    if len(talked) == 1:
        return f"You did {talked[0][0]:.0%} of the talking."
    (most, at_most), (least, at_least) = (
        max(talked, key=lambda t: t[0] or 0),
        min(talked, key=lambda t: t[0] or 0),
    )
    return (
        f"You talked most from {at_clock(at_most.begins)} on ({most:.0%} of that part), "
        f"least from {at_clock(at_least.begins)} on ({least:.0%})."
    )


@dataclass(frozen=True)
class Asked:
    """A question: how many ``seconds`` in, and whether it was open."""

    seconds: float
    is_open: bool


def asked_when(tagged: TaggedTranscript) -> list[Asked]:
    """Your questions in their order."""
    starts = clock_of(tagged.transcript).starts
    return [Asked(starts[turn], is_open) for turn, _, is_open in questions(tagged)]


def questions_in_words(asked: Sequence[Asked]) -> str:
    """Open and closed questions with their times."""
    if not asked:
        return "No questions were heard."
    found = []
    for name, kind in (("open", True), ("closed", False)):
        times = [at_clock(each.seconds) for each in asked if each.is_open is kind]
        found.append(f"{len(times)} {name}" + (f" (at {', '.join(times)})" if times else ""))
    return f"{', '.join(found)}."


def warmth(states: Sequence[Mapping[str, Any]]) -> list[float]:
    """How warm they felt after each turn, from 0 to 1; empty where it is not known."""
    return [max(0.0, min(1.0, float(state["warmth"]))) for state in states if "warmth" in state]


def warmth_in_words(values: Sequence[float]) -> str:
    """How it began and ended, and the lowest point on the way; empty for fewer than two turns."""
    if len(values) < 2:
        return ""
    low = min(range(len(values)), key=values.__getitem__)
    said = f"They began at {values[0]:.0%} and ended at {values[-1]:.0%}"
    dip = values[low] < min(values[0], values[-1])
    return f"{said}; lowest was {values[low]:.0%} after turn {low + 1}." if dip else f"{said}."


def at_clock(seconds: float) -> str:
    """Seconds as on a clock: ``6:05``."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
