"""What Look back and its one question look like; `pytest --snapshot-update` accepts a new look."""

from __future__ import annotations

from typing import Any

import pytest

from coach.interviewee.phone import Leg
from coach.store import Rehearsals

from .fakes import keep_rehearsal
from .kept_things import keep_call
from .steps import arrive, seen, until

SMALL, WIDE = (80, 24), (140, 40)
DARK, LIGHT = "coach-dark", "coach-light"


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


STATES = {"list": _everything, "question": _asked, "everything": _asked_about_everything}


@pytest.mark.parametrize(("size", "theme"), [(SMALL, DARK), (WIDE, LIGHT)], ids=["small-dark", "wide-light"])
@pytest.mark.parametrize("state", STATES)
def test_it_looks_as_it_did(
    snap_compare: Any,
    make_app: Any,
    monkeypatch: pytest.MonkeyPatch,
    state: str,
    size: tuple[int, int],
    theme: str,
) -> None:
    monkeypatch.setenv("COACH_THEME", theme)
    assert snap_compare(make_app(), run_before=STATES[state], terminal_size=size)
