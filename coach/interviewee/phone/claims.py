"""Claims that are meant to open a door: "she's expecting me", "it's personal", instead of a name and a reason."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.acts import TaggedTranscript, sentences

SURE = 0.9
"""The probability from which a reason is heard as a pretext, and words as rude that do not say so by themselves."""

_EXPECTED = re.compile(
    r"\b(expecting (me|us|my)\b|waiting for (me|my call)\b|returning (his|her|their|a|the) call"
    r"|(he|she|they)('s|’s|'ve|’ve| has| have| had)? (just )?(asked|told|wants?|wanted|invited) me to\b|(he|she|they) (said|says) (i should|to) (call|ring|phone)"
    r"|(he|she|they) (called|rang|phoned) me\b|(have|got|'ve|’ve) an appointment\b|(have|got|'ve|’ve) a (call|meeting) with (him|her|them)\b)",
    re.I,
)
_VAGUE = re.compile(
    r"\b((it|this)('s|’s| is)( a)?( bit| rather| very| strictly| quite)? (personal|private|confidential)\b|(personal|private|confidential|family) (matter|call|business|reasons?|affair|thing|issue)\b"
    r"|something (personal|private|confidential)\b|(rather|prefer) not( to)? (say|tell|explain|discuss|go into)\b|between (me and|him and|her and|them and|the two of|us\b)"
    r"|(he|she|they)('ll|’ll| will)? (already )?knows? (me|who i am|what (it|this)('s|’s| is)? ?about|about it|why)\b|(he|she|they)('ll|’ll| will) know\b"
    r"|i('m|’m| am) (\w+ ){0,3}(\w+, an? (\w+ ){0,2})?friend\b|we('re|’re| are) (\w+ )?friends\b|know each other\b)",
    re.I,
)
_REASONS = frozenset(
    ("states-connection", "gives-reason", "states-purpose", "specific-interest", "asks-for-meeting")
)
_PURPOSE = frozenset(("states-purpose", "specific-interest"))
"""What is a reason even beside a claim."""

_PLAIN = _PURPOSE | {"states-connection", "disclaims-job", "asks-for-meeting"}
"""What says a reason plainly, so that it is no pretext."""

_PRETEXTS = frozenset(("gives-reason", "introduces-self", "states-name"))


class Claim(StrEnum):
    """What is claimed: to be expected, or to have reasons that are nobody's business."""

    EXPECTED = "expected"
    VAGUE = "vague"


@dataclass(frozen=True)
class Sentence:
    """A sentence of the caller with the probabilities of its acts."""

    text: str
    acts: Mapping[str, float]

    def claims(self, they: str = "") -> Claim | None:
        """What it claims; ``they`` is the name of the person asked for."""
        if _EXPECTED.search(self.text) or _asked_by(they, self.text):
            return Claim.EXPECTED
        if _VAGUE.search(self.text) or self._is_pretext:
            return Claim.VAGUE
        return None

    @property
    def deceives(self) -> bool:
        """Whether, if it is called rude, that is for what it makes believe and not for its tone."""
        return self.claims() is not None or not _PRETEXTS.isdisjoint(self.acts)

    @property
    def _is_pretext(self) -> bool:
        rude = self.acts.get("rude", 0.0) >= SURE
        return rude and "gives-reason" in self.acts and _PLAIN.isdisjoint(self.acts)


def sentences_of(tagged: TaggedTranscript, number: int) -> list[Sentence]:
    """The sentences of a turn."""
    tags = tagged.in_turn(number)
    return [
        Sentence(span.text, {tag.act: tag.probability for tag in tags if span.start <= tag.start < span.end})
        for span in sentences(tagged.transcript.turns[number].text)
    ]


def reason_given(said: Sequence[Sentence], they: str = "") -> bool:
    """Whether one of these sentences says why, other than by a claim."""
    return any(not (_PURPOSE if one.claims(they) else _REASONS).isdisjoint(one.acts) for one in said)


def _asked_by(they: str, text: str) -> bool:
    """Whether they themselves are said to have asked for the call."""
    names = "|".join(re.escape(part) for part in they.split())
    pattern = rf"\b({names})('s|’s| has| had)? (just )?(asked|told|wants|wanted|invited) me to\b"
    return bool(names) and bool(re.search(pattern, text, re.I))
