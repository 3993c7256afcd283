"""What the first visit to a screen would have to wait for, done while Home is looked at."""

from __future__ import annotations

import asyncio
import gc
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from coach.errors import CoachError

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

SCREENS = ("people", "plan", "review", "history", "rehearsal", "debrief", "report")
"""Those that one comes to from Home and in a rehearsal; the others are small or rare."""


async def get_ready(app: App[None]) -> None:
    """Read the screens and the people to meet in a thread, then the styles of what the screens are made of."""
    await asyncio.to_thread(_read)
    home = app.screen
    for kind in _kinds():
        _read_styles(app, kind)
    unseen = _made_of()
    await home.mount(*unseen)
    await home.remove_children([*unseen])
    # What is loaded by now stays. Looking through it for garbage took a tenth of a second, now and then, under some key.
    gc.collect()
    gc.freeze()


def read_screens() -> None:
    """Import the screens and what they need."""
    for name in SCREENS:
        import_module(f"coach.tui.screens.{name}")


def _read() -> None:
    from coach.persona import all_personas

    read_screens()
    with suppress(CoachError):  # it is told where the people are listed
        all_personas()


def _kinds() -> tuple[type[Widget], ...]:
    """What a report is made of; all of it together would be too much to mount unseen."""
    from coach.tui.widgets.chart import Chart
    from coach.tui.widgets.criteria import Criteria
    from coach.tui.widgets.details import Details
    from coach.tui.widgets.factlist import FactList
    from coach.tui.widgets.numbers import Numbers
    from coach.tui.widgets.pageone import PageOneView
    from coach.tui.widgets.parts import PartsLine
    from coach.tui.widgets.record import Record
    from coach.tui.widgets.takes import Takes

    return (PartsLine, PageOneView, Criteria, Numbers, Chart, Record, Takes, FactList, Details)


def _read_styles(app: App[None], kind: type[Widget]) -> None:
    """As mounting one would: each source is read once, wherever it is met first."""
    for read_from, css, rank, scope in kind.__new__(kind)._get_default_css():
        app.stylesheet.add_source(
            css, read_from=read_from, is_default_css=True, tie_breaker=rank, scope=scope
        )


def _made_of() -> list[Widget]:
    """One of each kind, not to be seen: a kind's styles are read when the first of it is mounted."""
    from textual.widgets import Button, Input

    from coach.tui.widgets.choice import Choice
    from coach.tui.widgets.fields import Field, Fields
    from coach.tui.widgets.rows import Rows

    made = [Rows(), Choice("", ("",)), Fields(), Input(), Field(), Button()]
    for each in made:
        each.display = False
        each.disabled = True
    return made
