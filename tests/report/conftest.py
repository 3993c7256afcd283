"""Reports of a rehearsal where everything goes wrong, and of one where words try to be more than words."""

from __future__ import annotations

import pytest

from coach.acts import Tagger
from coach.scoring import ScoreReport, score
from coach.transcript import Transcript

EVIL = "\x1b[31mAre you hiring? <script>alert(1)</script> **bold** | `x` [a](http://b) # h\n- item \u202e"


def transcript(*lines: str, **fields: object) -> Transcript:
    """Lines by turns, yours first."""
    turns = [
        {"role": "interviewee" if number % 2 else "interviewer", "text": line}
        for number, line in enumerate(lines)
    ]
    return Transcript.model_validate({"id": "monday", "agreed_minutes": 20, **fields, "turns": turns})


@pytest.fixture
def poor(tagger: Tagger) -> ScoreReport:
    """A report with many lapses and one strength."""
    return score(
        transcript(
            "Hello. Are you hiring? Can you put in a good word?",
            "No, we are not hiring at the moment, I am sorry to say.",
            "Who else could I ask? Here is my résumé.",
            "Try the front desk.",
        ),
        tagger=tagger,
    )


@pytest.fixture
def evil(tagger: Tagger) -> ScoreReport:
    """A report of words that hold markup, terminal codes and line breaks."""
    return score(
        transcript(
            f"Thank you for making time. {EVIL}",
            "1. That is\n---\nwhat <b>everybody</b> asks",
            "- And then?\x1b]0;owned\x07 How was that?",
            id="mon\x1b[2Jday\n# heading | <b>",
            interviewer={"name": "Ada", "background": "nurse\n\n# Boss\n- <i>x</i>"},
            interviewee={"name": "*Dana*", "organization": "<u>Halcyon</u>\n===\n"},
        ),
        tagger=tagger,
    )


@pytest.fixture
def empty(tagger: Tagger) -> ScoreReport:
    """A report of nothing."""
    return score(transcript(), tagger=tagger)
