"""What is seen first and most, in the highest contrast, in the sixteen colours of a terminal, and without any colour."""

from __future__ import annotations

from typing import Any

import pytest

from ..fakes import ScriptedVoice, keep_rehearsal
from ..steps import arrive
from .conftest import Compare
from .drawing import MORE_THEMES, SMALL, Show
from .staging import ANSWER, SAID, report_of, shows, speaking, waiting


async def _report(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    await report_of(pilot, keep_rehearsal(pilot.app.shelf, *SAID))
    await shows(pilot, "What worked")


STATES: dict[str, Show] = {"home": waiting, "rehearsal": speaking, "report": _report}
shown = pytest.mark.parametrize("show", STATES.values(), ids=STATES)


@shown
async def test_it_looks_as_it_did(same_as_kept: Compare, show: Show) -> None:
    await same_as_kept(show, SMALL, MORE_THEMES, voice=ScriptedVoice(ANSWER))


@shown
async def test_without_colour_it_looks_as_it_did(
    same_as_kept: Compare, monkeypatch: pytest.MonkeyPatch, show: Show
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    await same_as_kept(show, SMALL, {"no-colour": "coach-dark"}, voice=ScriptedVoice(ANSWER))
