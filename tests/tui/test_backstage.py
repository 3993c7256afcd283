"""The second loop: order, errors, and stopping."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest

from coach.errors import CoachError
from coach.tui.backstage import Backstage


async def test_items_come_in_order_from_another_thread() -> None:
    async def source() -> AsyncIterator[tuple[int, int]]:
        for number in range(5):
            yield number, threading.get_ident()

    backstage = Backstage()
    got = [item async for item in backstage.stream(source())]
    assert [number for number, _ in got] == list(range(5))
    assert threading.get_ident() not in {thread for _, thread in got}
    backstage.close()


async def test_what_is_raised_there_is_raised_here_after_what_came_before() -> None:
    async def source() -> AsyncIterator[int]:
        yield 1
        raise CoachError("Broken.")

    backstage = Backstage()
    stream = backstage.stream(source())
    assert await anext(stream) == 1
    with pytest.raises(CoachError, match="Broken"):
        await anext(stream)
    backstage.close()


async def test_who_stops_listening_stops_the_source() -> None:
    stopped = threading.Event()

    async def source() -> AsyncIterator[int]:
        try:
            yield 1
            await asyncio.Event().wait()
        finally:
            stopped.set()

    backstage = Backstage()
    stream = backstage.stream(source())
    assert await anext(stream) == 1
    await stream.aclose()
    assert await asyncio.to_thread(stopped.wait, 5)
    backstage.close()
