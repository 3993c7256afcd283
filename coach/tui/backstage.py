"""A second event loop in a thread, where the interviewee thinks, so that typing never waits for her."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from concurrent.futures import CancelledError as Cancelled
from contextlib import suppress
from typing import Any, TypeVar

Item = TypeVar("Item")
_END = object()


class Backstage:
    """Runs asynchronous iterators on a loop of its own and hands their items to the caller's loop.

    One loop serves the whole app, because a model's connections belong to the loop that made them.
    """

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None

    def _running(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            threading.Thread(target=self._loop.run_forever, name="backstage", daemon=True).start()
        return self._loop

    async def stream(self, source: AsyncIterator[Item]) -> AsyncIterator[Item]:
        """The items of ``source``, in order, as they come; what it raises is raised here.

        Whoever stops listening (or is cancelled) stops the source too.
        """
        here = asyncio.get_running_loop()
        queue: asyncio.Queue[Any] = asyncio.Queue()

        def hand_over(item: object) -> None:
            with suppress(RuntimeError):
                here.call_soon_threadsafe(queue.put_nowait, item)

        async def run() -> None:
            try:
                async for item in source:
                    hand_over((item, None))
            except BaseException as error:
                hand_over((None, error))
                if isinstance(error, asyncio.CancelledError):
                    raise
            finally:
                hand_over(_END)

        running = asyncio.run_coroutine_threadsafe(run(), self._running())
        try:
            while (got := await queue.get()) is not _END:
                item, error = got
                if error is not None:
                    raise error
                yield item
        finally:
            with suppress(Cancelled):
                running.cancel()

    def close(self) -> None:
        """Stop the loop."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._loop = None
