"""A shelf with a rehearsal on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.store import Database, Rehearsals
from coach.transcript import Interviewee, Role, Transcript, Turn


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database lies."""
    return tmp_path / "coach.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """A new database."""
    opened = Database(path)
    yield opened
    opened.close()


@pytest.fixture
def shelf(database: Database) -> Rehearsals:
    """Rehearsals in it."""
    return Rehearsals(database)


@pytest.fixture
def header() -> Transcript:
    """What is known before the first word."""
    return Transcript(id="dana-monday", agreed_minutes=20, interviewee=Interviewee(name="Dana Whitfield"))


@pytest.fixture
def take(shelf: Rehearsals, header: Transcript) -> str:
    """A take with a line, an answer, and a second line."""
    take = shelf.begin(header, "dana-whitfield", {"minutes": 20, "seed": 3}, {"goal": "strategy"})
    shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text="Hello, Dana."), {"step": 0})
    shelf.add_turn(take, Turn(role=Role.INTERVIEWEE, text="Hello. Sit down.", cue="smiles"), {"step": 1})
    shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text="How did you start?"), {"step": 1})
    return take
