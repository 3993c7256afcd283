"""What letters, follow-ups and the library look like, small and wide; `pytest --snapshot-update` accepts a new look."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from coach.desk.follow_ups import follow_up
from coach.desk.letter_keeping import Letter
from coach.store import Database
from coach.transcript import Scenario

from .steps import arrive, seen, until
from .test_due import MEETING, NOW

SMALL, WIDE = (80, 24), (140, 40)
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


@pytest.fixture(autouse=True)
def in_one_place(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The same clock on the wall everywhere."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


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


@pytest.mark.parametrize(
    ("before", "size"),
    [
        (_bench, SMALL),
        (_bench, WIDE),
        (_compare, SMALL),
        (_due, SMALL),
        (_due, WIDE),
        (_library, SMALL),
        (_library, WIDE),
    ],
    ids=[
        "bench-small",
        "bench-wide",
        "compare-small",
        "due-small",
        "due-wide",
        "library-small",
        "library-wide",
    ],
)
def test_it_looks_as_it_did(
    snap_compare: Any, make_app: Any, database: Database, before: Any, size: tuple[int, int]
) -> None:
    assert snap_compare(make_app(), run_before=before, terminal_size=size)
