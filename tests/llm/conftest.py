"""A scripted model server, and pauses that take no time."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from coach.llm import Client, Endpoint
from tests.cli.conftest import Coach, coach
from tests.model_server import ModelServer, serving

__all__ = ["Coach", "coach"]

KEY = "sk-very-secret-0123456789"
BIO = "My mother kept bees in Ljubljana."
ASKED = [{"role": "user", "content": BIO}]


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with serving() as running:
        yield running


@pytest.fixture
def client(server: ModelServer) -> Client:
    return Client(Endpoint(server.address, "tiny", KEY, patience=5, longest_wait=20))


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What was waited between tries; nothing really is."""
    waited: list[float] = []

    async def pause(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("coach.llm.trying.tried.__defaults__", (pause,))
    return waited


@pytest.fixture
def nobody() -> str:
    """An address at which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/v1"


async def heard(client: Client, **more: object) -> str:
    """The whole answer."""
    return "".join([piece async for piece in client.stream(ASKED, 50, **more)])  # type: ignore[arg-type]
