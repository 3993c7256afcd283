"""Letters that follow the advice have no lapse, in whatever words; without one sentence there is that lapse and no other."""

from __future__ import annotations

import pytest

from coach.desk.letter import letter_transcript
from coach.scoring import score
from coach.transcript import Scenario

from .model_letters import EMAILS, NOTES, SPOILT_EMAILS, SPOILT_NOTES, Lines

OF_A_REQUEST = ("unbounded-request", "not-at-their-convenience")
"""What a request should be does not apply without one."""


def lapses(who: str, lines: Lines, promised: str = "", hours: float | None = None) -> list[str]:
    """What is found in a letter of these lines; a note says how many ``hours`` after the meeting it was sent."""
    kind = Scenario.OUTREACH_EMAIL if hours is None else Scenario.THANK_YOU_NOTE
    text = "\n".join(["Dear Ms. Tran,", "", *lines.values(), "", "Best regards,", who])
    promises = (promised,) if promised else ()
    return [lapse.id for lapse in score(letter_transcript(text, kind, "x", promises, hours)).lapses()]


def without(lines: Lines, name: str) -> Lines:
    """The lines without one, and without what depends on it."""
    gone = {name, *OF_A_REQUEST} if name == "no-meeting-request" else {name}
    return {key: line for key, line in lines.items() if key not in gone}


def spoilt(lines: Lines, more: str) -> Lines:
    """The lines with another one before the last."""
    *first, last = lines.items()
    return {**dict(first), "more": more, last[0]: last[1]}


@pytest.mark.parametrize("who", EMAILS)
def test_an_e_mail_that_follows_the_advice(who: str) -> None:
    assert lapses(who, EMAILS[who]) == []


@pytest.mark.parametrize(("who", "name"), [(who, name) for who, lines in EMAILS.items() for name in lines])
def test_an_e_mail_without_a_sentence(who: str, name: str) -> None:
    assert lapses(who, without(EMAILS[who], name)) == [name]


@pytest.mark.parametrize(("lapse", "words"), SPOILT_EMAILS)
def test_an_e_mail_with_one_thing_too_many(lapse: str, words: str) -> None:
    for who, lines in EMAILS.items():
        assert lapses(who, spoilt(lines, words)) == [lapse], who


@pytest.mark.parametrize("who", NOTES)
def test_a_note_that_follows_the_advice(who: str) -> None:
    promised, lines = NOTES[who]
    assert lapses(who, lines, promised, 5) == []
    assert lapses(who, lines, promised, 24.5) == ["sent-late"]
    assert lapses(who, without(lines, "no-follow-through"), "", 5) == []


@pytest.mark.parametrize(
    ("who", "name"), [(who, name) for who, (_, lines) in NOTES.items() for name in lines]
)
def test_a_note_without_a_sentence(who: str, name: str) -> None:
    promised, lines = NOTES[who]
    assert lapses(who, without(lines, name), promised, 5) == [name]


@pytest.mark.parametrize(("lapse", "words"), SPOILT_NOTES)
def test_a_note_with_one_thing_too_many(lapse: str, words: str) -> None:
    for who, (promised, lines) in NOTES.items():
        assert lapses(who, spoilt(lines, words), promised, 5) == [lapse], who
