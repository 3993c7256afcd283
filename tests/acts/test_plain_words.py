"""The plain wordings of the codebook: whatever else the model learns, these stay right."""

from __future__ import annotations

import pytest

from coach.acts.utterance import acts_of

DOES = [
    ("Are you hiring?", "asks-for-job"),
    ("Do you know of any openings here?", "asks-for-job"),
    ("If something opens up, would you think of me?", "asks-for-job"),
    ("Could you get my résumé to HR?", "asks-for-job"),
    ("What would it take for you to bring me on?", "asks-for-job"),
    ("Could you vouch for me with the hiring manager?", "asks-for-recommendation"),
    ("Who else should I be talking to?", "asks-for-referral"),
    ("Thank you so much for your time.", "thanks"),
    ("Cheers, much obliged.", "thanks"),
    ("I'll let you know how it goes.", "stay-in-touch"),
    ("May I write to you in a few months?", "stay-in-touch"),
    ("Is there anything I can do for you?", "offers-help"),
    ("Do you mind if I take notes?", "asks-permission-to-record-or-note"),
    ("I'm recording this, hope that's fine.", "announces-recording"),
    ("I see we're almost out of time, so one last question.", "acknowledges-time-or-winds-up"),
    ("What does your company make?", "basic-question"),
    ("I'd love to pick your brain.", "vague-purpose"),
]
DOES_NOT = [
    ("I'm not here to ask for a job.", "asks-for-job"),
    ("How did you get your job?", "asks-for-job"),
    ("What do hiring managers look for?", "asks-for-job"),
    ("Would my background fit this field?", "asks-for-job"),
    ("My roommate asked if they were hiring.", "asks-for-job"),
    ("It was a pleasure.", "thanks"),
    ("I want more client work.", "negative-about-employer"),
    ("What does a typical day look like?", "basic-question"),
]


@pytest.mark.parametrize(("text", "act"), DOES)
def test_said_plainly(text: str, act: str) -> None:
    found = acts_of(text)[act]
    assert isinstance(found, float)
    assert found >= 0.5


@pytest.mark.parametrize(("text", "act"), DOES_NOT)
def test_only_looks_like_it(text: str, act: str) -> None:
    found = acts_of(text)[act]
    assert isinstance(found, float)
    assert found < 0.5


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Could you walk me through a typical day?", "open"),
        ("What makes somebody good at this?", "open"),
        ("Do you like it?", "closed"),
        ("When did you join?", "closed"),
        ("Thank you.", None),
    ],
)
def test_open_or_closed(text: str, kind: str | None) -> None:
    assert acts_of(text)["substantive-question"] == kind
