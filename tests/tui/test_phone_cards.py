"""The card of a call: it books its fixes, goes back to the moment, and leads on."""

from __future__ import annotations

from typing import Any

from coach.history.booking import all_drills
from coach.interviewee.phone import Leg
from coach.store import Database
from tests.phone import callers

from .phone_steps import SMALL, card, dialled, ears, keep, phone_app, ready, say
from .steps import arrive, seen, until

__all__ = ["ears", "phone_app"]


async def test_a_card_books_its_fixes_with_one_key(phone_app: Any, database: Database) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.VOICEMAIL)
        await say(pilot, screen, "I'm researching how hospitals plan.")
        await pilot.press("ctrl+e")
        await card(pilot)
        assert all_drills(database) == []
        await pilot.press("p")
        await until(pilot, lambda: app.focused and app.focused.id == "plan-input")
        await pilot.press("enter")
        await until(pilot, lambda: [n for n in app._notifications if "“Leaving your name”" in n.message])
        assert {(d.criterion, d.rubric) for d in all_drills(database)} == {
            ("no-name", "voicemail"),
            ("no-number", "voicemail"),
        }


async def test_a_call_is_rewound_and_both_takes_stand(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.VOICEMAIL)
        await say(pilot, screen, "Call me back.")
        await say(pilot, screen, "Any time.")
        await pilot.press("ctrl+e")
        first = await card(pilot)
        score = first.report.overall
        await pilot.press("r")
        again = await ready(pilot)
        assert again.call.kept.number == 2
        assert len(again.call.transcript.turns) == 1
        await say(pilot, again, callers.MESSAGE)
        await pilot.press("ctrl+e")
        second = await arrive(pilot, "CardScreen")
        await until(pilot, lambda: second.report is not None)
        assert second.report.overall > score
        takes = app.shelf.takes_of(second.kept.rehearsal)
        assert [kept.number for kept in takes] == [1, 2]


async def test_enter_on_a_card_offers_the_next_call_first(phone_app: Any, database: Database) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, None)
        await say(pilot, screen, "Hello. Thank you.")
        await pilot.press("ctrl+e")
        await card(pilot)
        await until(pilot, lambda: "call 2 of 4" in seen(app))
        await pilot.press("enter")
        await arrive(pilot, "Menu")
        assert "Go on to call 2" in str(app.screen.query_one("OptionList").get_option_at_index(0).prompt)
        await pilot.press("enter")
        await ready(pilot)
