"""Your best and weakest moment beside the report's: no turn is both."""

from __future__ import annotations

from coach.history.guessing import moments
from coach.history.opinion import Opinion
from coach.rubric import Severity
from coach.scoring.metrics import Metrics
from coach.scoring.report import Coverage, CriterionResult, ScoreReport, Strength, Verdict
from coach.transcript import Quote

MINE = Opinion(best=2, worst=4)


def report(strong: list[int], *weak: list[int]) -> ScoreReport:
    """Strengths in these turns; a lapse for each of the lists, the gravest first."""
    severities = [Severity.CRITICAL, Severity.MAJOR, Severity.MODERATE]
    criteria = [
        CriterionResult(
            id=f"c{number}",
            title="X",
            verdict=Verdict.LAPSE,
            severity=severities[number],
            points=0,
            max_points=1,
            evidence=tuple(Quote(turn=turn, quote="x") for turn in turns),
        )
        for number, turns in enumerate(weak)
    ]
    return ScoreReport(
        transcript="t",
        rubric="r",
        overall=50,
        uncapped=50,
        criteria=tuple(criteria),
        metrics=Metrics(
            minutes=1, minutes_estimated=True, limit_minutes=20, turns=9, words=9, interviewer_words=4
        ),
        strengths=tuple(
            Strength(criterion="c", text="T", evidence=Quote(turn=turn, quote="x")) for turn in strong
        ),
        coverage=Coverage(judged=3, not_applicable=0),
    )


def test_a_turn_with_the_gravest_lapse_is_weak_though_something_in_it_was_good() -> None:
    best, worst = moments(MINE, report([4, 2], [4], [6]))
    assert (best.coach, worst.coach) == ((2,), (4, 6))


def test_a_turn_with_a_strength_and_a_lesser_lapse_is_strong() -> None:
    best, worst = moments(MINE, report([18], [2], [10], [18]))
    assert (best.coach, worst.coach) == ((18,), (2, 10))
