"""The library on the screen: people, rules, advice; searched, copied, and followed."""

from __future__ import annotations

from typing import Any

from coach.desk.advice import all_advice
from coach.rubric import all_rubrics

from .steps import arrive, seen, until

SMALL = (80, 24)


async def shelves(pilot: Any) -> Any:
    """The library with everything on its shelves."""
    screen = await arrive(pilot, "LibraryScreen")
    await until(pilot, lambda: len(screen._cards) == 3)
    return screen


async def test_a_person_is_looked_up_and_met(make_app: Any) -> None:
    app = make_app(door="library")
    async with app.run_test(size=SMALL) as pilot:
        screen = await shelves(pilot)
        await pilot.press("slash", *"harbour survey")
        await until(pilot, lambda: [card.id for card in screen.shown] == ["person:ruth-okafor"])
        await pilot.press("enter")
        await until(pilot, lambda: "Good for practising" in str(screen.query_one("#page").render()))
        await pilot.press("enter")
        await arrive(pilot, "PlanScreen")


async def test_every_rule_and_all_the_advice_is_there(make_app: Any) -> None:
    app = make_app(door="library")
    async with app.run_test(size=SMALL) as pilot:
        screen = await shelves(pilot)
        await pilot.press("2")
        await until(pilot, lambda: screen.shelf == "Rules" and screen.shown)
        assert len(screen.shown) == sum(len(rubric.criteria) for rubric in all_rubrics())
        page = screen.query_one("#page")
        wanted = screen.query_one("#wanted")
        wanted.value = "skipped-referral-request the meeting"
        await until(pilot, lambda: "Where the sources differ" in str(page.render()))
        for heading in (
            "What it looks for",
            "Why",
            "Say instead",
            "Examples",
            "The advice behind it",
            "Sources",
        ):
            assert heading in str(page.render())
        await pilot.press("3")
        wanted.value = ""
        await until(pilot, lambda: len(screen.shown) == len(all_advice()))
        wanted.value = "attire CB"
        await until(pilot, lambda: "It is yours to do" in str(page.render()))
        await pilot.press("enter")
        assert app.screen is screen, "there is nowhere to practise it"
        wanted.value = "phone-order"
        await until(pilot, lambda: [card.id for card in screen.shown] == ["advice:phone-order"])
        await pilot.press("enter")
        await arrive(pilot, "PhoneScreen")


async def test_a_search_that_finds_nothing_says_so(make_app: Any) -> None:
    app = make_app(door="library")
    async with app.run_test(size=SMALL) as pilot:
        screen = await shelves(pilot)
        screen.query_one("#wanted").value = "[zebra"
        await until(pilot, lambda: "Nothing on this shelf" in seen(app))
        await pilot.press("c", "escape")
        await arrive(pilot, "HomeScreen")
