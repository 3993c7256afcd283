"""Doors to parts that have screens of their own: a part adds a line here when it has one.

``ready`` says whether the part is there, ``open`` opens its screen, ``due`` (if any) whether something waits today,
or what it is, ``later`` (if any) when something will.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from coach.store import Rehearsals

if TYPE_CHECKING:
    from coach.tui.app import CoachApp

NAMES = 60
"""Characters that there is room for beside the name of a door, at 80 columns."""


@dataclass(frozen=True)
class Door:
    """One entry of Home: its name, its label, and the module of its screen, which has ``open_screen(app)``."""

    name: str
    label: str
    module: str
    due: Callable[[Rehearsals, float], bool | str] | None = None
    later: Callable[[Rehearsals, float], str] | None = None

    def ready(self) -> bool:
        """Whether the screen exists."""
        return find_spec(self.module) is not None

    def open(self, app: CoachApp) -> None:
        """Open the screen."""
        import_module(self.module).open_screen(app)


def _drills_wait(shelf: Rehearsals, now: float) -> bool:
    from coach.errors import CoachError
    from coach.history.booking import drills_due

    try:
        return bool(drills_due(shelf.database, now))
    except CoachError:
        return False


def _next_drill(shelf: Rehearsals, now: float) -> str:
    from coach.errors import CoachError
    from coach.history.booking import next_drills
    from coach.tui.days import due_day

    try:
        drills = next_drills(shelf.database)
    except CoachError:
        return ""
    if not drills:
        return ""
    day, named = due_day(drills[0].due, now), " and ".join(drill.title or drill.criterion for drill in drills)
    fits = len(drills) == 1 or len(f"{day}: {named}") <= NAMES
    return f"{day}: {named if fits else f'{len(drills)} of them'}"


def _follow_ups_wait(shelf: Rehearsals, now: float) -> str:
    from coach.desk.follow_ups import follow_ups, today_line
    from coach.errors import CoachError

    try:
        return today_line(follow_ups(shelf.database, now), now)
    except CoachError:
        return ""


def _next_follow_up(shelf: Rehearsals, now: float) -> str:
    from coach.desk.follow_ups import follow_ups, later_ones
    from coach.errors import CoachError
    from coach.tui.days import due_day
    from coach.tui.plain import one_line

    try:
        later = later_ones(follow_ups(shelf.database, now), now)
    except CoachError:
        return ""
    if not later:
        return ""
    first, more = later[0], f", and {len(later) - 1} more" if len(later) > 1 else ""
    practice = "practice, " if first.practice else ""
    what = one_line(first.what, 34)
    what += "”" if what.endswith("…") else ""
    return f"{due_day(first.due, now)}, {practice}to {first.they}: {what}{more}"


DOORS = (
    Door(
        "due",
        "Follow-ups: thank-you notes and promises, by day",
        "coach.tui.screens.due",
        _follow_ups_wait,
        _next_follow_up,
    ),
    Door(
        "drill",
        "Drills: a minute each on what you fix",
        "coach.tui.screens.drills",
        _drills_wait,
        _next_drill,
    ),
    Door("spot", "Spot the lapse: hear a meeting go wrong", "coach.tui.screens.spot"),
    Door("phone", "Prepare a phone call: script and practice", "coach.tui.screens.phone"),
    Door("letters", "Letters: the request and the thank-you note", "coach.tui.screens.letters"),
    Door("library", "Library: people, rules and where they come from", "coach.tui.screens.library"),
)
