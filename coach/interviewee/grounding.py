"""Whether a sentence stays with what the persona may know and tell: nothing invented, nothing too early, nothing reversed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from coach.interviewee.model import Direction, Do
from coach.interviewee.prompt import may_be_known
from coach.interviewee.speech import spoken
from coach.interviewee.terms import terms
from coach.persona import Layer, Persona
from coach.transcript import Role, Transcript
from coach.transcript.numbers import numbers

IDIOMS = frozenset({0.0, 1.0, 2.0})
"""Small numbers that mean nothing: "one thing", "a day or two"."""

MANY, FAMILIAR = 5, 0.2
"""A sentence about so many things must have this share of them from what is known."""

_NOT = re.compile(r"\b(?:not|never|no|none|nobody|nothing|without|hardly)\b|n['’]t\b", re.I)
_NAME = re.compile(
    r"(?<=[a-z,;] )(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-Z][\w’'-]+(?: (?:of |the )?[A-Z][\w’'-]+)+"
)
_CONFIRMS = re.compile(
    r"^\W*(?:yes|yeah|yep|right|true|correct|exactly|that['’]s (?:right|true|it)|you['’]re right)\b", re.I
)


@dataclass(frozen=True)
class Ground:
    """What may be drawn on in one turn."""

    persona: Persona
    direction: Direction
    transcript: Transcript

    @cached_property
    def texts(self) -> list[str]:
        """Everything that may be known or has been said; somebody who keeps a thing to herself does not take it from you."""
        given = may_be_known(self.persona, self.direction)
        keeps = Do.WITHHOLD in self.direction.do
        return given + [t.text for t in self.transcript.turns if t.role is not Role.INTERVIEWER or not keeps]

    @cached_property
    def known(self) -> str:
        """The same as one text, lower case."""
        return "\n".join(self.texts).lower()

    @cached_property
    def _terms(self) -> frozenset[str]:
        return frozenset().union(*(terms(text) for text in self.texts))

    @cached_property
    def _numbers(self) -> set[float]:
        return set().union(*(numbers(text) for text in self.texts)) | IDIOMS

    @cached_property
    def _locked(self) -> list[frozenset[str]]:
        """For each fact that may not be told yet, the words that would give it away."""
        told = {*self.direction.state.told, *self.direction.facts}
        locked = [f for f in self.persona.fact if f.layer is not Layer.PUBLIC and f.id not in told]
        return [terms(" ".join((f.short, *f.tells, *f.keywords))) - self._terms for f in locked]

    @cached_property
    def _statements(self) -> list[str]:
        told = {*self.direction.state.told, *self.direction.facts}
        shorts = [f.short for f in self.persona.fact if f.short and (f.layer is Layer.PUBLIC or f.id in told)]
        return [*shorts, *spoken(self.direction.words)]

    def too_early(self, sentence: str) -> bool:
        """Whether it tells a fact or a name that may not come out yet."""
        if Do.WITHHOLD in self.direction.do and _CONFIRMS.match(sentence):
            return True
        words = terms(sentence)
        for fact in self._locked:
            shared = len(words & fact)
            if shared >= 3 or (shared == 2 and len(words) <= 4):
                return True
        low = sentence.lower()
        return any(c.name.lower() in low and c.name.lower() not in self.known for c in self.persona.contact)

    def invents(self, sentence: str) -> bool:
        """Whether it has a number or a full name that nobody gave, or is about nothing that was spoken of."""
        if numbers(sentence) - self._numbers:
            return True
        about = terms(sentence)
        if len(about) >= MANY and len(about & self._terms) < FAMILIAR * len(about):
            return True
        return any(name.group().lower() not in self.known for name in _NAME.finditer(sentence))

    def contradicts(self, sentence: str) -> bool:
        """Whether it says of something known that it is not so, or gives it another number."""
        words = terms(sentence)
        for statement in self._statements:
            about = terms(statement)
            shared = about & words
            if len(about) < 2 or len(shared) < max(2, 0.6 * len(about)) or len(words) > 2 * len(about) + 2:
                continue
            counted, counts = numbers(sentence) - IDIOMS, numbers(statement) - IDIOMS
            if counted and counts and not counted & counts:
                return True
            if bool(_NOT.search(sentence)) != bool(_NOT.search(statement)):
                return True
        return False
