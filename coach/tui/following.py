"""After a real meeting was looked at: its thank-you note and what was promised are put on the list of what is due."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coach.desk.after_meeting import was_a_talk
from coach.desk.follow_ups import follow_up
from coach.transcript import Transcript

if TYPE_CHECKING:
    from coach.tui.app import CoachApp

LATELY = 7 * 86_400
"""A file that is older, in seconds, is of a meeting whose follow-ups are long over."""


def after_import(app: CoachApp, transcript: Transcript, path: Path) -> str:
    """What a real meeting asks for; returns a line that says so, empty when it is long past. Slow: call it in a thread."""
    try:
        met = min(path.stat().st_mtime, app.now())
    except OSError:
        return ""
    if transcript.scenario.written or not was_a_talk(transcript) or met < app.now() - LATELY:
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
