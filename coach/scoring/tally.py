"""From the verdicts to the score: points, caps, and how much could be judged."""

from __future__ import annotations

from typing import Any

from coach.scoring.report import Coverage, CriterionResult, Verdict


def tallied(results: tuple[CriterionResult, ...]) -> dict[str, Any]:
    """The fields of a report that follow from its ``criteria``; scores are of 100, ``None`` when nothing was judged."""
    uncapped = _uncapped(results)
    caps = {r.id: r.caps_at for r in results if r.verdict is Verdict.LAPSE and r.caps_at is not None}
    overall = None if uncapped is None else min([uncapped, *caps.values()])
    judged = sum(r.verdict is not Verdict.NOT_APPLICABLE for r in results)
    return {
        "criteria": results,
        "uncapped": uncapped,
        "overall": overall,
        "capped_by": tuple(caps) if overall != uncapped else (),
        "coverage": Coverage(judged=judged, not_applicable=len(results) - judged),
    }


def _uncapped(results: tuple[CriterionResult, ...]) -> float | None:
    """Points earned of points possible, in percent to a tenth; ``None`` when nothing could be judged."""
    possible = sum(r.max_points for r in results)
    return round(100 * sum(r.points for r in results) / possible, 1) if possible else None
