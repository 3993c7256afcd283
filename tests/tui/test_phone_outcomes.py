"""Every leg of the telephone in the app, played to each of its outcomes; by keys alone."""

from __future__ import annotations

from typing import Any

import pytest

from coach.interviewee.phone import Leg, Outcome
from coach.persona import persona_named
from coach.rehearsal.sitting import Sitting
from coach.tui.screens.phone_calls import dial
from coach.tui.widgets.prompt import Prompt
from tests.phone import callers

from .phone_steps import SMALL, card, dialled, ears, phone_app, say
from .steps import arrive, seen, type_in, until

__all__ = ["ears", "phone_app"]


PLAYS = [
    (Leg.RECEPTIONIST, callers.courteous, {Outcome.PUT_THROUGH, Outcome.CALL_BACK}),
    (Leg.RECEPTIONIST, callers.pushy, {Outcome.ENDED_COLDLY}),
    (Leg.RECEPTIONIST, callers.rambling, {Outcome.CUT_SHORT}),
    (Leg.RECEPTIONIST, callers.job_seeker, {Outcome.CAREERS_PAGE}),
    (Leg.RECEPTIONIST, callers.message_leaver, {Outcome.MESSAGE_TAKEN, Outcome.PUT_THROUGH}),
    (Leg.RECEPTIONIST, callers.gives_up, {Outcome.NOTHING, Outcome.PUT_THROUGH}),
    (Leg.VOICEMAIL, callers.courteous, {Outcome.MESSAGE_LEFT}),
    (Leg.VOICEMAIL, callers.rambling, {Outcome.CUT_OFF}),
    (Leg.BAD_MOMENT, callers.courteous, {Outcome.CALL_BACK}),
    (Leg.BAD_MOMENT, callers.presses_on, {Outcome.HUNG_UP}),
    (Leg.BAD_MOMENT, callers.pushy, {Outcome.ENDED_COLDLY, Outcome.HUNG_UP}),
    (Leg.BAD_MOMENT, callers.rambling, {Outcome.CUT_SHORT}),
    (Leg.BAD_MOMENT, callers.gives_up, {Outcome.NOTHING}),
    (Leg.GOOD_MOMENT, callers.courteous, {Outcome.MEETING}),
    (Leg.GOOD_MOMENT, callers.curious, {Outcome.ALL_ON_THE_PHONE, Outcome.NO_MEETING}),
    (Leg.GOOD_MOMENT, callers.pushy, {Outcome.ENDED_COLDLY}),
    (Leg.GOOD_MOMENT, callers.rambling, {Outcome.CUT_SHORT}),
    (Leg.GOOD_MOMENT, callers.gives_up, {Outcome.NO_MEETING}),
]


@pytest.mark.parametrize(("leg", "caller", "outcomes"), PLAYS)
async def test_every_leg_to_its_outcomes(
    phone_app: Any, leg: Leg, caller: callers.Caller, outcomes: set[Outcome]
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, leg)
        for number in range(12):
            if screen.call.over:
                break
            line = caller(leg, screen.call.state.done[-2:], number)
            if line is None:
                await pilot.press("ctrl+e")
                break
            await say(pilot, screen, line)
        if screen.ended:
            assert screen.call.outcome.told in str(screen.query_one("#status").render())
            await pilot.press("enter")
        made = await card(pilot)
        assert made.outcome in outcomes
        assert made.report.rubric == leg.scenario.value
        assert made.outcome.told in " ".join(" ".join(seen(app).splitlines()[:2]).split())
        kept = app.shelf.recent(calls=True)[0]
        assert kept.done
        assert kept.report["rubric"] == leg.scenario.value


async def test_while_it_rings_the_clock_knows_how_long_a_call_may_be(phone_app: Any) -> None:
    app = phone_app(pace=0.01)
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        dial(app, persona_named("dana-whitfield"), Sitting("s", 1, Leg.GOOD_MOMENT), 0, None)
        await arrive(pilot, "CallScreen")
        await until(pilot, lambda: "It rings …" in seen(app))
        assert "0:00 of 5:00" in seen(app)


async def test_asked_for_a_resume_instead_it_has_its_card(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.GOOD_MOMENT, seed=2)
        for number in range(6):
            if screen.call.over:
                break
            line = callers.sender(screen.call.leg, screen.call.state.done[-2:], number)
            await say(pilot, screen, str(line))
        await until(pilot, lambda: "instead of being met" in str(screen.query_one("#status").render()))
        await pilot.press("enter")
        made = await card(pilot)
        assert made.outcome is Outcome.RESUME_INSTEAD
        assert "You were asked for a résumé" in seen(app)
        assert app.shelf.recent(calls=True)[0].report["rubric"] == "phone-request"


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
