"""Curt, pushy and skilled interviewers get different meetings from everybody; the clock is right in all of them.

Two hundred whole meetings are played by ``python tests/bench/meetings.py``.
"""

from __future__ import annotations

import pytest

from coach.persona import Persona, all_personas

from .meetings import SCRIPTS, outcome, to_the_end, wrong_in

PEOPLE = all_personas()


@pytest.mark.parametrize("persona", PEOPLE, ids=lambda p: p.id)
def test_the_skilled_are_told_more_and_the_pushy_less(persona: Persona) -> None:
    curt, pushy, skilled = (outcome(persona, script) for script in ("curt", "pushy", "skilled"))
    assert skilled.opened > curt.opened
    assert skilled.opened > pushy.opened
    assert skilled.words > curt.words
    assert skilled.words > pushy.words
    assert skilled.warmth > curt.warmth > pushy.warmth
    assert skilled.referred >= 1
    assert skilled.referred >= curt.referred
    assert pushy.referred == 0


@pytest.mark.parametrize(("number", "persona"), list(enumerate(PEOPLE)), ids=lambda p: getattr(p, "id", ""))
def test_what_is_said_of_the_time_is_the_clocks(number: int, persona: Persona) -> None:
    script = list(SCRIPTS)[number % 3]
    heard = to_the_end(persona, script, seed=number, minutes=(6, 9, 12)[number % 3], hard=bool(number % 2))
    assert list(wrong_in(heard)) == []
