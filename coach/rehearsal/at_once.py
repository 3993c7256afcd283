"""Several questions in one turn: whoever is asked two things at once answers one of them."""

from __future__ import annotations

import re
from collections.abc import Callable

from coach.acts import TaggedTranscript
from coach.interviewee.meaning import default_meaning
from coach.transcript import Role

SAID = "Two questions at once: they will answer one"
"""What there is to say about it."""

SAME = 0.46
"""From this likeness on two questions ask the same. Of a persona's own questions, two that one answer fits are below it
one time in six, two that take different answers above it one time in twelve."""

Alike = Callable[[str, str], float]

_REQUESTS = ("asks-for-referral", "asks-for-job", "asks-for-recommendation")
_WH = r"(?:what|how|why|who|which)"
_DOES = r"(?:do|does|did|don't|don’t|is|isn't|isn’t|are|aren't|aren’t|was|were|would|could|can|have|has|had|will|should)"
_WHOM = r"(?:you|they|we|it|there|people|i|he|she|that|this|those|these|your|the|most|anyone|any|some|an?|my|our|their)"
_DIRECT = (
    rf"(?:{_WH}['’](?:s|re)\s|{_WH}\s+(?!(?:i|you|he|she|it|they|we|people|your|the|my|our|their|to|of|about)\b)|(?:where|when)\s+{_DOES}\b"
    rf"|{_DOES}\s+{_WHOM}\b|(?:tell|walk|talk)\s+me\b|describe\b|explain\b)"
)
_INDIRECT = rf"(?:(?:{_WH}|where|when)\s+(?:you|your|an?|the|people|they|one|someone)\b)"
_ASKS = re.compile(
    rf"(?:^\W*|[,.;:–—-]\s*|\b(?:so|and|but|then|well|also|just|know|wonder|wondering|ask|curious|you|hear)[\s,]+){_DIRECT}",
    re.I,
)
_TELLING = re.compile(
    r"\b(?:tell me|share|explain|describe|i(?:'d|’d| would) (?:love|like) to (?:hear|know)|wonder\w*|curious)\b",
    re.I,
)
_AND = r"[,;:]?\s+(?:and|but|plus)\s+(?:also\s+|then\s+|maybe\s+|if so,?\s+)?"
_JOINS = re.compile(rf"{_AND}(?={_DIRECT})", re.I)
_JOINS_INDIRECT = re.compile(rf"{_AND}(?={_DIRECT}|{_INDIRECT})", re.I)
_SHORTEST = 3
"""A piece of fewer words is the tail of the question before it: "and why?"."""

_TAIL = re.compile(
    r"^\W*(?:(?:and|but|so|or|if so)\W+)*(?:why|how come|how so|what for|in what way|like what|such as|for example|for instance|really"
    r"|would you say|do you (?:think|reckon|mean)|you know|is that (?:right|so|fair)|does that make sense"
    r"|what (?:do|did) you mean)(?:\s+(?:is|was|do|did|does)\s+(?:that|it|you)(?:\s+\w+)?)?\W*$",
    re.I,
)
_ASIDE = re.compile(
    r"\bdid (?:you|i|we) (?:know|say|mention|see|notice|hear|tell you)(?:\s+(?:that|so|it|this|about it))?\W*$",
    re.I,
)
"""Put like a question, but it wants no answer: "did you know that?"."""

_OFFERS = re.compile(
    rf"^\W*(?:(?:and|but|so|or|like)\W+)*{_DOES}\s+(?:it|that|this|they|those|there)\b", re.I
)
"""After an open question, this offers an answer to it: "What changed? Was it the software?"."""

_TOPIC = re.compile(r"^\W*(?:(?:and|but|so)\W+)*(?:what|how) about\b", re.I)
_POINTS = re.compile(r"\b(?:it|that|this|those|these|they|them|there|he|him|she|her)\b", re.I)


def asked_at_once(tagged: TaggedTranscript, turn: int, alike: Alike | None = None) -> tuple[str, ...]:
    """The questions of a turn when it has two or more genuinely different substantive ones, in their words; else none.

    A question that is repeated in other words counts once, in its last wording; so does one with "why?" after it, or with an
    answer to choose from. ``alike`` says how near two questions are in meaning (-0.2 to 1; the shipped model by default,
    which is read only when a turn has two questions: so call it in a thread).
    """
    alike = alike or _alike
    kept: list[str] = []
    for question in (piece for said in _substantive(tagged, turn) for piece in _pieces(said)):
        before = next((at for at, other in enumerate(kept) if _same(other, question, alike)), None)
        if before is None:
            kept.append(question)
        else:
            kept[before] = question if not _TAIL.match(question) else kept[before]
    return tuple(kept) if len(kept) > 1 else ()


def _substantive(tagged: TaggedTranscript, turn: int) -> list[str]:
    """The sentences that ask about the person, the work or the field, and read like a question; requests are none."""
    if tagged.transcript.turns[turn].role is not Role.INTERVIEWER:
        return []
    tags = tagged.in_turn(turn)
    requests = {tag.start for tag in tags if tag.act in _REQUESTS}
    asked = {tag.start: tag.quote for tag in tags if tag.act in ("open-question", "closed-question")}
    return [
        said
        for start, said in sorted(asked.items())
        if start not in requests and _ASKS.search(said) and not _ASIDE.search(said)
    ]


def _pieces(said: str) -> list[str]:
    """The questions that one sentence joins by "and"."""
    joins = _JOINS_INDIRECT if _TELLING.search(said) else _JOINS
    pieces: list[str] = []
    begin = 0
    for found in joins.finditer(said):
        head, tail = said[begin : found.start()], said[found.end() :]
        if len(head.split()) >= _SHORTEST and len(tail.split()) >= _SHORTEST and _asks(head):
            pieces.append(head.strip())
            begin = found.end()
    return [*pieces, said[begin:].strip()]


def _asks(head: str) -> bool:
    return bool(_ASKS.search(head) or _TELLING.search(head))


def _same(before: str, question: str, alike: Alike) -> bool:
    """Whether a question asks what the one before it asks."""
    if _TAIL.match(question) or (_OFFERS.match(question) and not _OFFERS.match(before)):
        return True
    if _TOPIC.match(before) and _POINTS.search(question):
        return True
    return alike(before, question) >= SAME


def _alike(one: str, other: str) -> float:
    return default_meaning().likened(one, [other])[0]
