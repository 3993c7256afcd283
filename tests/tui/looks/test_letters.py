"""Letters, follow-ups and the library."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from coach.desk.follow_ups import follow_up
from coach.desk.letter_keeping import Letter
from coach.transcript import Scenario

from ..steps import arrive, seen, until
from ..test_due import MEETING
from .conftest import Compare
from .drawing import NOW, Show, each

TEXT = (
    "Subject: Your work\n\nDear Dana,\n\nI'm a nurse. Are you hiring? I want to understand how hospitals plan.\n\n"
    "Could we talk for [how long]?\n\nKind regards,\nAda\n"
)
LETTER = Letter(
    kind=Scenario.THANK_YOU_NOTE,
    text=TEXT,
    first="Are you hiring? " * 15,
    they="Dana Whitfield",
    promised=("I'll send you the article.",),
    met=NOW - 3600,
)


async def _bench(pilot: Any) -> None:
    from coach.tui.screens.letter_bench import LetterScreen

    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(LetterScreen(LETTER))
    screen = await arrive(pilot, "LetterScreen")
    screen.editor.cursor_blink = False
    await until(pilot, lambda: screen.check is not None and "to mend" in seen(pilot.app))


async def _compare(pilot: Any) -> None:
    await _bench(pilot)
    await pilot.press("ctrl+g")
    screen = await arrive(pilot, "LetterCompareScreen")
    await until(pilot, lambda: screen.change is not None and "First draft" in seen(pilot.app))


async def _due(pilot: Any) -> None:
    from coach.tui.screens.due import open_screen

    await arrive(pilot, "HomeScreen")
    follow_up(pilot.app.database, MEETING, datetime.fromtimestamp(NOW - 3600).astimezone(), take="x")
    open_screen(pilot.app)
    await arrive(pilot, "DueScreen")
    await until(pilot, lambda: "Dana" in seen(pilot.app))


async def _library(pilot: Any) -> None:
    from coach.tui.screens.library import open_screen

    await arrive(pilot, "HomeScreen")
    open_screen(pilot.app)
    screen = await arrive(pilot, "LibraryScreen")
    await until(pilot, lambda: len(screen._cards) == 3)
    await pilot.press("3")
    await until(pilot, lambda: "Market research" in seen(pilot.app))


STATES: dict[str, Show] = {"bench": _bench, "compare": _compare, "due": _due, "library": _library}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size)
