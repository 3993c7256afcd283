"""What a finished meeting or call means for the drills: shared by the app and the plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from coach.history.booking import all_drills, book_fixes, book_together, booked_line, follow
from coach.history.drills import CALLS, MEETING
from coach.history.entries import report_of
from coach.history.situations import drillable
from coach.scoring.report import ScoreReport
from coach.store import Database, KeptTake, Rehearsals

FROM_THE_FIRST = "That is from take 1; this take was for trying, and books nothing."
PRACTICE = "This take was for trying, and books nothing."


def follow_take(database: Database, kept: KeptTake, report: ScoreReport, now: float) -> None:
    """Count a meeting or call for the drills that are booked; a second take of it is practice and does not count."""
    if kept.scenario in (MEETING, *CALLS) and kept.number == 1:
        follow(database, report, kept.persona, kept.id, kept.created, now)


def book_take(database: Database, kept: KeptTake, report: ScoreReport, now: float) -> str:
    """Book the top fixes of a meeting; returns one short line about all drills that it concerns, however long they have
    been booked, empty when there is none. A second take is practice: it books nothing, and says so and what is booked
    from the first."""
    if kept.scenario != MEETING:
        return ""
    if kept.number == 1:
        book_fixes(database, report, kept.persona, kept.id, now, drillable())
        return _booked(database, report, now)
    first = report_of(Rehearsals(database).takes_of(kept.rehearsal)[0])
    line = _booked(database, first, now) if first else ""
    return f"{line} {FROM_THE_FIRST}" if line else PRACTICE if report.lapses() else ""


def _booked(database: Database, report: ScoreReport, now: float) -> str:
    lapsed = {lapse.id for lapse in report.lapses()}
    return booked_line([d for d in all_drills(database) if not d.steady and d.criterion in lapsed], now)


def book_calls(database: Database, calls: Sequence[tuple[str, ScoreReport]], persona: str, now: float) -> str:
    """Book the top fixes of calls, given as (take, report), as many as of one meeting; returns a line as :func:`book_take`."""
    return booked_line(book_together(database, calls, persona, now, drillable()), now)
