"""With a model at the other end every call goes the way it goes without: the same is done, and it ends the same."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from coach.acts import Tagger
from coach.interviewee.model_voice import ModelVoice
from coach.interviewee.phone import Leg
from coach.llm import Client, Endpoint
from coach.persona import persona_named
from coach.rehearsal.call import Call, begin_call
from coach.rehearsal.ladder import ladder
from coach.store import Rehearsals
from coach.transcript import Role
from tests.model_server import ModelServer, serving

from .rewording import decided, rewords_anew
from .ways import WAYS, Way, seed_for, way_played

SPOKEN = [way for way in WAYS if way.leg is not Leg.VOICEMAIL and way.opens]


@pytest.fixture(scope="module")
def server() -> Iterator[ModelServer]:
    with serving() as running:
        running.replies = [rewords_anew(running)]
        yield running


def dial(way: Way, seed: int, shelf: Rehearsals, ears: Tagger, server: ModelServer) -> Call:
    """The call of that sitting, in which the server's model speaks."""
    text = Client(Endpoint(server.address, "tiny", "", 5.0, 0.0))
    return begin_call(
        shelf,
        persona_named("dana-whitfield"),
        ladder(seed, way.leg)[0],
        tagger=ears,
        cast=lambda person: ModelVoice(person, text),
    )


@pytest.mark.parametrize("way", SPOKEN, ids=str)
def test_a_model_words_the_same_call(way: Way, shelf: Rehearsals, ears: Tagger, server: ModelServer) -> None:
    seed = seed_for(way, ears)
    plain = way_played(way, seed, ears)
    call = dial(way, seed, shelf, ears, server)

    async def through() -> None:
        for line in plain.lines:
            async for _ in call.speak(line):
                pass

    asyncio.run(through())
    theirs = [turn for turn in call.transcript.turns if turn.role is not Role.INTERVIEWER and turn.text]
    assert [decided(turn.text) for turn in theirs] == plain.theirs
    assert [turn.model_extra for turn in theirs[1:]] == [{"voice": "tiny"}] * (len(theirs) - 1)
    assert call.hang_up() is way.outcome
    assert list(call.state.done) == [what for did in plain.did for what in did]
