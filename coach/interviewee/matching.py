"""Which of a persona's facts a question is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

from coach.interviewee.meaning import Meaning
from coach.interviewee.terms import bare, likeness, rarity, terms
from coach.interviewee.topics import NEXT_TO, topical_words, topics_of
from coach.persona import Fact, Persona

SURE = 0.46
"""From this score on the fact answers the question."""

NEAR = 0.31
"""From this score on the fact is at least in the neighbourhood."""

FIRST_ASKS = 2
"""How many of a fact's questions are compared by meaning for every fact; the rest only where it looks promising."""

PROMISING = 6


BY_MEANING, BY_SHARED_WORDS, BY_KNOWN_WORDS, BY_SAME_TOPICS, BY_TOPICS = 0.40, 0.10, 0.16, 0.28, 0.42
BY_OWN_WORDS = 0.20
"""The weights, fitted on a hundred ordinary questions to six personas."""

STEM = 5
"""Words that begin with the same so many letters, one within the other, are forms of one word."""

ABOUT = 0.4
"""The share of a fact's questions on a topic from which the fact is about it."""

BY_NAMED, BESIDE = 0.12, 0.35
"""What naming the fact's own things gains, and what a topic loses in a fact that has none of them."""

UNKNOWN, STRANGE = 0.18, 0.55
"""What words cost that mean nothing here: in score, and in the worth of shared topics ("your favourite *colour*")."""


@dataclass(frozen=True)
class Match:
    """A fact and how well it answers, about 0 to 1."""

    fact: Fact
    score: float


@dataclass(frozen=True)
class _Entry:
    fact: Fact
    asks: tuple[frozenset[str], ...]
    about: tuple[frozenset[str], ...]
    topics: Mapping[str, float]
    vocabulary: Mapping[str, float]
    own: frozenset[str] = frozenset()


