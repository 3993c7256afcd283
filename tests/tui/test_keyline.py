"""The line of keys: whatever else there is no room for, F1 stands there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from coach.desk.letter_keeping import Letter
from coach.desk.script_keeping import kept_scripts
from coach.interviewee.phone import Leg
from coach.store import Database, Notes
from coach.transcript import Scenario
from coach.tui.screens.due import DueScreen
from coach.tui.screens.letter_bench import LetterScreen
from coach.tui.screens.script import ScriptScreen
from coach.tui.widgets.keyline import KeyLine

from .fakes import keep_rehearsal
from .phone_steps import card, dialled, ears, keep, phone_app, say
from .steps import arrive, meet, seen, until

__all__ = ["ears", "phone_app"]
SMALL = (80, 24)


def keys(app: Any) -> str:
    """The last line of the screen."""
    return seen(app).rstrip().rpartition("\n")[2]


async def _call(pilot: Any) -> None:
    await dialled(pilot, pilot.app, Leg.GOOD_MOMENT)


async def _card(pilot: Any) -> None:
    screen = await dialled(pilot, pilot.app, Leg.VOICEMAIL)
    await say(pilot, screen, "Hello, my name is Ada Brook.")
    await pilot.press("ctrl+e")
    await card(pilot)


async def _script(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    keep(pilot.app.database)
    pilot.app.push_screen(ScriptScreen(kept_scripts(Notes(pilot.app.database))[0].id))
    screen = await arrive(pilot, "ScriptScreen")
    screen.query_one("#text").text = "# Greeting and name\nHello [their name].\n"
    await until(pilot, lambda: screen.check is not None and screen.check.lapses and screen.check.blanks)


async def _letter(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(LetterScreen(Letter(kind=Scenario.OUTREACH_EMAIL, text="Dear Dana,\n\nHello.\n")))
    screen = await arrive(pilot, "LetterScreen")
    await until(pilot, lambda: screen.check is not None)


async def _due(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(DueScreen())
    await arrive(pilot, "DueScreen")


async def _meeting(pilot: Any) -> None:
    await meet(pilot)


async def _report(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    pilot.app.open_report(keep_rehearsal(pilot.app.shelf, "Do you like maps?"))
    screen = await arrive(pilot, "ReportScreen")
    await until(pilot, lambda: screen.report is not None)


@pytest.mark.parametrize(
    ("before", "needed"),
    [
        (_call, ("⏎ Say it", "Esc Pause", "Ctrl+T Script", "Ctrl+E Hang up")),
        (_card, ("⏎ Next", "r Retry turn 2", "p Keep plan", "n Your script")),
        (_script, ("Ctrl+F Use it", "Ctrl+N Next blank", "Ctrl+D Practise", "Ctrl+O Copy")),
        (_letter, ("Ctrl+N Next fix", "Ctrl+G Compare", "Ctrl+O Send, copy")),
        (_due, ("Esc Home", "x Calendar file")),
        (_meeting, ("⏎ Say it", "Esc Pause, end", "Ctrl+T Plan")),
        (_report, ("⏎ Next", "r Retry turn 1", "p Keep plan", "x Export", "Esc Home")),
    ],
)
async def test_in_eighty_columns_there_is_room_for_help_and_for_what_is_needed(
    phone_app: Any, before: Callable[[Any], Awaitable[None]], needed: tuple[str, ...]
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await before(pilot)
        wanted = (*needed, "F1 Help")
        await until(pilot, lambda: [key for key in wanted if key not in keys(app)] == [])


async def test_what_is_least_needed_gives_way_and_comes_back(make_app: Any, database: Database) -> None:
    app = make_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await meet(pilot)
        await until(pilot, lambda: "Ctrl+J New line" in keys(app) and "Ctrl+P Actions" in keys(app))
        await pilot.resize_terminal(50, 24)
        await until(pilot, lambda: keys(app).endswith("Ctrl+T Plan F1 Help"))
        assert "New line" not in keys(app)
        await pilot.resize_terminal(14, 24)
        await until(pilot, lambda: keys(app).endswith("F1 Help"))
        assert len(app.screen.query_one(KeyLine).keys) == 1
        await pilot.resize_terminal(120, 30)
        await until(pilot, lambda: "Ctrl+J New line" in keys(app) and keys(app).endswith("F1 Help"))
