"""The screens that are read ahead are there."""

from __future__ import annotations

import sys

from coach.tui.readying import SCREENS, read_screens


def test_each_screen_that_is_read_ahead_is_one() -> None:
    read_screens()
    assert [name for name in SCREENS if f"coach.tui.screens.{name}" not in sys.modules] == []
