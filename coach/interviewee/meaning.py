"""Vectors of meaning, each made once a process."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np


class Vectors(Protocol):
    """Whatever gives texts unit vectors whose products say how alike they are (the sentence encoder does)."""

    def vectors(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        """An array of shape (texts, dimensions)."""
        ...


class Meaning:
    """Remembers the vectors of texts that come up again: what a persona can be asked."""

    def __init__(self, source: Vectors) -> None:
        self._source = source
        self._asked: tuple[str, np.ndarray[Any, Any]] | None = None
        self._known: dict[str, np.ndarray[Any, Any]] = {}

    def alike(self, text: str, others: Sequence[str]) -> list[float]:
        """How alike ``text`` is to each of the others, about -0.2 to 1."""
        missing = [other for other in dict.fromkeys(others) if other not in self._known]
        if missing:
            self._known.update(zip(missing, self._source.vectors(missing), strict=True))
        if self._asked is None or self._asked[0] != text:
            self._asked = (text, self._source.vectors([text])[0])
        one = self._asked[1]
        return [float(one @ self._known[other]) for other in others]


class _WhenNeeded:
    """The shipped encoder, loaded at the first question rather than when a director is made."""

    def vectors(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        from coach.acts.encoder import default_encoder

        return default_encoder().vectors(texts)


@cache
def default_meaning() -> Meaning:
    """The vectors of the shipped encoder, shared by all directors of a process."""
    return Meaning(_WhenNeeded())
