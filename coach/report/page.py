"""The first page of a report: the score, one strength, at most two things to fix."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from coach.report.planning import if_then
from coach.scoring import CriterionResult, ScoreReport
from coach.scoring.report import Strength

MOST_FIXES = 2


@dataclass(frozen=True)
class PageOne:
    """What a beginner sees: enough to act on, no more."""

    headline: str
    cap: str
    strength: Strength | None
    fixes: tuple[CriterionResult, ...]
    plan: str
    notes: tuple[str, ...]


def page_one(report: ScoreReport, unreached: Collection[str] = ()) -> PageOne:
    """The first page of a report; what a take did not come to (ids of ``unreached`` criteria) is nothing to fix there."""
    lapses = [lapse for lapse in report.lapses() if lapse.id not in unreached]
    fixes = tuple(lapses[:MOST_FIXES])
    return PageOne(
        headline=_headline(report, len(lapses)),
        cap=_cap(report),
        strength=report.strengths[0] if report.strengths else None,
        fixes=fixes,
        plan=if_then(fixes[0]) if fixes else "",
        notes=report.notes,
    )


def _headline(report: ScoreReport, lapses: int) -> str:
    if report.overall is None:
        return "Not enough was said to score this."
    rest = "nothing to fix" if not lapses else "1 thing to fix" if lapses == 1 else f"{lapses} things to fix"
    if lapses > MOST_FIXES:
        rest += ", these two first"
    return f"{report.overall:g} of 100, {rest}"


def _cap(report: ScoreReport) -> str:
    if not report.capped_by:
        return ""
    titles = " and ".join(r.title.lower() for r in report.criteria if r.id in report.capped_by)
    return f"It would be {report.uncapped:g}, but {titles} holds the score at {report.overall:g} at most."
