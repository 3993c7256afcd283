"""A meeting in lines from its first word to its report, and as often again as somebody likes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from coach.acts import default_tagger
from coach.cli.half_typed import half_typed, kept_when_interrupted
from coach.cli.lines import is_terminal, note
from coach.cli.opinion import ask_opinion
from coach.cli.plain_again import another_take
from coach.cli.plain_leaving import leave
from coach.cli.plain_report import PlainReport
from coach.cli.plain_talk import PlainTalk
from coach.desk.after_meeting import after_rehearsal
from coach.history import Opinion, opinion_of
from coach.history.after_report import book_take, follow_take
from coach.history.entries import report_of
from coach.rehearsal import Rehearsal
from coach.scoring import ScoreReport, score
from coach.store import KeptTake, Rehearsals
from coach.transcript import write_transcript

Reopen = Callable[[KeptTake], Rehearsal]
"""Gives a finished take its voice back, to go on from it in another."""


def play(
    shelf: Rehearsals,
    rehearsal: Rehearsal,
    reopen: Reopen,
    out: Path | None = None,
    known: bool = False,
    begins: bool = True,
) -> None:
    """Play a take to its end, read its report, try again. Ctrl-C leaves as /quit does.

    ``out`` gets the transcript; the person is ``known`` when the bio was told; ``begins`` introduces the meeting.
    """
    with kept_when_interrupted(), asyncio.Runner() as loop:
        while True:
            talk = PlainTalk(shelf, rehearsal, loop, known)
            try:
                is_over = talk.run(begins)
            finally:
                _write(talk.rehearsal, out)
            take = _finished(shelf, talk.rehearsal) if is_over else None
            turn = _report(shelf, take, is_new=take.id == talk.rehearsal.take) if take else None
            if take is None or turn is None:
                return
            before = talk.rehearsal if take.id == talk.rehearsal.take else reopen(take)
            rehearsal, begins = another_take(shelf, before, turn), False


def read(shelf: Rehearsals, take: KeptTake, reopen: Reopen, out: Path | None = None) -> None:
    """Read the report of a finished take; going back from it plays another."""
    with kept_when_interrupted():
        turn = _report(shelf, take, is_new=False)
    if turn is not None:
        play(shelf, another_take(shelf, reopen(take), turn), reopen, out, begins=False)


def _finished(shelf: Rehearsals, rehearsal: Rehearsal) -> KeptTake | None:
    """The take whose report is read now: this one, or the one before when nothing was said in it."""
    kept = shelf.take(rehearsal.take)
    if rehearsal.begun:
        return kept
    leave(shelf, rehearsal)
    return shelf.take(kept.parent) if kept.parent else None


def _report(shelf: Rehearsals, kept: KeptTake, is_new: bool) -> int | None:
    """Judge a take if it was not, hear what somebody thinks of it first, and read its report."""
    report, before = _judged(shelf, kept), opinion_of(kept)
    asks = is_terminal() and (is_new or before.unfinished)
    more = _after(shelf, kept, report) if is_new else _booked(shelf, kept, report)
    try:
        if asks and kept.number == 1:
            ask_opinion(kept.transcript, lambda opinion: _keep(shelf, kept, opinion), before)
        reading = PlainReport(shelf, kept.transcript, report, shelf.take(kept.id))
        reading.tell(more, asks)
        return reading.run()
    except KeyboardInterrupt:
        _keep_half(shelf, kept, half_typed())
        note("The report is kept. `coach report --plain` reads it again.")
        raise


def _keep_half(shelf: Rehearsals, kept: KeptTake, typed: str) -> None:
    """Words that were meant for the plan are told when the report is read again; a command is not worth it."""
    if len(typed.split()) > 1 and not typed.startswith("/"):
        shelf.keep_draft(kept.id, typed)
        note(f"You had typed, and it is kept: {typed}")


def _judged(shelf: Rehearsals, kept: KeptTake) -> ScoreReport:
    found = report_of(kept)
    if found is None or not kept.done:
        found = score(kept.transcript)
        shelf.finish(kept.id, found.model_dump(mode="json", by_alias=True))
    return found


def _keep(shelf: Rehearsals, kept: KeptTake, opinion: Opinion) -> None:
    shelf.keep_ratings(kept.id, opinion.model_dump(mode="json"))


def _after(shelf: Rehearsals, kept: KeptTake, report: ScoreReport) -> list[str]:
    """What a meeting means for the drills and for what is due; a second take of it is practice."""
    follow_take(shelf.database, kept, report, time.time())
    lines = _booked(shelf, kept, report)
    if after_rehearsal(shelf.database, kept, default_tagger().tag(kept.transcript)):
        lines.append("The thank-you note is on the list of what is due: `coach due`.")
    return lines


def _booked(shelf: Rehearsals, kept: KeptTake, report: ScoreReport) -> list[str]:
    booked = book_take(shelf.database, kept, report, time.time())
    return [f"{booked} `coach drill --plain` does the drills."] if booked else []


def _write(rehearsal: Rehearsal, out: Path | None) -> None:
    if out is not None and rehearsal.begun:
        write_transcript(rehearsal.transcript, out)
        note(f"The transcript is in {out}; `coach score {out}` scores it.")
