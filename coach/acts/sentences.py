"""Cutting a turn into sentences, with and without punctuation.

Speech recognition gives long runs without a full stop; such a run is cut where spoken English starts a
new clause, so that a tag can point at a handful of words rather than at a whole turn.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

LONGEST_RUN = 26
"""A run of more words than this without punctuation is cut at a spoken clause boundary."""

LONGEST_SENTENCE = 45
"""So long may a run be that commas keep together; what rambles on is cut too, into longer pieces."""

SHORTEST_CUT, SHORTEST_PIECE = 7, 12

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Jr|St|Mt|Col|Gen|Capt|Lt|Sgt|Rev|Hon|No|vs|etc|e\.g|i\.e|a\.m|p\.m|U\.S|Ph\.D|approx|dept|ext)"
    r"|\b[A-Z])\.$"
)
_BOUNDARY = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|\n+")
_CLAUSE_STARTS = re.compile(
    r"\s(?=(?:and (?:i|so|then|also|if|what|how|my|we|you|the|could|can|would|who)|so (?:i|what|how|could|can|would|um|uh|yeah|like|if|my|are|is|do)"
    r"|but (?:i|what|how|if|also|um|uh|like|my|the)|okay|ok so|um (?:so|what|how|i|and|is|are|do|could|can)"
    r"|uh (?:so|what|how|i|and|is|are|do|could|can)|because|anyway|also|thanks|thank you|could you|can you|would you"
    r"|what(?:'s| is| are| do| does| did| would)|how (?:do|does|did|is|are|would|come)|i (?:was|am|want|would|will|read|saw|just|wanted)|i'm|i'd|im|id|ill|i'll"
    r"|my (?:name|number)|is (?:it|there|this|he|she)|are you|do you|please|bye)\b)",
    re.I,
)


@dataclass(frozen=True)
class Span:
    """A sentence: its words and where they start in the turn."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.start + len(self.text)


def sentences(text: str) -> list[Span]:
    """The sentences of a turn, in order; each is a substring of ``text`` without outer spaces."""
    spans: list[Span] = []
    begin = 0
    for found in _BOUNDARY.finditer(text):
        head = text[begin : found.end()]
        if found.group().startswith(".") and _ABBREVIATION.search(head.rstrip()):
            continue
        spans += _runs(text, begin, found.end())
        begin = found.end()
    spans += _runs(text, begin, len(text))
    return spans


def _runs(text: str, begin: int, end: int) -> list[Span]:
    span = _trimmed(text, begin, end)
    if span is None:
        return []
    words, commas = len(span.text.split()), span.text.count(",") >= 2
    if words <= (LONGEST_SENTENCE if commas else LONGEST_RUN):
        return [span]
    cuts = _cuts(span.text, SHORTEST_PIECE if commas else SHORTEST_CUT)
    edges = [0, *cuts, len(span.text)]
    pieces = [_trimmed(text, span.start + a, span.start + b) for a, b in itertools.pairwise(edges)]
    return [piece for piece in pieces if piece]


def _cuts(run: str, shortest: int) -> list[int]:
    cuts: list[int] = []
    last = 0
    for found in _CLAUSE_STARTS.finditer(run):
        before, after = run[last : found.start()], run[found.end() :]
        if len(before.split()) >= shortest and len(after.split()) >= 3:
            cuts.append(found.start())
            last = found.start()
    return cuts


def _trimmed(text: str, begin: int, end: int) -> Span | None:
    piece = text[begin:end]
    stripped = piece.strip()
    if not stripped:
        return None
    return Span(begin + piece.index(stripped[0]), stripped) if stripped else None
