"""The parts of coach, each a line of the command palette wherever one is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import ModalScreen, Screen

from coach.tui.doors import DOORS

if TYPE_CHECKING:
    from coach.tui.app import CoachApp

_SCREENS = "coach.tui.screens"
Place = tuple[str, str, Callable[[], None]]
"""Its name, what is there, and what opens it."""


def places(app: CoachApp, screen: Screen[object]) -> Iterator[Place]:
    """Every part but the one in front; none while a small window asks something, which comes first."""
    if isinstance(screen, ModalScreen):
        return
    here = type(screen).__module__
    for module, name, about, opens in _ROOMS:
        if here != f"{_SCREENS}.{module}":
            yield name, about, partial(_leave_and, app, partial(opens, app))
    for door in DOORS:
        if door.ready() and here != door.module:
            name, _, about = door.label.partition(": ")
            yield name, about[:1].upper() + about[1:], partial(_leave_and, app, partial(door.open, app))


def _leave_and(app: CoachApp, go: Callable[[], None]) -> None:
    """A talk is left for later before one goes elsewhere: its clock must not run on behind another screen."""
    from coach.tui.screens.phone_call import CallScreen
    from coach.tui.screens.rehearsal import RehearsalScreen

    if isinstance(app.screen, RehearsalScreen | CallScreen):
        app.screen.action_later()
    go()


def _progress(app: CoachApp) -> None:
    from coach.tui.screens.progress import ProgressScreen

    app.push_screen(ProgressScreen())


def _people(app: CoachApp) -> None:
    app.open_people()


def _history(app: CoachApp) -> None:
    app.open_history()


def _review(app: CoachApp) -> None:
    app.open_review()


_ROOMS: tuple[tuple[str, str, str, Callable[[CoachApp], None]], ...] = (
    ("people", "New rehearsal", "Choose somebody to rehearse with", _people),
    ("review", "Review a file", "A real meeting, from a file", _review),
    ("history", "Look back", "All rehearsals", _history),
    ("progress", "Progress", "What has changed from one meeting to the next", _progress),
)
