"""A line for each take: with whom, when, the score, and the one thing to fix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from coach.history.opinion import opinion_of
from coach.history.unsaid import open_takes
from coach.store import KeptTake, Rehearsals

if TYPE_CHECKING:
    from coach.scoring.report import CriterionResult, ScoreReport

MARKING = "you had begun to mark it"
TOO_SHORT = "too short to score"
"""What is said of a take in place of a score that was not seen yet."""


@dataclass(frozen=True)
class Entry:
    """One take as a line. ``official`` is the first take of a meeting or call; ``score`` is of 100 or missing.

    ``leg`` says which call it was (a value of :class:`coach.interviewee.phone.Leg`), empty for a meeting. ``open``: it is
    not finished. ``marking``: you had begun to mark it before you saw the score, and have not seen it yet.
    """

    take: str
    rehearsal: str
    number: int
    who: str
    created: float
    score: float | None
    fix: str
    official: bool
    text: str
    leg: str = ""
    open: bool = False
    marking: bool = False


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


def all_takes(shelf: Rehearsals, limit: int) -> list[KeptTake]:
    """Meetings and calls, open and finished, the latest first: at most ``limit`` finished ones of each kind.

    Raises :class:`coach.errors.StoreError`.
    """
    finished = [*shelf.recent(limit), *shelf.recent(limit, calls=True)]
    return sorted([*open_takes(shelf), *finished], key=lambda kept: -kept.created)


def entries(takes: Sequence[KeptTake], shelf: Rehearsals | None = None) -> list[Entry]:
    """The takes as lines, in their order; a first take that is not among them is looked up on the ``shelf``."""
    firsts = {kept.rehearsal: kept for kept in takes if kept.number == 1}
    for kept in takes:
        if shelf and kept.report is not None and kept.rehearsal not in firsts:
            firsts[kept.rehearsal] = shelf.takes_of(kept.rehearsal)[0]
    return [_entry(kept, firsts.get(kept.rehearsal)) for kept in takes]


def lapses_of(kept: KeptTake, report: ScoreReport, first: KeptTake | None) -> list[CriterionResult]:
    """What there is to fix, without what a later take did not come to and the ``first`` one had right."""
    found = report.lapses()
    if first is None or first.id == kept.id or (before := report_of(first)) is None:
        return found
    # Imported here for the same reason as the report.
    from coach.scoring.unreached import unreached

    missed = unreached((first.transcript, before), (kept.transcript, report))
    return [lapse for lapse in found if lapse not in missed]


def _entry(kept: KeptTake, first: KeptTake | None) -> Entry:
    report = report_of(kept)
    lapses = lapses_of(kept, report, first) if report else []
    who = kept.transcript.interviewee.name or kept.persona
    said = " ".join(turn.text for turn in kept.transcript.turns)
    leg = str(kept.meeting.get("leg") or "")
    kind = f"telephone call {leg.replace('-', ' ')}" if leg else "meeting"
    return Entry(
        take=kept.id,
        rehearsal=kept.rehearsal,
        number=kept.number,
        who=who,
        created=kept.created,
        score=report.overall if report else None,
        fix=lapses[0].title if lapses else "",
        official=kept.number == 1,
        text=f"{who} {kept.transcript.interviewee.organization or ''} {kind} {said}".lower(),
        leg=leg,
        open=not kept.done,
        marking=opinion_of(kept).unfinished,
    )


def matching(lines: Sequence[Entry], wanted: str) -> list[Entry]:
    """The lines in which every wanted word occurs: in the name, the organization, the kind, the fix, or what was said."""
    parts = wanted.lower().split()
    return [line for line in lines if all(part in f"{line.text} {line.fix.lower()}" for part in parts)]
