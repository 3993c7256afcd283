"""Drills and "spot the lapse" on the screen: from Home, by keys alone, in eighty columns."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from coach.history.booking import all_drills, keep
from coach.history.drills import booked
from coach.history.scenes import all_scenes, next_scene, scene_named
from coach.store import Database, Notes
from coach.tui.screens.spot import SpotScreen
from tests.phone.conftest import ears

from .fakes import keep_rehearsal
from .steps import arrive, seen, until

__all__ = ["ears"]

NOW = 1_790_000_000.0
YESTERDAY = (datetime.fromtimestamp(NOW) - timedelta(days=1)).timestamp()
SMALL = (80, 24)


async def through_the_door(pilot: Any, name: str) -> None:
    """Choose a part of Home by its line."""
    home = await arrive(pilot, "HomeScreen")
    menu = home.query_one("#menu")
    await until(pilot, lambda: menu.option_count)
    menu.highlighted = menu.get_option_index(f"door:{name}")
    await pilot.press("enter")


async def test_a_report_books_its_fixes_once_and_says_so(make_app: Any, database: Database) -> None:
    app = make_app()
    take = keep_rehearsal(app.shelf, "Do you like maps?")
    async with app.run_test(size=(80, 50)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(take)
        await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: "Booked for tomorrow" in seen(app))
        before = all_drills(database)
        assert {d.criterion for d in before} == {"closed-questions", "skipped-referral-request"}
        assert all(drill.due > NOW for drill in before)
        await pilot.press("p")
        await until(pilot, lambda: app.focused and app.focused.id == "plan-input")
        await pilot.press("enter")
        await until(pilot, lambda: [n for n in app._notifications if "Your plan waits" in n.message])
        assert all_drills(database) == before


async def test_a_drill_that_is_due_is_on_home_and_is_done_once(make_app: Any, database: Database) -> None:
    keep(database, booked("skipped-referral-request", "nobody", YESTERDAY, "Not asking whom else to meet"))
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "Due today" in seen(app))
        await through_the_door(pilot, "drill")
        await arrive(pilot, "DrillsScreen")
        await until(pilot, lambda: "● Not asking whom else" in seen(app))
        await pilot.press("enter")
        screen = await arrive(pilot, "DrillScreen")
        await until(pilot, lambda: screen.exercise.persona.name in seen(app))
        await until(pilot, lambda: "Back to the drills" in seen(app).splitlines()[-1])
        field = screen.query_one("#line")
        await pilot.press("enter")
        assert not screen.counted
        field.value = "Goodbye."
        await pilot.press("enter")
        await until(pilot, lambda: "✗ Not yet." in seen(app) and "Due tomorrow" in seen(app))
        await until(pilot, lambda: app.focused is field)
        field.value = "Who else should I talk to about this?"
        await pilot.press("enter")
        await until(pilot, lambda: "✓ Clean." in seen(app) and "for practice" in seen(app))
        (drill,) = all_drills(database)
        assert (drill.times, drill.clean) == (1, ())
        await until(pilot, lambda: not field.disabled)
        await pilot.press("escape")
        await arrive(pilot, "DrillsScreen")
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "Due today" not in seen(app))


async def test_any_skill_can_be_practised_without_booking_it(make_app: Any, database: Database) -> None:
    app = make_app(door="drill")
    async with app.run_test(size=SMALL) as pilot:
        screen = await arrive(pilot, "DrillsScreen")
        menu = screen.query_one("#drills")
        await until(pilot, lambda: menu.option_count)
        menu.highlighted = menu.get_option_index("no-thanks")
        await pilot.press("enter")
        drill = await arrive(pilot, "DrillScreen")
        drill.query_one("#line").value = "Thank you so much."
        await pilot.press("enter")
        await until(pilot, lambda: "✓ Clean." in seen(app) and "not booked" in seen(app))
        assert all_drills(database) == []


async def test_a_drill_on_the_telephone_beeps_and_is_done(
    make_app: Any, database: Database, ears: Any
) -> None:
    keep(database, booked("no-name", "nobody", YESTERDAY, "No name", "voicemail"))
    app = make_app(door="drill")
    async with app.run_test(size=SMALL) as pilot:
        screen = await arrive(pilot, "DrillsScreen")
        await until(pilot, lambda: "● No name  It is due today." in seen(app))
        headings = [str(option.prompt) for option in screen.query_one("#drills").options if not option.id]
        assert [heading.strip() for heading in headings] == [
            "Due today",
            "Practise any skill of a meeting",
            "Practise any skill of a call",
        ]
        labels = [str(option.prompt) for option in screen.query_one("#drills").options if option.id]
        assert "○ A short message  on a machine" in labels
        assert "○ Asking for a meeting  " in labels
        await pilot.press("enter")
        drill = await arrive(pilot, "DrillScreen")
        await until(pilot, lambda: f"☎ You call {drill.exercise.persona.name}" in seen(app))
        assert "Machine" in seen(app)
        assert "◇ a beep" in seen(app)
        drill.query_one("#line").value = "Hello, my name is Ada Brook."
        await pilot.press("enter")
        await until(pilot, lambda: "✓ Clean." in seen(app) and "Due in 3 days. 1 of 3 clean." in seen(app))


async def test_a_scene_plays_and_tells_what_was_heard(make_app: Any, database: Database) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await through_the_door(pilot, "spot")
        screen = await arrive(pilot, "SpotScreen")
        scene, flawed = next_scene(0)
        assert (screen.scene, screen.flawed) == (scene, flawed)
        await until(pilot, lambda: "That was a lapse" in seen(app).splitlines()[-1])
        found, missed = scene.slip[0].turn, scene.slip[1].turn
        while screen.result is None:
            shown = screen.shown
            if shown == found:
                await pilot.press("x")
            if shown == 3:
                await pilot.press("x")
            if shown == 5:
                await pilot.press("x", "x")
            await pilot.press("enter")
            await until(pilot, lambda shown=shown: screen.shown > shown or screen.result is not None)
        assert screen.result.line == "1 heard, 1 missed, 1 false alarm."
        await until(pilot, lambda: screen.result.line in seen(app))
        text = str(screen.query_one("#found").render())
        assert f"heard, turn {found}" in text
        assert f"missed, turn {missed}" in text
        assert [note.body["hits"] for note in Notes(database).all("spot")] == [1]
        await pilot.press("g")
        await until(pilot, lambda: app.screen is not screen)
        good = await arrive(pilot, "SpotScreen")
        assert (good.scene, good.flawed) == (scene, False)
        assert "Another" not in seen(app).splitlines()[-1]
        for _ in range(13):
            await pilot.press("enter")
        await until(pilot, lambda: good.result is not None)
        assert len(Notes(database).all("spot")) == 1
        await pilot.press("n")
        await until(pilot, lambda: app.screen is not good)
        again = await arrive(pilot, "SpotScreen")
        assert again.scene == next_scene(1)[0]


async def test_it_plays_by_itself_until_it_is_stopped(make_app: Any) -> None:
    app = make_app(pace=0.01)
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        app.forward(SpotScreen(scene_named(all_scenes()[0].id), True))
        screen = await arrive(pilot, "SpotScreen")
        await until(pilot, lambda: screen._onward is not None)
        await pilot.press("space")
        await until(pilot, lambda: "stopped" in seen(app))
        assert screen.shown == 1
        await pilot.press("space")
        await until(pilot, lambda: screen.shown == 2)
        assert screen.query("Speech").last().who == screen.scene.they


async def test_of_more_than_three_that_are_due_the_others_wait_their_turn(
    make_app: Any, database: Database
) -> None:
    for n in range(4):
        keep(database, booked(f"skill-{n}", "nobody", YESTERDAY, f"Skill {n}"))
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await through_the_door(pilot, "drill")
        await arrive(pilot, "DrillsScreen")
        await until(pilot, lambda: "Skill 3" in seen(app))
        lines = seen(app).splitlines()
        assert sum("It is due today." in line for line in lines) == 3
        assert "It waits its turn: 3 a day are enough." in next(line for line in lines if "Skill 3" in line)
