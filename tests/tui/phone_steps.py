"""Steps that tests of the telephone share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coach.desk.script import About, script_from, script_text
from coach.desk.script_keeping import keep_script, kept_scripts
from coach.interviewee.phone import Leg
from coach.persona import persona_named
from coach.rehearsal.sitting import Sitting
from coach.store import Database, Notes
from coach.tui.screens.phone_calls import dial
from coach.tui.widgets.prompt import Prompt
from tests.phone.conftest import ears

from .steps import arrive, type_in, until

SMALL = (80, 24)
ABOUT = About("Ada Brook", "Maria Keller", "Priya Shah", "how hospitals plan", "a student", "614 555 0148")
__all__ = ["ears"]


@pytest.fixture
def phone_app(make_app: Callable[..., Any], ears: Any) -> Callable[..., Any]:
    """The app with nobody but the built-in voices."""

    def make(**given: Any) -> Any:
        return make_app(voice=None, judge=None, **given)

    return make


def keep(database: Database) -> str:
    """A script for Maria Keller is kept."""
    return keep_script(Notes(database), "Maria", script_text(script_from(ABOUT)), ABOUT)


async def ready(pilot: Any) -> Any:
    """Wait until one can speak in a call."""
    screen = await arrive(pilot, "CallScreen")
    await until(pilot, lambda: screen.query(Prompt) and not screen.speaking and screen.query("Speech"))
    return screen


async def say(pilot: Any, screen: Any, line: str) -> None:
    """Say a line and hear the answer."""
    before = len(screen.query("Speech"))
    await type_in(pilot, line)
    await pilot.press("enter")
    await until(pilot, lambda: not screen.speaking and len(screen.query("Speech")) > before)


async def card(pilot: Any) -> Any:
    """Wait for the card to be made."""
    screen = await arrive(pilot, "CardScreen")
    await until(pilot, lambda: screen.report is not None)
    return screen


async def dialled(pilot: Any, app: Any, leg: Leg | None, seed: int = 1, who: str = "dana-whitfield") -> Any:
    """One call alone, or the first of a ladder."""
    await arrive(pilot, "HomeScreen")
    scripts = kept_scripts(Notes(app.database))
    dial(app, persona_named(who), Sitting("s", seed, leg), 0, scripts[0] if scripts else None)
    return await ready(pilot)


async def summed_up(pilot: Any, app: Any, line: str, leg: Leg = Leg.GOOD_MOMENT) -> Any:
    """One call with one line in it, and the summary."""
    screen = await dialled(pilot, app, leg)
    await say(pilot, screen, line)
    if not screen.call.over:
        await pilot.press("ctrl+e")
    await card(pilot)
    await pilot.press("n")
    summary = await arrive(pilot, "SummaryScreen")
    await until(pilot, lambda: summary.result is not None)
    return summary
