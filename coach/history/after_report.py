"""What a finished meeting means for the drills: shared by the app and the plain lines."""

from __future__ import annotations

from coach.history.booking import book_fixes, booked_line, follow
from coach.history.situations import drillable
from coach.scoring.report import ScoreReport
from coach.store import Database, KeptTake

MEETING = "informational-interview"


def follow_take(database: Database, kept: KeptTake, report: ScoreReport, now: float) -> None:
    """Count a meeting for the drills that are booked; a second take of it is practice and does not count."""
    if kept.scenario == MEETING and kept.number == 1:
        follow(database, report, kept.persona, kept.id, kept.created, now)


def book_take(database: Database, kept: KeptTake, report: ScoreReport, now: float) -> str:
    """Book the top fixes of a take; returns one short line about it, empty when there was nothing to book."""
    if kept.scenario != MEETING:
        return ""
    return booked_line(book_fixes(database, report, kept.persona, kept.id, now, drillable()))
