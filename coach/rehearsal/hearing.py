"""Listening to a voice, with a way to stop it at once, even while it is still thinking."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress


class Hearing:
    """What a voice says, piece by piece, until it is done or :meth:`stop` is called."""

    def __init__(self, source: AsyncIterator[str]) -> None:
        self._source = source
        self._heard: asyncio.Queue[str | None] = asyncio.Queue()
        self._loop: asyncio.AbstractEventLoop | None = None
        self.stopped = False

    def stop(self) -> None:
        """Hear no more; a voice that has not said anything yet is not waited for. Any thread may call it."""
        self.stopped = True
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has just been closed: nobody listens
                self._loop.call_soon_threadsafe(self._heard.put_nowait, None)

    async def pieces(self) -> AsyncGenerator[str, None]:
        """The pieces as they come; raises what the voice raises, after all that it said before."""
        # One task drives the voice from beginning to end: its connection may not be handed from task to task.
        self._loop = asyncio.get_running_loop()
        speaking = self._loop.create_task(self._listen())
        try:
            while not self.stopped and (piece := await self._heard.get()) is not None:
                yield piece
            if not self.stopped:
                await speaking
        finally:
            speaking.cancel()
            await asyncio.gather(speaking, return_exceptions=True)

    async def _listen(self) -> None:
        try:
            async for piece in self._source:
                self._heard.put_nowait(piece)
        finally:
            self._heard.put_nowait(None)
            if (close := getattr(self._source, "aclose", None)) is not None:
                await close()
