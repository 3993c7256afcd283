"""After a meeting: the thank-you note and what was promised are put on the list of what is due."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coach.desk.follow_ups import follow_up
from coach.store import KeptTake
from coach.transcript import Role, Transcript

if TYPE_CHECKING:
    from coach.tui.app import CoachApp

FEWEST = 4
"""A talk of fewer turns was none."""

LATELY = 7 * 86_400
"""A file that is older, in seconds, is of a meeting whose follow-ups are long over."""


def after_rehearsal(app: CoachApp, kept: KeptTake) -> None:
    """What a first take asks for, as practice. Slow: call it in a thread."""
    if kept.number == 1 and _was_a_talk(kept.transcript):
        met = datetime.fromtimestamp(kept.created).astimezone()
        follow_up(app.database, kept.transcript, met, app.tag(kept.transcript), take=kept.id)


def after_import(app: CoachApp, transcript: Transcript, path: Path) -> str:
    """What a real meeting asks for; returns a line that says so, empty when it is long past. Slow: call it in a thread."""
    try:
        met = min(path.stat().st_mtime, app.now())
    except OSError:
        return ""
    if transcript.scenario.written or not _was_a_talk(transcript) or met < app.now() - LATELY:
        return ""
    when = datetime.fromtimestamp(met).astimezone()
    found = follow_up(app.database, transcript, when, app.tag(transcript), file=str(path.resolve()))
    if not any(not each.done for each in found):
        return ""
    promises = len(found) - 1
    more = (
        ""
        if not promises
        else " and 1 promise of yours"
        if promises == 1
        else f" and {promises} promises of yours"
    )
    return (
        f"The thank-you note{more} are on the list of what is due."
        if promises
        else "The thank-you note is on the list of what is due."
    )


def _was_a_talk(transcript: Transcript) -> bool:
    roles = {turn.role for turn in transcript.turns}
    return len(transcript.turns) >= FEWEST and {Role.INTERVIEWER, Role.INTERVIEWEE} <= roles
