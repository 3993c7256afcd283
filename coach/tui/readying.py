"""What the first visit to a screen would have to wait for, done while Home is looked at: its code is read."""

from __future__ import annotations

from importlib import import_module

SCREENS = ("people", "plan", "review", "history", "rehearsal", "debrief", "report")
"""Those that one comes to from Home and in a rehearsal; the others are small or rare."""


def read_screens() -> None:
    """Import the screens and what they need; meant for a thread."""
    for name in SCREENS:
        import_module(f"coach.tui.screens.{name}")
