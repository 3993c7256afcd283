"""In which sizes and colours a state is drawn, and what makes it the same every time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest

from ..steps import until

NOW = 1_790_000_000.0
"""The moment at which all pictures are drawn, in seconds since 1970: a Monday in September."""
DAY = 86_400.0

Show = Callable[[Any], Awaitable[None]]
"""Brings the app of a pilot into a state."""

SMALL, WIDE = (80, 24), (140, 40)
SIZES = {"small": SMALL, "wide": WIDE}
"""Columns and rows of a window."""
THEMES = {"dark": "coach-dark", "light": "coach-light"}
MORE_THEMES = {"high-contrast": "coach-high-contrast", "sixteen-colours": "ansi-dark"}
STEADY = 2
"""So many times in a row the screen has to be the same before it is drawn."""


def each(states: Mapping[str, Show], sizes: Mapping[str, tuple[int, int]] = SIZES) -> list[Any]:
    """Every state in every size, for ``parametrize(("show", "size"), …)``."""
    return [
        pytest.param(show, size, id=f"{state}-{name}")
        for state, show in states.items()
        for name, size in sizes.items()
    ]


class Clock:
    """The store's clock: a minute goes by between any two things that are kept."""

    def __init__(self, begin: float = NOW - DAY) -> None:
        self.seconds = begin

    def time(self) -> float:
        """Seconds since 1970."""
        self.seconds += 60
        return self.seconds


async def hold_still(pilot: Any) -> None:
    """No cursor blinks, nothing is on its way, and the screen does not change any more."""
    app = pilot.app
    for field in app.screen.query("Input, TextArea"):
        field.cursor_blink = False
    # A voice that stops in the middle of a word is a state of its own.
    passing = [worker for worker in app.workers if worker.group != "voice"]
    await asyncio.gather(*(worker.wait() for worker in passing))
    same, before = 0, None
    while same < STEADY:
        await pilot.pause()
        # Those that shine through from behind a menu, too.
        screens = (app.screen, *app._background_screens)
        now = [screen._compositor.render_strips() for screen in screens]
        same, before = (same + 1 if now == before else 0), now


async def to_the_end(pilot: Any) -> None:
    """Scroll what has the focus down, once it is as long as it will be."""
    await hold_still(pilot)
    scrolled = pilot.app.focused
    await pilot.press("end")
    await until(pilot, lambda: scrolled.scroll_y == scrolled.max_scroll_y)
