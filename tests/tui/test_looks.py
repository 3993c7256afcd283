"""What a few screens look like, small and wide; `pytest --snapshot-update` accepts a new look."""

from __future__ import annotations

from typing import Any

import pytest

from .fakes import ScriptedVoice
from .steps import arrive, meet, report_of_a_meeting, say, seen, until

SMALL, WIDE = (80, 24), (140, 40)


@pytest.fixture
def still(make_app: Any) -> Any:
    """An app with a voice of two sentences."""
    return make_app(
        voice=ScriptedVoice("I draw maps, mostly. The rest is asking fishermen where the sand went.")
    )


async def _home(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    await until(pilot, lambda: "Rehearse with somebody" in seen(pilot.app))


async def _meeting(pilot: Any) -> None:
    screen = await meet(pilot, questions="How did you come to maps?\nWho taught you?")
    screen.query_one("#prompt").cursor_blink = False
    await say(pilot, "Hello Ruth, thank you for making time. How did you come to draw maps?")
    await until(pilot, lambda: "fishermen" in seen(pilot.app))


async def _report(pilot: Any) -> None:
    await report_of_a_meeting(pilot, "Hello Ruth, thank you for making time.", "Do you like maps?")
    await pilot.app.workers.wait_for_complete()
    await until(pilot, lambda: "What worked" in seen(pilot.app))


async def _transcript(pilot: Any) -> None:
    await _report(pilot)
    await pilot.press("4")
    await until(pilot, lambda: "⟦Do you like maps?⟧" in seen(pilot.app))


@pytest.mark.parametrize(
    ("before", "size"),
    [(_home, SMALL), (_meeting, SMALL), (_meeting, WIDE), (_report, SMALL), (_transcript, SMALL)],
    ids=["home-small", "meeting-small", "meeting-wide", "report-small", "transcript-small"],
)
def test_it_looks_as_it_did(snap_compare: Any, still: Any, before: Any, size: tuple[int, int]) -> None:
    assert snap_compare(still, run_before=before, terminal_size=size)
