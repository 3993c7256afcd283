"""A thank-you note drafted from a transcript: only what was really said, and blanks for the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.acts import TaggedTranscript, Tagger, default_tagger, sentences
from coach.desk.promises import is_news, promised
from coach.errors import BadInput
from coach.transcript import Quote, Role, Transcript, on_one_line

SHORTEST, LONGEST = 7, 32
"""Words of something worth quoting."""

_COMMON = frozenset(
    [
        "about",
        "after",
        "again",
        "also",
        "because",
        "been",
        "before",
        "being",
        "could",
        "does",
        "doing",
        "from",
        "have",
        "here",
        "into",
        "just",
        "know",
        "like",
        "make",
        "many",
        "more",
        "most",
        "much",
        "only",
        "other",
        "people",
        "really",
        "said",
        "some",
        "something",
        "that",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "thing",
        "things",
        "think",
        "this",
        "those",
        "time",
        "very",
        "want",
        "well",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "will",
        "with",
        "would",
        "your",
        "you're",
        "it's",
    ]
)
_NO_TAKEAWAY = re.compile(
    r"\?|\b(thank|thanks|welcome|goodbye|bye|nice to|good to|minutes|my next|have to (go|run)|calendar|coffee|sorry|hello|good morning|where shall|fire away|go ahead)\b",
    re.I,
)
_ADVICE = re.compile(
    r"\b(the (most|best|hardest|real|trick|thing|secret)|never|always|learn\w*|should|advice|surpris\w*|wish|matters?|start|ask|because|nobody|everybody|turns out|i'd|mistake|first)\b",
    re.I,
)


@dataclass(frozen=True)
class Draft:
    """A draft: its text, the words of the meeting that it cites, and the promises that it lists."""

    text: str
    cites: tuple[Quote, ...]
    promised: tuple[str, ...]


def draft_thank_you(transcript: Transcript, tagger: Tagger | None = None) -> Draft:
    """A note for this meeting; raises :class:`BadInput` when the other side says nothing in it.

    Every sentence in quotation marks stands verbatim in the transcript. What is not known is a blank.
    """
    if not transcript.turns_of(Role.INTERVIEWEE):
        raise BadInput(
            "There is nothing to thank for in this transcript.",
            "Only one side is recorded.",
            "Give the transcript of the meeting.",
        )
    tagged = (tagger or default_tagger()).tag(transcript)
    takeaway = _takeaway(tagged)
    every = promised(transcript, tagged)
    promises = [promise for promise in every if not is_news(promise.quote)]
    offers = [quote for quote in _own(tagged, "offers-help") if quote not in every]
    touch = [promise for promise in every if is_news(promise.quote)]
    touch += [quote for quote in _own(tagged, "stay-in-touch") if quote not in every]
    they = transcript.interviewee.name
    cites = (*([takeaway] if takeaway else []), *promises, *offers[:1], *touch[:1])
    parts = [
        "Subject: Thank you",
        f"Dear {_first(they) or '[their name]'},",
        "Thank you for the time you gave me [yesterday, or the day].",
        _told(takeaway),
        *_kept(promises),
        _given(offers),
        _stay(touch),
        f"With thanks,\n{transcript.interviewer.name or '[your name]'}\n[your telephone number and e-mail address]",
    ]
    return Draft("\n\n".join(parts) + "\n", cites, tuple(on_one_line(p.quote) for p in every))


def _told(takeaway: Quote | None) -> str:
    if takeaway is None:
        return "[One thing they said that you took away, by name, and what it changed.]"
    return f"You told me: {_quoted(takeaway)} [What that changed for you, in one sentence.]"


def _kept(promises: list[Quote]) -> list[str]:
    """A line for each promise: the user's own words for it, and a blank for the thing itself."""
    return [
        f"As promised ({_quoted(promise)}): [enclose it here, or say on which day it comes]."
        for promise in promises
    ]


def _given(offers: list[Quote]) -> str:
    if offers:
        return f"I said: {_quoted(offers[0])} [Say how, or give something else of use: an article, a piece of news.]"
    return "[Something of use to them, if you have it: an article, a piece of news, an introduction.]"


def _stay(touch: list[Quote]) -> str:
    if touch:
        return f"As I said: {_quoted(touch[0])} [When you will write, and with what news.]"
    return "I'd like to stay in touch: [when you will write, and with what news]."


def _own(tagged: TaggedTranscript, act: str) -> list[Quote]:
    return [tag.evidence for tag in tagged.of(act, Role.INTERVIEWER) if len(tag.quote.split()) >= 4]


def _takeaway(tagged: TaggedTranscript) -> Quote | None:
    """What they said that is most worth naming: what you took up, then advice, then what is long enough to hold something."""
    transcript = tagged.transcript
    best: tuple[float, Quote] | None = None
    for number in transcript.turns_of(Role.INTERVIEWEE):
        later = " ".join(
            transcript.turns[n].text for n in transcript.turns_of(Role.INTERVIEWER) if n > number
        )
        taken_up = _content(later)
        built_on = any(tag.turn == number + 1 for tag in tagged.of("builds-on-answer", Role.INTERVIEWER))
        for span in sentences(transcript.turns[number].text):
            words = len(span.text.split())
            if not SHORTEST <= words <= LONGEST or _NO_TAKEAWAY.search(span.text):
                continue
            worth = (
                1.5 * len(_content(span.text) & taken_up)
                + 2.0 * built_on
                + 1.5 * bool(_ADVICE.search(span.text))
                + min(words, 20) / 20
            )
            if best is None or worth > best[0]:
                best = (worth, Quote(turn=number, quote=span.text))
    return best[1] if best else None


def _content(text: str) -> frozenset[str]:
    return frozenset(w for w in re.findall(r"[a-z']{4,}", text.lower()) if w not in _COMMON)


def _quoted(quote: Quote) -> str:
    return f"“{on_one_line(quote.quote)}”"


def _first(name: str) -> str:
    """A first name, or the whole of a name with a title."""
    parts = name.split()
    if parts and parts[0].lower().rstrip(".") in (
        "dr",
        "prof",
        "professor",
        "judge",
        "mr",
        "mrs",
        "ms",
        "mx",
    ):
        return name
    return parts[0] if parts else ""
