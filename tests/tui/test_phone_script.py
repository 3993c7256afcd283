"""The call script in the app: six answers make it, what is typed is checked and kept, and it lies beside the call."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from coach.desk.script import script_from_text
from coach.desk.script_keeping import kept_scripts
from coach.interviewee.phone import Leg
from coach.store import Database, Notes
from coach.tui.screens.script import ScriptScreen

from .phone_steps import ABOUT, SMALL, dialled, ears, keep, phone_app, ready, say
from .steps import arrive, seen, until

__all__ = ["ears", "phone_app"]


def found(script: Any) -> str:
    """What the panel beside a script says, on one line."""
    return " ".join(str(script.query_one("#found").render()).split())


async def opened(pilot: Any, note: str) -> Any:
    """The script that is kept as ``note``, open."""
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(ScriptScreen(note))
    return await arrive(pilot, "ScriptScreen")


async def test_enter_goes_from_field_to_field_and_on_to_the_script(
    phone_app: Any, database: Database
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        from coach.tui.screens.script_start import ScriptStartScreen

        app.push_screen(ScriptStartScreen())
        start = await arrive(pilot, "ScriptStartScreen")
        for field in ("they", "me", "connection", "field", "background", "number"):
            await until(pilot, lambda: app.focused and app.focused.id == field)  # noqa: B023 - waited for here
            start.query_one(f"#{field}").value = getattr(ABOUT, field)
            await pilot.press("enter")
        script = await arrive(pilot, "ScriptScreen")
        assert script.script.about == ABOUT


async def test_a_script_is_written_to_a_file_that_says_where_and_for_whom(
    phone_app: Any, database: Database, settled: Path
) -> None:
    note = keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        script = await opened(pilot, note)
        await pilot.press("ctrl+o")
        await arrive(pilot, "Menu")
        told = str(app.screen.query_one("OptionList").get_option("file").prompt)
        assert f"in {settled}" in told or "in ~/" in told
        await pilot.press("down", "enter")
        written = settled / "script-maria.txt"
        await until(pilot, written.exists)
        await until(pilot, lambda: [n for n in app._notifications if "script-maria.txt" in n.message])
        text = written.read_text(encoding="utf-8")
        assert text.startswith("Call script for Maria Keller\n\n# Greeting and name\n")
        assert script_from_text(text, "Maria") == script.script.script()


async def test_from_home_to_a_script_that_can_be_dialled(phone_app: Any, database: Database) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        home = await arrive(pilot, "HomeScreen")
        menu = home.query_one("#menu")
        await until(pilot, lambda: menu.option_count)
        menu.highlighted = menu.get_option_index("door:phone")
        await pilot.press("enter")
        phone = await arrive(pilot, "PhoneScreen")
        await until(pilot, lambda: phone.query_one("#menu").highlighted is not None)
        await pilot.press("enter")
        start = await arrive(pilot, "ScriptStartScreen")
        for field in ("they", "me", "connection", "field", "background", "number"):
            start.query_one(f"#{field}").value = getattr(ABOUT, field)
        await pilot.press("ctrl+s")
        script = await arrive(pilot, "ScriptScreen")
        await until(pilot, lambda: script.check is not None)
        assert script.check.blanks == ()
        await until(pilot, lambda: "Leave [day and hour], [place] and [day] open" in found(script))
        assert "✓ Nothing to mend" in found(script)
        assert "nothing to fill in" not in found(script)
        await pilot.press("ctrl+d")
        call = await ready(pilot)
        assert call.call.kept.plan["script"]["name"] == "Maria Keller"
        assert "I'll call you again [day]" in call.call.kept.plan["script"]["text"]
        await pilot.press("escape", "down", "down", "down", "enter")
        await arrive(pilot, "PhoneScreen")


async def test_what_is_typed_is_checked_and_kept(phone_app: Any, database: Database) -> None:
    note = keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        script = await opened(pilot, note)
        area = script.query_one("#text")
        area.text = "# Greeting and name\nHello.\n"
        await until(pilot, lambda: "✗ No name given" in str(script.query_one("#found").render()))
        await pilot.press("ctrl+f")
        await until(pilot, lambda: "my name is Ada Brook" in area.text)
        await until(pilot, lambda: "No name given" not in str(script.query_one("#found").render()))
        area.text = "# Nonsense\nHello.\n"
        await until(pilot, lambda: script.wrong)
        assert "no part of a call" in str(script.query_one("#found").render())
        area.text = "# Greeting and name\n[red]Hi\x1b[31m[/red] [\n"
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        assert "[red]Hi" in kept_scripts(Notes(database))[0].text


async def test_the_script_has_three_levels_and_the_name_of_whom_one_calls(
    phone_app: Any, database: Database
) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.GOOD_MOMENT)
        await until(pilot, lambda: "Hello Dana Whitfield, my name is Ada Brook." in seen(app))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "Dana Whitfield Ada Brook" in seen(app))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: not screen.query_one("#script").display)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "Hello Dana Whitfield, my name is Ada Brook." in seen(app))
        await say(pilot, screen, "Hello Dana Whitfield, my name is Ada Brook.")
        await until(pilot, lambda: "☑ greeting and name" in seen(app))
