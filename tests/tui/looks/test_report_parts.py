"""Behind page one: the criteria, the numbers with their charts, the annotated transcript, takes compared, and facts."""

from __future__ import annotations

from typing import Any

import pytest

from coach.transcript import Role, Turn

from ..fakes import judge, keep_rehearsal
from ..steps import arrive
from .conftest import Compare
from .drawing import Show, each, to_the_end
from .staging import SAID, report_of, shows


async def _kept(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    await report_of(pilot, keep_rehearsal(pilot.app.shelf, *SAID))


async def _criteria(pilot: Any) -> None:
    await _kept(pilot)
    await pilot.press("2")
    await shows(pilot, "✗ Closed questions")


async def _numbers(pilot: Any) -> None:
    await _kept(pilot)
    await pilot.press("3")
    await shows(pilot, "┤")
    await pilot.app.workers.wait_for_complete()


async def _charts(pilot: Any) -> None:
    await _numbers(pilot)
    await to_the_end(pilot)
    await shows(pilot, "Your questions")


async def _transcript(pilot: Any) -> None:
    await _kept(pilot)
    await pilot.press("4")
    await shows(pilot, SAID[0])


async def _lapse(pilot: Any) -> None:
    await _transcript(pilot)
    await pilot.press("end", "up", "enter")
    await shows(pilot, "⟦Do you like maps?⟧")
    await shows(pilot, "· closed question")


async def _takes(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    shelf = pilot.app.shelf
    first = keep_rehearsal(shelf, *SAID)
    second = shelf.branch(first, 6)
    warmer = {"warmth": 0.9, "limit_seconds": 1200, "told": ["role", "start"]}
    shelf.add_turn(second, Turn(role=Role.INTERVIEWER, text="How do you know where the sand went?"), warmer)
    shelf.add_turn(second, Turn(role=Role.INTERVIEWEE, text="I drew the harbour for a lost bet."), warmer)
    shelf.finish(second, judge(shelf.take(second).transcript).model_dump(mode="json", by_alias=True))
    await report_of(pilot, second)
    await pilot.press("5")
    await shows(pilot, "✓ repaired: Closed questions")


async def _facts(pilot: Any) -> None:
    await _kept(pilot)
    await pilot.press("6")
    await shows(pilot, "They told you 1 of 2 things")


STATES: dict[str, Show] = {
    "criteria": _criteria,
    "numbers": _numbers,
    "charts": _charts,
    "transcript": _transcript,
    "lapse": _lapse,
    "takes": _takes,
    "facts": _facts,
}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size)
