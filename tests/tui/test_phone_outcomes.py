"""Every leg of the telephone in the app, played to each of its outcomes; by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from coach.acts import Tagger
from coach.cli.voices import casting
from coach.interviewee.phone import Leg, Outcome
from coach.settings import Settings
from coach.transcript import Role
from tests.model_server import serving
from tests.phone.callers import Played
from tests.phone.rewording import decided, rewords_anew
from tests.phone.ways import WAYS, Way, seed_for, way_played

from .phone_steps import SMALL, card, dialled, ears, phone_app, say
from .steps import seen

__all__ = ["ears", "phone_app"]

FIRST = {(way.leg, way.outcome): way for way in reversed(WAYS)}
PLAYED = [way for way in WAYS if way.leg is Leg.GOOD_MOMENT or FIRST[way.leg, way.outcome] is way]
"""Each leg to each outcome, and the contact at a good moment in every temper; the others are played in plain lines."""

WITH_A_MODEL = [
    FIRST[end]
    for end in (
        (Leg.RECEPTIONIST, Outcome.CALL_BACK),
        (Leg.BAD_MOMENT, Outcome.CALL_BACK),
        (Leg.GOOD_MOMENT, Outcome.MEETING),
    )
]


async def play(pilot: Any, app: Any, way: Way, seed: int, call: Played) -> Any:
    """Play the call to its card, as the engine played it."""
    screen = await dialled(pilot, app, way.leg, seed)
    for line in call.lines:
        await say(pilot, screen, line)
    if screen.ended:
        assert way.outcome.told in str(screen.query_one("#status").render())
        await pilot.press("enter")
    else:
        await pilot.press("ctrl+e")
    return await card(pilot)


def theirs(made: Any) -> list[str]:
    """What the other end said in the call of a card."""
    return [turn.text for turn in made.transcript.turns if turn.role is not Role.INTERVIEWER and turn.text]


@pytest.mark.parametrize("way", PLAYED, ids=str)
async def test_every_leg_to_its_outcomes(phone_app: Callable[..., Any], ears: Tagger, way: Way) -> None:
    seed = seed_for(way, ears)
    call = way_played(way, seed, ears)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        made = await play(pilot, app, way, seed, call)
        assert theirs(made) == call.theirs
        assert made.outcome is way.outcome
        assert made.report.rubric == way.leg.scenario.value
        assert way.outcome.told in " ".join(" ".join(seen(app).splitlines()[:2]).split())
        if call.lines:
            kept = app.shelf.recent(calls=True)[0]
            assert kept.done
            assert kept.report["rubric"] == way.leg.scenario.value


@pytest.mark.parametrize("way", WITH_A_MODEL, ids=str)
async def test_with_a_model_it_goes_the_same_way(
    make_app: Callable[..., Any], ears: Tagger, way: Way
) -> None:
    seed = seed_for(way, ears)
    call = way_played(way, seed, ears)
    with serving() as server:
        server.replies = [rewords_anew(server)]
        settings = Settings(base_url=server.address, model="tiny")
        app = make_app(voice=None, judge=None, casting=partial(casting, settings))
        async with app.run_test(size=SMALL) as pilot:
            made = await play(pilot, app, way, seed, call)
            assert made.outcome is way.outcome
            assert [decided(text) for text in theirs(made)] == call.theirs
            assert all(decided(text) != text for text in theirs(made)[1:])
