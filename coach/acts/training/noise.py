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
    if len(example.acts) > 1 and chance.random() < 0.2:
        example = _run_together(example, chance.randrange(len(example.acts) - 1))
    return example


def _elsewhere(example: Labelled, situation: str) -> Labelled:
    passage = replace(example.passage, situation=situation)
    return replace(example, passage=passage)


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


def _run_together(example: Labelled, at: int) -> Labelled:
    passage, spans = example.passage, list(example.passage.spans)
    first, second = spans[at], spans[at + 1]
    spans[at : at + 2] = [Span(first.start, passage.text[first.start : second.end])]
    acts = [*example.acts[:at], example.acts[at] | example.acts[at + 1], *example.acts[at + 2 :]]
    joined = type(passage)(passage.text, tuple(spans), passage.role, passage.situation, passage.context)
    return Labelled(joined, tuple(acts), example.unsure, RECUT)


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
