"""You first: your turns to mark, as they were and with marks and guesses."""

from __future__ import annotations

from typing import Any

import pytest

from ..fakes import keep_rehearsal
from ..steps import arrive
from .conftest import Compare
from .drawing import Show, each
from .staging import SAID, shows


async def _unmarked(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    pilot.app.open_debrief(keep_rehearsal(pilot.app.shelf, *SAID))
    screen = await arrive(pilot, "DebriefScreen")
    await pilot.app.workers.wait_for_complete()
    assert screen.query_one("#turns").option_count == len(SAID)


async def _marked(pilot: Any) -> None:
    await _unmarked(pilot)
    await pilot.press("down", "b", "end", "w")
    await shows(pilot, "▼ weakest")
    pilot.app.screen.query_one("#guess-closed-questions").value = 0
    pilot.app.screen.query_one("#guess-skipped-referral-request").value = 1


STATES: dict[str, Show] = {"unmarked": _unmarked, "marked": _marked}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size)
