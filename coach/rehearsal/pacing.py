"""A voice that takes its time: words come one after the other, so that there is something to interrupt."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

from coach.interviewee.model import Direction, Voice
from coach.transcript import Transcript


class Paced:
    """Another voice, at most as fast as ``seconds`` a word; one that is slower by itself is not held up."""

    def __init__(self, voice: Voice, seconds: float) -> None:
        self._voice, self._seconds = voice, seconds
        self.name = voice.name

    async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        """The other voice's turn, piece by piece; raises what it raises."""
        free = time.monotonic()
        async for piece in self._voice.speak(direction, transcript):
            await asyncio.sleep(max(0.0, free - time.monotonic()))
            free = max(free, time.monotonic()) + self._seconds * max(1, len(piece.split()))
            yield piece
