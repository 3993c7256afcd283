"""What somebody tells on the telephone who has said "ask me now": one sentence, and nothing that takes trust."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.interviewee.hearing import Asked
from coach.interviewee.matching import FactIndex
from coach.persona import Layer, Persona

MOST_ANSWERS = 2
"""So many questions are answered on the telephone; then the time is up."""

CLEAR = 0.55
"""From this score on, by words alone, a fact answers the question; nobody waits on the telephone for the model of questions."""


@dataclass(frozen=True, eq=False)
class ShortAnswers:
    """The short answers of ``persona``."""

    persona: Persona

    def to(self, asked: Sequence[Asked]) -> str:
        """The answer to the last of these questions; empty when there is none for strangers."""
        if not asked:
            return ""
        best = _index(self).ranked(asked[-1].words)[0]
        tells = best.score >= CLEAR and best.fact.layer is not Layer.TRUST
        return best.fact.short if tells else ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ShortAnswers) and other.persona == self.persona

    def __hash__(self) -> int:
        return hash(self.persona.id)


@lru_cache(maxsize=8)
def _index(answers: ShortAnswers) -> FactIndex:
    """Made once for each person, in about a second."""
    return FactIndex(answers.persona, None)
