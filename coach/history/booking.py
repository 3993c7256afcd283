"""Drills as they are kept in the ``note`` table: booked after a report, found when due, moved on when done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from pydantic import ValidationError

from coach.history.drills import Drill, after_drill, after_meeting, booked, days_until, due_now
from coach.store import Database, Notes

if TYPE_CHECKING:
    from coach.scoring.report import CriterionResult, ScoreReport

KIND = "drill"
FIXES_BOOKED = 2


def all_drills(database: Database) -> list[Drill]:
    """Every drill, what is due first at the top; one that cannot be read is left out."""
    found = []
    for note in Notes(database).all(KIND):
        try:
            found.append(Drill.model_validate(note.body))
        except ValidationError:
            continue
    return found


def drills_due(database: Database, now: float) -> list[Drill]:
    """What to drill today, at most three; ``now`` in seconds since 1970. Raises :class:`coach.errors.StoreError`."""
    return due_now(all_drills(database), now)


def next_drills(database: Database) -> list[Drill]:
    """The drills that are due first (or have been for a while), together; empty when none is booked."""
    waiting = [drill for drill in all_drills(database) if not drill.steady]
    first = min((drill.due for drill in waiting), default=0.0)
    return [drill for drill in waiting if drill.due == first]


def keep(database: Database, drill: Drill) -> None:
    """Keep a drill; there is one for each criterion."""
    notes = Notes(database)
    note_id = _id(drill.criterion)
    notes.keep(KIND, drill.title or drill.criterion, drill.model_dump(mode="json"), drill.due, note_id)
    notes.tick(note_id, drill.steady)


def done(database: Database, criterion: str, clean: bool, persona: str, now: float) -> Drill | None:
    """Move a drill on after it was done; ``None`` when that skill was only practised and is not booked."""
    drill = _named(database, criterion)
    if drill is None:
        return None
    after = after_drill(drill, clean, persona, now)
    keep(database, after)
    return after


def follow(
    database: Database, report: ScoreReport, persona: str, take: str, began: float, now: float
) -> None:
    """What a meeting or call says about the drills that are booked: a clean one counts, a relapse re-queues. Once a take."""
    for drill in all_drills(database):
        result = report.named(drill.criterion)
        if result is None or result.verdict.value == "not-applicable":
            continue
        after = after_meeting(drill, result.verdict.value == "lapse", persona, take, began, now)
        if after != drill:
            keep(database, after)


def book_fixes(
    database: Database,
    report: ScoreReport,
    persona: str,
    take: str,
    now: float,
    drillable: Collection[str],
) -> list[Drill]:
    """Book the top fixes of a report for tomorrow; returns those newly booked. What is booked already stays as it is."""
    return book_together(database, [(take, report)], persona, now, drillable)


def book_together(
    database: Database,
    reports: Sequence[tuple[str, ScoreReport]],
    persona: str,
    now: float,
    drillable: Collection[str],
) -> list[Drill]:
    """As :func:`book_fixes`, of several (take, report) pairs together: no more than of one, the gravest first.

    Of equals the one that came most often is first, as in the one thing to fix.
    """
    found = [(lapse, report.rubric, take) for take, report in reports for lapse in report.lapses()]
    often = Counter(lapse.id for lapse, _, _ in found)
    found.sort(key=lambda one: (-one[0].severity.rank, -often[one[0].id], -one[0].max_points))
    skills: dict[str, tuple[CriterionResult, str, str]] = {}
    for each in found:
        skills.setdefault(each[0].id, each)
    known = {drill.criterion for drill in all_drills(database)}
    new = [
        booked(lapse.id, persona, now, _skill(lapse, rubric), rubric).model_copy(update={"seen": (take,)})
        for lapse, rubric, take in list(skills.values())[:FIXES_BOOKED]
        if lapse.id in drillable and lapse.id not in known
    ]
    for drill in new:
        keep(database, drill)
    return new


def _skill(lapse: CriterionResult, rubric: str) -> str:
    """What is practised, named as what one does; a rubric that is no longer there has the lapse's own name."""
    from coach.errors import CoachError
    from coach.rubric import rubric_named

    try:
        criterion = rubric_named(rubric).named(lapse.id)
    except CoachError:
        return lapse.title
    return criterion.practised if criterion else lapse.title


def booked_line(drills: list[Drill], now: float) -> str:
    """One short line that says what is booked and for when, what is due first at the top; empty for nothing."""
    days: dict[int, list[str]] = {}
    for drill in sorted(drills, key=lambda drill: drill.due):
        days.setdefault(days_until(drill, now), []).append(f"“{drill.title or drill.criterion}”")
    lines = [
        f"{_booked_for(day)}: a one-minute drill on {' and '.join(names)}." for day, names in days.items()
    ]
    return " ".join(lines)


def _booked_for(day: int) -> str:
    return (
        "Booked for today"
        if day == 0
        else "Booked for tomorrow"
        if day == 1
        else f"Booked, due in {day} days"
    )


def _named(database: Database, criterion: str) -> Drill | None:
    return next((drill for drill in all_drills(database) if drill.criterion == criterion), None)


def _id(criterion: str) -> str:
    return f"drill-{criterion}"
