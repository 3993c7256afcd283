"""One layer of retries, seen by the user, and never after the first word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from coach.errors import VoiceError
from coach.llm import Client
from tests.llm.conftest import heard
from tests.model_server import ModelServer, fails, says


async def test_a_busy_server_is_waited_for_and_the_seconds_count_down(
    server: ModelServer, client: Client, pauses: list[float]
) -> None:
    server.replies = [fails(429, Retry_After="3"), says("Hello.")]
    left: list[float] = []
    assert await heard(client, on_wait=left.append) == "Hello."
    assert left == [3, 2, 1, 0]
    assert sum(pauses) == 3


async def test_a_date_to_wait_for(server: ModelServer, client: Client, pauses: list[float]) -> None:
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=15), usegmt=True)
    server.replies = [fails(503, Retry_After=until), says("Hello.")]
    assert await heard(client) == "Hello."
    assert 5 < sum(pauses) <= 15


@pytest.mark.parametrize("nonsense", ["soon", "-5", "nan", ""])
async def test_nonsense_to_wait_for(
    server: ModelServer, client: Client, pauses: list[float], nonsense: str
) -> None:
    server.replies = [fails(429, Retry_After=nonsense), says("Hello.")]
    assert await heard(client) == "Hello."
    assert sum(pauses) <= 1


async def test_too_long_a_wait_is_the_users_to_decide(
    server: ModelServer, client: Client, pauses: list[float]
) -> None:
    server.replies = [fails(429, Retry_After="120")]
    with pytest.raises(VoiceError) as caught:
        await heard(client)
    assert caught.value.retry_after == 120
    assert "2 minutes" in caught.value.why
    assert pauses == []
    assert len(server.requests) == 1


async def test_one_layer_only(server: ModelServer, client: Client, pauses: list[float]) -> None:
    server.replies = [fails(500)]
    with pytest.raises(VoiceError):
        await heard(client)
    assert len(server.requests) == 4
    assert sum(pauses) == 0.5 + 1 + 2
