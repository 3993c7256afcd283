"""Promises made in a meeting: found in the interviewer's own words, with a day by which they should be kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from coach.acts import TaggedTranscript, sentences
from coach.desk.days_said import day_said, hours_said
from coach.desk.promise_about import answered, does_that
from coach.transcript import Quote, Role, Transcript, on_one_line

THANK_YOU_HOURS = 24
USUAL_DAYS = 7
"""A promise without a day should be kept within a week."""
NEWS_DAYS = 30
"""To tell how it went takes longer."""

_WILL = r"\b(?:i(?:'|’)?ll|i will|i shall|i(?:'| a)?m going to|i(?:'|’)m gonna|let me|i can|i could|i promise to|i(?:'|’)d (?:be )?(?:happy|glad|love) to|remind me to)\b"
_HOW = r"(?:\s+(?:also|definitely|certainly|happily|gladly|be sure to|be happy to|be glad to|make sure to|make sure that|then|just|surely|of course|try to|in turn|personally|be|dig|up|and)){0,3}"
_DOES = (
    r"(?:send(?:ing)?|e-?mail(?:ing)?|forward(?:ing)?|mail(?:ing)?|post|share|pass (?:it|that|them|this|along|on)|drop (?:it|you|off)|bring|get (?:you|it to you|back to you|that to you)|"
    r"introduce|connect you|put you in touch|write(?: to)? (?:you|her|him|them|[A-Z]\w+)|write up|call (?:you|her|him|them|[A-Z]\w+)|ring (?:you|her|him)|contact|reach out to|look (?:it|that|this|into|up)|"
    r"let you know|report back|keep you posted|tell you how|follow up|lend you|find (?:you|out for)|scan|copy you|text you|link you|attach|return|read (?:it|that|your|the|her|his))"
)
_PROMISE = re.compile(rf"{_WILL}{_HOW}\s+{_DOES}\b", re.I)
_AND_SENDS = re.compile(
    rf"{_WILL}[^.?!]{{0,60}}\b(?:and|to) (?:send|e-?mail|forward|mail|bring|share)(?: (?:it|them|that|this))?(?: (?:to )?you| over| along| around)?\b",
    re.I,
)
_NONE = re.compile(
    r"\b(?:(?:won(?:'|’)t|not|never) (?:be )?(?:send|e-?mail|forward|bring|share)|let you (?:go|get)|introduce my|know if i need|let me (?:read|find|look|get|share|tell|know|write|call it|follow|return to|bring)|"
    r"if (?:i|you) (?:could|were|had)|i (?:can|could) (?:find|get|read|follow|contact|reach out to|return|look|bring)\b|what (?:should|would|can)|bring (?:it|this|that) up|follow up on (?:that|what|something|your|the) (?:you|point|question|answer|said))",
    re.I,
)
_I_WILL = re.compile(r"\b(i(?:'|’)?ll|i will|i shall)\b", re.I)
_KEEPS = frozenset({"offers-help", "stay-in-touch", "takes-up-person"})
_FAVOURS = frozenset({"asks-for-job", "asks-for-recommendation"})
_NEWS = re.compile(r"\b(let you know|report back|keep you posted|tell you how)\b", re.I)
EVENING = time(18)
"""By then a promise is kept on its day."""


@dataclass(frozen=True)
class Promise:
    """What was promised, in the words that promised it, when it should be done, and whether they said when.

    ``about`` is their request that it answers, where its own words do not say what it is about.
    """

    quote: Quote
    due: datetime
    said_when: bool = False
    about: Quote | None = None

    @property
    def words(self) -> str:
        """The promise on one line."""
        return on_one_line(self.quote.quote)


def promises_in(
    transcript: Transcript, met: datetime, tagged: TaggedTranscript | None = None
) -> list[Promise]:
    """The promises that the interviewer makes in a meeting that was held at ``met``, in order, each once.

    Where the acts are known (``tagged``) they find more: any "I'll" that offers something or keeps in touch.
    """
    return [
        Promise(quote, *_due(transcript, quote, met), answered(transcript, quote))
        for quote in promised(transcript, tagged, answers=True)
    ]


def _due(transcript: Transcript, quote: Quote, met: datetime) -> tuple[datetime, bool]:
    """By when; the day may stand in their request."""
    due, said = due_by(quote.quote, met)
    asked = None if said else answered(transcript, quote)
    by_them = due_by(asked.quote, met) if asked else (due, False)
    return by_them if by_them[1] else (due, said)


def promised(
    transcript: Transcript, tagged: TaggedTranscript | None = None, answers: bool = False
) -> list[Quote]:
    """The sentences that promise something, in order, each once.

    With ``answers`` those also that only mean something after what they answer: "I'll do that."
    """
    found: dict[str, Quote] = {}
    for number in transcript.turns_of(Role.INTERVIEWER):
        acts = _acts_by_start(tagged, number)
        for span in sentences(transcript.turns[number].text):
            does = acts.get(span.start, frozenset())
            by_acts = bool(_KEEPS & does) and bool(_I_WILL.search(span.text)) and not span.text.endswith("?")
            quote = Quote(turn=number, quote=span.text)
            asked = answered(transcript, quote) if answers else None
            bare = asked is not None and does_that(span.text)
            if (is_promise(span.text) or by_acts or bare) and not _FAVOURS & does:
                key = re.sub(r"\W+", " ", f"{span.text} {asked.quote if asked else ''}".lower()).strip()
                found.setdefault(key, quote)
    return list(found.values())


def _acts_by_start(tagged: TaggedTranscript | None, turn: int) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for tag in tagged.in_turn(turn) if tagged else ():
        found.setdefault(tag.start, set()).add(tag.act)
    return {start: frozenset(acts) for start, acts in found.items()}


def is_promise(sentence: str) -> bool:
    """Whether a sentence promises to do something for the other side."""
    if sentence.rstrip().endswith("?") and not re.search(r"\b(shall|may|can|could) i\b", sentence, re.I):
        # "I'll send you the article, all right?" promises; "Shall I send it?" only offers.
        return bool(_PROMISE.search(sentence)) and bool(
            re.search(r"\b(ok(ay)?|all ?right|right|if that)\b", sentence, re.I)
        )
    if re.search(r"\b(shall|may|can|could|should) i\b", sentence, re.I):
        return False
    return bool(_PROMISE.search(sentence) or _AND_SENDS.search(sentence)) and not _NONE.search(sentence)


def is_news(sentence: str) -> bool:
    """Whether what is promised is to tell how things went, rather than to do or to bring something."""
    return bool(_NEWS.search(sentence))


def thank_you_due(met: datetime) -> datetime:
    """When the thank-you note should be sent."""
    return met + timedelta(hours=THANK_YOU_HOURS)


def due_by(sentence: str, met: datetime) -> tuple[datetime, bool]:
    """By when a promise should be kept, and whether its words say so; the evening of that day, or a week later.

    It is always after the meeting: what is promised late in the evening for the same day is due an hour later.
    """
    day = day_said(sentence, met.date())
    if day is None:
        days = NEWS_DAYS if is_news(sentence) else USUAL_DAYS
        return datetime.combine((met + timedelta(days=days)).date(), EVENING, met.tzinfo), False
    due = datetime.combine(day, EVENING, met.tzinfo)
    if hours := hours_said(sentence):
        due = min(due, met + timedelta(hours=hours))
    return (due if due > met else met + timedelta(hours=1)), True
