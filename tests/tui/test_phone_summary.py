"""The summary of a sitting: what it books, where each part of the script comes from, and own words."""

from __future__ import annotations

from typing import Any

from coach.desk.mending import Origin
from coach.desk.script import Script, script_from, script_text
from coach.desk.script_keeping import keep_script
from coach.history.booking import all_drills
from coach.interviewee.phone import Leg
from coach.store import Database, Notes
from coach.tui.screens.phone_summary import SummaryScreen

from .phone_steps import ABOUT, SMALL, ears, keep, phone_app, summed_up
from .steps import arrive, seen, until

__all__ = ["ears", "phone_app"]


async def test_the_summary_books_what_its_cards_call_for_once_and_says_so(
    phone_app: Any, database: Database
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        summary = await summed_up(pilot, app, "I'm researching how hospitals plan.", Leg.VOICEMAIL)
        await until(
            pilot, lambda: "Booked for tomorrow: a one-minute drill on “Leaving your name”" in seen(app)
        )
        booked = all_drills(database)
        assert {drill.criterion for drill in booked} == {"no-name", "no-number"}
        app.switch_screen(SummaryScreen(summary._sitting, summary._kept))
        await until(pilot, lambda: app.screen is not summary and getattr(app.screen, "result", None))
        await app.workers.wait_for_complete()
        assert all_drills(database) == booked
        assert not app.screen.query_one("#booked").display


async def test_the_summary_says_where_each_part_comes_from(phone_app: Any, database: Database) -> None:
    lines = {**script_from(ABOUT).lines, "time-check": "Hi.", "close": "Good."}
    keep_script(Notes(database), "Maria", script_text(Script("Maria", lines)), ABOUT)
    app = phone_app()
    async with app.run_test(size=(100, 60)) as pilot:
        summary = await summed_up(pilot, app, "Hello. Is this a good time?")
        origins = summary.result.better.origins
        assert (origins["greeting"], origins["time-check"]) == (Origin.SCRIPT, Origin.OWN)
        title = str(summary.query_one("#script-title").render())
        assert "✓ 8 as in your script · ✎ 1 in your own words from the calls · ○ 1 suggested" in title
        text = str(summary.query_one("#script-text").render())
        assert "✓ Greeting and name  as in your script\n" in text
        assert (
            "✎ Is it a good time  your line, with a sentence of yours from the calls\nHi. Is this a good time?"
            in text
        )
        assert "○ When it is agreed  your line, with a suggested sentence\n" in text


async def test_own_words_that_were_not_needed_can_be_taken_with_one_key(
    phone_app: Any, database: Database
) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        summary = await summed_up(pilot, app, "Hello. Is this a good time to talk for a minute?")
        before = summary.result.script.lines["time-check"]
        title = str(summary.query_one("#script-title").render())
        assert "yours  Is this a good time to talk for a minute?" in title
        assert f"→ draft  {before}" in title
        assert before == script_from(ABOUT).lines["time-check"]
        await pilot.press("o")
        await until(pilot, lambda: summary.result.script.lines["time-check"] != before)
        assert "Now in your own words: is it a good time. o puts the lines of your script back." in str(
            summary.query_one("#script-title").render()
        )
        await until(
            pilot,
            lambda: any(n.message == "Now in your own words: is it a good time." for n in app._notifications),
        )
        await pilot.press("c")
        await until(pilot, lambda: "Is this a good time to talk for a minute?" in app.clipboard)
        await pilot.press("o")
        await until(pilot, lambda: summary.result.script.lines["time-check"] == before)
        await until(
            pilot,
            lambda: any(
                n.message == "As in your script again: is it a good time." for n in app._notifications
            ),
        )


async def test_what_was_edited_into_no_script_is_shown_and_copied_too(
    phone_app: Any, database: Database
) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        summary = await summed_up(pilot, app, "Hello.")
        await pilot.press("s")
        script = await arrive(pilot, "ScriptScreen")
        await until(pilot, lambda: script.script is not None)
        script.query_one("#text").text = "# Nonsense\n[red]Hello\n"
        await pilot.press("escape")
        await arrive(pilot, "SummaryScreen")
        await until(pilot, lambda: "[red]Hello" in str(summary.query_one("#script-text").render()))
        assert "no part of a call" in str(summary.query_one("#script-title").render())
        await pilot.press("c")
        await until(pilot, lambda: app.clipboard == "# Nonsense\n[red]Hello\n")


async def test_without_a_script_nobody_of_the_practice_stands_in_it(
    phone_app: Any, database: Database
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        summary = await summed_up(pilot, app, "Hello Dana Whitfield, my name is Ada Brook.")
        assert "Dana" not in " ".join(summary.result.script.lines.values())
        assert summary.result.script.lines["greeting"] == "Hello [their name], my name is Ada Brook."
        await pilot.press("s")
        script = await arrive(pilot, "ScriptScreen")
        await until(pilot, lambda: script.script is not None)
        assert script.script.name == "My script"
