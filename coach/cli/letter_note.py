"""A thank-you note on the command line: when the meeting was, and what is due after it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import BadInput

if TYPE_CHECKING:
    from coach.desk.letter_keeping import Letter


def note_for(source: str, me: str, met: str | None, keep: bool) -> Letter:
    """A thank-you note for the meeting in ``source``, held at ``met`` (ISO); with ``keep`` what it asks for is on the list of what is due.

    Raises :class:`BadInput` for a letter, or a time that cannot be.
    """
    from coach.desk.letter_starting import note_from
    from coach.formats import open_transcript

    when = _met(source, met)
    transcript = open_transcript(source, me or None)
    if transcript.scenario.written:
        raise BadInput(
            f"{source} is a letter.", f"Its scenario is {transcript.scenario}.", "Give the meeting."
        )
    if me and not transcript.interviewer.name:
        named = transcript.interviewer.model_copy(update={"name": me})
        transcript = transcript.model_copy(update={"interviewer": named})
    note = note_from(transcript, when)
    if not keep:
        return note
    from coach.acts import default_tagger
    from coach.desk.follow_ups import follow_up
    from coach.store import open_database

    file = "" if source == "-" else str(Path(source).resolve())
    owed = follow_up(open_database(), transcript, when, default_tagger().tag(transcript), file=file)
    return note.model_copy(update={"owes": owed[0].id})


def _met(source: str, told: str | None) -> datetime:
    """When the meeting was: as told, or when its file was written, or now."""
    now = datetime.now().astimezone()
    if told is None:
        try:
            written = now.timestamp() if source == "-" else Path(source).stat().st_mtime
            return min(now, datetime.fromtimestamp(written).astimezone())
        except (OSError, ValueError):
            return now
    try:
        when = datetime.fromisoformat(told.strip()).astimezone()
    except (ValueError, OverflowError):
        raise BadInput(
            f"{told!r} is no day and hour.", "", "Write it like 2026-03-03T15:00, or only the day."
        ) from None
    if when > now:
        raise BadInput(f"{told} is still to come.", "A thank-you note comes after the meeting.")
    return when
