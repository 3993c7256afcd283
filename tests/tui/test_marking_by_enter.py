"""You first: what Enter marks, and what the line of keys says of it."""

from __future__ import annotations

from typing import Any

from .fakes import keep_rehearsal
from .steps import arrive, seen, until


async def test_enter_marks_the_best_then_the_weakest_and_takes_marks_away(make_app: Any) -> None:
    from coach.tui.screens.debrief import DebriefScreen

    app = make_app()
    take = keep_rehearsal(app.shelf, "One.", "Two.", "Three.")
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.push_screen(DebriefScreen(app.shelf.take(take)))
        screen = await arrive(pilot, "DebriefScreen")
        await until(pilot, lambda: "⏎ Mark best" in seen(app))
        await pilot.press("enter")
        await until(pilot, lambda: "⏎ Unmark" in seen(app))
        await pilot.press("down")
        await until(pilot, lambda: "⏎ Mark weakest" in seen(app))
        await pilot.press("enter", "down", "enter")
        await until(pilot, lambda: (screen.opinion.best, screen.opinion.worst) == (0, 4))
        await pilot.press("enter", "up", "up", "enter")
        await until(pilot, lambda: (screen.opinion.best, screen.opinion.worst) == (None, None))
        await pilot.press("w", "down", "enter", "b")
        await until(pilot, lambda: (screen.opinion.best, screen.opinion.worst) == (None, 0))
