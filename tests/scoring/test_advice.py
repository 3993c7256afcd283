"""What to say instead takes up words and phrases that fit, and leaves a blank for what does not."""

from __future__ import annotations

import pytest

from coach.rubric import rubric_named
from coach.scoring.advice import instead
from coach.scoring.conditions import Case
from coach.scoring.metrics import measure

from .saying import tagged


def _line(criterion: str, background: str = "", said: str = "Fine.") -> str:
    made = tagged(("me", "Hello.", []), ("they", said, []))
    transcript = made.transcript
    me = transcript.interviewer.model_copy(update={"background": background})
    made = made.__class__(transcript.model_copy(update={"interviewer": me}), made.tags)
    found = rubric_named("informational-interview").named(criterion)
    assert found is not None
    return instead(found, Case(made, measure(made)))


def test_a_phrase_about_oneself_is_taken_up() -> None:
    assert "whom you are talking to: a nurse of nine years." in _line(
        "no-introduction", "a nurse of nine years."
    )


@pytest.mark.parametrize(
    "text", ["I am Maureen, a nurse. I want to move on.", "A nurse; tired.\nNow a student."]
)
def test_sentences_about_oneself_do_not_fit_into_one(text: str) -> None:
    assert "I've been a … for … years" in _line("no-introduction", text)


def test_half_of_a_quotation_is_not_quoted() -> None:
    said = "She wrote a single line: 'May I call her? Who wrote this third column?' We count the beds twice."
    assert (
        _line("no-follow-up-questions", said=said)
        == "You said “We count the beds twice”. How did that come about?"
    )
