"""The telephone: the ladder, a script, a call, its card, and the summary."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coach.desk.script_keeping import kept_scripts
from coach.interviewee.phone import Leg
from coach.store import Database, Notes
from coach.tui.screens.phone import open_screen
from coach.tui.screens.script import ScriptScreen

from ..phone_steps import card, dialled, ears, keep, phone_app, say
from ..steps import arrive, until
from .conftest import Compare
from .drawing import Show, each
from .staging import shows

__all__ = ["ears", "phone_app"]


async def _telephone(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    open_screen(pilot.app)
    await arrive(pilot, "PhoneScreen")
    await shows(pilot, "Practising with")


async def _script(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(ScriptScreen(kept_scripts(Notes(pilot.app.database))[0].id))
    await arrive(pilot, "ScriptScreen")
    await shows(pilot, "Nothing to mend")


async def _call(pilot: Any) -> None:
    screen = await dialled(pilot, pilot.app, Leg.GOOD_MOMENT)
    await say(pilot, screen, "Hello Dana Whitfield, my name is Ada Brook.")
    await shows(pilot, "☑")


async def _card(pilot: Any) -> None:
    screen = await dialled(pilot, pilot.app, Leg.VOICEMAIL)
    await say(pilot, screen, "Hello, my name is Ada Brook. Please call me back.")
    await pilot.press("ctrl+e")
    await card(pilot)
    await pilot.app.workers.wait_for_complete()
    await shows(pilot, "Try:")


async def _summary(pilot: Any) -> None:
    await _card(pilot)
    await pilot.press("n")
    screen = await arrive(pilot, "SummaryScreen")
    await until(pilot, lambda: screen.result is not None)
    await shows(pilot, "as it should be now")


STATES: dict[str, Show] = {
    "telephone": _telephone,
    "script": _script,
    "call": _call,
    "card": _card,
    "summary": _summary,
}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(
    same_as_kept: Compare,
    phone_app: Callable[..., Any],
    database: Database,
    show: Show,
    size: tuple[int, int],
) -> None:
    keep(database)
    await same_as_kept(show, size, make=phone_app)
