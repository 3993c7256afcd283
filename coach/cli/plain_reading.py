"""Opening what was kept in lines: by its number, the latest, or from a file."""

from __future__ import annotations

from coach.cli.lines import note
from coach.cli.plain import play, read
from coach.cli.plain_rehearse import reopening, wait_told_once
from coach.cli.plain_report import PlainReport
from coach.cli.voices import casting, settings_from
from coach.errors import NotFound
from coach.formats import open_transcript
from coach.history.entries import all_takes, report_of
from coach.interviewee.model import Meeting, Voice
from coach.persona import Persona
from coach.scoring import score
from coach.store import KeptTake, Rehearsals

MOST = 500
"""So many finished takes are looked through."""


def latest_finished(shelf: Rehearsals) -> KeptTake:
    """The latest meeting that has a report; raises :class:`NotFound`."""
    for kept in shelf.recent(1):
        return kept
    raise NotFound("No meeting is finished yet.", fix="`coach rehearse --plain` begins one.")


def numbered(shelf: Rehearsals, number: int) -> KeptTake:
    """The take of that number in ``coach history``, from 1 and the latest first; raises :class:`NotFound`."""
    takes = all_takes(shelf, MOST)
    if not 1 <= number <= len(takes):
        there = f"There are 1 to {len(takes)}; 1 is the latest." if takes else "There is nothing yet."
        raise NotFound(f"There is no number {number}.", fix=there)
    return takes[number - 1]


def read_take(shelf: Rehearsals, take: KeptTake) -> None:
    """Read its report; go on with a meeting that is not finished."""

    def cast(person: Persona, meeting: Meeting) -> Voice:
        return casting(settings_from(), wait_told_once())(person, meeting)

    reopen = reopening(shelf, cast)
    if take.meeting.get("leg"):
        _read_call(shelf, take)
    elif take.done:
        read(shelf, take, reopen)
    else:
        play(shelf, reopen(take), reopen)


def _read_call(shelf: Rehearsals, take: KeptTake) -> None:
    if not take.done:
        note("This call was broken off. `coach call --plain --resume` goes on with the latest.")
        return
    reading = PlainReport(shelf, take.transcript, report_of(take) or score(take.transcript))
    reading.tell([], asks=False)
    reading.run()


def read_file(shelf: Rehearsals, name: str, me: str | None) -> None:
    """Read the report of a real meeting; raises :class:`coach.errors.BadTranscript`."""
    transcript = open_transcript(name, me)
    reading = PlainReport(shelf, transcript, score(transcript))
    reading.tell([], asks=False)
    if not transcript.scenario.written:
        note(f"`coach due --from {name}` keeps what you promised in it.")
    reading.run()
