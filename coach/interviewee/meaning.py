"""Vectors of meaning, each made once a process."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from coach.interviewee.kept import Kept, Vectors
from coach.paths import shipped

if TYPE_CHECKING:
    import numpy as np

TABLES = 24
"""Of so many people the vectors are remembered."""

LATELY = 2048
"""So many single texts are remembered, three megabytes: the same question is compared twice, and an answer is often weighed again."""

TOGETHER = 1024
"""Rows that are multiplied at a time: for larger tables numpy calls in threads of its own, which keep the encoder's waiting."""


class Meaning:
    """Compares a text with many others, and remembers the vectors of those: all that a persona can be asked."""

    def __init__(self, source: Vectors) -> None:
        self._source = source
        self._tables: OrderedDict[tuple[str, ...], np.ndarray[Any, Any]] = OrderedDict()
        self._lately: OrderedDict[str, np.ndarray[Any, Any]] = OrderedDict()
        self._lock = Lock()

    def alike(self, text: str, others: tuple[str, ...]) -> list[float]:
        """How alike ``text`` is to each of the others, about -0.2 to 1. The first time with ``others`` takes a second or two."""
        table, vector = self.table(others), self._single(text)
        parts = [table[at : at + TOGETHER] @ vector for at in range(0, len(table), TOGETHER)]
        return [float(likeness) for part in parts for likeness in part.tolist()]

    def likened(self, text: str, others: Sequence[str]) -> list[float]:
        """The same for others that will hardly come again."""
        one = self._single(text)
        return [float(one @ self._single(other)) for other in others]

    def _single(self, text: str) -> np.ndarray[Any, Any]:
        """The vector of one text, always made alone, so that it is the same in whatever company it is compared."""
        with self._lock:
            if text in self._lately:
                self._lately.move_to_end(text)
                return self._lately[text]
        made: np.ndarray[Any, Any] = self._source.vectors([text])[0]
        with self._lock:
            self._lately[text] = made
            if len(self._lately) > LATELY:
                self._lately.popitem(last=False)
        return made

    def table(self, texts: tuple[str, ...]) -> np.ndarray[Any, Any]:
        """The vectors of ``texts``, always made together, so that they are the same whenever they are made."""
        with self._lock:
            if texts not in self._tables:
                self._tables[texts] = self._source.vectors(texts)
                if len(self._tables) > TABLES:
                    self._tables.popitem(last=False)
            return self._tables[texts]


class _WhenNeeded:
    """The shipped model of questions, loaded at the first question rather than when a director is made."""

    def vectors(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        return question_encoder().vectors(texts)


@cache
def question_encoder() -> Vectors:
    """The model that says which questions ask the same (``python -m coach.acts.training.questions`` makes it)."""
    from coach.acts.encoder import Encoder

    folder = shipped("personas") / "questions"
    return Kept(Encoder(folder), folder / "encoder.onnx")


@cache
def default_meaning() -> Meaning:
    """The vectors of the shipped model, shared by all directors of a process."""
    return Meaning(_WhenNeeded())
