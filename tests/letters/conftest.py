"""Meetings and letters to work on."""

from __future__ import annotations

import pytest

from coach.transcript import Transcript


@pytest.fixture
def meeting() -> Transcript:
    """A real meeting: things were said, and promised."""
    me, they = "interviewer", "interviewee"
    said = [
        (me, "Hi Dana, thank you for making time. I want to understand how hospitals plan."),
        (they, "Happy to. I have twenty minutes."),
        (me, "What surprised you most?"),
        (they, "The hardest part is deciding what you will stop doing. Nobody thanks you for it."),
        (me, "You said that deciding what to stop doing is the hardest part. Why?"),
        (they, "Because somebody always loves the thing you stop."),
        (me, "That helps. I'll send you the article on bed closures by Friday."),
        (they, "I'd like that."),
        (me, "And I'll let you know how my exam goes. Thank you so much, Dana. I'll let you go."),
    ]
    return Transcript.model_validate(
        {
            "schema": "coach.transcript/1",
            "id": "ada-real",
            "interviewer": {"name": "Ada Brook"},
            "interviewee": {"name": "Dana Whitfield"},
            "turns": [{"role": role, "text": text} for role, text in said],
        }
    )
