"""What the answers behind a script look like, and the script after them; `pytest --snapshot-update` accepts a new look."""

from __future__ import annotations

from typing import Any

import pytest

from coach.desk.script_keeping import kept_scripts
from coach.store import Database, Notes
from coach.tui.screens.script import ScriptScreen
from coach.tui.screens.script_start import ScriptStartScreen

from .phone_steps import ears, keep, phone_app
from .steps import arrive, on, seen, until

SMALL, WIDE = (80, 24), (140, 40)
__all__ = ["ears", "phone_app"]


async def _form(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(ScriptStartScreen())
    start = await arrive(pilot, "ScriptStartScreen")
    start.query_one("#they").value = "angela boyle"
    start.query_one("#me").value = "ray dutton"
    field = start.query_one("#background")
    field.cursor_blink = False
    field.focus()
    field.value = "bus driver for 14 years"
    await until(pilot, lambda: "I've been a bus driver for 14 years." in seen(pilot.app))


async def _corrected(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(ScriptScreen(kept_scripts(Notes(pilot.app.database))[0].id))
    script = await arrive(pilot, "ScriptScreen")
    area = script.query_one("#text")
    area.cursor_blink = False
    await until(pilot, lambda: script.check is not None)
    area.text = area.text.replace("Hello Maria Keller, my", "Good evening Ms Keller, my", 1)
    await until(pilot, lambda: "Good evening" in script.script.text)
    await pilot.press("f2")
    start = await arrive(pilot, "ScriptStartScreen")
    start.query_one("#me").value = "Ada Brooks"
    await pilot.press("ctrl+s")
    await until(pilot, lambda: on(pilot.app, "ScriptScreen"))
    await until(pilot, lambda: "Left as you wrote it" in seen(pilot.app) and "Spoken" in seen(pilot.app))
    await pilot.app.workers.wait_for_complete()
    await until(
        pilot, lambda: "my name is Ada Brooks" in seen(pilot.app)
    )  # what was written anew is in sight
    area.move_cursor((0, 0))
    await until(pilot, lambda: "Good evening" in seen(pilot.app))


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
@pytest.mark.parametrize("before", [_form, _corrected])
def test_it_looks_as_it_did(
    snap_compare: Any, phone_app: Any, database: Database, before: Any, size: tuple[int, int]
) -> None:
    if before is _corrected:
        keep(database)
    assert snap_compare(phone_app(), run_before=before, terminal_size=size)
