"""What is asked, of which model, and what is never shown."""

from __future__ import annotations

import logging

import pytest

from coach.errors import VoiceError
from coach.llm import Client, Endpoint
from coach.llm.address import is_here, shown_address
from coach.llm.probing import probe
from tests.llm.conftest import BIO, KEY, heard
from tests.model_server import ModelServer, fails


async def test_the_key_is_sent_and_shown_nowhere(
    server: ModelServer,
    client: Client,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_LOG", "debug")
    caplog.set_level(logging.DEBUG)
    assert await heard(client) == "Ready."
    assert server.keys == [f"Bearer {KEY}"]
    told = caplog.text + "".join(capfd.readouterr()) + repr(client.endpoint) + repr(client)
    assert KEY not in told
    assert BIO not in told


async def test_without_a_name_the_first_model_answers(server: ModelServer) -> None:
    server.names = ["b", "a"]
    client = Client(Endpoint(server.address))
    assert await heard(client) == "Ready."
    assert [r["model"] for r in server.requests] == ["a"]
    assert server.requests[0]["max_tokens"] == 50


async def test_a_server_without_a_model(server: ModelServer) -> None:
    server.names = []
    with pytest.raises(VoiceError, match="has no model"):
        await heard(Client(Endpoint(server.address)))


async def test_models_are_listed(server: ModelServer, client: Client) -> None:
    server.names = ["b", "a"]
    assert await client.list_models() == ["a", "b"]
    server.models = fails(401, KEY)
    with pytest.raises(VoiceError, match="did not let coach in"):
        await client.list_models()


async def test_what_runs_here_is_found(server: ModelServer, nobody: str) -> None:
    ports = {
        "Ollama": int(server.address.split(":")[2].split("/")[0]),
        "vLLM": int(nobody.split(":")[2][:-3]),
    }
    found = await probe(ports)
    assert [(f.kind, f.address, f.models) for f in found] == [("Ollama", server.address, ("tiny",))]


async def test_what_is_no_model_server_is_not_found(server: ModelServer) -> None:
    server.models = fails(404)
    assert await probe({"vLLM": int(server.address.split(":")[2].split("/")[0])}) == []


def test_addresses_are_shown_without_what_is_secret() -> None:
    assert shown_address("https://me:pw@host.example:81/v1?key=1#2") == "https://host.example:81/v1"
    assert shown_address("http://[::1]:8080/v1") == "http://[::1]:8080/v1"
    assert shown_address("http://[broken") == "(an address that cannot be read)"


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://localhost:1/v1", True),
        ("http://127.0.0.2/v1", True),
        ("http://[::1]/v1", True),
        ("http://localhost.example/v1", False),
        ("https://api.example/v1", False),
        ("http://10.0.0.1/v1", False),
    ],
)
def test_what_is_on_this_machine(address: str, here: bool) -> None:
    assert is_here(address) is here
