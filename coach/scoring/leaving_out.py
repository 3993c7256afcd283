"""A report without some of its criteria: what cannot be judged yet is neither a lapse nor a zero."""

from __future__ import annotations

from collections.abc import Callable

from coach.scoring.report import CriterionResult, ScoreReport, Verdict
from coach.scoring.tally import tallied


def lapses_left_out(report: ScoreReport, waits: Callable[[CriterionResult], bool]) -> ScoreReport:
    """The report with the lapses that ``waits`` names not judged, and its score (of 100) without them."""
    if not any(waits(result) for result in report.lapses()):
        return report
    results = tuple(
        _unjudged(result) if result.verdict is Verdict.LAPSE and waits(result) else result
        for result in report.criteria
    )
    return report.model_copy(update=tallied(results))


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
