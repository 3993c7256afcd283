"""Moments of a call in the app: it rings, a machine cuts off, and one hangs up in the middle of a greeting."""

from __future__ import annotations

from typing import Any

import pytest

from coach.interviewee.phone import Leg, Outcome
from coach.persona import persona_named
from coach.rehearsal.sitting import Sitting
from coach.tui.screens.phone_calls import dial
from coach.tui.widgets.prompt import Prompt

from .phone_steps import SMALL, card, dialled, ears, phone_app, say
from .steps import arrive, seen, type_in, until

__all__ = ["ears", "phone_app"]


async def test_while_it_rings_the_clock_knows_how_long_a_call_may_be(phone_app: Any) -> None:
    app = phone_app(pace=0.01)
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        dial(app, persona_named("dana-whitfield"), Sitting("s", 1, Leg.GOOD_MOMENT), 0, None)
        await arrive(pilot, "CallScreen")
        await until(pilot, lambda: "It rings …" in seen(app))
        assert "0:00 of 5:00" in seen(app)


@pytest.mark.parametrize(
    ("leg", "outcome"),
    [(Leg.VOICEMAIL, Outcome.NOTHING_LEFT), (Leg.RECEPTIONIST, Outcome.CALLER_HUNG_UP)],
)
async def test_one_can_hang_up_before_the_beep(phone_app: Any, leg: Leg, outcome: Outcome) -> None:
    app = phone_app(pace=60)
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        dial(app, persona_named("dana-whitfield"), Sitting("s", 1, leg), 0, None)
        screen = await arrive(pilot, "CallScreen")
        await until(pilot, lambda: screen.speaking)
        assert "beep" not in seen(app)
        await pilot.press("ctrl+e")
        made = await card(pilot)
        assert made.outcome is outcome
        assert outcome.told in seen(app)


async def test_a_machine_cuts_off_and_shows_what_it_took(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.VOICEMAIL)
        await until(pilot, lambda: "0:00 of 1:00" in seen(app))
        await type_in(pilot, "word " * 30)
        await until(pilot, lambda: "this line 0:12" in seen(app))
        screen.query_one(Prompt).text = ""
        await say(pilot, screen, "word " * 170)
        await until(pilot, lambda: "cut you off after 60 seconds" in seen(app))
        assert screen.query_one("#talk").mine.text.endswith("word—")
        assert len(screen.query_one("#talk").mine.text.split()) == 151
