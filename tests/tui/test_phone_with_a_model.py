"""The telephone in the app with a model of a server: its words are heard, its failures are not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from coach.cli.voices import casting
from coach.interviewee.phone import Leg
from coach.settings import Settings
from tests.model_server import fails, rewords, serving

from .phone_steps import SMALL, dialled, ears, say
from .steps import seen, until

__all__ = ["ears"]


@pytest.mark.parametrize(("reply", "worded"), [(rewords, True), (fails(401), False)], ids=["works", "fails"])
async def test_a_model_words_the_answers_or_nobody_notices(
    make_app: Callable[..., Any], ears: Any, reply: Any, worded: bool
) -> None:
    with serving() as server:
        server.replies = [reply]
        settings = Settings(base_url=server.address, model="tiny")
        app = make_app(voice=None, judge=None, casting=partial(casting, settings))
        async with app.run_test(size=SMALL) as pilot:
            screen = await dialled(pilot, app, Leg.RECEPTIONIST)
            await say(pilot, screen, "Good morning, is Dana there?")
            answer = screen.call.transcript.turns[-1]
            assert server.requests
            assert answer.text.startswith("Well, you know.") is worded
            await until(pilot, lambda: answer.text.split(". ")[-1] in seen(app))
            assert not app._notifications
