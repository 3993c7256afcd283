"""After a rehearsal: the thank-you note and what was promised are put on the list of what is due."""

from __future__ import annotations

from datetime import datetime

from coach.acts import TaggedTranscript
from coach.desk.follow_ups import FollowUp, follow_up
from coach.store import Database, KeptTake
from coach.transcript import Role, Transcript

FEWEST = 4
"""A talk of fewer turns was none."""


def after_rehearsal(database: Database, kept: KeptTake, tagged: TaggedTranscript | None) -> list[FollowUp]:
    """What a first take asks for, as practice, now on the list; nothing for a second one or for a few words."""
    if kept.number != 1 or not was_a_talk(kept.transcript):
        return []
    met = datetime.fromtimestamp(kept.created).astimezone()
    return follow_up(database, kept.transcript, met, tagged, take=kept.id)


def was_a_talk(transcript: Transcript) -> bool:
    """Whether two people spoke, and for more than a greeting."""
    roles = {turn.role for turn in transcript.turns}
    return len(transcript.turns) >= FEWEST and {Role.INTERVIEWER, Role.INTERVIEWEE} <= roles
