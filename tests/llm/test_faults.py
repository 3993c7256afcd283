"""What servers get wrong becomes three plain sentences, without the key and without what was said."""

from __future__ import annotations

import traceback

import pytest

from coach.errors import VoiceError
from coach.llm import Client, Endpoint
from tests.llm.conftest import ASKED, BIO, KEY, heard
from tests.model_server import ModelServer, Reply, fails, says

ECHO = f"Incorrect API key provided: {KEY}. You sent: {BIO}"


async def failure(client: Client) -> VoiceError:
    with pytest.raises(VoiceError) as caught:
        await heard(client)
    everything = "".join(traceback.format_exception(caught.value))
    assert KEY not in everything
    assert BIO not in everything
    assert caught.value.__cause__ is None
    assert caught.value.what
    return caught.value


@pytest.mark.parametrize(
    ("reply", "what", "requests"),
    [
        (fails(400, ECHO), "did not accept the request (400)", 1),
        (fails(401, ECHO), "did not let coach in (401)", 1),
        (fails(402, ECHO), "no credit", 1),
        (fails(404, ECHO), "knows no model 'tiny' (404)", 1),
        (fails(429, ECHO), "busy, or your limit is used up (429)", 4),
        (fails(500, ECHO), "failed (500)", 4),
        (fails(503, ECHO), "failed (503)", 4),
        (fails(307, ECHO, location="http://elsewhere.invalid/v1"), "another address (307)", 1),
        (Reply(body="<html>Log in</html>", kind="text/html"), "not as a model server does", 1),
        (Reply(body='{"hello": 1}'), "not as a model server does", 1),
        (Reply(cut=True), "hung up", 2),
    ],
)
async def test_a_fault_is_told_in_plain_words(
    server: ModelServer, client: Client, pauses: list[float], reply: Reply, what: str, requests: int
) -> None:
    server.replies = [reply]
    error = await failure(client)
    assert what in error.what
    assert len(server.requests) == requests


async def test_a_quota_that_is_used_up_is_not_tried_again(server: ModelServer, client: Client) -> None:
    server.replies = [Reply(status=429, body='{"error": {"message": "x", "code": "insufficient_quota"}}')]
    assert "no credit" in (await failure(client)).what
    assert len(server.requests) == 1


async def test_nobody_there(nobody: str, pauses: list[float]) -> None:
    error = await failure(Client(Endpoint(nobody, "tiny", KEY)))
    assert error.what.startswith("Nothing answers at http://127.0.0.1")
    assert "Start the server" in error.fix


async def test_a_name_that_nobody_has(pauses: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    import asyncio
    import socket

    async def unknown(*_: object, **__: object) -> object:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", unknown)
    error = await failure(Client(Endpoint("http://nobody.invalid/v1", "tiny", KEY)))
    assert error.what.startswith("There is no http://nobody.invalid")


async def test_no_word_in_time(server: ModelServer) -> None:
    server.replies = [Reply(hold=True)]
    error = await failure(Client(Endpoint(server.address, "tiny", KEY, patience=0.2)))
    assert "said nothing for 0.2 seconds" in error.what
    assert len(server.requests) == 1


async def test_half_a_stream_gives_its_words_and_then_fails_without_a_second_try(
    server: ModelServer, client: Client
) -> None:
    server.replies = [Reply(("I draw ", "maps of"), cut=True)]
    stream = client.stream(ASKED, 50)
    assert [await anext(stream), await anext(stream)] == ["I draw ", "maps of"]
    with pytest.raises(VoiceError, match="broke off"):
        await anext(stream)
    assert len(server.requests) == 1


async def test_a_stream_that_stops_without_saying_so_counts_as_broken_in_the_middle_of_a_sentence(
    server: ModelServer, client: Client
) -> None:
    server.replies = [Reply(("I draw ", "maps of"), finish=None)]
    assert "broke off" in (await failure(client)).what
    server.replies = [Reply(("I draw ", "maps."), finish=None)]
    assert await heard(client) == "I draw maps."


async def test_an_error_inside_a_stream(server: ModelServer, client: Client) -> None:
    server.replies = [Reply(body=f'data: {{"error": {{"message": "{KEY}"}}}}\n\n', kind="text/event-stream")]
    assert "broke off" in (await failure(client)).what


async def test_an_empty_reply_is_no_failure_here(server: ModelServer, client: Client) -> None:
    server.replies = [Reply()]
    assert await heard(client) == ""


async def test_the_server_notices_that_nobody_listens_any_more(server: ModelServer, client: Client) -> None:
    server.replies = [Reply(("One. ", "Two. ", "Three."), hold_after=1)]
    stream = client.stream(ASKED, 50)
    assert await anext(stream) == "One. "
    await stream.aclose()
    assert server.gone.wait(10)


async def test_thoughts_are_not_said(server: ModelServer, client: Client) -> None:
    server.replies = [says("<think>She wants a job. I must be careful.</think>I draw maps, 3 < 4.")]
    assert await heard(client) == "I draw maps, 3 < 4."


async def test_a_client_survives_a_new_event_loop(server: ModelServer) -> None:
    import asyncio
    import threading

    client = Client(Endpoint(server.address, "tiny", patience=5))
    assert await heard(client) == "Ready."
    got: list[str] = []
    elsewhere = threading.Thread(target=lambda: got.append(asyncio.run(heard(client))))
    elsewhere.start()
    await asyncio.to_thread(elsewhere.join)
    assert got == ["Ready."]
