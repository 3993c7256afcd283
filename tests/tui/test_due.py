"""What is due on the screen: ticked off, taken back, exported, and done from there."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from coach.desk.follow_ups import follow_up, follow_ups
from coach.history.booking import keep
from coach.history.drills import booked
from coach.store import Database
from coach.transcript import Transcript
from coach.tui.days import due_day
from coach.tui.screens.due import open_screen

from .steps import arrive, seen, until

NOW = 1_790_000_000.0
SMALL = (80, 24)
MEETING = Transcript.model_validate(
    {
        "schema": "coach.transcript/1",
        "id": "real",
        "interviewee": {"name": "Dana Whitfield"},
        "turns": [
            {"role": "interviewer", "text": "Thank you for your time. What matters most?"},
            {"role": "interviewee", "text": "The hardest part is deciding what you will stop doing."},
            {"role": "interviewer", "text": "I'll send you the [article]."},
        ],
    }
)


def _owed(database: Database) -> None:
    follow_up(database, MEETING, datetime.fromtimestamp(NOW - 3600).astimezone(), file="met.txt")


async def test_it_is_ticked_off_and_taken_back_with_one_key(make_app: Any, database: Database) -> None:
    _owed(database)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        home = await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "Thank-you note to Dana Whitfield" in seen(app))
        menu = home.query_one("#menu")
        menu.highlighted = menu.get_option_index("door:due")
        await pilot.press("enter")
        screen = await arrive(pilot, "DueScreen")
        await until(pilot, lambda: "“I'll send you the [article].”" in seen(app))
        assert screen.chosen.thank_you
        await pilot.press("space")
        await until(pilot, lambda: len(follow_ups(database, NOW)) == 1)
        assert not screen.chosen.thank_you
        await pilot.press("u")
        await until(pilot, lambda: len(follow_ups(database, NOW)) == 2)
        await pilot.press("home", "space", "a")
        await until(pilot, lambda: "✓ " in seen(app))
        await pilot.press("end", "space")
        await until(pilot, lambda: len(follow_ups(database, NOW)) == 2)


async def test_a_calendar_file_has_promises_and_drills(
    make_app: Any, database: Database, settled: Path
) -> None:
    _owed(database)
    keep(database, booked("closed-questions", "nobody", NOW, "Closed questions"))
    app = make_app(door="due")
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "DueScreen")
        await until(pilot, lambda: "Drill: Closed questions" in seen(app))
        await pilot.press("x")
        await until(pilot, lambda: (settled / "coach-due.ics").is_file())
        text = (settled / "coach-due.ics").read_text(encoding="utf-8")
        assert text.count("BEGIN:VEVENT") == 3
        assert text.count("DTSTART;VALUE=DATE:") == 2, "the note alone has an hour"
        await pilot.press("end", "enter")
        await arrive(pilot, "DrillScreen")


async def test_the_note_is_written_from_there(make_app: Any, database: Database) -> None:
    _owed(database)
    app = make_app(door="due")
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "DueScreen")
        await pilot.press("enter")
        asks = await arrive(pilot, "LetterMeetingScreen")
        assert asks.query_one("#path").value == "met.txt"
        assert not list(asks.query("#when")), "it is known when it was"


async def test_a_promise_of_a_later_day_is_seen_on_home_and_in_the_list(
    make_app: Any, database: Database
) -> None:
    _owed(database)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        home = await arrive(pilot, "HomeScreen")
        day = due_day(follow_ups(database, NOW)[1].due, NOW)
        line = f"{day}, to Dana Whitfield: “I'll send you the [article].”"
        await until(pilot, lambda: line in seen(app))
        menu = home.query_one("#menu")
        menu.highlighted = menu.get_option_index("later:due")
        await pilot.press("enter")
        await arrive(pilot, "DueScreen")
        await until(pilot, lambda: "Later" in seen(app))
        assert f"by {day} " in seen(app)
        assert "18:00" not in seen(app), "a promise has a day and no hour"
        await pilot.press("space", "escape")
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: f"Follow-ups  {line}"[:60] in seen(app))


async def test_practice_says_so_wherever_it_is_listed(make_app: Any, database: Database) -> None:
    follow_up(database, MEETING, datetime.fromtimestamp(NOW - 3600).astimezone(), take="x")
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "Practice: thank-you note to Dana Whitfield" in seen(app))
        assert ", practice, to Dana Whitfield: “" in seen(app)
        open_screen(app)
        await arrive(pilot, "DueScreen")
        await until(pilot, lambda: "To do now" in seen(app))
        assert "Thank-you note to Dana Whitfield  practice" in seen(app)
        assert "“I'll send you the [article].”  practice" in seen(app)


async def test_nothing_is_due(make_app: Any) -> None:
    app = make_app(door="due")
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "DueScreen")
        await until(pilot, lambda: "Nothing is due." in seen(app))
        await pilot.press("space", "enter", "u", "x", "c", "escape")
        await arrive(pilot, "HomeScreen")


async def test_home_parts_what_is_due_from_what_is_later(make_app: Any, database: Database) -> None:
    _owed(database)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "Later" in seen(app))
        lines = [line.strip(" ▌▏") for line in seen(app).splitlines()]
        now, later = lines.index("Due today"), lines.index("Later")
        assert "Thank-you note to Dana Whitfield" in lines[now + 1]
        assert "I'll send you the [article]." in lines[later + 1]


async def test_home_names_the_drills_of_tomorrow_where_there_is_room(
    make_app: Any, database: Database
) -> None:
    for criterion, title in (("closed-questions", "Closed questions"), ("monopolised", "Talking too much")):
        keep(database, booked(criterion, "nobody", NOW, title))
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        home = await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: home.query_one("#menu").option_count)
        line = str(home.query_one("#menu").get_option("door:drill").prompt)
        assert "tomorrow: " in line
        assert all(title in line for title in ("Closed questions", "Talking too much"))
        keep(database, booked("no-rapport", "nobody", NOW, "No human note at the very start of it"))
        home.on_screen_resume()
        await until(
            pilot, lambda: "3 of them" in str(home.query_one("#menu").get_option("door:drill").prompt)
        )
