"""Promises made in a meeting: found in the interviewer's own words, with a day by which they should be kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from coach.acts import TaggedTranscript, sentences
from coach.transcript import Quote, Role, Transcript, on_one_line

THANK_YOU_HOURS = 24
USUAL_DAYS = 7
"""A promise without a day should be kept within a week."""

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
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


@dataclass(frozen=True)
class Promise:
    """What was promised, in the words that promised it, when it should be done, and whether they said when."""

    quote: Quote
    due: datetime
    said_when: bool = False

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
    return [Promise(quote, *due_by(quote.quote, met)) for quote in promised(transcript, tagged)]


def promised(transcript: Transcript, tagged: TaggedTranscript | None = None) -> list[Quote]:
    """The sentences that promise something, in order, each once."""
    found: dict[str, Quote] = {}
    for number in transcript.turns_of(Role.INTERVIEWER):
        acts = _acts_by_start(tagged, number)
        for span in sentences(transcript.turns[number].text):
            does = acts.get(span.start, frozenset())
            by_acts = bool(_KEEPS & does) and bool(_I_WILL.search(span.text)) and not span.text.endswith("?")
            if (is_promise(span.text) or by_acts) and not _FAVOURS & does:
                key = re.sub(r"\W+", " ", span.text.lower()).strip()
                found.setdefault(key, Quote(turn=number, quote=span.text))
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
    """By when a promise should be kept, and whether its words say so; the evening of that day, or a week later."""
    text = sentence.lower()
    day = _day_named(text, met)
    if day is not None:
        return datetime.combine(day.date(), time(18), met.tzinfo), True
    days = 30 if _NEWS.search(text) else USUAL_DAYS
    return datetime.combine((met + timedelta(days=days)).date(), time(18), met.tzinfo), False


def _day_named(text: str, met: datetime) -> datetime | None:
    if re.search(
        r"\b(today|tonight|this (afternoon|evening)|right away|as soon as i('m| am| get) (home|back))\b", text
    ):
        return met
    if re.search(r"\btomorrow\b|first thing\b", text):
        return met + timedelta(days=1)
    counted = re.search(
        r"\b(?:in|within) (?:the next )?(a|an|one|two|a couple|three|four|five|six|\d+)(?: of)? (day|week|month)s?\b",
        text,
    )
    if counted:
        word = counted[1].split()[-1]
        number = int(word) if word.isdecimal() else _NUMBERS.get(word, 1)
        return met + timedelta(days=min(number, 400) * {"day": 1, "week": 7, "month": 30}[counted[2]])
    if weekday := re.search(rf"\b(?:on|by|before|next|this)?\s*({'|'.join(_DAYS)})\b", text):
        ahead = (_DAYS.index(weekday[1]) - met.weekday() - 1) % 7 + 1
        return met + timedelta(days=ahead)
    if re.search(r"\b(this week|(by|before) the weekend|end of the week|later this week)\b", text):
        return met + timedelta(days=max(0, 4 - met.weekday()))
    if re.search(r"\b(next week|over the weekend|this weekend)\b", text):
        return met + timedelta(days=7 - met.weekday() + (4 if "next" in text else -1))
    if re.search(r"\bnext month\b", text):
        return met + timedelta(days=30)
    return _season_named(text, met)


def _season_named(text: str, met: datetime) -> datetime | None:
    named = re.search(rf"\bin (?:the |early |late )?({'|'.join((*_SEASONS, *_MONTHS))})\b", text)
    if not named:
        return None
    month = _SEASONS.get(named[1]) or _MONTHS.index(named[1]) + 1
    later = month > met.month
    return datetime(met.year + (not later), month, 15, 18, tzinfo=met.tzinfo)
