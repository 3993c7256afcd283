"""Look back with meetings and calls in it, and its one question."""

from __future__ import annotations

from typing import Any

import pytest

from coach.interviewee.phone import Leg
from coach.store import Rehearsals

from ..fakes import keep_rehearsal
from ..kept_things import keep_call
from ..steps import arrive, seen, until
from .conftest import Compare
from .drawing import Show, each


async def _everything(pilot: Any) -> None:
    """Meetings, calls, one that waits for marks, and one that is not finished."""
    await arrive(pilot, "HomeScreen")
    shelf: Rehearsals = pilot.app.shelf
    keep_rehearsal(shelf, "Do you like maps?")
    keep_call(shelf, leg=Leg.VOICEMAIL)
    keep_call(shelf, leg=Leg.BAD_MOMENT)
    shelf.keep_ratings(keep_rehearsal(shelf, name="Li Wei"), {"best": 0, "unfinished": True})
    keep_rehearsal(shelf, "Hello.", name="Ada Byron", done=False)
    await pilot.press("h")
    screen = await arrive(pilot, "HistoryScreen")
    await until(pilot, lambda: screen.query_one("#found").option_count == 5)
    await until(pilot, lambda: "Scores, oldest first" in seen(pilot.app))


async def _asked(pilot: Any) -> None:
    await _everything(pilot)
    await pilot.press("down", "down", "d")
    await arrive(pilot, "Menu")
    await until(pilot, lambda: "Delete the call to Dana Whitfield?" in seen(pilot.app))


async def _asked_about_everything(pilot: Any) -> None:
    await _asked(pilot)
    await pilot.press("end", "enter")
    await until(pilot, lambda: "Delete everything for good" in seen(pilot.app))


STATES: dict[str, Show] = {"list": _everything, "question": _asked, "everything": _asked_about_everything}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size)
