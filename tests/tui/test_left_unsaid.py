"""A meeting or call that is opened and left without a word is gone without a word; what was typed never is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from coach.history.unsaid import A_DAY
from coach.rehearsal.plan_draft import plan_draft
from coach.store import Database, Rehearsals
from coach.tui.leaving import ways_out
from coach.tui.places import places

from . import phone_steps
from .fakes import keep_rehearsal
from .phone_steps import ears, phone_app
from .steps import arrive, meet, ready, seen, to_the_plan, type_in, until

__all__ = ["ears", "phone_app"]
SMALL = (80, 24)


async def _later(pilot: Any) -> None:
    await pilot.press("escape")
    await arrive(pilot, "Menu")
    await pilot.press("down", "down", "down", "down", "enter")


async def _walk_out(pilot: Any) -> None:
    await pilot.press("escape")
    await arrive(pilot, "Menu")
    await pilot.press("down", "down", "down", "enter")


async def _palette(pilot: Any) -> None:
    run = {name: act for name, _, act in ways_out(pilot.app.screen)}
    run["Leave it for later"]()


async def _elsewhere(pilot: Any) -> None:
    run = {name: act for name, _, act in places(pilot.app, pilot.app.screen)}
    run["Look back"]()
    await arrive(pilot, "HistoryScreen")
    await pilot.press("escape")


WAYS = {"later": _later, "walk out": _walk_out, "palette": _palette, "elsewhere": _elsewhere}


@pytest.mark.parametrize("way", WAYS)
async def test_left_without_a_word_it_is_not_on_home_and_the_plan_is_kept(
    make_app: Callable[..., Any], database: Database, way: str
) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await meet(pilot, purpose="maps")
        leave: Callable[[Any], Awaitable[None]] = WAYS[way]
        await leave(pilot)
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "Rehearse with somebody" in seen(app))
        assert "Go on" not in seen(app)
        assert Rehearsals(database).unfinished() == []
        assert not app._notifications
        plan = await to_the_plan(pilot)
        assert plan.query_one("#purpose").value == "maps"
        assert "still here" in seen(app)


async def test_quitting_without_a_word_leaves_the_plan_alone(
    make_app: Callable[..., Any], database: Database
) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await meet(pilot, purpose="maps")
        await pilot.press("ctrl+q")
    assert Rehearsals(database).unfinished() == []
    plan = plan_draft(database, "ruth-okafor")
    assert plan is not None
    assert plan.purpose == "maps"


@pytest.mark.parametrize("way", ["later", "ctrl+q"])
async def test_what_is_typed_and_not_said_keeps_the_meeting(
    make_app: Callable[..., Any], database: Database, way: str
) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await meet(pilot, purpose="maps")
        await type_in(pilot, "Hel")
        if way == "later":
            app.screen.action_later()
            await arrive(pilot, "HomeScreen")
            await until(pilot, lambda: "draft kept" in seen(app))
        else:
            await pilot.press("ctrl+q")
    (left,) = Rehearsals(database).unfinished()
    assert left.draft == "Hel"
    assert left.plan["purpose"] == "maps"
    assert plan_draft(database, "ruth-okafor") is None


@pytest.mark.parametrize("way", ["later", "ctrl+q"])
async def test_another_take_without_a_word_goes_and_the_first_stays(
    make_app: Callable[..., Any], database: Database, way: str
) -> None:
    shelf = Rehearsals(database)
    take = keep_rehearsal(shelf, "Hello.", "Do you like maps?")
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_rehearsal(shelf.branch(take, 2))
        screen = await ready(pilot)
        if way == "later":
            screen.action_later()
            await arrive(pilot, "HomeScreen")
            assert "Go on" not in seen(app)
        else:
            await pilot.press("ctrl+q")
    assert [kept.id for kept in shelf.takes_of(shelf.take(take).rehearsal)] == [take]


async def test_what_the_closing_of_a_window_left_is_hidden_and_goes_after_a_day(
    make_app: Callable[..., Any], database: Database
) -> None:
    shelf = Rehearsals(database)
    take = keep_rehearsal(shelf, "Hello.", done=False)
    with database.transaction() as on:
        on.execute("DELETE FROM turn")
    began = shelf.take(take).created
    for hours, left in ((1, [take]), (25, [])):
        app = make_app(now=lambda: began + hours * A_DAY / 24)  # noqa: B023 - used in this turn
        async with app.run_test(size=SMALL) as pilot:
            await arrive(pilot, "HomeScreen")
            await until(pilot, lambda: "Rehearse with somebody" in seen(app))  # noqa: B023 - waited for here
            assert "Ruth Okafor" not in seen(app)
        assert [kept.id for kept in shelf.unfinished()] == left


@pytest.mark.parametrize("way", ["later", "ctrl+q"])
async def test_a_call_that_was_only_picked_up_goes(
    phone_app: Callable[..., Any], database: Database, way: str
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await phone_steps.dialled(pilot, app, None)
        if way == "later":
            screen.action_later()
            await arrive(pilot, "HomeScreen")
            assert "telephone" not in seen(app)
        else:
            await pilot.press("ctrl+q")
    assert Rehearsals(database).unfinished(calls=True) == []


async def test_a_call_with_a_draft_stays(phone_app: Callable[..., Any], database: Database) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await phone_steps.dialled(pilot, app, None)
        await type_in(pilot, "Hello, this is")
        screen.action_later()
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "on the telephone  ✎ draft kept" in seen(app))
    assert [kept.draft for kept in Rehearsals(database).unfinished(calls=True)] == ["Hello, this is"]
