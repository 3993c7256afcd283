"""What somebody tells on the telephone who has said "ask me now": one sentence, and nothing that takes trust."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.interviewee.hearing import Asked
from coach.interviewee.matching import index_of
from coach.persona import Layer, Persona

MOST_ANSWERS = 2
"""So many questions are answered on the telephone; then the time is up."""

CLEAR = 0.55
"""From this score on, by words alone, a fact answers the question; nobody waits on the telephone for the model of questions."""


@dataclass(frozen=True)
class ShortAnswers:
    """The short answers of ``persona``."""

    persona: Persona

    def to(self, asked: Sequence[Asked]) -> str:
        """The answer to the last of these questions; empty when there is none for strangers."""
        if not asked:
            return ""
        best = index_of(self.persona, None).ranked(asked[-1].words)[0]
        tells = best.score >= CLEAR and best.fact.layer is not Layer.TRUST
        return best.fact.short if tells else ""
