"""What a finished meeting or call means for the drills: shared by the app and the plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from coach.history.booking import book_fixes, book_together, booked_line, follow
from coach.history.drills import CALLS, MEETING
from coach.history.situations import drillable
from coach.scoring.report import ScoreReport
from coach.store import Database, KeptTake


def follow_take(database: Database, kept: KeptTake, report: ScoreReport, now: float) -> None:
    """Count a meeting or call for the drills that are booked; a second take of it is practice and does not count."""
    if kept.scenario in (MEETING, *CALLS) and kept.number == 1:
        follow(database, report, kept.persona, kept.id, kept.created, now)


def book_take(database: Database, kept: KeptTake, report: ScoreReport, now: float) -> str:
    """Book the top fixes of a meeting; returns one short line about it, empty when there was nothing to book."""
    if kept.scenario != MEETING:
        return ""
    return booked_line(book_fixes(database, report, kept.persona, kept.id, now, drillable()))


def book_calls(database: Database, calls: Sequence[tuple[str, ScoreReport]], persona: str, now: float) -> str:
    """Book the top fixes of calls, given as (take, report), as many as of one meeting; returns a line as :func:`book_take`."""
    return booked_line(book_together(database, calls, persona, now, drillable()))
