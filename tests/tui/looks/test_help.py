"""The keys of a screen, in a window before it."""

from __future__ import annotations

from typing import Any

import pytest

from ..steps import arrive
from .conftest import Compare
from .drawing import Show, each
from .staging import shows, waiting


async def _keys(pilot: Any) -> None:
    await waiting(pilot)
    await pilot.press("f1")
    await arrive(pilot, "KeysScreen")
    await shows(pilot, "Go on to the next part")


STATES: dict[str, Show] = {"keys": _keys}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size)
