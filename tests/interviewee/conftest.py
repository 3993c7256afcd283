"""Nora, who mends books, and a director for her that needs no trained model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coach.interviewee.director import Director
from coach.interviewee.model import Meeting
from coach.persona import Persona, load_persona

from .acting import SimpleTagger

Directing = Callable[..., Director]


@pytest.fixture(scope="session")
def nora() -> Persona:
    """A small persona of the tests' own."""
    return load_persona(Path(__file__).parent / "nora-vance.toml")


@pytest.fixture
def directing(nora: Persona) -> Directing:
    """Makes a director: ``directing(minutes=…, seed=…, hard=…, persona=…)``."""

    def make(persona: Persona = nora, **meeting: float) -> Director:
        return Director(persona, Meeting.model_validate(meeting), tagger=SimpleTagger())

    return make
