"""Home, looking back, real meetings from a file, and what is chosen for good."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .steps import arrive, meet, ready, report_of_a_meeting, say, seen, type_in, until


async def test_the_first_time_there_is_a_card_and_afterwards_what_was_open(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        home = await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "Rehearse with somebody" in seen(app))
        assert home.query_one("#welcome").display
        await meet(pilot)
        await say(pilot, "Hello.")
        await type_in(pilot, "And then")
        await pilot.press("escape")
        await arrive(pilot, "Menu")
        await pilot.press("down", "down", "down", "down", "enter")
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "▶ Ruth Okafor" in seen(app))
        assert "draft kept" in seen(app)
        assert not home.query_one("#welcome").display
        await pilot.press("home", "enter")
        await ready(pilot)
        await until(pilot, lambda: "And then" in seen(app))


async def test_a_real_meeting_from_a_file(make_app: Any, settled: Path) -> None:
    (settled / "meeting.txt").write_text("Ada: Do you like maps?\nBo: I do.\n", encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        await pilot.press("f")
        review = await arrive(pilot, "ReviewScreen")
        review.query_one("#path").value = "nowhere.txt"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: [n for n in app._notifications if "nowhere.txt" in n.title])
        review.query_one("#path").value = "meeting.txt"
        review.query_one("#me").value = "Ada"
        await pilot.press("ctrl+s")
        report = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.report is not None)
        assert report.transcript.turns[0].role == "interviewer"
        await pilot.press("r")
        assert app.screen is report


async def test_history_is_searched_and_deleted_for_good(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await report_of_a_meeting(pilot, "Do you like estuaries?")
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        await pilot.press("h")
        history = await arrive(pilot, "HistoryScreen")
        found = history.query_one("#found")
        await until(pilot, lambda: found.option_count == 1)
        history.query_one("#wanted").value = "volcano"
        await until(pilot, lambda: found.option_count == 0)
        history.query_one("#wanted").value = "estuaries ruth"
        await until(pilot, lambda: found.option_count == 1)
        await pilot.press("d")
        await until(pilot, lambda: "Delete the meeting with Ruth Okafor?" in seen(app))
        await pilot.press("down", "enter")
        await until(pilot, lambda: app.shelf.recent() == [])
        assert app.shelf.unfinished() == []


async def test_an_empty_history_says_what_will_stand_there(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        await pilot.press("h")
        history = await arrive(pilot, "HistoryScreen")
        await until(pilot, lambda: "To begin: Esc, then “Rehearse with somebody”." in seen(app))
        await pilot.press("m", "enter")
        assert app.screen is history
        await pilot.press("d")
        await arrive(pilot, "Menu")


async def test_keys_can_be_remapped_and_every_action_is_in_the_palette(make_app: Any, settled: Path) -> None:
    (settled / "app.toml").write_text('theme = "coach-light"\n[keys]\nnew = "z"\n', encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        home = await arrive(pilot, "HomeScreen")
        assert app.theme == "coach-light"
        offered = {command.title for command in app.get_system_commands(home)}
        assert {"New rehearsal", "Look back", "Review a file", "Help", "Quit", "Theme: ansi dark"} <= offered
        await pilot.press("f1")
        await arrive(pilot, "KeysScreen")
        assert "(new)" in seen(app)
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        await pilot.press("z")
        await arrive(pilot, "PeopleScreen")


async def test_a_take_that_is_gone_is_told(make_app: Any) -> None:
    app = make_app(take="nothing")
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: len(app._notifications) == 1)
        assert "not kept here" in next(iter(app._notifications)).title
