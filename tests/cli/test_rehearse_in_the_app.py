"""``coach rehearse`` without ``--plain`` opens the app where it was asked to."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from coach.interviewee.model import Meeting
from coach.interviewee.model_voice import ModelVoice
from coach.interviewee.offline import OfflineVoice
from coach.persona import persona_named
from coach.store import Rehearsals, open_database

from .conftest import Coach

Opened = list[dict[str, Any]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    """How the app was opened; the app itself is not drawn."""
    calls: Opened = []

    class App:
        def __init__(self, **how: Any) -> None:
            calls.append(how)

        def run(self) -> None:
            """Nothing to draw."""

    monkeypatch.setitem(sys.modules, "coach.tui.app", SimpleNamespace(CoachApp=App))
    monkeypatch.setattr("coach.cli.app.require_terminal", lambda: None)
    yield calls
    for how in calls:
        if "database" in how:
            how["database"].close()


def test_at_that_person(coach: Coach, opened: Opened) -> None:
    assert coach("rehearse", "--persona", "dana-whitfield", "--minutes", "12").code == 0
    assert (opened[0]["start"], opened[0]["minutes"], opened[0]["take"]) == ("dana-whitfield", 12, None)


def test_in_the_meeting_when_more_was_arranged(coach: Coach, opened: Opened) -> None:
    assert coach("rehearse", "--persona", "dana-whitfield", "--hard", "--seed", "0").code == 0
    kept = Rehearsals(open_database()).take(opened[0]["take"])
    assert (kept.persona, kept.meeting["hard"], kept.meeting["seed"]) == ("dana-whitfield", True, 0)
    assert opened[0]["start"] is None


def test_where_it_was_left(coach: Coach, opened: Opened) -> None:
    coach("rehearse", "--plain", "--persona", "dana-whitfield", piped="Hello.\n/quit\n")
    assert coach("rehearse", "--resume").code == 0
    assert opened[0]["take"] == Rehearsals(open_database()).unfinished()[0].id


def test_nobody_of_that_name(coach: Coach, opened: Opened) -> None:
    ran = coach("rehearse", "--persona", "nobody")
    assert ran.code == 2
    assert "coach personas" in ran.err
    assert opened == []


def test_with_the_voice_of_the_flags(coach: Coach, opened: Opened) -> None:
    flags = ("--base-url", "http://127.0.0.1:1/v1", "--model", "tiny")
    assert coach("rehearse", "--persona", "dana-whitfield", *flags).code == 0
    assert opened[0]["start"] == "dana-whitfield", "a voice is not arranged with anybody"
    seconds: list[float] = []
    voice = opened[0]["casting"](seconds.append)(persona_named("dana-whitfield"), Meeting())
    assert isinstance(voice, ModelVoice)
    assert (voice.name, voice.on_wait) == ("tiny", seconds.append)


def test_the_take_remembers_the_voice_it_began_with(coach: Coach, opened: Opened) -> None:
    flags = ("--base-url", "http://127.0.0.1:1/v1", "--model", "tiny")
    assert coach("rehearse", "--persona", "dana-whitfield", "--hard", *flags).code == 0
    assert Rehearsals(open_database()).take(opened[0]["take"]).voice == "tiny"


def test_the_app_alone_speaks_as_it_is_set(
    coach: Coach, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert coach().code == 0
    cast = opened[0]["casting"](print)
    assert isinstance(cast(persona_named("dana-whitfield"), Meeting()), OfflineVoice)
    monkeypatch.setenv("COACH_BASE_URL", "http://127.0.0.1:1/v1")
    cast = opened[0]["casting"](print)
    assert isinstance(cast(persona_named("dana-whitfield"), Meeting()), ModelVoice)


def test_the_app_opens_although_the_settings_are_broken(
    coach: Coach, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_BASE_URL", "nowhere")
    assert coach().code == 0
    assert len(opened) == 1
    assert coach("rehearse", "--persona", "dana-whitfield").code == 2
    assert len(opened) == 1
