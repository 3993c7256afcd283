"""Promises: found in one's own words, and due on the day that was named."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from coach.desk.calendar import Entry, calendar
from coach.desk.promises import due_by, is_news, is_promise, promised, promises_in, thank_you_due
from coach.transcript import Transcript, Turn

MET = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)  # a Tuesday


@pytest.mark.parametrize(
    "words",
    [
        "I'll send you the article.",
        "I will email you the survey tonight.",
        "And I'll write to her this week.",
        "I can ask our ward for the data and email it to you.",
        "I'd be happy to introduce you to my professor.",
        "I'll let you know how it goes.",
        "I’ll forward it, all right?",
        "ill send u the link and i'll drop you a line in the autumn",
        "Let me send you that podcast.",
    ],
)
def test_a_promise(words: str) -> None:
    assert is_promise(words)


@pytest.mark.parametrize(
    "words",
    [
        "I'll let you go.",
        "Shall I send you the article?",
        "I won't send you my résumé.",
        "You'll send me the link.",
        "I'll be brief.",
        "Let me introduce myself.",
        "Could you send me the link?",
        "I sent you an article.",
        "I'll take notes, if you don't mind.",
        "I'll let you know if I need anything else.",
    ],
)
def test_no_promise(words: str) -> None:
    assert not is_promise(words)


@pytest.mark.parametrize(
    ("words", "day", "said"),
    [
        ("I'll send it tonight.", "2026-03-03", True),
        ("I'll send it tomorrow.", "2026-03-04", True),
        ("I'll send it by Friday.", "2026-03-06", True),
        ("I'll send it on Tuesday.", "2026-03-10", True),
        ("I'll send it in two weeks.", "2026-03-17", True),
        ("I'll send it this week.", "2026-03-06", True),
        ("I'll send it next week.", "2026-03-13", True),
        ("I'll write in the summer.", "2026-06-15", True),
        ("I'll write in January.", "2027-01-15", True),
        ("I'll send it.", "2026-03-10", False),
        ("I'll let you know how it went.", "2026-04-02", False),
    ],
)
def test_when_it_is_due(words: str, day: str, said: bool) -> None:
    due, named = due_by(words, MET)
    assert f"{due:%Y-%m-%d}" == day
    assert named is said
    assert due.tzinfo is UTC


def test_a_meeting_s_promises(meeting: Transcript) -> None:
    found = promises_in(meeting, MET)
    assert [promise.words for promise in found] == [
        "I'll send you the article on bed closures by Friday.",
        "And I'll let you know how my exam goes.",
    ]
    assert all(promise.quote.is_in(meeting) for promise in found)
    assert [is_news(promise.words) for promise in found] == [False, True]
    assert (thank_you_due(MET) - MET).total_seconds() == 24 * 3600


def test_what_they_promise_is_theirs_and_twice_is_once(meeting: Transcript) -> None:
    more = [
        {"role": "interviewee", "text": "I'll send you a book."},
        {"role": "interviewer", "text": "And I'll let you know how my exam goes!"},
    ]
    turns = (*meeting.turns, *(Turn.model_validate(turn) for turn in more))
    assert promised(meeting.model_copy(update={"turns": turns})) == promised(meeting)


def test_a_calendar_file() -> None:
    title = "Send Dana the “article”; the one on beds, closures and émigrés, which is a long title indeed"
    entry = Entry("ab12", title, "back\\slash\nnew line", MET)
    text = calendar([entry], MET)
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "\n" not in text.replace("\r\n", "")
    whole = text.replace("\r\n ", "")
    assert "UID:ab12@coach\r\n" in whole
    assert "DTEND:20260303T150000Z\r\n" in whole
    assert "SUMMARY:" + title.replace(";", "\\;").replace(",", "\\,") + "\r\n" in whole
    assert "DESCRIPTION:back\\\\slash new line\r\n" in whole
