"""Look back with nothing, one rehearsal, and fifty; the progress over them, and two of them compared."""

from __future__ import annotations

from typing import Any

import pytest

from coach.tui.widgets.chart import Chart

from ..fakes import keep_rehearsal
from ..steps import arrive, until
from .conftest import Compare
from .drawing import DAY, NOW, Show, each
from .staging import shows

NAMES = ("Ruth Okafor", "Ada Byron", "Li Wei")


def _with(count: int) -> Show:
    async def show(pilot: Any) -> None:
        await arrive(pilot, "HomeScreen")
        for number in range(count):
            pilot.app.clock.seconds = NOW - (count - number) * DAY
            line = "How did you begin?" if number % 3 else "Do you like maps?"
            take = keep_rehearsal(pilot.app.shelf, line, name=NAMES[number % 3])
            guesses = {"closed-questions": number % 2 == 0, "skipped-referral-request": number % 4 == 0}
            pilot.app.shelf.keep_ratings(take, {"guesses": guesses})
        await pilot.press("h")
        screen = await arrive(pilot, "HistoryScreen")
        await until(pilot, lambda: screen.query_one("#found").option_count == max(count, 1))
        await shows(pilot, "Scores, oldest first" if count else "To begin:")

    return show


async def _progress(pilot: Any) -> None:
    await _with(12)(pilot)
    await pilot.press("p")
    screen = await arrive(pilot, "ProgressScreen")
    await until(pilot, lambda: screen.query_one("#calibration", Chart).display)
    await pilot.app.workers.wait_for_complete()
    await shows(pilot, "100┤")


async def _comparison(pilot: Any) -> None:
    await _with(3)(pilot)
    await pilot.press("end", "m", "home", "m")
    await arrive(pilot, "ComparisonScreen")


STATES: dict[str, Show] = {
    "none": _with(0),
    "one": _with(1),
    "fifty": _with(50),
    "progress": _progress,
    "comparison": _comparison,
}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size)
