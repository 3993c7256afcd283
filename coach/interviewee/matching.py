"""Which of a persona's facts a question is about."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from threading import Lock

from coach.interviewee.meaning import Meaning
from coach.interviewee.terms import bare, likeness, rarity, terms
from coach.interviewee.topics import NEXT_TO, topical_words, topics_of
from coach.interviewee.witnesses import Heard, Scale, Witnesses, entries
from coach.persona import Fact, Persona
from coach.persona.visitors import asked_by_visitors

SURE = 0.46
"""From this score on the fact answers the question."""

NEAR = 0.24
"""From this score on the fact is at least in the neighbourhood."""

BY_ALL = Witnesses(0.103, 0.0, 0.03, 0.02, 0.088, -0.44, nearest=0.387, several=0.436)
"""The weights, fitted on 6,400 questions of which readers had said what answers them, each with its own wording left out;
``strange`` was set by hand."""

BY_WORDS = Witnesses(0.21, 0.26, 0.36, 0.55, 0.16, -0.23)
"""The weights without meaning, chosen on a hundred ordinary questions."""

MEANT = 6
"""Of so many of a fact's own questions the meaning and the topics count, which take a while for each; of the others only the words."""

BEGUN = 30
"""An answer comes to the point in so many words; to compare more of it would take twice the time."""

KEPT = 24
"""Of so many people, those met last, the index is remembered."""

STEM = 5
"""Words that begin with the same so many letters, one within the other, are forms of one word."""

ABOUT = 0.4
"""The share of a fact's questions on a topic from which the fact is about it."""


@dataclass(frozen=True)
class Match:
    """A fact and how well it answers, about 0 to 1."""

    fact: Fact
    score: float


class FactIndex:
    """A persona's facts, ready to be compared with questions.

    Three witnesses: the words they share, the topics they share (:mod:`coach.interviewee.topics`), and, where there is
    an encoder, their meaning. Without ``meaning`` the first two decide.
    """

    def __init__(self, persona: Persona, meaning: Meaning | None) -> None:
        self._persona, self._meaning = persona, meaning
        self._names = terms(f"{persona.name} {persona.organization}") - terms(persona.industry)
        called = sorted(
            {persona.organization, *persona.organization.split()[:1]} - {""}, key=len, reverse=True
        )
        self._here = re.compile(rf"\b(?:the )?(?:{'|'.join(map(re.escape, called)) or '(?!)'})\b", re.I)
        visitors = asked_by_visitors(persona.id)
        facts = persona.fact
        asks = [(*fact.asks, *visitors.get(fact.id, ())) for fact in facts]
        meant = [(*fact.asks[:MEANT], *visitors.get(fact.id, ())) for fact in facts]
        self._entries = entries(
            facts, asks, [[topics_of(self._plain(ask)) for ask in each] for each in meant]
        )
        weight = rarity(entry.vocabulary for entry in self._entries)
        self._scale = Scale(
            weight, rarity(entry.topics for entry in self._entries), max(weight.values(), default=1.0)
        )
        self._about = {
            topic: max(entry.topics.get(topic, 0.0) for entry in self._entries)
            for topic in {topic for entry in self._entries for topic in entry.topics}
        }
        self._asks = tuple(bare(ask) for each in meant for ask in each)
        self._bounds = list(pairwise(accumulate(map(len, meant), initial=0)))

    def serves(self, persona: Persona, meaning: Meaning | None) -> bool:
        """Whether it was made for this."""
        return self._meaning is meaning and (self._persona is persona or self._persona == persona)

    def prepare(self) -> None:
        """Do now what the first question would have to wait for, a second or two."""
        if self._meaning is not None:
            self._meaning.table(self._asks)

    def ranked(self, question: str) -> list[Match]:
        """All facts, the best answer first; ties in the order of the file."""
        weights = BY_WORDS if self._meaning is None else BY_ALL
        found = [
            Match(entry.fact, speak.weighed(weights))
            for entry, speak in zip(self._entries, self.witnesses(question), strict=True)
        ]
        return sorted(found, key=lambda match: -match.score)

    def witnesses(self, question: str) -> list[Witnesses]:
        """What speaks for each fact, in the order of the file."""
        question = bare(question)
        heard = self._heard(question)
        found = [entry.witnesses(heard, self._scale) for entry in self._entries]
        if self._meaning is None:
            return found
        alike = self._meaning.alike(question, self._asks)
        return [
            speak.meant(alike[begin:end]) for speak, (begin, end) in zip(found, self._bounds, strict=True)
        ]

    def nearest(self, question: str, wordings: Sequence[str]) -> list[float]:
        """How near each wording of one fact is to the question: all of them are about it, but not all say why, or how."""
        said, scale = terms(question), self._scale
        near = [likeness(said, terms(words), scale.terms, scale.unknown) for words in wordings]
        if self._meaning is None:
            return near
        alike = self._meaning.likened(bare(question), [" ".join(each.split()[:BEGUN]) for each in wordings])
        return [by_words + max(0.0, meant) for by_words, meant in zip(near, alike, strict=True)]

    def _heard(self, question: str) -> Heard:
        scale = self._scale
        said = frozenset(self._form(term) for term in terms(question) - self._names)
        topics = self._known_topics(topics_of(self._plain(question)))
        topical = terms(topical_words(question))
        named = (said & scale.terms.keys()) - topical
        force = min(1.0, scale.sum(named) / scale.unknown) if named else 0.0
        recognised = scale.unknown * min(2, len(topics))
        strange = (
            scale.sum(said - scale.terms.keys() - topical) / (scale.sum(said) + recognised) if said else 0.0
        )
        return Heard(said, topics, named, force, strange)

    def _form(self, term: str) -> str:
        """The persona's own form of a word in place of another form ("seasickness" for "seasick")."""
        weight = self._scale.terms
        if term in weight or len(term) < STEM:
            return term
        near = [
            known
            for known in weight
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


_made: OrderedDict[tuple[str, bool], FactIndex] = OrderedDict()
_making = Lock()


def index_of(persona: Persona, meaning: Meaning | None) -> FactIndex:
    """The index of a persona, made once for all meetings of a process; making one takes a second or two."""
    key = (persona.id, meaning is None)
    with _making:
        found = _made.pop(key, None)
        if found is None or not found.serves(persona, meaning):
            found = FactIndex(persona, meaning)
        _made[key] = found
        if len(_made) > KEPT:
            _made.popitem(last=False)
    return found


def best_of(matches: Iterable[Match], bonus: Mapping[str, float]) -> list[Match]:
    """The matches again, best first, with ``bonus`` added by fact id."""
    moved = [Match(m.fact, m.score + bonus.get(m.fact.id, 0.0)) for m in matches]
    return sorted(moved, key=lambda match: -match.score)
