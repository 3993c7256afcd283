"""The day that a promise names: read as people say it, never one gone by, and never one that only describes a thing."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.desk.days_said import day_said, hours_said
from coach.desk.promises import due_by

TODAY = date(2026, 11, 26)  # a Thursday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I'll send it by December 3rd.", "2026-12-03"),
        ("I'll send it on Dec. 3.", "2026-12-03"),
        ("I'll send it before December 3rd.", "2026-12-02"),
        ("I'll send it by the third of December.", "2026-12-03"),
        ("I'll write to you on June 14.", "2027-06-14"),
        ("I'll write to you on 14 June 2027.", "2027-06-14"),
        ("I'll write to you on the 14th of June.", "2027-06-14"),
        ("I'll send it by 2026-12-24.", "2026-12-24"),
        ("I'll send it by the 30th.", "2026-11-30"),
        ("I'll send it on the 3rd.", "2026-12-03"),
        ("I'll send it on the 31st, if that suits.", "2026-12-31"),
        ("I'll send it in ten days.", "2026-12-06"),
        ("I'll send it in a few days.", "2026-11-29"),
        ("I'll send it over the next few days.", "2026-11-29"),
        ("I'll send it in a couple of days.", "2026-11-28"),
        ("I'll send it in a day or two.", "2026-11-28"),
        ("I'll send it in two or three days.", "2026-11-29"),
        ("I'll send it within 10-14 days.", "2026-12-10"),
        ("I'll send it in the coming week.", "2026-12-03"),
        ("I'll send it within three working days.", "2026-12-01"),
        ("I'll send it within a fortnight.", "2026-12-10"),
        ("I'll send it ten days from now.", "2026-12-06"),
        ("I'll send it a week from Friday.", "2026-12-04"),
        ("I'll send it within 48 hours.", "2026-11-28"),
        ("I'll send it in the next 24 hours.", "2026-11-27"),
        ("I'll send it in two hours.", "2026-11-26"),
        ("I'll send it by the end of the month.", "2026-11-30"),
        ("I'll send it by the end of next month.", "2026-12-31"),
        ("I'll send it by the end of January.", "2027-01-31"),
        ("I'll send it before the end of the year.", "2026-12-31"),
        ("I'll send it after the weekend.", "2026-11-30"),
        ("I'll send it over the weekend.", "2026-11-29"),
        ("I'll send it before the weekend.", "2026-11-27"),
        ("I'll send it the day after tomorrow.", "2026-11-28"),
        ("I'll send it first thing in the morning.", "2026-11-27"),
        ("I'll send it first thing Monday.", "2026-11-30"),
        ("I'll send it by the end of the day.", "2026-11-26"),
        ("I'll send it Friday.", "2026-11-27"),
        ("I'll email you Monday with the link.", "2026-11-30"),
        ("I'll send it by Wed.", "2026-12-02"),
        ("On Monday I'll send you the article.", "2026-11-30"),
        ("I'll send it before Monday's class.", "2026-11-29"),
        ("I'll send it on Wednesday next week.", "2026-12-02"),
        ("I'll send it early next week.", "2026-12-01"),
        ("I'll send it the week after next.", "2026-12-11"),
        ("I'll send you the Friday newsletter tomorrow.", "2026-11-27"),
        ("Thank you for your time today, I'll send it on Monday.", "2026-11-30"),
    ],
)
def test_a_day_is_read(words: str, day: str) -> None:
    assert str(day_said(words, TODAY)) == day


@pytest.mark.parametrize(
    "words",
    [
        "I'll send you Monday's talk.",
        "I'll send you my notes on Monday's talk.",
        "I'll forward you the Friday newsletter.",
        "I'll share my thoughts on the Friday newsletter.",
        "I'll send you the slides from Tuesday.",
        "I'll send you what we read last Friday.",
        "I'll send you the article that we talked about today.",
        "Thanks for meeting me today and I'll send you the article.",
        "I'll send you my notes on today's meeting.",
        "I'll send you the June 14 issue.",
        "I'll send you the programme from December 3rd.",
        "I'll send you the programme of November 3rd.",
        "I'll send you my notes on the 2nd chapter.",
        "I'll send you the 5th edition.",
        "I'll send you what I did over the last two weeks.",
        "I may send it on, or march over with it.",
        "I'll send you the first thing I wrote.",
        "I'll send it on February 31.",
        "I'll send it.",
    ],
)
def test_no_day_is_read_into_it(words: str) -> None:
    assert day_said(words, TODAY) is None


MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))
SAID = st.sampled_from(
    re.findall(
        r"[^,\s][^,]*",
        """today, tonight, tomorrow, the day after tomorrow, by Monday, before Sunday, on Friday, by the 30th, on the 31st,
    by June 14, before February 29, on 1 January, by the end of the month, by the end of May, after the weekend,
    before the weekend, over the weekend, this week, next week, next month, in March, in the fall, within 48 hours,
    in an hour, in 99999 days, in ten working days, by 2026-02-30, on January 0""",
    )
)


@given(SAID, MOMENTS)
def test_it_is_due_after_the_meeting_and_within_reach(said: str, met: datetime) -> None:
    due, _ = due_by(f"I'll send it {said}.", met)
    assert met < due <= met + timedelta(days=401)


@given(st.dates(date(2024, 1, 1), date(2032, 12, 31)), st.integers(0, 300))
def test_a_date_is_read_back_however_it_is_written(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    for written in (f"{day:%B} {day.day}", f"{day.day} {day:%b}", f"the {day.day}th of {day:%B}", str(day)):
        assert day_said(f"I'll send it by {written}.", today) == day


@given(st.text(max_size=80))
def test_anything_may_be_said(words: str) -> None:
    day = day_said(words, TODAY)
    assert day is None or day >= TODAY


def test_hours_are_hours() -> None:
    met = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    assert hours_said("I'll send it within 48 hours.") == 48
    assert due_by("I'll send it within 24 hours.", met) == (met + timedelta(hours=24), True)
    assert due_by("I'll send it tonight.", met.replace(hour=21)) == (met.replace(hour=22), True)
