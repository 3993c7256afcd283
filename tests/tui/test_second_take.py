"""A second take that ended earlier: what is booked stands there still, and what was not reached is no new lapse."""

from __future__ import annotations

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
            await until(pilot, lambda: "Booked for tomorrow: a one-minute drill on “Closed" in seen(app))
        assert [drill.criterion for drill in all_drills(database)] == ["closed-questions"]
        assert "Not reached this time: whom else to meet." in seen(app)
        assert "✗" not in seen(app)
        assert "nothing to fix" in seen(app)
