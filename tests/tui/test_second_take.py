"""A second take that ended earlier: what is booked stands there still, and what was not reached is no new lapse, anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from coach.history.booking import all_drills
from coach.store import Database
from coach.transcript import Role, Turn

from .fakes import judge, keep_rehearsal
from .steps import arrive, seen, until

REFERRAL = "skipped-referral-request"


def second_take(shelf: Any, line: str) -> tuple[str, str]:
    """A first take of two lines in which others were asked for, and a second of one; their ids."""
    first = keep_rehearsal(shelf, "Hello.", "Do you like maps?")
    found = judge(shelf.take(first).transcript).model_dump(mode="json", by_alias=True)
    for one in found["criteria"]:
        if one["id"] == REFERRAL:
            one["verdict"] = "pass"
    shelf.finish(first, found)
    second = shelf.branch(first, 0)
    shelf.add_turn(second, Turn(role=Role.INTERVIEWER, text=line), {"warmth": 0.5, "told": []})
    report = judge(shelf.take(second).transcript).model_dump(mode="json", by_alias=True)
    shelf.finish(second, report)
    return first, second


async def test_it_says_what_is_booked_and_does_not_scold(make_app: Any, database: Database) -> None:
    app = make_app()
    first, second = second_take(app.shelf, "How did you come to maps?")
    async with app.run_test(size=(80, 50)) as pilot:
        home = await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: home.query_one("#menu").option_count)
        line = str(home.query_one("#menu").get_option(f"take:{second}").prompt)
        assert "nothing to fix" in line
        for take in (first, first, second):
            app.open_report(take)
            await until(pilot, lambda take=take: getattr(app.screen, "take", "") == take)
            await until(pilot, lambda: "Booked for tomorrow: a one-minute drill on “Asking open" in seen(app))
        assert [drill.criterion for drill in all_drills(database)] == ["closed-questions"]
        assert "Not reached this time: whom else to meet." in seen(app)
        assert "✗" not in seen(app)
        assert "nothing to fix" in seen(app)


async def test_what_was_not_reached_is_blamed_nowhere_and_passed_faults_were_avoided(
    make_app: Any, settled: Path
) -> None:
    app = make_app()
    _, second = second_take(app.shelf, "How did you come to maps?")
    async with app.run_test(size=(140, 40)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(second)
        await until(pilot, lambda: getattr(app.screen, "take", "") == second)
        await until(pilot, lambda: "Not reached this time: whom else to meet." in seen(app))
        await pilot.press("2")
        await until(pilot, lambda: "○ not reached: Not asking whom" in seen(app))
        assert "✗" not in seen(app)
        assert "✓ avoided: Closed questions" in seen(app)
        assert "This take ended before it was due" in seen(app)
        await pilot.press("1", "c")
        await arrive(pilot, "Menu")
        await pilot.press("enter")
        await until(pilot, lambda: "[later] not reached: Not asking whom else" in app.clipboard)
        assert "nothing to fix" in app.clipboard
        assert "[fix]" not in app.clipboard
        assert "[pass] avoided: Closed questions" in app.clipboard
        await pilot.press("x")
        await arrive(pilot, "Menu")
        await pilot.press("enter")
        path = settled / "coach-ruth-okafor.md"
        await until(pilot, path.exists)
        assert "| ○ | not reached: Not asking whom else to meet |" in path.read_text()
        assert "| ✓ | avoided: Closed questions |" in path.read_text()


async def test_a_fault_that_is_new_in_it_is_not_booked_and_the_page_says_so(
    make_app: Any, database: Database
) -> None:
    app = make_app()
    _, second = second_take(app.shelf, "Do you?")
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(second)
        await until(pilot, lambda: "This take was for trying, and books nothing." in seen(app))
        assert all_drills(database) == []


async def test_what_is_booked_is_said_to_be_from_the_first_take(make_app: Any) -> None:
    app = make_app()
    first, second = second_take(app.shelf, "Do you?")
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(first)
        await until(pilot, lambda: "● Booked for tomorrow: a one-minute drill on “Asking open" in seen(app))
        app.open_report(second)
        await until(
            pilot, lambda: "That is from take 1; this take was for trying" in " ".join(seen(app).split())
        )


async def test_a_plan_of_the_first_take_is_shown_with_the_one_that_would_replace_it(make_app: Any) -> None:
    app = make_app()
    first, second = second_take(app.shelf, "Do you?")
    app.shelf.keep_ratings(first, {"next_plan": "If I feel a yes-or-no coming, then I ask how."})
    async with app.run_test(size=(80, 50)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(second)
        await until(pilot, lambda: "p keeps this plan instead of the one that you keep" in seen(app))
        assert "Kept now: If I feel a yes-or-no coming, then I ask how." in seen(app)
        await until(pilot, lambda: "p Keep instead" in seen(app))
        await pilot.press("p")
        await until(pilot, lambda: app.focused and app.focused.id == "plan-input")
        await pilot.press("enter")
        await until(pilot, lambda: "p Change plan" in seen(app))
        assert "Kept now" not in seen(app)
        assert "✓ kept for next time; p changes it" in seen(app)


async def test_where_there_is_room_the_keys_say_what_is_tried_again(make_app: Any) -> None:
    app = make_app()
    first, _ = second_take(app.shelf, "Do you?")
    async with app.run_test(size=(140, 40)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(first)
        await until(pilot, lambda: "r Try turn 3 again (closed questions)" in seen(app))
        await pilot.press("enter")
        await arrive(pilot, "Menu")
        assert "Try turn 3 again (closed questions)  r" in seen(app)
