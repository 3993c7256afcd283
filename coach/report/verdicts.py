"""How each criterion stands in a report, in words: titles name faults, so one that was passed says that it was avoided."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from coach.scoring.report import CriterionResult, ScoreReport, Verdict


class Standing(StrEnum):
    """A verdict as it is told; what a shorter take did not come to is no lapse to be blamed for."""

    TO_FIX = "to fix"
    NOT_REACHED = "not reached"
    AVOIDED = "avoided"
    DID_NOT_APPLY = "did not apply"


MARKS = {
    Standing.TO_FIX: "✗",
    Standing.NOT_REACHED: "○",
    Standing.AVOIDED: "✓",
    Standing.DID_NOT_APPLY: "–",
}

STILL_COUNTS = (
    "This take ended before it was due, and the first one had it right. The score counts it as missing."
)
"""What is told of a criterion that was not reached."""


def standing(result: CriterionResult, unreached: Collection[str] = ()) -> Standing:
    """How it stands; ``unreached`` are ids of what the take did not come to."""
    if result.verdict is Verdict.PASS:
        return Standing.AVOIDED
    if result.verdict is Verdict.NOT_APPLICABLE:
        return Standing.DID_NOT_APPLY
    return Standing.NOT_REACHED if result.id in unreached else Standing.TO_FIX


def named(result: CriterionResult, unreached: Collection[str] = ()) -> str:
    """Its title; before that of a fault that was not made stands so."""
    how = standing(result, unreached)
    return f"{how}: {result.title}" if how in (Standing.AVOIDED, Standing.NOT_REACHED) else result.title


def in_order(report: ScoreReport, unreached: Collection[str] = ()) -> list[CriterionResult]:
    """What is to fix first, the weightiest at the top, then what was not reached, then the rest in the rubric's order."""
    lapses = report.lapses()
    missed = [lapse for lapse in lapses if lapse.id in unreached]
    return [
        *(lapse for lapse in lapses if lapse not in missed),
        *missed,
        *(result for result in report.criteria if result not in lapses),
    ]


def as_middle(title: str) -> str:
    """A title as it stands in the middle of a sentence."""
    return title[:1].lower() + title[1:]
