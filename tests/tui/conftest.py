"""A data folder of its own for each test, with one person in it."""

from __future__ import annotations

import sys
import types
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from coach.acts import Tagger
from coach.interviewee.model import Direction, Do, Meeting, State
from coach.persona import Persona
from coach.store import Database
from coach.transcript import Transcript

from .fakes import ScriptedVoice, judge, settle_home


class _Director:
    """Answers everything, grows warmer, and leaves when told "leave now"."""

    def __init__(self, persona: Persona, meeting: Meeting) -> None:
        self.persona, self.meeting = persona, meeting

    def prepare(self) -> None:
        """Nothing has to be looked up."""

    def first_state(self) -> State:
        return State(limit_seconds=self.meeting.minutes * 60)

    def direct(self, transcript: Transcript, state: State) -> Direction:
        last = transcript.turns[-1].text
        leaves = "leave now" in last
        after = state.model_copy(
            update={
                "step": state.step + 1,
                "warmth": min(1.0, state.warmth + 0.1),
                "over": leaves,
                "told": ("start",),
            }
        )
        cue = "glances at the clock" if "time" in last else None
        return Direction(do=(Do.ANSWER,), words="I draw maps.", cue=cue, ends=leaves, state=after)


class _Offline:
    name = "offline"

    async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        yield direction.words


@pytest.fixture(autouse=True)
def cast(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screens are tested with a director that does the same every time."""
    for name, what in (("director", {"Director": _Director}), ("offline", {"OfflineVoice": _Offline})):
        module = types.ModuleType(f"coach.interviewee.{name}")
        vars(module).update(what)
        monkeypatch.setitem(sys.modules, module.__name__, module)


@pytest.fixture(autouse=True)
def settled(home: Path, tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one person in it, and the current folder."""
    settle_home(home)
    monkeypatch.chdir(home)
    return home


@pytest.fixture
def database(settled: Path) -> Iterator[Database]:
    """The rehearsals in it."""
    opened = Database(settled / "coach.db")
    yield opened
    opened.close()


@pytest.fixture
def make_app(database: Database) -> Callable[..., Any]:
    """An app with stand-ins; keywords replace them."""
    from coach.tui.app import CoachApp

    def make(**given: Any) -> Any:
        usual = {
            "voice": ScriptedVoice(),
            "database": database,
            "judge": judge,
            "pace": 0,
            "now": lambda: 1_790_000_000.0,
        }
        app = CoachApp(**{**usual, **given})
        app.animation_level = "none"
        return app

    return make
