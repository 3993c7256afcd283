"""The command palette: from anywhere to every part, and out of a meeting."""

from __future__ import annotations

from typing import Any

import pytest
from textual._callback import invoke

from .steps import arrive, meet, on, say, seen, to_people, to_the_plan, type_in, until

PARTS = {
    "Follow-ups": "DueScreen",
    "Drills": "DrillsScreen",
    "Spot the lapse": "SpotScreen",
    "Prepare a phone call": "PhoneScreen",
    "Letters": "LettersScreen",
    "Library": "LibraryScreen",
    "New rehearsal": "PeopleScreen",
    "Look back": "HistoryScreen",
    "Progress": "ProgressScreen",
    "Review a file": "ReviewScreen",
}
WAYS_OUT = ["Say goodbye yourself", "Walk out", "Leave it for later"]


def offered(app: Any) -> list[str]:
    """What the palette would list."""
    return [command.title for command in app.get_system_commands(app.screen)]


async def run(app: Any, title: str) -> None:
    """Choose one of them."""
    await invoke(next(each for each in app.get_system_commands(app.screen) if each.title == title).callback)


@pytest.mark.parametrize("part", PARTS)
async def test_every_part_is_reached_from_the_plan(make_app: Any, part: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_plan(pilot)
        await run(app, part)
        await arrive(pilot, PARTS[part])


@pytest.mark.parametrize("part", ["Look back", "Drills", "New rehearsal"])
async def test_nothing_is_listed_twice_nor_where_one_is(make_app: Any, part: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        titles = offered(app)
        assert len(titles) == len(set(titles))
        assert set(PARTS) <= set(titles)
        await run(app, part)
        await arrive(pilot, PARTS[part])
        titles = offered(app)
        assert len(titles) == len(set(titles))
        assert set(PARTS) - set(titles) == {part}
        assert not set(WAYS_OUT) & set(titles)


async def test_a_part_is_chosen_in_the_palette_itself(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_people(pilot)
        await pilot.press("ctrl+p", *"library")
        await until(pilot, lambda: "Library" in seen(app))
        await pilot.press("down", "enter")
        await arrive(pilot, "LibraryScreen")
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")


async def test_a_meeting_is_left_for_later_on_the_way_to_a_part(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello.")
        await type_in(pilot, "How did")
        await run(app, "Prepare a phone call")
        await arrive(pilot, "PhoneScreen")
        assert screen not in app.screen_stack
        await until(pilot, lambda: app.shelf.unfinished()[0].draft == "How did")


async def test_the_ways_out_of_a_meeting(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello.")
        assert [title for title in offered(app) if title in WAYS_OUT] == WAYS_OUT
        screen.speaking = True
        assert not set(WAYS_OUT) & set(offered(app))
        screen.speaking = False
        await run(app, "Leave it for later")
        await arrive(pilot, "HomeScreen")
        app.open_take(app.shelf.unfinished()[0].id)
        await until(pilot, lambda: on(app, "RehearsalScreen") and app.screen.is_mounted)
        await run(app, "Say goodbye yourself")
        await until(pilot, lambda: "Say your last words" in seen(app))
        await say(pilot, "Goodbye.")
        await until(pilot, lambda: app.screen.ended)
        assert not set(WAYS_OUT) & set(offered(app))


async def test_walking_out_leads_to_the_look_back(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await meet(pilot)
        await say(pilot, "Hello.")
        await run(app, "Walk out")
        await arrive(pilot, "DebriefScreen")
