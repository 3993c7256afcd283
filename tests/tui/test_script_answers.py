"""The answers behind a script: read aloud while they are typed, kept, and corrected later from the script."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from textual import events

from coach.desk.script_draft import NEW, draft_kept
from coach.desk.script_keeping import kept_scripts
from coach.store import Database, Notes
from coach.tui.screens.script import ScriptScreen
from coach.tui.screens.script_start import ScriptStartScreen

from .phone_steps import ABOUT, SMALL, ears, keep, phone_app
from .steps import arrive, on, seen, until

__all__ = ["ears", "phone_app"]


async def form(pilot: Any) -> Any:
    """The empty form, open."""
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(ScriptStartScreen())
    start = await arrive(pilot, "ScriptStartScreen")
    await until(pilot, lambda: pilot.app.focused and pilot.app.focused.id == "they")
    return start


async def script_of(pilot: Any, note: str) -> Any:
    """The script that is kept as ``note``, open and looked at."""
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(ScriptScreen(note))
    screen = await arrive(pilot, "ScriptScreen")
    await until(pilot, lambda: screen.check is not None)
    return screen


def told(screen: Any, where: str) -> str:
    """What a part of the screen says, on one line."""
    return " ".join(str(screen.query_one(where).render()).split())


async def test_below_the_form_one_reads_what_one_will_say(phone_app: Any, database: Database) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        start = await form(pilot)
        await until(pilot, lambda: "“Hello [their name], my name is [your name].”" in told(start, "#heard"))
        await pilot.press(*"maria keller", "enter", *"ada", "enter")
        await until(pilot, lambda: "gave me your name" in told(start, "#heard"))
        await pilot.press("up")
        await until(pilot, lambda: app.focused.id == "me" and "my name is Ada." in told(start, "#heard"))
        await pilot.press("down", *"my aunt")
        await until(pilot, lambda: "You will say “My aunt gave me your name.”" in told(start, "#heard"))
        start.query_one("#background").focus()
        await until(
            pilot, lambda: "You will say nothing of this. You can leave this out." in told(start, "#heard")
        )
        await until(
            pilot, lambda: seen(app).count("Make my script") == 2
        )  # the button and the key, both in sight


async def test_a_paragraph_pasted_into_one_line_comes_in_whole(phone_app: Any, database: Database) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        start = await form(pilot)
        pasted = "\nDr. Amara Okafor\nDirector of Urban Planning\n\namara@leeds.example [red]\n"
        app.screen.focused.post_message(events.Paste(pasted))
        field = start.query_one("#they")
        await until(pilot, lambda: field.value)
        assert field.value == "Dr. Amara Okafor. Director of Urban Planning. amara@leeds.example [red]"
        await until(pilot, lambda: "Hello Dr. Amara Okafor, my name" in told(start, "#heard"))
        await pilot.press("ctrl+s")
        script = await arrive(pilot, "ScriptScreen")
        await until(pilot, lambda: script.script is not None)
        assert script.script.name == script.script.about.they == "Dr. Amara Okafor"


async def test_what_was_typed_is_there_again_until_a_script_is_made_of_it(
    phone_app: Any, database: Database
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        start = await form(pilot)
        assert draft_kept(database) == {}
        await pilot.press(*"jane", "escape")
        await arrive(pilot, "HomeScreen")
        assert draft_kept(database)["they"] == "jane"
        start = await form(pilot)
        await until(pilot, lambda: "What you had typed is still here" in seen(app))
        assert start.query_one("#they").value == "jane"
        await pilot.press("ctrl+s")
        await arrive(pilot, "ScriptScreen")
        assert draft_kept(database) == {}
        assert kept_scripts(Notes(database))[0].about.they == "Jane"


async def test_what_is_known_from_before_is_no_draft(phone_app: Any, database: Database) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        start = await form(pilot)
        assert start.query_one("#me").value == ABOUT.me
        assert start.query_one("#they").value == ""
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        assert draft_kept(database, NEW) == {}


async def test_f2_opens_the_answers_and_new_ones_rewrite_what_came_from_them(
    phone_app: Any, database: Database
) -> None:
    note = keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        script = await script_of(pilot, note)
        area = script.query_one("#text")
        area.text = area.text.replace(
            "# Greeting and name\nHello Maria Keller, my name is Ada Brook.",
            "# Greeting and name\nGood evening Ms Keller, Ada here.",
        )
        await until(pilot, lambda: "Good evening" in script.script.text)
        await pilot.press("f2")
        start = await arrive(pilot, "ScriptStartScreen")
        await until(pilot, lambda: "Ctrl+S Change my script" in seen(app))
        for key in ("they", "me", "connection", "field", "background", "number"):
            assert start.query_one(f"#{key}").value == getattr(ABOUT, key)
        start.query_one("#me").value = "Ada Brooks"
        start.query_one("#number").value = "my number is 555 9999"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: on(app, "ScriptScreen"))
        await until(
            pilot, lambda: "Written anew from your answers: “If a machine answers”" in told(script, "#found")
        )
        assert "Left as you wrote it yourself: “Greeting and name”." in told(script, "#found")
        assert "Good evening Ms Keller, Ada here." in area.text
        assert "my name is Ada Brooks. Priya Shah gave me your name." in area.text
        assert "My number is 555 9999." in area.text
        kept = kept_scripts(Notes(database))[0]
        assert (kept.about.me, kept.about.number, kept.id) == ("Ada Brooks", "555 9999", note)
        area.focus()
        await pilot.press("end", *" Hi.")
        await until(pilot, lambda: "Written anew" not in told(script, "#found"))


async def test_escape_changes_nothing_and_loses_nothing(phone_app: Any, database: Database) -> None:
    note = keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        script = await script_of(pilot, note)
        before = script.query_one("#text").text
        await pilot.press("f2")
        start = await arrive(pilot, "ScriptStartScreen")
        start.query_one("#me").value = "Bo"
        await until(pilot, lambda: "my name is Bo" in told(start, "#heard") or start.query_one("#me").focus())
        await pilot.press("escape")
        await until(pilot, lambda: on(app, "ScriptScreen"))
        assert script.query_one("#text").text == before
        assert kept_scripts(Notes(database))[0].about == ABOUT
        await pilot.press("f2")
        again = await until_form(pilot, start)
        assert again.query_one("#me").value == "Bo"
        await until(pilot, lambda: "What you had typed is still here" in seen(app))


async def until_form(pilot: Any, before: Any) -> Any:
    """Another form than the one before."""
    await until(pilot, lambda: on(pilot.app, "ScriptStartScreen") and pilot.app.screen is not before)
    await until(pilot, lambda: pilot.app.screen.query("#me"))
    return pilot.app.screen


async def test_a_script_that_is_called_after_them_is_renamed_with_them(
    phone_app: Any, database: Database
) -> None:
    note = keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        script = await script_of(pilot, note)
        script.answer_anew(replace(ABOUT, they="Marie Keller"))
        assert script.script.name == "Maria"
        script.query_one("#name").value = "Marie Keller"
        await until(pilot, lambda: script.script.name == "Marie Keller")
        script.answer_anew(replace(ABOUT, they="Mary Keller"))
        assert script.script.name == script.query_one("#name").value == "Mary Keller"
        assert "Hello Mary Keller, my name is Ada Brook." in script.query_one("#text").text


async def test_blanks_are_filled_once_for_all_places(phone_app: Any, database: Database) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await form(pilot)
        await pilot.press("ctrl+s")
        script = await arrive(pilot, "ScriptScreen")
        await until(pilot, lambda: "F2: once for all places" in told(script, "#found"))
        await pilot.press("f2")
        start = await arrive(pilot, "ScriptStartScreen")
        for key in ("they", "me", "connection", "field", "number"):
            start.query_one(f"#{key}").value = getattr(ABOUT, key)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: on(app, "ScriptScreen") and script.check and not script.check.blanks)
        assert "[their name]" not in script.query_one("#text").text
