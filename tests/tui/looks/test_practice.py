"""Drills and "spot the lapse"."""

from __future__ import annotations

from typing import Any

import pytest

from coach.history.booking import keep
from coach.history.drills import booked
from coach.history.scenes import all_scenes
from coach.tui.screens.drill import DrillScreen
from coach.tui.screens.spot import SpotScreen

from ..steps import arrive, until
from .conftest import Compare
from .drawing import DAY, NOW, Show, each
from .staging import menu_entry, shows

REFERRAL = booked("skipped-referral-request", "nobody", NOW - DAY, "Not asking whom else to meet")


async def _drills(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    keep(pilot.app.database, REFERRAL)
    keep(pilot.app.database, booked("closed-questions", "nobody", NOW + DAY, "Closed questions"))
    await menu_entry(pilot, "drill")
    await arrive(pilot, "DrillsScreen")
    await shows(pilot, "● Not asking whom else")


async def _drill(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    keep(pilot.app.database, REFERRAL)
    pilot.app.forward(DrillScreen(REFERRAL))
    screen = await arrive(pilot, "DrillScreen")
    screen.query_one("#line").value = "Goodbye."
    await pilot.press("enter")
    await shows(pilot, "✗ Not yet.")
    await until(pilot, lambda: pilot.app.focused is screen.query_one("#line"))


async def _playing(pilot: Any) -> SpotScreen:
    await arrive(pilot, "HomeScreen")
    pilot.app.forward(SpotScreen(min(all_scenes(), key=lambda scene: scene.id), flawed=True))
    screen = await arrive(pilot, "SpotScreen")
    assert isinstance(screen, SpotScreen)
    await shows(pilot, "Turn 1 of")
    return screen


async def _heard(pilot: Any) -> None:
    screen = await _playing(pilot)
    await pilot.press("enter", "enter", "x")
    await shows(pilot, "◇ you: a lapse")
    assert screen.pressed == {3}


async def _found(pilot: Any) -> None:
    screen = await _playing(pilot)
    slips = {slip.turn for slip in screen.scene.slip[:1]}
    while screen.result is None:
        if screen.shown in slips:
            await pilot.press("x")
        await pilot.press("enter")
    await pilot.app.workers.wait_for_complete()
    await shows(pilot, screen.result.line)


STATES: dict[str, Show] = {"drills": _drills, "drill": _drill, "spot": _heard, "spot-found": _found}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size)
