"""A promise that does not say what it is about takes it from the request that it answers, or stays as it is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.desk.follow_ups import follow_up, follow_ups, today_line
from coach.desk.promises import promised, promises_in
from coach.store import Database
from coach.transcript import Role, Transcript, Turn

MET = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)  # a Tuesday


def _meeting(*lines: str) -> Transcript:
    """They speak first, then each in turn."""
    roles = (Role.INTERVIEWEE, Role.INTERVIEWER)
    turns = tuple(Turn(role=roles[n % 2], text=line) for n, line in enumerate(lines))
    return Transcript(id="t", turns=turns).model_copy(
        update={"interviewee": Transcript().interviewee.model_copy(update={"name": "Ruth"})}
    )


@pytest.mark.parametrize(
    ("they", "you", "about"),
    [
        (
            "It was busy. Do send me your survey when it is out.",
            "I'll do that.",
            "Do send me your survey when it is out.",
        ),
        ("I'd love to read your thesis.", "I can send it over.", "I'd love to read your thesis."),
        (
            "Let me know how the exam goes.",
            "Of course, thank you. I will do that!",
            "Let me know how the exam goes.",
        ),
        (
            "You should write to my colleague Ann.",
            "Sure, I'll do that this week.",
            "You should write to my colleague Ann.",
        ),
        (
            "Could you send me the article?",
            "Yes, I'll send it to you tomorrow.",
            "Could you send me the article?",
        ),
    ],
)
def test_it_is_about_what_they_asked_for_in_their_words(they: str, you: str, about: str) -> None:
    meeting = _meeting(they, you)
    (promise,) = promises_in(meeting, MET)
    assert promise.about is not None
    assert promise.about.quote == about
    assert promise.about.is_in(meeting)


@pytest.mark.parametrize(
    ("they", "you"),
    [
        ("The wards were full that winter.", "I can send it over."),
        ("Do send me your survey.", "I wrote a summary of it last year. I can send it over."),
        ("Do send me your survey.", "I'll send you the survey on Friday."),
        ("Do send me your survey.", "I'll send you that podcast."),
    ],
)
def test_it_is_never_guessed(they: str, you: str) -> None:
    (promise,) = promises_in(_meeting(they, you), MET)
    assert promise.about is None


def test_nothing_is_promised_where_nothing_was_asked() -> None:
    assert not promises_in(_meeting("We plan the week on Mondays.", "I'll do that."), MET)
    assert not promises_in(_meeting("Do send me your survey.", "Shall I do that?"), MET)
    assert not promised(_meeting("Do send me your survey.", "I'll do that.")), (
        "alone it means nothing in a note"
    )


def test_the_day_may_stand_in_the_request() -> None:
    (promise,) = promises_in(_meeting("Send me your survey by Friday.", "I'll do that."), MET)
    assert (f"{promise.due:%Y-%m-%d}", promise.said_when) == ("2026-03-06", True)
    (promise,) = promises_in(_meeting("Send me your survey by Friday.", "I'll do that tomorrow."), MET)
    assert f"{promise.due:%Y-%m-%d}" == "2026-03-04"


def test_the_list_says_what_it_is_about_each_time(tmp_path: Path) -> None:
    database = Database(tmp_path / "coach.db")
    met = datetime(2026, 3, 3, 9, 0).astimezone()
    meeting = _meeting(
        "Do send me your survey today.",
        "I'll do that.",
        "And let me know how the exam goes.",
        "I'll do that.",
    )
    kept = follow_up(database, meeting, met)
    assert [each.about for each in kept[1:]] == [
        "Do send me your survey today.",
        "And let me know how the exam goes.",
    ]
    assert len({each.id for each in follow_up(database, meeting, met)} | {each.id for each in kept}) == 3
    found = [each for each in follow_ups(database, met.timestamp()) if not each.thank_you]
    expected = "You promised Ruth: “I'll do that.” (asked: “Do send me your survey today.”)"
    assert today_line(found, met.timestamp()) == expected
