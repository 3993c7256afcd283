"""What is said aloud: cut into sentences, cut to length, and told apart from what was said before."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+")
_NOT_AN_END = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Mt|Sr|Jr|vs|No|[A-Z])\.$")
SHORTEST = 4
"""A first sentence of fewer words ("Ha.", "Two things.") cannot stand as an answer."""


def spoken(text: str) -> list[str]:
    """The sentences of something said, in order."""
    found: list[str] = []
    begin = 0
    for gap in _END.finditer(text):
        piece = text[begin : gap.end()].strip()
        if _NOT_AN_END.search(piece) or not piece:
            continue
        found.append(piece)
        begin = gap.end()
    if rest := text[begin:].strip():
        found.append(rest)
    return found


def key(sentence: str) -> str:
    """A sentence without case and punctuation, to recognise it when it comes again."""
    return " ".join(re.findall(r"\w+", sentence.lower()))


def length(text: str) -> int:
    """How many words it is."""
    return len(text.split())


def cut(text: str, most: int) -> str:
    """The first sentences of ``text``: as many as fit in ``most`` words, but always one that can stand alone."""
    kept: list[str] = []
    for sentence in spoken(text):
        if kept and length(" ".join(kept)) >= SHORTEST and length(" ".join((*kept, sentence))) > most:
            break
        kept.append(sentence)
    return " ".join(kept)


_SAFE_TO_LOWER = frozenset(
    re.findall(
        r"\S+",
        "a an the it its it's that that's there there's we we're we've you you're they my our in on at when for some most "
        "what because if not nobody everybody people two three one about by with this",
    )
)


def begun_with(opener: str, text: str) -> str:
    """``text`` after a spoken opener ("well"), its first letter lowered; without it where that might be wrong."""
    first = text.split(" ", 1)[0].lower().replace("’", "'")
    opener = opener[0].upper() + opener[1:]
    if opener[-1] in ".!?…":
        return f"{opener} {text}"
    opener = opener.rstrip(",") + ","
    if first.split("'")[0] == "i":
        return f"{opener} {text}"
    if first not in _SAFE_TO_LOWER:
        return text
    return f"{opener} {text[0].lower()}{text[1:]}"


def with_minutes(line: str, minutes: int) -> str:
    """The line with the number of minutes in it, in the singular where it is one."""
    said = line.replace("{minutes}", str(minutes))
    if minutes == 1:
        said = re.sub(r"\b(are|were)(?= (?:\w+ )?1\b)", "is", said)
        said = re.sub(r"\b1((?: more)?) minutes\b", r"1\1 minute", said)
    return said
