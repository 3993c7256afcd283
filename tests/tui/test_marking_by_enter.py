"""You first: Enter leads on, from the best line to the weakest, the guesses and the report, and says so on the way."""

from __future__ import annotations

from typing import Any

from coach.history.opinion import opinion_of

from .fakes import keep_rehearsal
from .steps import arrive, seen, until

SMALL = (80, 24)


async def looking_back(pilot: Any, *lines: str) -> Any:
    """From Home to the marks on a meeting of these lines."""
    from coach.tui.screens.debrief import DebriefScreen

    shelf = pilot.app.shelf
    take = keep_rehearsal(shelf, *lines)
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(DebriefScreen(shelf.take(take)))
    screen = await arrive(pilot, "DebriefScreen")
    await until(pilot, lambda: "⏎ Mark best" in seen(pilot.app))
    return screen


async def test_whoever_presses_only_enter_gets_to_the_report_with_the_first_mark_kept(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await looking_back(pilot, "One.", "Two.", "Three.")
        take = screen._take
        for told in (
            "Which line was your best? ↑ ↓ to it, Enter marks it. s skips to the score.",
            "And your weakest? ↑ ↓ to it; Enter goes on without. s skips to the score.",
            *["What do you guess? ← → changes it, Enter goes on. s skips to the score."] * 3,
            "That was all. Enter shows the score.",
        ):
            await until(pilot, lambda told=told: told in seen(app))
            await pilot.press("enter")
        await arrive(pilot, "ReportScreen")
        kept = opinion_of(app.shelf.take(take))
        assert (kept.best, kept.worst, kept.unfinished) == (0, None, False)


async def test_enter_marks_the_best_then_the_weakest_then_goes_on(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await looking_back(pilot, "One.", "Two.", "Three.")
        await pilot.press("enter")
        await until(pilot, lambda: "⏎ Go on" in seen(app))
        await pilot.press("down")
        await until(pilot, lambda: "⏎ Mark weakest" in seen(app))
        await pilot.press("enter")
        await until(pilot, lambda: "Both are marked. Enter goes on to three guesses." in seen(app))
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is screen.query_one("#guess-closed-questions"))
        assert (screen.opinion.best, screen.opinion.worst) == (0, 2)


async def test_b_and_w_put_marks_and_take_them_away(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await looking_back(pilot, "One.", "Two.", "Three.")
        await pilot.press("w")
        await until(pilot, lambda: "Which line was your best? ↑ ↓ to it; Enter goes on" in seen(app))
        await pilot.press("down", "b")
        await until(pilot, lambda: (screen.opinion.best, screen.opinion.worst) == (2, 0))
        await pilot.press("b", "up", "w")
        await until(pilot, lambda: (screen.opinion.best, screen.opinion.worst) == (None, None))
