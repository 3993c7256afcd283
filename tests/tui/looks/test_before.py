"""Before a meeting: whom to meet, and the plan."""

from __future__ import annotations

from typing import Any

import pytest

from ..fakes import keep_rehearsal
from ..steps import arrive, to_people, to_the_plan
from .conftest import Compare
from .drawing import Show, each
from .staging import shows


async def _people(pilot: Any) -> None:
    await to_people(pilot)
    await shows(pilot, "Ruth runs the map room.")


async def _somebody_real(pilot: Any) -> None:
    people = await to_people(pilot)
    people.query_one("#people").highlighted = 0
    await shows(pilot, "Paste their bio or profile")


async def _plan(pilot: Any) -> None:
    await to_the_plan(pilot)
    await shows(pilot, "Ten seconds are enough")


async def _planned(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    take = keep_rehearsal(pilot.app.shelf)
    plan = "If they answer, then I ask one thing more about it."
    pilot.app.shelf.keep_ratings(take, {"next_plan": plan})
    screen = await to_the_plan(pilot)
    screen.query_one("#purpose").value = "Whether I should study surveying"
    screen.query_one("#background").load_text("I'm a geography student. I row on the estuary.")
    screen.query_one("#questions").load_text("How did you come to maps?\nAre you hiring?\nDo you like maps?")
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await shows(pilot, "asks for a favour")


STATES: dict[str, Show] = {
    "people": _people,
    "somebody-real": _somebody_real,
    "plan": _plan,
    "plan-filled": _planned,
}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size)
