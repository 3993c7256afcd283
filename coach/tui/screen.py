"""What all screens share: the app by its own type, and going back with Escape."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.binding import Binding
from textual.screen import Screen
from textual.worker import Worker, WorkerState

if TYPE_CHECKING:
    from coach.tui.app import CoachApp


NARROW_OR_WIDE = [(0, "-narrow"), (100, "-wide")]
"""For the screens that are laid out in two ways; giving others the class would only style all that is on them twice."""


class CoachScreen(Screen[None]):
    """A screen of coach; Escape leads back to where one came from."""

    BINDINGS = [Binding("escape", "back", "Back", id="back")]
    HORIZONTAL_BREAKPOINTS = []

    @property
    def coach(self) -> CoachApp:
        """The app."""
        return cast("CoachApp", self.app)

    def action_back(self) -> None:
        """Leave this screen."""
        self.coach.back()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A failed worker becomes a message: what happened, why, and what to do now."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.coach.tell(event.worker.error)
