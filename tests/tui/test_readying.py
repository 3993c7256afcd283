"""The screens that are read ahead are there."""

from __future__ import annotations

import inspect
import sys

from coach.tui.readying import SCREENS, read_screens
from coach.tui.screen import CoachScreen


def test_each_screen_that_is_read_ahead_is_one() -> None:
    read_screens()
    for name in SCREENS:
        module = sys.modules[f"coach.tui.screens.{name}"]
        made = [
            one for _, one in inspect.getmembers(module, inspect.isclass) if one.__module__ == module.__name__
        ]
        assert any(issubclass(one, CoachScreen) for one in made), name
