"""A call in which you say nothing: it has a card, counts for its ladder, and takes nothing away."""

from __future__ import annotations

from typing import Any

import pytest

from coach.interviewee.phone import Leg, Outcome
from coach.persona import persona_named
from coach.rehearsal.sitting import Sitting, played
from coach.store import Database
from coach.tui.screens.phone_calls import dial
from tests.phone import callers

from .phone_steps import SMALL, card, dialled, ears, phone_app, ready, say
from .steps import arrive, on, seen, until

__all__ = ["ears", "phone_app"]


SILENCES = [
    (Leg.VOICEMAIL, Outcome.NOTHING_LEFT),
    *((leg, Outcome.CALLER_HUNG_UP) for leg in (Leg.RECEPTIONIST, Leg.BAD_MOMENT, Leg.GOOD_MOMENT)),
]


@pytest.mark.parametrize(("leg", "outcome"), SILENCES)
async def test_a_call_without_a_word_has_its_card_and_begins_again(
    phone_app: Any, leg: Leg, outcome: Outcome
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await dialled(pilot, app, leg)
        await pilot.press("ctrl+e")
        made = await card(pilot)
        assert made.outcome is outcome
        assert outcome.told in seen(app)
        assert "You say nothing in this transcript, so nothing was judged." in seen(app)
        await pilot.press("r")
        again = await ready(pilot)
        assert (again.call.kept.number, len(again.call.transcript.turns)) == (2, 1)
        assert not again.call.over


async def test_a_silent_call_is_one_of_its_ladder_and_a_silent_retake_takes_nothing_away(
    phone_app: Any, database: Database
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        sitting = Sitting("s", 3)
        dial(app, persona_named("dana-whitfield"), sitting, 0, None)
        await ready(pilot)
        await pilot.press("ctrl+e")
        await card(pilot)
        assert "n: call 2 of 4." in seen(app)
        await pilot.press("n")
        screen = await ready(pilot)
        assert screen.call.leg is sitting.rungs[1].leg
        await say(pilot, screen, callers.HELLO)
        await pilot.press("ctrl+e")
        spoken = await card(pilot)
        await pilot.press("r")
        await ready(pilot)
        await pilot.press("ctrl+e")
        await until(pilot, lambda: on(app, "CardScreen") and app.screen is not spoken)
        again = await card(pilot)
        assert again.kept.number == 2
        found = played(app.shelf, sitting)
        assert sorted(found) == [0, 1]
        assert found[1].number == 1


async def test_a_sitting_of_silence_says_so(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await dialled(pilot, app, Leg.VOICEMAIL)
        await pilot.press("ctrl+e")
        await card(pilot)
        await pilot.press("n")
        summary = await arrive(pilot, "SummaryScreen")
        await until(pilot, lambda: summary.result is not None)
        await until(pilot, lambda: "You said nothing in these calls" in seen(app))
        assert "Nothing to fix" not in seen(app) + summary.result.text
        assert "You left no message." in seen(app)
