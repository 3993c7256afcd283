"""The ways out of a meeting, each a line of the command palette while one is in it; and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from textual.screen import Screen

from coach.errors import CoachError
from coach.history.unsaid import drop_unsaid
from coach.tui.drafting import Draft

if TYPE_CHECKING:
    from coach.tui.app import CoachApp


def ways_out(screen: Screen[object]) -> Iterator[tuple[str, str, Callable[[], None]]]:
    """A name, what comes of it, and what does it. While she speaks, and once it is over, there is nothing to choose."""
    from coach.tui.screens.rehearsal import RehearsalScreen

    if not isinstance(screen, RehearsalScreen) or screen.speaking or screen.ended:
        return
    yield "Say goodbye yourself", "It ends after the answer", screen.end_politely
    yield "Walk out", "Stop here and see the report", screen.finish
    yield "Leave it for later", "Everything is kept", screen.action_later


def keep_what_is_worth_it(app: CoachApp, take: str, draft: Draft, saying: str) -> None:
    """Put the draft on disk; a take in which nothing was said, typed, or is just being said, is not kept."""
    draft.keep()
    try:
        if draft.blank and not saying:
            drop_unsaid(app.shelf, take)
    except CoachError as error:
        app.tell(error)
