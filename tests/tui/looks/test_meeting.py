"""The meeting: words that stream in, a sign, no time left, a model that fails, a pause, and the end."""

from __future__ import annotations

from typing import Any

import pytest

from coach.errors import VoiceError

from ..fakes import ScriptedVoice
from ..steps import arrive, say, type_in, until
from .conftest import Compare
from .drawing import Show, each
from .staging import ANSWER, SAID, in_a_meeting, shows, speaking


async def _cue(pilot: Any) -> None:
    await in_a_meeting(pilot, SAID[0])
    await say(pilot, "How is your time?")
    await shows(pilot, "◇ glances at the clock")


async def _over_time(pilot: Any) -> None:
    await in_a_meeting(pilot, "word " * 1500, "word " * 1700)
    await shows(pilot, "■ over")


async def _failed(pilot: Any) -> None:
    await in_a_meeting(pilot, SAID[0])
    pilot.app._voice.failures = [VoiceError("The model did not answer.", "Connection refused.", "Start it.")]
    await type_in(pilot, SAID[1])
    await pilot.press("enter")
    await arrive(pilot, "Menu")
    pilot.app.clear_notifications()
    await shows(pilot, "Your line is safe.")


async def _paused(pilot: Any) -> None:
    await in_a_meeting(pilot, SAID[0])
    await pilot.press("escape")
    await arrive(pilot, "Menu")


async def _ended(pilot: Any) -> None:
    screen = await in_a_meeting(pilot, *SAID[:2])
    await say(pilot, "I'm afraid I have to leave now, thank you.")
    await until(pilot, lambda: screen.ended)
    await shows(pilot, "Press Enter to look at how it went.")


STATES: dict[str, Show] = {
    "streaming": speaking,
    "cue": _cue,
    "over-time": _over_time,
    "failed-model": _failed,
    "paused": _paused,
    "ended": _ended,
}


@pytest.mark.parametrize(("show", "size"), each(STATES))
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show, size: tuple[int, int]) -> None:
    await same_as_kept(show, size, voice=ScriptedVoice(ANSWER))
