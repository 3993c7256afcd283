"""A model at the other end: it words what was decided, and whatever else it does the built-in wording is said."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest

from coach.acts import Tagger
from coach.errors import VoiceError
from coach.interviewee.model import Direction
from coach.interviewee.model_voice import ModelVoice
from coach.interviewee.phone import Leg
from coach.interviewee.phone.voicing import PhoneVoice, speaker
from coach.llm import Client, Endpoint
from coach.persona import persona_named
from coach.rehearsal.call import Call, begin_call, resume_call
from coach.rehearsal.ladder import Rung
from coach.store import Rehearsals
from coach.transcript import Transcript, Turn
from tests.model_server import ModelServer, Reply, fails, rewords, says, serving

from .callers import HELLO, PURPOSE

ASK = "Good morning. Could I speak to Dana, please?"


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with serving() as running:
        running.replies = [rewords]
        yield running


def dial(shelf: Rehearsals, ears: Tagger, server: ModelServer, leg: Leg, seed: int = 1) -> Call:
    """A call in which the server's model speaks."""
    text = Client(Endpoint(server.address, "tiny", "", 5.0, 0.0))
    return begin_call(
        shelf,
        persona_named("dana-whitfield"),
        Rung(leg, 1, seed),
        tagger=ears,
        cast=lambda person: ModelVoice(person, text),
    )


def say(call: Call, *lines: str) -> list[Turn]:
    """All turns of saying these lines."""

    async def through() -> list[Turn]:
        return [turn for line in lines async for turn in call.speak(line)]

    return asyncio.run(through())


def test_the_receptionist_words_what_was_decided(
    shelf: Rehearsals, ears: Tagger, server: ModelServer
) -> None:
    call = dial(shelf, ears, server, Leg.RECEPTIONIST)
    answer = say(call, ASK)[-1]
    assert answer.text.startswith("Well, you know. ")
    assert answer.model_extra == {"voice": "tiny"}
    prompt = server.prompts[0]
    assert f"You are {call.other.name}," in prompt
    assert "receptionist at Halcyon Health" in prompt
    assert "Ask who is calling." in prompt
    assert "You are on the telephone" in prompt
    assert not any(
        fact.short in prompt for fact in persona_named("dana-whitfield").fact if fact.layer != "public"
    )
    assert shelf.take(call.take).voice == "tiny"


@pytest.mark.parametrize(
    "reply",
    [
        fails(500),
        fails(401),
        fails(429, Retry_After="30"),
        Reply(body="<html>", kind="text/html"),
        Reply(pieces=("Who is", " call"), cut=True),
        says(""),
        says("As an AI language model, who is calling?"),
        says("Of course, I'll put you through right now."),
        says("She is free on Tuesday at ten, who is calling?"),
        says("All right."),
        says("Your score is low. Who is calling?"),
    ],
    ids=["500", "401", "429", "html", "cut", "empty", "out of role", "another decision", "a day", "no question", "coaches"],
)  # fmt: skip
def test_whatever_the_model_does_the_decision_is_said(
    reply: Reply, shelf: Rehearsals, ears: Tagger, server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def at_once(seconds: float) -> None:
        """Nothing is waited for."""

    monkeypatch.setattr("coach.llm.trying.tried.__defaults__", (at_once,))
    server.replies = [reply]
    call, plain = (
        dial(shelf, ears, server, Leg.RECEPTIONIST),
        begin_call(shelf, persona_named("dana-whitfield"), Rung(Leg.RECEPTIONIST, 1, 1), tagger=ears),
    )
    built_in = plain.say(ASK)
    assert built_in is not None
    answer = say(call, ASK)[-1]
    assert answer.text == built_in.text
    assert not answer.model_extra
    assert call.state == plain.state


def test_nobody_waits_longer_than_one_is_silent_on_the_telephone(ears: Tagger, shelf: Rehearsals) -> None:
    class Silent:
        name = "silent"

        async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
            await asyncio.Event().wait()
            yield ""

    for hurried in (False, True):
        call = begin_call(shelf, persona_named("dana-whitfield"), Rung(Leg.GOOD_MOMENT, 1, 1), tagger=ears)
        call.voice = PhoneVoice(Silent(), ears, patience=30.0 if hurried else 0.01)

        async def through(call: Call = call, hurried: bool = hurried) -> Turn:
            turns = call.speak(HELLO)
            await anext(turns)
            if hurried and call.voice:
                asyncio.get_running_loop().call_later(0.01, call.voice.hurry)
            return await anext(turns)

        assert not asyncio.run(through()).model_extra


def test_the_state_and_the_end_are_the_same_with_a_model(
    shelf: Rehearsals, ears: Tagger, server: ModelServer
) -> None:
    lines = (f"{HELLO} {PURPOSE}", "When would be the best time to call?", "Thank you. Goodbye.")
    for leg in (Leg.RECEPTIONIST, Leg.BAD_MOMENT):
        with_model = dial(shelf, ears, server, leg, 3)
        plain = begin_call(shelf, persona_named("dana-whitfield"), Rung(leg, 1, 3), tagger=ears)
        for line in lines:
            if not plain.over:
                say(with_model, line)
                plain.say(line)
        assert with_model.hang_up() is plain.hang_up()
        assert with_model.state == plain.state


def test_a_machine_needs_no_model(shelf: Rehearsals, ears: Tagger, server: ModelServer) -> None:
    call = dial(shelf, ears, server, Leg.VOICEMAIL)
    assert call.voice is None
    say(call, HELLO)
    assert server.requests == []
    assert shelf.take(call.take).voice == "offline"


def test_a_model_that_cannot_be_had_is_told(shelf: Rehearsals, ears: Tagger) -> None:
    call = begin_call(shelf, persona_named("dana-whitfield"), Rung(Leg.GOOD_MOMENT, 1, 1), tagger=ears)

    def gone(person: object) -> ModelVoice:
        raise VoiceError("There is no such model.")

    with pytest.raises(VoiceError):
        resume_call(shelf, call.take, ears, gone)


def test_somebody_at_the_front_desk_is_not_the_contact() -> None:
    desk = speaker(persona_named("dana-whitfield"), Leg.RECEPTIONIST, "Curtis")
    assert (desk.name, desk.title, desk.fact, desk.story) == ("Curtis", "receptionist", (), "")
    assert speaker(persona_named("dana-whitfield"), Leg.GOOD_MOMENT, "x").name == "Dana Whitfield"
