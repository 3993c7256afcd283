"""What is due, as a calendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from coach.transcript import on_one_line

LONGEST = 75
"""Octets in a line of a calendar file."""
MORNING = 9
"""At this hour of its day something without an hour is brought to mind."""


@dataclass(frozen=True)
class Entry:
    """Something to do: an id that stays the same, a line that says what, more words, and when it is due.

    ``all_day`` says that only its day counts, which is that of ``due`` in its own time zone.
    """

    id: str
    title: str
    about: str
    due: datetime
    all_day: bool = False


def drill_entry(criterion: str, title: str, due: float) -> Entry:
    """A drill, on the day that begins or goes on at so many seconds since 1970."""
    about = f"A minute or two: coach drill {criterion}"
    day = datetime.fromtimestamp(due).astimezone()
    return Entry(f"drill-{criterion}", f"Drill: {title or criterion}", about, day, all_day=True)


def calendar(entries: Iterable[Entry], now: datetime) -> str:
    """The entries as an iCalendar text.

    What has an hour ends then, is half an hour long and is brought to mind an hour before it is due; what has none
    takes no time of its day, and is brought to mind at nine in the morning.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//coach//due//EN", "CALSCALE:GREGORIAN"]
    for entry in entries:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{entry.id}@coach",
            f"DTSTAMP:{_stamp(now)}",
            *_when(entry),
            f"SUMMARY:{_escaped(entry.title)}",
            f"DESCRIPTION:{_escaped(entry.about)}",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{_escaped(entry.title)}",
            f"TRIGGER:{f'PT{MORNING}H' if entry.all_day else '-PT30M'}",
            "END:VALARM",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _when(entry: Entry) -> tuple[str, ...]:
    if not entry.all_day:
        return f"DTSTART:{_stamp(entry.due - timedelta(minutes=30))}", f"DTEND:{_stamp(entry.due)}"
    day = entry.due.date()
    after = day + timedelta(days=1)
    return f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}", "TRANSP:TRANSPARENT"


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    return on_one_line(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """Lines of at most 75 octets, going on after a space; no character is cut in two."""
    pieces, piece, room = [], "", LONGEST
    for character in line:
        if len((piece + character).encode()) > room:
            pieces.append(piece)
            piece, room = "", LONGEST - 1
        piece += character
    return "\r\n ".join((*pieces, piece))
