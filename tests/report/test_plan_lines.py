"""The plan for next time ends in a line that one could say, and holds no quotation in a quotation."""

from __future__ import annotations

import pytest

from coach.report.planning import if_then
from coach.rubric import Severity, rubric_named
from coach.scoring.report import CriterionResult, Verdict


def fix(instead: str, moment: str = "it happens") -> CriterionResult:
    """A lapse with that advice."""
    return CriterionResult(
        id="x",
        title="X",
        verdict=Verdict.LAPSE,
        severity=Severity.MAJOR,
        points=0,
        max_points=3,
        instead=instead,
        moment=moment,
    )


@pytest.mark.parametrize(
    ("instead", "then"),
    [
        ("May I write to you? ", "say: “May I write to you?”"),
        (
            "Say it in two sentences, then ask: “How did that look from your side?”",
            "say: “How did that look from your side?”",
        ),
        (
            "Begin with how or what: “How did that come about?”, “What surprised you most?”",
            "say: “How did that come about?”",
        ),
        (
            "You said “I drew it”. How did that come about?",
            "say: “You said ‘I drew it’. How did that come about?”",
        ),
        (
            "Leave it in the bag. Near the end: “Would you look over my résumé?”",
            "leave it in the bag. Near the end: “Would you look over my résumé?”",
        ),
    ],
)
def test_what_is_planned_is_a_line(instead: str, then: str) -> None:
    assert if_then(fix(instead)) == f"If it happens, then I {then}"


@pytest.mark.parametrize("rubric", ["informational-interview", "phone-request", "voicemail", "gatekeeper"])
def test_no_plan_of_ours_nests_quotation_marks(rubric: str) -> None:
    for criterion in rubric_named(rubric).criteria:
        for wording in criterion.instead.split(" | "):
            plan = if_then(fix(wording, criterion.moment))
            depth = 0
            for character in plan:
                depth += {"“": 1, "”": -1}.get(character, 0)
                assert depth in (0, 1), plan
