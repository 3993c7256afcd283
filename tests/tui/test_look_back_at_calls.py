"""Practised calls stand in Look back with their kind, score and date, and what is not finished does as well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.interviewee.phone import Leg
from coach.store import Database, Rehearsals

from .fakes import keep_rehearsal
from .kept_things import keep_call
from .steps import arrive, ready, seen, until

SMALL = (80, 24)
KINDS = {
    Leg.RECEPTIONIST: "the receptionist",
    Leg.VOICEMAIL: "the voicemail",
    Leg.BAD_MOMENT: "a bad moment",
    Leg.GOOD_MOMENT: "a good moment",
}


@pytest.fixture
def shelf(database: Database) -> Rehearsals:
    """What the app keeps."""
    return Rehearsals(database)


async def look_back(pilot: Any, count: int) -> Any:
    """Look back, once so many lines stand there."""
    await arrive(pilot, "HomeScreen")
    await pilot.press("h")
    screen = await arrive(pilot, "HistoryScreen")
    await until(pilot, lambda: screen.query_one("#found").option_count == count)
    return screen


async def test_each_kind_of_call_stands_there_and_is_found(
    make_app: Callable[..., Any], shelf: Rehearsals
) -> None:
    keep_rehearsal(shelf)
    for leg in KINDS:
        keep_call(shelf, leg=leg)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await look_back(pilot, 5)
        found = screen.query_one("#found")
        await until(pilot, lambda: "☎ Dana Whitfield" in seen(app))
        for leg, kind in KINDS.items():
            screen.query_one("#wanted").value = f"dana {leg.value.replace('-', ' ')}"
            await until(pilot, lambda: found.option_count == 1)
            await until(pilot, lambda: f" ☎ Dana Whitfield, {kind}  today" in seen(app))  # noqa: B023 - here
        screen.query_one("#wanted").value = "call"
        await until(pilot, lambda: found.option_count == 4)


async def test_enter_opens_its_card_and_escape_leads_back(
    make_app: Callable[..., Any], shelf: Rehearsals
) -> None:
    keep_call(shelf, leg=Leg.VOICEMAIL)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await look_back(pilot, 1)
        await pilot.press("enter")
        card = await arrive(pilot, "CardScreen")
        await until(pilot, lambda: card.report is not None)
        assert "The voicemail" in seen(app)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)


async def test_of_somebody_who_was_deleted_the_report_is_left(
    make_app: Callable[..., Any], shelf: Rehearsals, settled: Path
) -> None:
    keep_call(shelf, who="ruth-okafor")
    (settled / "personas" / "ruth-okafor.toml").unlink()
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await look_back(pilot, 1)
        await pilot.press("enter")
        report = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.report is not None)


async def test_what_is_not_finished_stands_there_and_goes_on(
    make_app: Callable[..., Any], shelf: Rehearsals
) -> None:
    for number in range(4):
        keep_rehearsal(shelf, "Hello.", name=f"Ada {number}", done=False)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await look_back(pilot, 4)
        await until(pilot, lambda: "▶  Ada 0  today  not finished" in seen(app))
        await pilot.press("end", "enter")
        screen = await ready(pilot)
        assert screen.they == "Ada 0"


async def test_calls_do_not_count_for_the_progress_of_meetings(
    make_app: Callable[..., Any], shelf: Rehearsals
) -> None:
    keep_call(shelf)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await look_back(pilot, 1)
        await until(pilot, lambda: "Your progress will stand here" in seen(app))
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        assert "All rehearsals and your progress" in seen(app)


async def test_a_meeting_and_a_call_are_not_compared(make_app: Callable[..., Any], shelf: Rehearsals) -> None:
    keep_rehearsal(shelf)
    keep_call(shelf)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await look_back(pilot, 2)
        await pilot.press("m", "down", "m")
        await until(pilot, lambda: [n for n in app._notifications if "different rules" in n.message])
        assert app.screen is screen


async def test_a_marked_one_that_is_deleted_is_not_marked_any_more(
    make_app: Callable[..., Any], shelf: Rehearsals
) -> None:
    keep_rehearsal(shelf, name="Ada")
    keep_rehearsal(shelf, name="Bo")
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await look_back(pilot, 2)
        await pilot.press("m", "d")
        await arrive(pilot, "Menu")
        await pilot.press("down", "enter")
        await until(pilot, lambda: screen.query_one("#found").option_count == 1)
        await pilot.press("m")
        await until(pilot, lambda: "◆" in seen(app))
        assert app.screen is screen
