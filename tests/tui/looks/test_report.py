"""Page one of a report: as it mostly is, held by a cap, and where something could not be judged."""

from __future__ import annotations

from typing import Any

import pytest

from ..fakes import keep_rehearsal
from ..steps import arrive
from .conftest import Compare
from .drawing import Show, each, to_the_end
from .staging import SAID, report_of, shows

ONE_SIDED = "Only one side is recorded; what depends on the other side could not be judged."


def _scored(wanted: str, **scored: Any) -> Show:
    async def show(pilot: Any) -> None:
        await arrive(pilot, "HomeScreen")
        await report_of(pilot, keep_rehearsal(pilot.app.shelf, *SAID, report=scored))
        await shows(pilot, wanted)

    return show


async def _one_sided(pilot: Any) -> None:
    few = {"judged": 1, "not_applicable": 3}
    await _scored("What worked", notes=[ONE_SIDED], coverage=few)(pilot)
    await to_the_end(pilot)
    await shows(pilot, "Only one side is recorded")


async def _with_marks(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    take = keep_rehearsal(pilot.app.shelf, *SAID)
    mine = {"best": 2, "worst": 6, "guesses": {"closed-questions": True, "skipped-referral-request": False}}
    pilot.app.shelf.keep_ratings(take, mine)
    await report_of(pilot, take)
    await to_the_end(pilot)
    await shows(pilot, "You and coach")


STATES: dict[str, Show] = {
    "plain": _scored("What worked"),
    "capped": _scored("holds the score", overall=40.0, uncapped=71.5, capped_by=["closed-questions"]),
    "not-judged": _scored("Not enough was said", overall=None, uncapped=None, strengths=[]),
    "one-sided": _one_sided,
    "marks": _with_marks,
}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size)
