"""A report without some of its criteria: what cannot be judged yet is neither a lapse nor a zero."""

from __future__ import annotations

from collections.abc import Callable

from coach.scoring.report import Coverage, CriterionResult, ScoreReport, Verdict


def lapses_left_out(report: ScoreReport, waits: Callable[[CriterionResult], bool]) -> ScoreReport:
    """The report with the lapses that ``waits`` names not judged, and its score (of 100) without them."""
    if not any(waits(result) for result in report.lapses()):
        return report
    results = tuple(
        _unjudged(result) if result.verdict is Verdict.LAPSE and waits(result) else result
        for result in report.criteria
    )
    possible = sum(result.max_points for result in results)
    uncapped = round(100 * sum(result.points for result in results) / possible, 1) if possible else None
    caps = [r for r in results if r.verdict is Verdict.LAPSE and r.caps_at is not None]
    overall = (
        None if uncapped is None else min([uncapped, *(r.caps_at for r in caps if r.caps_at is not None)])
    )
    judged = sum(result.verdict is not Verdict.NOT_APPLICABLE for result in results)
    return report.model_copy(
        update={
            "criteria": results,
            "uncapped": uncapped,
            "overall": overall,
            "capped_by": tuple(r.id for r in caps) if overall != uncapped else (),
            "coverage": Coverage(judged=judged, not_applicable=len(results) - judged),
        }
    )


def _unjudged(result: CriterionResult) -> CriterionResult:
    return result.model_copy(
        update={
            "verdict": Verdict.NOT_APPLICABLE,
            "points": 0.0,
            "max_points": 0.0,
            "evidence": (),
            "because": "",
            "instead": "",
            "moment": "",
        }
    )
