"""Who follows the codebook's advice to the letter has no lapse; leave out one piece, and exactly that is found.

Plain wordings, by the tagger that ships.
"""

from __future__ import annotations

import pytest

from coach.desk.letter import letter_transcript
from coach.scoring import score
from coach.transcript import Scenario

EMAIL = {
    "no-introduction": "I'm a nurse with six years in intensive care.",
    "no-connection": "Priya Shah gave me your name.",
    "no-specific-interest": "I'm writing to you because you moved from the ward into planning, which is the step that I'm weighing.",
    "unclear-purpose": "I'm researching how hospitals plan, and I'd value your advice.",
    "no-meeting-request": "Could I ask you for a short meeting?",
    "unbounded-request": "Fifteen minutes would be enough.",
    "not-at-their-convenience": "You choose the day and the place.",
    "no-appreciation": "Thank you for reading this, and for any time you can spare.",
    "no-contact-details": "My telephone number is 614 555 0148.",
}
NOTE = {
    "no-thanks": "Thank you for the time you gave me yesterday.",
    "no-specific-takeaway": "I learned from you that deciding what to stop is the hardest part.",
    "no-follow-through": "As promised, I have written to Professor Lind about your ward.",
    "nothing-of-value": "I came across an article on night shifts that you might like; here is the link.",
    "no-stay-in-touch": "I'll write in the spring and tell you how it went.",
    "no-contact-details": "My telephone number is 614 555 0148.",
}

SPOILED_EMAIL = {
    "asked-for-job": "Do you have any openings for me?",
    "resume-enclosed": "Please find my CV attached to this e-mail.",
    "too-long": "The ward has taught me a great deal about how decisions are made at night. " * 14,
}


def _lapses(kind: Scenario, lines: dict[str, str], more: str = "", hours: float = 5) -> set[str]:
    text = "\n".join(["Dear Ms Whitfield,", "", *lines.values(), more, "", "Best regards,", "Ada Brook"])
    note = kind is Scenario.THANK_YOU_NOTE
    promised = ("I'll introduce you to Professor Lind.",) if note else ()
    report = score(letter_transcript(text, kind, "x", promised, hours if note else None))
    return {lapse.id for lapse in report.lapses()}


def test_nothing_is_found_in_letters_that_follow_it() -> None:
    assert _lapses(Scenario.OUTREACH_EMAIL, EMAIL) == set()
    assert _lapses(Scenario.THANK_YOU_NOTE, NOTE) == set()


@pytest.mark.parametrize("left_out", EMAIL)
def test_an_e_mail_without_one_piece_has_that_lapse(left_out: str) -> None:
    lines = {name: line for name, line in EMAIL.items() if name != left_out}
    if left_out == "no-meeting-request":  # what a request should be does not apply without one
        lines = {
            n: line for n, line in lines.items() if n not in ("unbounded-request", "not-at-their-convenience")
        }
    assert _lapses(Scenario.OUTREACH_EMAIL, lines) == {left_out}


@pytest.mark.parametrize("added", SPOILED_EMAIL)
def test_an_e_mail_with_one_thing_too_many_has_that_lapse(added: str) -> None:
    assert _lapses(Scenario.OUTREACH_EMAIL, EMAIL, SPOILED_EMAIL[added]) == {added}


@pytest.mark.parametrize("left_out", NOTE)
def test_a_note_without_one_piece_has_that_lapse(left_out: str) -> None:
    lines = {name: line for name, line in NOTE.items() if name != left_out}
    assert _lapses(Scenario.THANK_YOU_NOTE, lines) == {left_out}


def test_a_late_note_and_one_that_asks_for_a_job() -> None:
    assert _lapses(Scenario.THANK_YOU_NOTE, NOTE, hours=30) == {"sent-late"}
    assert _lapses(
        Scenario.THANK_YOU_NOTE, NOTE, "Please keep me in mind if a job opens up in your team."
    ) == {"asked-for-job"}
