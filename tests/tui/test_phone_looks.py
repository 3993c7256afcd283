"""What the telephone looks like, small and wide; `pytest --snapshot-update` accepts a new look."""

from __future__ import annotations

from typing import Any

import pytest

from coach.desk.script_keeping import kept_scripts
from coach.interviewee.phone import Leg
from coach.store import Database, Notes
from coach.tui.screens.phone import open_screen
from coach.tui.screens.script import ScriptScreen

from .phone_steps import card, dialled, ears, keep, phone_app, say
from .steps import arrive, seen, until

SMALL, WIDE = (80, 24), (140, 40)
__all__ = ["ears", "phone_app"]


@pytest.fixture
def still(phone_app: Any, database: Database) -> Any:
    """The app with one script."""
    keep(database)
    return phone_app()


async def _telephone(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    open_screen(pilot.app)
    await arrive(pilot, "PhoneScreen")
    await until(pilot, lambda: "Practising with" in seen(pilot.app))


async def _script(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(ScriptScreen(kept_scripts(Notes(pilot.app.database))[0].id))
    screen = await arrive(pilot, "ScriptScreen")
    screen.query_one("#text").cursor_blink = False
    await until(pilot, lambda: "Nothing to mend" in seen(pilot.app))


async def _call(pilot: Any) -> None:
    screen = await dialled(pilot, pilot.app, Leg.GOOD_MOMENT)
    screen.query_one("#prompt").cursor_blink = False
    await say(pilot, screen, "Hello Dana Whitfield, my name is Ada Brook.")
    await until(pilot, lambda: "☑" in seen(pilot.app))


async def _card(pilot: Any) -> None:
    screen = await dialled(pilot, pilot.app, Leg.VOICEMAIL)
    await say(pilot, screen, "Hello, my name is Ada Brook. Please call me back.")
    await pilot.press("ctrl+e")
    await card(pilot)
    await pilot.app.workers.wait_for_complete()
    await until(pilot, lambda: "Try:" in seen(pilot.app))


async def _summary(pilot: Any) -> None:
    await _card(pilot)
    await pilot.press("n")
    screen = await arrive(pilot, "SummaryScreen")
    await until(pilot, lambda: screen.result is not None and "as it should be now" in seen(pilot.app))


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
@pytest.mark.parametrize("before", [_telephone, _script, _call, _card, _summary])
def test_it_looks_as_it_did(snap_compare: Any, still: Any, before: Any, size: tuple[int, int]) -> None:
    assert snap_compare(still, run_before=before, terminal_size=size)
