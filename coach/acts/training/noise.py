"""Making clean sentences messy, the way speech recognition and hurried typing do, with labels kept."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from coach.acts.sentences import Span, sentences
from coach.acts.training.corpus import Labelled
from coach.acts.training.slips import misheard, thumbed

ALONE = "alone"
"""The source of single turns of an interviewer without context: they could be said or written in any situation."""
ELSEWHERE = ("phone-request", "voicemail", "gatekeeper", "outreach-email", "thank-you-note")
HERE_ONLY = frozenset(
    [
        "appreciates-time",
        "builds-on-answer",
        "delivers-promise",
        "gives-contact-details",
        "gives-reason",
        "hands-off-initiative",
        "rapport",
        "specific-interest",
        "specific-takeaway",
        "will-call-again",
    ]
)
"""Acts that depend on where a thing is said: nobody has said whether a sentence does them elsewhere."""
JOINED_BY = (", ", ", and ", " and ", ", so ", " - ", "; ", " ")
"""What stands between two sentences that become one."""
SMALL = frozenset(
    [
        "a",
        "also",
        "an",
        "and",
        "any",
        "are",
        "but",
        "can",
        "could",
        "do",
        "does",
        "for",
        "he",
        "how",
        "if",
        "in",
        "is",
        "it",
        "it's",
        "maybe",
        "my",
        "no",
        "of",
        "oh",
        "our",
        "please",
        "she",
        "so",
        "thank",
        "thanks",
        "that",
        "that's",
        "the",
        "their",
        "there",
        "they",
        "this",
        "to",
        "was",
        "we",
        "we're",
        "well",
        "what",
        "what's",
        "when",
        "where",
        "who",
        "why",
        "will",
        "would",
        "yes",
        "you",
        "your",
    ]
)
"""First words that lose their capital there."""
RECUT = "recut"
"""The source of examples whose sentences are no longer those that the author wrote."""


def roughened(example: Labelled, chance: random.Random) -> Labelled:
    """The example as it is, or without punctuation and capitals, or with sentences run together."""
    if example.source == ALONE and chance.random() < 0.35:
        example = _elsewhere(example, chance.choice(ELSEWHERE))
    roll = chance.random()
    if roll < 0.2:
        spoken = example.passage.role == "interviewer" and chance.random() < 0.4
        example = _rewritten(
            example, lambda t: misheard(_unpunctuated(t), chance) if spoken else _unpunctuated(t)
        )
        if roll < 0.12:
            return _cut_anew(example)
    elif roll < 0.25:
        example = _rewritten(example, str.lower)
    elif roll < 0.29:
        example = _rewritten(example, lambda t: thumbed(t.lower(), chance))
    if len(example.acts) > 1 and chance.random() < (0.3 if example.passage.role == "interviewer" else 0.2):
        example = _run_together(example, chance)
        if len(example.acts) > 1 and chance.random() < 0.3:
            example = _run_together(example, chance)
    return example


def _elsewhere(example: Labelled, situation: str) -> Labelled:
    passage = replace(example.passage, situation=situation)
    done = frozenset().union(*example.acts)
    return replace(example, passage=passage, unsure=example.unsure | (HERE_ONLY - done))


def _unpunctuated(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[.,;:!?…\"“”()—–]+", " ", text.replace("’", "'"))).strip().lower()


def _rewritten(example: Labelled, change: Callable[[str], str]) -> Labelled:
    text, spans, acts = "", [], []
    for span, labels in zip(example.passage.spans, example.acts, strict=True):
        words = change(span.text)
        if not words:
            continue
        text += " " * bool(text)
        spans.append(Span(len(text), words))
        text += words
        acts.append(labels)
    if not spans:
        return example
    passage = example.passage
    changed = type(passage)(text, tuple(spans), passage.role, passage.situation, passage.context)
    return Labelled(changed, tuple(acts), example.unsure, example.source)


def _run_together(example: Labelled, chance: random.Random) -> Labelled:
    """Two neighbours as one sentence that does what both do, half the time with "and", a comma, or nothing between."""
    passage, at = example.passage, chance.randrange(len(example.acts) - 1)
    said = [span.text for span in passage.spans]
    first, second = passage.spans[at], passage.spans[at + 1]
    joined = passage.text[first.start : second.end]
    if "\n" not in joined and chance.random() < 0.5:
        joined = _joined(first.text, second.text, chance)
    acts = (*example.acts[:at], example.acts[at] | example.acts[at + 1], *example.acts[at + 2 :])
    text, spans = "", []
    for place, words in enumerate((*said[:at], joined, *said[at + 2 :])):
        before = passage.spans[place if place <= at else place + 1]
        text += "" if not text else "\n" if passage.text[before.start - 1] == "\n" else " "
        spans.append(Span(len(text), words))
        text += words
    return Labelled(replace(passage, text=text, spans=tuple(spans)), acts, example.unsure, RECUT)


def _joined(first: str, second: str, chance: random.Random) -> str:
    begun, _, rest = second.partition(" ")
    if begun.strip(",").lower() in SMALL:
        begun = begun.lower()
    return first.rstrip(".!… ") + chance.choice(JOINED_BY) + " ".join(filter(None, (begun, rest)))


def _cut_anew(example: Labelled) -> Labelled:
    """The sentences as the run-time splitter cuts them; a piece does what the sentences that it mostly shares do."""
    passage = example.passage
    spans = tuple(sentences(passage.text))
    if not spans:
        return example
    acts = tuple(
        frozenset().union(
            *(
                labels
                for old, labels in zip(passage.spans, example.acts, strict=True)
                if _shared(new, old) > 0.5 * min(len(new.text), len(old.text))
            )
        )
        for new in spans
    )
    changed = type(passage)(passage.text, spans, passage.role, passage.situation, passage.context)
    return Labelled(changed, acts, example.unsure, RECUT)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
