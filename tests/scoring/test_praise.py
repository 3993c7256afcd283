"""What is praised, and where it would be no praise."""

from __future__ import annotations

import pytest

from coach.rubric import rubric_named
from coach.scoring.engine import score_tagged

from .saying import tagged


@pytest.mark.parametrize(("agreed", "praised"), [(1, True), (10, False)])
def test_running_off_early_is_no_eye_on_the_time(agreed: int, praised: bool) -> None:
    report = score_tagged(
        tagged(
            ("me", "How did you come to draw charts?", ["open-question"]),
            ("they", "word " * 60, []),
            ("me", "Okay, I have to run now.", ["acknowledges-time-or-winds-up"]),
            agreed_minutes=agreed,
        ),
        rubric_named("informational-interview"),
    )
    assert ("overran-time" in {strength.criterion for strength in report.strengths}) is praised
