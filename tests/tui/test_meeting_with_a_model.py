"""In the meeting with a language model: whose voice it is, waiting for it, and when it fails."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from coach.cli.voices import casting
from coach.errors import NotFound
from coach.interviewee.model import Meeting
from coach.persona import persona_named
from coach.rehearsal import begin
from coach.settings import Settings, load_settings
from coach.settings.loading import VARIABLES
from coach.store import Database, Rehearsals
from coach.tui.widgets.prompt import Prompt
from tests.model_server import ModelServer, fails, rewords, serving

from .steps import arrive, meet, on, ready, say, seen, type_in, until

HERS = "Well, you know. I draw maps."


class Pauses:
    """Between tries nothing is waited but the test's word: ``allow`` so many seconds."""

    def __init__(self) -> None:
        self.waited = self.allowed = 0

    async def pause(self, seconds: float) -> None:
        self.waited += 1
        while self.waited > self.allowed:
            await asyncio.sleep(0.005)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> Pauses:
    found = Pauses()
    monkeypatch.setattr("coach.llm.trying.tried.__defaults__", (found.pause,))
    return found


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with serving() as running:
        running.replies = [rewords]
        yield running


@pytest.fixture
def with_model(server: ModelServer, make_app: Callable[..., Any]) -> Callable[..., Any]:
    """The app with the model of the server."""
    settings = Settings(base_url=server.address, model="tiny")
    return partial(make_app, voice=None, casting=partial(casting, settings))


async def test_the_model_words_what_was_decided(with_model: Any, server: ModelServer) -> None:
    app = with_model()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello.")
        assert screen.rehearsal.transcript.turns[1].text == HERS
        assert "You are Ruth Okafor" in server.prompts[0]
        assert app.shelf.take(screen.rehearsal.take).voice == "tiny"


async def test_each_person_has_a_voice_of_their_own_and_all_share_one_model(
    with_model: Any, server: ModelServer, database: Database
) -> None:
    dana = begin(Rehearsals(database), persona_named("dana-whitfield"), Meeting())
    app = with_model()
    async with app.run_test(size=(80, 24)) as pilot:
        await meet(pilot)
        await say(pilot, "Hello.")
        app.open_rehearsal(dana.take)
        await until(pilot, lambda: on(app, "RehearsalScreen") and app.screen.they == "Dana Whitfield")
        await ready(pilot)
        await say(pilot, "Good morning.")
        assert "You are Dana Whitfield" in server.prompts[1]
        assert "Ruth" not in server.prompts[1]
        both = [app._cast(persona_named(who), Meeting()) for who in ("ruth-okafor", "dana-whitfield")]
        assert both[0]._text is both[1]._text


async def test_a_person_from_a_file_that_is_gone_keeps_the_voice(
    with_model: Any, server: ModelServer, database: Database, settled: Path
) -> None:
    stranger = persona_named("ruth-okafor").model_copy(update={"id": "ida-mann", "name": "Ida Mann"})
    take = begin(Rehearsals(database), stranger, Meeting()).take
    app = with_model(take=take)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await say(pilot, "Hello.")
        assert "You are Ida Mann" in server.prompts[0]


async def test_the_seconds_of_a_wait_count_down_and_one_can_type(
    with_model: Any, server: ModelServer, pauses: Pauses
) -> None:
    server.replies = [fails(429, Retry_After="12"), rewords]
    app = with_model()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await type_in(pilot, "Hello.")
        await pilot.press("enter")
        await until(pilot, lambda: "The model asks to wait: 12 s" in seen(app))
        pauses.allowed = 1
        await until(pilot, lambda: "The model asks to wait: 11 s" in seen(app))
        await type_in(pilot, "Next")
        pauses.allowed = 12
        await until(pilot, lambda: not screen.speaking)
        assert screen.rehearsal.transcript.turns[1].text == HERS
        await until(pilot, lambda: "asks to wait" not in seen(app))
        assert screen.query_one(Prompt).text == "Next"


async def test_escape_stops_waiting_and_gives_the_line_back(
    with_model: Any, server: ModelServer, pauses: Pauses
) -> None:
    server.replies = [fails(429, Retry_After="12")]
    app = with_model()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await type_in(pilot, "Hello.")
        await pilot.press("enter")
        await until(pilot, lambda: "asks to wait" in seen(app))
        await pilot.press("escape")
        await until(pilot, lambda: not screen.speaking)
        assert screen.query_one(Prompt).text == "Hello."
        await until(pilot, lambda: "Your line is back below" in seen(app))
        assert "asks to wait" not in seen(app)


async def test_a_model_that_failed_can_be_tried_again(
    with_model: Any, server: ModelServer, pauses: Pauses
) -> None:
    pauses.allowed = 99
    server.replies = [*[fails(500)] * 4, rewords]
    app = with_model()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await type_in(pilot, "Hello.")
        await pilot.press("enter")
        await arrive(pilot, "Menu")
        assert "Your line is safe" in seen(app)
        assert "Try again" in seen(app)
        await pilot.press("enter")
        await until(pilot, lambda: len(screen.rehearsal.transcript.turns) == 2)
        assert screen.rehearsal.transcript.turns[1].text == HERS


async def test_or_the_built_in_voice_goes_on_and_the_record_says_so(
    with_model: Any, server: ModelServer, pauses: Pauses
) -> None:
    pauses.allowed = 99
    server.replies = [rewords, fails(401)]
    app = with_model()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello.")
        await type_in(pilot, "What do you do?")
        await pilot.press("enter")
        await arrive(pilot, "Menu")
        assert "Go on with the built-in voice" in seen(app)
        await pilot.press("down", "enter")
        await until(pilot, lambda: len(screen.rehearsal.transcript.turns) == 4)
        asked = len(server.requests)
        await ready(pilot)
        await say(pilot, "And then?")
        assert len(server.requests) == asked
        kept = app.shelf.take(screen.rehearsal.take)
        assert kept.voice == "tiny then offline"
        assert [turn.text for turn in kept.transcript.turns[1::2]] == [HERS, "I draw maps.", "I draw maps."]


async def test_a_voice_that_cannot_be_used_is_told_and_nothing_begins(make_app: Any) -> None:
    def missing(on_wait: Callable[[float], None]) -> Any:
        raise NotFound("There is no model grumble.", fix="`coach model list` shows what there is.")

    app = make_app(voice=None, casting=missing)
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_plan(persona_named("ruth-okafor"), Meeting())
        await arrive(pilot, "PlanScreen")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: app._notifications)
        assert [told.title for told in app._notifications] == ["There is no model grumble."]
        assert on(app, "PlanScreen")
        assert app.shelf.unfinished() == []


async def test_without_a_model_no_network_is_touched(make_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES.values():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-for-something-else")
    reached: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: reached.append(address))
    app = make_app(voice=None, casting=partial(casting, load_settings().settings))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello.")
        kept = app.shelf.take(screen.rehearsal.take)
        assert (kept.voice, kept.transcript.turns[1].text) == ("offline", "I draw maps.")
    assert reached == []
