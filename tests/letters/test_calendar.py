"""The calendar file, read back: what has no hour is of its whole day, with a reminder in its morning."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.desk.calendar import LONGEST, Entry, calendar, drill_entry
from coach.desk.follow_ups import FollowUp, calendar_entries
from coach.history.drills import booked

NOW = datetime(2026, 11, 26, 15, 0).astimezone()


def read(text: str) -> list[dict[str, str]]:
    """The events of a calendar file, each a property's name with its parameters to its value; an alarm's begin so."""
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= LONGEST for line in text.split("\r\n"))
    events: list[dict[str, str]] = []
    inside: list[str] = []
    for line in text.replace("\r\n ", "").split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert inside.pop() == value
        elif "VEVENT" in inside:
            key = f"{'VALARM ' if inside[-1] == 'VALARM' else ''}{name}"
            assert key not in events[-1]
            events[-1][key] = value
    assert not inside
    return events


def test_a_drill_is_of_the_day_that_it_is_due() -> None:
    drill = booked("closed-questions", "nobody", NOW.timestamp(), "Closed questions")
    assert datetime.fromtimestamp(drill.due).hour == 0, "a drill is due from the first moment of its day"
    (event,) = read(calendar([drill_entry(drill.criterion, drill.title, drill.due)], NOW))
    assert event["DTSTART;VALUE=DATE"] == "20261127"
    assert event["DTEND;VALUE=DATE"] == "20261128", "the end is the first day that is over"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["VALARM TRIGGER"] == "PT9H", "nine in the morning of that day"
    assert event["SUMMARY"] == "Drill: Closed questions"


def test_a_promise_is_of_its_day_and_the_note_has_its_hour() -> None:
    friday = datetime(2026, 11, 27, 18, 0).timestamp()
    promise = FollowUp(
        "ab", "I'll send it.", "I'll send it.", "Ruth", friday, False, about="Send it by Friday."
    )
    note = FollowUp("cd", "Thank-you note to Ruth", "", "Ruth", friday, False)
    done = FollowUp("ef", "Thank-you note to Jo", "", "Jo", friday, True)
    kept, owed = read(calendar(calendar_entries([promise, note, done]), NOW))
    assert (kept["DTSTART;VALUE=DATE"], kept["VALARM TRIGGER"]) == ("20261127", "PT9H")
    assert kept["SUMMARY"] == "Promised Ruth: I'll send it. (asked: “Send it by Friday.”)"
    start, end = (
        datetime.strptime(owed[key], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) for key in ("DTSTART", "DTEND")
    )
    assert end.timestamp() == friday
    assert end - start == timedelta(minutes=30)
    assert owed["VALARM TRIGGER"] == "-PT30M", "an hour before it is due"


def test_what_is_practice_says_so_in_its_title() -> None:
    day = NOW.timestamp()
    note = FollowUp("cd", "Thank-you note to Ruth", "", "Ruth", day, False, practice=True)
    promise = FollowUp("ab", "I'll send it.", "I'll send it.", "Ruth", day, False, practice=True)
    titles = [event["SUMMARY"] for event in read(calendar(calendar_entries([note, promise]), NOW))]
    assert titles == ["Practice: thank-you note to Ruth", "Practice: promised Ruth: I'll send it."]


@given(st.text(), st.dates(date(2000, 1, 1), date(2099, 12, 30)), st.booleans())
def test_any_words_on_any_day_are_read_back(words: str, day: date, all_day: bool) -> None:
    due = datetime.combine(day, datetime.min.time(), UTC)
    (event,) = read(calendar([Entry("a", f"x{words}", words, due, all_day)], due))
    start = event["DTSTART;VALUE=DATE"] if all_day else event["DTEND"][:8]
    assert start == f"{day:%Y%m%d}"
    assert event["SUMMARY"] == event["VALARM DESCRIPTION"]