class FactIndex:
    """A persona's facts, ready to be compared with questions.

    Three witnesses: the words they share, the topics they share (:mod:`coach.interviewee.topics`), and, where there is
    an encoder, their meaning. Without ``meaning`` the first two decide.
    """

    def __init__(self, persona: Persona, meaning: Meaning | None) -> None:
        self._meaning = meaning
        self._names = terms(f"{persona.name} {persona.organization}") - terms(persona.industry)
        called = sorted(
            {persona.organization, *persona.organization.split()[:1]} - {""}, key=len, reverse=True
        )
        self._here = re.compile(rf"\b(?:the )?(?:{'|'.join(map(re.escape, called)) or '(?!)'})\b", re.I)
        self._entries = [
            _entry(fact, [topics_of(self._plain(ask)) for ask in fact.asks]) for fact in persona.fact
        ]
        self._entries = _with_own_words(self._entries)
        self._weight = rarity(entry.vocabulary for entry in self._entries)
        self._unknown = max(self._weight.values(), default=1.0)
        self._about = {
            topic: max(entry.topics.get(topic, 0.0) for entry in self._entries)
            for topic in {topic for entry in self._entries for topic in entry.topics}
        }
        self._topic_weight = rarity(entry.topics for entry in self._entries)

    def ranked(self, question: str) -> list[Match]:
        """All facts, the best answer first; ties in the order of the file."""
        question = bare(question)
        said = self._in_our_words(terms(question) - self._names)
        about = self._known_topics(topics_of(self._plain(question)))
        strange = self._strangeness(question, said, about)
        named = (said & self._weight.keys()) - terms(topical_words(question))
        force = min(1.0, self._sum(named) / self._unknown) if named else 0.0
        plain = [self._plainly(entry, said, about, named, force, strange) for entry in self._entries]
        if self._meaning is None:
            scores = [1.3 * score for score in plain]
        else:
            alike = self._by_meaning(question, plain, self._meaning)
            scores = [score + BY_MEANING * max(0.0, near) for score, near in zip(plain, alike, strict=True)]
        found = [Match(e.fact, s) for e, s in zip(self._entries, scores, strict=True)]
        return sorted(found, key=lambda match: -match.score)

    def nearest(self, question: str, wordings: Sequence[str]) -> list[float]:
        """How near each wording of one fact is to the question, by their words: all of them are about it anyhow."""
        said = terms(question)
        return [likeness(said, terms(words), self._weight, self._unknown) for words in wordings]

    def _plainly(
        self,
        entry: _Entry,
        said: frozenset[str],
        about: frozenset[str],
        named: frozenset[str],
        force: float,
        strange: float,
    ) -> float:
        """Without meaning: by words and topics. What the question names ("the front desk") must be in the fact for its topic to count in full."""
        covered = (
            fsum(self._weight[t] * entry.vocabulary.get(t, 0.0) for t in named) / self._sum(named)
            if named
            else 0.0
        )
        topic = (1 - STRANGE * strange) * (1 - BESIDE * force * (1 - covered)) * self._by_topic(entry, about)
        return self._by_words(entry, said) + topic + BY_NAMED * force * covered - UNKNOWN * strange

    def _in_our_words(self, said: frozenset[str]) -> frozenset[str]:
        """The terms, with the persona's own form of a word in place of another form ("seasickness" for "seasick")."""
        return frozenset(self._form(term) for term in said)

    def _form(self, term: str) -> str:
        if term in self._weight or len(term) < STEM:
            return term
        near = [
            known
            for known in self._weight
            if known[:STEM] == term[:STEM] and (known.startswith(term) or term.startswith(known))
        ]
        return max(near, key=lambda known: (len(known), known)) if near else term

    def _known_topics(self, about: frozenset[str]) -> frozenset[str]:
        """The topics, with the ones next to them in place of those that no fact is about."""
        found: set[str] = set()
        for topic in about:
            near = [other for other in NEXT_TO.get(topic, ()) if self._about.get(other, 0.0) >= ABOUT]
            found |= {topic} if self._about.get(topic, 0.0) >= ABOUT or not near else set(near)
        return frozenset(found)

    def _plain(self, question: str) -> str:
        """The question with the organization called that, so that its name asks what "your company" asks."""
        return self._here.sub("the organization", question)

    def _strangeness(self, question: str, said: frozenset[str], about: frozenset[str]) -> float:
        """The share of the question's content that neither the persona nor any topic knows."""
        if not said:
            return 0.0
        strange = said - self._weight.keys() - terms(topical_words(question))
        recognised = self._unknown * min(2, len(about))
        return self._sum(strange) / (self._sum(said) + recognised)

    def _sum(self, said: Iterable[str]) -> float:
        return fsum(self._weight.get(term, self._unknown) for term in said)

    def _by_words(self, entry: _Entry, said: frozenset[str]) -> float:
        if not said:
            return 0.0
        best = max(likeness(said, ask, self._weight, self._unknown) for ask in entry.asks)
        known = fsum(self._weight.get(term, 0.0) * entry.vocabulary.get(term, 0.0) for term in said)
        total = self._sum(said)
        own = self._sum(term for term in said if term in entry.own) / total
        return BY_SHARED_WORDS * best + BY_KNOWN_WORDS * known / total + BY_OWN_WORDS * own**3

    def _by_topic(self, entry: _Entry, about: frozenset[str]) -> float:
        if not about:
            return 0.0
        weigh = self._topic_weight
        same = max(_overlap(about, other, weigh) for other in entry.about)
        total = fsum(weigh.get(topic, 0.0) for topic in about)
        shared = fsum(weigh.get(topic, 0.0) * min(1.0, 1.5 * entry.topics.get(topic, 0.0)) for topic in about)
        return BY_SAME_TOPICS * same + (BY_TOPICS * shared / total if total else 0.0)

    def _by_meaning(self, question: str, plain: Sequence[float], meaning: Meaning) -> list[float]:
        firsts = [ask for entry in self._entries for ask in entry.fact.asks[:FIRST_ASKS]]
        alike = iter(meaning.alike(question, firsts))
        best = [max(next(alike) for _ in entry.fact.asks[:FIRST_ASKS]) for entry in self._entries]
        order = sorted(range(len(best)), key=lambda i: -(plain[i] + BY_MEANING * best[i]))[:PROMISING]
        for i in order:
            if rest := self._entries[i].fact.asks[FIRST_ASKS:]:
                best[i] = max(best[i], *meaning.alike(question, rest))
        return best


def _entry(fact: Fact, about: Sequence[frozenset[str]]) -> _Entry:
    share: dict[str, float] = {}
    for place, topics in enumerate(about):
        for topic in topics:
            share[topic] = share.get(topic, 0.0) + (2.0 if place == 0 else 1.0) / (len(fact.asks) + 1)
    vocabulary = dict.fromkeys(terms(" ".join((*fact.tells, fact.short))), 0.5)
    vocabulary |= dict.fromkeys(terms(" ".join((*fact.asks, *fact.keywords, fact.id.replace("-", " ")))), 1.0)
    return _Entry(fact, tuple(terms(ask) for ask in fact.asks), tuple(about), share, vocabulary)


def _with_own_words(entries: list[_Entry]) -> list[_Entry]:
    """The entries with the terms that at most two facts can be asked by ("the flood"): they name their fact."""
    asked = [{term for term, weight in entry.vocabulary.items() if weight == 1.0} for entry in entries]
    counts = Counter(term for group in asked for term in group)
    return [
        replace(entry, own=frozenset(term for term in group if counts[term] <= 2))
        for entry, group in zip(entries, asked, strict=True)
    ]


def _overlap(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    union = fsum(weight.get(topic, 1.0) for topic in one | other)
    return fsum(weight.get(topic, 1.0) for topic in one & other) / union if union else 0.0


def best_of(matches: Iterable[Match], bonus: Mapping[str, float]) -> list[Match]:
    """The matches again, best first, with ``bonus`` added by fact id."""
    moved = [Match(m.fact, m.score + bonus.get(m.fact.id, 0.0)) for m in matches]
    return sorted(moved, key=lambda match: -match.score)
