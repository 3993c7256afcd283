"""A key that stands in a small window works there, and Escape closes it and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from coach.tui.widgets.menu import Menu

from .fakes import keep_rehearsal
from .steps import arrive, meet, ready, say, seen, until


async def what_next(pilot: Any) -> Any:
    """From Home to the report, with its menu open; returns the report's screen."""
    await arrive(pilot, "HomeScreen")
    pilot.app.open_report(keep_rehearsal(pilot.app.shelf, "Do you like maps?"))
    report = await arrive(pilot, "ReportScreen")
    await until(pilot, lambda: report.report is not None)
    await pilot.press("enter")
    await arrive(pilot, "Menu")
    return report


@pytest.mark.parametrize(
    ("key", "part"), [("2", "criteria"), ("4", "record"), ("5", "takes"), ("6", "facts")]
)
async def test_the_number_of_a_part_leads_there_from_what_next(make_app: Any, key: str, part: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        report = await what_next(pilot)
        await pilot.press(key)
        await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.part == part)


async def test_r_and_p_choose_their_entries_and_escape_only_closes(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        report = await what_next(pilot)
        assert "Done: back to Home" in seen(app)
        assert "Home  Esc" not in seen(app)
        assert "Esc: close" in seen(app)
        await pilot.press("escape")
        await arrive(pilot, "ReportScreen")
        await pilot.press("enter")
        await arrive(pilot, "Menu")
        await pilot.press("p")
        await until(pilot, lambda: app.focused and app.focused.id == "plan-input")
        await pilot.press("escape")
        await until(pilot, lambda: not report.query_one("#plan-input").display)
        await pilot.press("enter")
        await arrive(pilot, "Menu")
        await pilot.press("r")
        await ready(pilot)


async def test_the_menu_prints_the_keys_that_were_chosen(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        app.set_keymap({"tab.criteria": "f8"})
        report = await what_next(pilot)
        assert "See everything that was judged  f8" in seen(app)
        await pilot.press("f8")
        await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.part == "criteria")


async def test_the_keys_of_the_menu_of_a_meeting_work_in_it(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Do you like maps?")
        await pilot.press("escape")
        await arrive(pilot, "Menu")
        await until(pilot, lambda: "Say goodbye yourself  it ends after the answer" in seen(app))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: app.screen is screen and screen.query_one("#plan").display)
        await pilot.press("escape")
        await arrive(pilot, "Menu")
        await pilot.press("f1")
        await arrive(pilot, "KeysScreen")


async def test_other_keys_move_in_the_list(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        chosen: list[str | None] = []
        app.push_screen(Menu("Which?", [("a", "One", "k"), ("b", "Two", "")]), chosen.append)
        await arrive(pilot, "Menu")
        await pilot.press("z", "down", "enter")
        await until(pilot, lambda: chosen)
        assert chosen == ["b"]
