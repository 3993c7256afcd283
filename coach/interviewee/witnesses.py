"""What speaks for a fact as the answer to a question: shared words, shared topics, meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

from coach.interviewee.terms import terms
from coach.persona import Fact

BESIDE, STRANGE = 0.35, 0.55
"""What a shared topic loses in a fact that lacks what the question names ("the front desk"), and in a question full of words that mean nothing here ("your favourite *colour*")."""

SEVERAL = 3
"""So many of a fact's questions, the likest, are taken together."""


@dataclass(frozen=True)
class Witnesses:
    """How strongly each speaks, 0 to 1; also the form of the weights that they get."""

    known_words: float
    """The share of the question's words that occur anywhere in the fact."""
    own_words: float
    """The share that hardly any other fact can be asked by."""
    same_topics: float
    shared_topics: float
    named: float
    """What the question names and the fact has."""
    strange: float
    """The share of the question that means nothing here: it speaks against every fact."""
    nearest: float = 0.0
    """The likest of the fact's questions, by meaning."""
    several: float = 0.0
    """The likest few, by meaning."""

    def weighed(self, by: Witnesses) -> float:
        """Their sum, each times its weight."""
        return fsum(
            mine * weight for mine, weight in zip(vars(self).values(), vars(by).values(), strict=True)
        )

    def meant(self, alike: Sequence[float]) -> Witnesses:
        """With what ``alike`` says of the fact's questions: how alike each is to what was asked."""
        likest = sorted((max(0.0, each) for each in alike), reverse=True)[:SEVERAL]
        return replace(self, nearest=likest[0], several=fsum(likest) / len(likest))


@dataclass(frozen=True)
class Heard:
    """A question boiled down: its terms, its topics, what it names, how strange it is (0 to 1)."""

    said: frozenset[str]
    topics: frozenset[str]
    named: frozenset[str]
    force: float
    """How much what it names tells, 0 to 1."""
    strange: float


@dataclass(frozen=True)
class Scale:
    """How much it says that a term or a topic occurs, among all facts of a persona."""

    terms: Mapping[str, float]
    topics: Mapping[str, float]
    unknown: float

    def sum(self, said: Iterable[str]) -> float:
        """The weight of terms together; those that the persona has not count most."""
        return fsum(self.terms.get(term, self.unknown) for term in said)


@dataclass(frozen=True)
class Entry:
    """A fact, with the terms and topics of the questions that it answers."""

    fact: Fact
    about: tuple[frozenset[str], ...]
    """The topics of one question each; what several questions share stands once."""
    topics: Mapping[str, float]
    vocabulary: Mapping[str, float]
    own: frozenset[str] = frozenset()

    def witnesses(self, heard: Heard, scale: Scale) -> Witnesses:
        """All of them but meaning."""
        covered = (
            fsum(scale.terms[t] * self.vocabulary.get(t, 0.0) for t in heard.named) / scale.sum(heard.named)
            if heard.named
            else 0.0
        )
        topical = (1 - STRANGE * heard.strange) * (1 - BESIDE * heard.force * (1 - covered))
        known, own = self._words(heard.said, scale)
        same, shared = self._topics(heard.topics, scale.topics)
        return Witnesses(known, own, topical * same, topical * shared, heard.force * covered, heard.strange)

    def _words(self, said: frozenset[str], scale: Scale) -> tuple[float, float]:
        if not said:
            return 0.0, 0.0
        total = scale.sum(said)
        known = fsum(scale.terms.get(term, 0.0) * self.vocabulary.get(term, 0.0) for term in said)
        return known / total, (scale.sum(said & self.own) / total) ** 3

    def _topics(self, about: frozenset[str], weight: Mapping[str, float]) -> tuple[float, float]:
        total = fsum(weight.get(topic, 0.0) for topic in about)
        if not total or about.isdisjoint(self.topics):
            return 0.0, 0.0
        touching = (other for other in self.about if not about.isdisjoint(other))
        same = max(_overlap(about, other, weight) for other in touching)
        shared = fsum(weight.get(topic, 0.0) * min(1.0, 1.5 * self.topics.get(topic, 0.0)) for topic in about)
        return same, shared / total


def entries(
    facts: Sequence[Fact], asks: Sequence[Sequence[str]], about: Sequence[Sequence[frozenset[str]]]
) -> list[Entry]:
    """The facts, with the questions that each answers and the topics of these, ready to be compared."""
    made = [_entry(*each) for each in zip(facts, asks, about, strict=True)]
    asked = [{term for term, weight in entry.vocabulary.items() if weight == 1.0} for entry in made]
    counts = Counter(term for group in asked for term in group)
    return [
        replace(entry, own=frozenset(term for term in group if counts[term] <= 2))
        for entry, group in zip(made, asked, strict=True)
    ]


def _entry(fact: Fact, asks: Sequence[str], about: Sequence[frozenset[str]]) -> Entry:
    share: dict[str, float] = {}
    for place, topics in enumerate(about):
        for topic in topics:
            share[topic] = share.get(topic, 0.0) + (2.0 if place == 0 else 1.0) / (len(about) + 1)
    vocabulary = dict.fromkeys(terms(" ".join((*fact.tells, fact.short))), 0.5)
    vocabulary |= dict.fromkeys(terms(" ".join((*asks, *fact.keywords, fact.id.replace("-", " ")))), 1.0)
    return Entry(fact, tuple(dict.fromkeys(about)), share, vocabulary)


def _overlap(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    union = fsum(weight.get(topic, 1.0) for topic in one | other)
    return fsum(weight.get(topic, 1.0) for topic in one & other) / union if union else 0.0
