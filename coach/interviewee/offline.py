"""The built-in voice: says what the director decided, in the persona's own written words."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from coach.interviewee.model import Direction
from coach.transcript import Transcript


class OfflineVoice:
    """Needs no model and no network; speaks word by word, without pauses of its own."""

    name = "offline"

    async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        """The words of the direction, a word at a time with the space after it."""
        for piece in re.findall(r"\S+\s*", direction.words):
            yield piece
