"""A line for each finished take: with whom, when, the score, and the one thing to fix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from coach.store import KeptTake

if TYPE_CHECKING:
    from coach.scoring.report import ScoreReport


@dataclass(frozen=True)
class Entry:
    """One finished take as a line. ``official`` is the first take of a meeting; ``score`` is of 100 or missing."""

    take: str
    rehearsal: str
    number: int
    who: str
    created: float
    score: float | None
    fix: str
    official: bool
    text: str


def report_of(kept: KeptTake) -> ScoreReport | None:
    """The report kept with a take; ``None`` when there is none that can be read."""
    if kept.report is None:
        return None
    # Imported here: Home is the first thing to be painted, and needs it only when something was scored.
    from coach.scoring.report import ScoreReport

    try:
        return ScoreReport.model_validate(kept.report)
    except ValidationError:
        return None


def entries(takes: Sequence[KeptTake]) -> list[Entry]:
    """The takes as lines, in their order."""
    return [_entry(kept) for kept in takes]


def _entry(kept: KeptTake) -> Entry:
    report = report_of(kept)
    lapses = report.lapses() if report else []
    who = kept.transcript.interviewee.name or kept.persona
    said = " ".join(turn.text for turn in kept.transcript.turns)
    return Entry(
        take=kept.id,
        rehearsal=kept.rehearsal,
        number=kept.number,
        who=who,
        created=kept.created,
        score=report.overall if report else None,
        fix=lapses[0].title if lapses else "",
        official=kept.number == 1,
        text=f"{who} {kept.transcript.interviewee.organization or ''} {said}".lower(),
    )


def matching(lines: Sequence[Entry], wanted: str) -> list[Entry]:
    """The lines in which every wanted word occurs: in the name, the organization, the fix, or what was said."""
    parts = wanted.lower().split()
    return [line for line in lines if all(part in f"{line.text} {line.fix.lower()}" for part in parts)]
