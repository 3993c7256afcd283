"""The ways out of a meeting, each a line of the command palette while one is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from coach.tui.screens.rehearsal import RehearsalScreen


def ways_out(screen: Screen[object]) -> Iterator[tuple[str, str, Callable[[], None]]]:
    """A name, what comes of it, and what does it. While she speaks, and once it is over, there is nothing to choose."""
    from coach.tui.screens.rehearsal import RehearsalScreen

    if not isinstance(screen, RehearsalScreen) or screen.speaking or screen.ended:
        return
    meeting = screen
    yield "End politely", "Say goodbye first", lambda: _politely(meeting)
    yield "Walk out", "Stop here and see the report", meeting.finish
    yield "Leave it for later", "Everything is kept", meeting.coach.back


def _politely(meeting: RehearsalScreen) -> None:
    meeting.last_words = True
    meeting.say_status("Say your last words; the meeting ends after the answer.")
