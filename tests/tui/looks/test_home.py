"""Home, before anything was done and when something waits."""

from __future__ import annotations

from typing import Any

import pytest

from ..steps import arrive
from .conftest import Compare
from .drawing import Show, each
from .staging import shows, waiting


async def _empty(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    await shows(pilot, "Rehearse with somebody")


STATES: dict[str, Show] = {"empty": _empty, "waiting": waiting}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size)
