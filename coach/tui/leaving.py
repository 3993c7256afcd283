"""The ways out of a meeting, each a line of the command palette while one is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.screen import Screen


def ways_out(screen: Screen[object]) -> Iterator[tuple[str, str, Callable[[], None]]]:
    """A name, what comes of it, and what does it. While she speaks, and once it is over, there is nothing to choose."""
    from coach.tui.screens.rehearsal import RehearsalScreen

    if not isinstance(screen, RehearsalScreen) or screen.speaking or screen.ended:
        return
    yield "End politely", "Say goodbye first", screen.end_politely
    yield "Walk out", "Stop here and see the report", screen.finish
    yield "Leave it for later", "Everything is kept", screen.coach.back
