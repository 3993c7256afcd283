"""Small charts in characters: they read the same without colour, and aloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coach.acts import TaggedTranscript
from coach.scoring.metrics import questions
from coach.transcript import Role, Transcript, clock_of

WIDTH = 40
STEPS = "▁▂▃▄▅▆▇█"


def airtime_bars(transcript: Transcript, rows: int = 6) -> list[tuple[str, int, int]]:
    """Rows of equal time: when they begin (``m:ss``), and how many of 40 cells are yours and theirs."""
    clock = clock_of(transcript)
    if not transcript.turns or clock.seconds <= 0:
        return []
    rows = max(1, min(rows, len(transcript.turns) // 2))
    span = clock.seconds / rows
    words = [[0, 0] for _ in range(rows)]
    for turn, start in zip(transcript.turns, clock.starts, strict=True):
        at = min(rows - 1, int(start / span))
        words[at][turn.role is not Role.INTERVIEWER] += turn.words
    found = []
    for number, (mine, theirs) in enumerate(words):
        total = mine + theirs
        cells = round(WIDTH * mine / total) if total else 0
        begins = int(number * span)
        found.append((f"{begins // 60}:{begins % 60:02d}", cells, WIDTH - cells if total else 0))
    return found


def question_line(tagged: TaggedTranscript) -> str:
    """A timeline with ``O`` for an open and ``c`` for a closed question; empty when none was asked."""
    clock = clock_of(tagged.transcript)
    asked = questions(tagged)
    if not asked or clock.seconds <= 0:
        return ""
    line = ["·"] * WIDTH
    for turn, _, is_open in asked:
        at = min(WIDTH - 1, int(WIDTH * clock.starts[turn] / clock.seconds))
        while at < WIDTH - 1 and line[at] != "·":
            at += 1
        line[at] = "O" if is_open else "c"
    return "".join(line)


def warmth_line(states: Sequence[Mapping[str, Any]]) -> str:
    """A step a turn for how warm the interviewee felt; empty when it is not known."""
    values = [float(state["warmth"]) for state in states if "warmth" in state]
    if len(values) < 2:
        return ""
    drawn = "".join(STEPS[min(7, int(8 * max(0.0, min(1.0, value))))] for value in values)
    return f"{drawn}   began {values[0]:.0%}, ended {values[-1]:.0%}"
