"""The line of keys names Enter where a list reacts to it, and the whole of a long plan is seen while it is worded."""

from __future__ import annotations

from typing import Any

from coach.history.opinion import opinion_of

from .fakes import keep_rehearsal
from .steps import arrive, ready, seen, until

SMALL = (80, 40)


async def test_lists_name_enter(make_app: Any) -> None:
    from coach.tui.screens.drills import DrillsScreen
    from coach.tui.screens.due import DueScreen

    app = make_app()
    take = keep_rehearsal(app.shelf, "Do you like maps?")
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(take)
        report = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: "Booked for tomorrow" in seen(app))
        await pilot.press("2")
        await until(pilot, lambda: "⏎ To its words" in seen(app))
        await pilot.press("5")
        await until(pilot, lambda: "⏎ Open the take" in seen(app))
        assert report.part == "takes"
        for screen in (DrillsScreen, DueScreen):
            app.push_screen(screen())
            await arrive(pilot, screen.__name__)
            await until(pilot, lambda: "⏎ Start the drill" in seen(app))


async def test_a_long_plan_wraps_and_is_kept_whole_and_then_is_marked_so(make_app: Any) -> None:
    app = make_app()
    take = keep_rehearsal(app.shelf, "Do you like maps?")
    plan = "If " + "the talk goes on and on " * 6 + "then I ask LAST."
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(take)
        report = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.report is not None)
        await pilot.press("p")
        await until(pilot, lambda: app.focused and app.focused.id == "plan-input")
        app.focused.load_text(plan)
        await until(pilot, lambda: "If the talk" in seen(app) and "ask LAST." in seen(app))
        await pilot.press("enter")
        await until(pilot, lambda: opinion_of(app.shelf.take(take)).next_plan == plan)
        await pilot.press("enter")
        await arrive(pilot, "Menu")
        await until(pilot, lambda: "✓ The plan is kept" in seen(app))
        assert "Done: back to Home" in seen(app)


async def test_another_take_says_how_it_goes_on(make_app: Any) -> None:
    app = make_app()
    take = keep_rehearsal(app.shelf, "Do you like maps?")
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(take)
        report = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.report is not None)
        await pilot.press("r")
        await ready(pilot)
        await until(pilot, lambda: "Say your line again" in seen(app))
        assert "Esc: end or leave …" in " ".join(seen(app).split())
