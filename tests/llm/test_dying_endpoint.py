"""The server dies in the middle of a meeting: the line is safe, and the user goes on as they like."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.acts import Tagger
from coach.interviewee.model import Meeting
from coach.interviewee.model_voice import ModelVoice
from coach.llm import Client, Endpoint
from coach.persona import load_persona
from coach.rehearsal import Answered, Event, Rehearsal, VoiceFailed, begin
from coach.store import Rehearsals, open_database
from coach.transcript import Role
from tests.llm.conftest import KEY
from tests.model_server import ModelServer, fails, says

NORA = load_persona(Path(__file__).parents[1] / "interviewee" / "nora-vance.toml")


@pytest.fixture
def rehearsal(server: ModelServer, tagger: Tagger, pauses: list[float]) -> Rehearsal:
    voice = ModelVoice(NORA, Client(Endpoint(server.address, "tiny", KEY, patience=5)))
    return begin(Rehearsals(open_database()), NORA, Meeting(seed=1), voice)


async def events(source: object) -> list[Event]:
    return [event async for event in source]  # type: ignore[attr-defined]


async def test_it_is_tried_again_and_then_goes_on_with_the_built_in_voice(
    rehearsal: Rehearsal, server: ModelServer
) -> None:
    server.replies = [says("Come in, mind the step.")]
    assert isinstance((await events(rehearsal.say("Hello Nora, nice to meet you.")))[-1], Answered)
    server.replies = [fails(500, KEY)]
    failed = (await events(rehearsal.say("How did you start?")))[-1]
    assert isinstance(failed, VoiceFailed)
    assert "failed (500)" in failed.error.what
    assert rehearsal.waiting
    assert isinstance((await events(rehearsal.answer()))[-1], VoiceFailed)
    rehearsal.use_offline_voice()
    assert isinstance((await events(rehearsal.answer()))[-1], Answered)
    last = rehearsal.transcript.turns[-1]
    assert last.role is Role.INTERVIEWEE
    assert last.model_dump()["voice"] == "offline"
    kept = rehearsal.transcript.model_dump_json()
    assert KEY not in kept
    assert rehearsal.transcript.turns[1].text == "Come in, mind the step."
