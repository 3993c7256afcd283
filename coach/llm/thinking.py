"""Models that think aloud: what stands in ``<think>`` is not said."""

from __future__ import annotations

OPEN, CLOSE = "<think>", "</think>"


class Aloud:
    """Lets through what is said; :meth:`hear` each piece, and :meth:`rest` at the end."""

    def __init__(self) -> None:
        self._held = ""
        self._thinking = False

    def hear(self, piece: str) -> str:
        """What of the text so far can be said now."""
        self._held += piece
        said = ""
        while self._held:
            tag = CLOSE if self._thinking else OPEN
            before, found, after = self._held.partition(tag)
            if found:
                said += "" if self._thinking else before
                self._held, self._thinking = after, not self._thinking
                continue
            keep = _overlap(self._held, tag)
            if not self._thinking:
                said += self._held[: len(self._held) - keep]
            self._held = self._held[len(self._held) - keep :]
            break
        return said

    def rest(self) -> str:
        """What was held back and turned out to be no tag."""
        said, self._held = ("" if self._thinking else self._held), ""
        return said


def _overlap(text: str, tag: str) -> int:
    """How many characters at the end of ``text`` may be the beginning of ``tag``."""
    return next((n for n in range(min(len(text), len(tag) - 1), 0, -1) if tag.startswith(text[-n:])), 0)
