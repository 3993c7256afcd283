"""The screens that are read ahead are there, and reading them leaves Home as it was."""

from __future__ import annotations

import gc
import inspect
import sys
from typing import Any

from coach.tui.readying import SCREENS, get_ready, read_screens
from coach.tui.screen import CoachScreen

from .steps import arrive, seen


def test_each_screen_that_is_read_ahead_is_one() -> None:
    read_screens()
    for name in SCREENS:
        module = sys.modules[f"coach.tui.screens.{name}"]
        made = [
            one for _, one in inspect.getmembers(module, inspect.isclass) if one.__module__ == module.__name__
        ]
        assert any(issubclass(one, CoachScreen) for one in made), name


async def test_what_is_read_ahead_is_not_seen(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        home = await arrive(pilot, "HomeScreen")
        before, focused, there = seen(app), app.focused, set(home.query("*"))
        await get_ready(app)
        gc.unfreeze()
        await pilot.pause()
        assert (seen(app), app.focused, set(home.query("*"))) == (before, focused, there)
