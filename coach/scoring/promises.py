"""Whether a note speaks of what was promised: the words of the promise, looked for in the note."""

from __future__ import annotations

import re

from coach.transcript import Role, Transcript

_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "for",
        "in",
        "on",
        "at",
        "by",
        "with",
        "and",
        "or",
        "his",
        "her",
        "their",
        "my",
        "our",
        "your",
        "some",
        "that",
        "this",
        "it",
        "its",
        "as",
        "from",
        "about",
        "into",
        "over",
        "when",
        "if",
        "how",
        "him",
        "them",
        "you",
        "me",
        "us",
        "i",
        "we",
        "two",
        "three",
        "one",
        "copy",
        "link",
        "send",
        "share",
        "give",
        "bring",
        "email",
        "mail",
        "write",
        "put",
        "forward",
        "pass",
        "lend",
        "tell",
        "show",
        "introduce",
        "let",
        "know",
        "drop",
        "call",
        "ring",
    ]
)
_ENDINGS = ("ing", "ies", "es", "ed", "s")
STEM = 6
_AS_PROMISED = re.compile(
    r"\bas (i |we )?(had |have )?(promised|undertook|undertaken|agreed|discussed)\b"
    r"|\b(that |which )?i(['’]?d| had)? promised\b"
    r"|\b(as|like) i (had )?(said|told you|mentioned)\b"
    r"|\bi(['’]?d| had)? (said|told you|undertook|agreed|swore|vowed)( that)? i(['’]?d| would| meant)\b",
    re.I,
)


def share_mentioned(transcript: Transcript) -> float | None:
    """The largest share (0 to 1) of a promise's content words that the note repeats; ``None`` without promises.

    "As promised, ..." speaks of the promise whatever words follow.
    """
    if not transcript.promised:
        return None
    note = " ".join(transcript.turns[n].text for n in transcript.turns_of(Role.INTERVIEWER))
    if _AS_PROMISED.search(note):
        return 1.0
    said = _content(note)
    return max(_share(_content(promise), said) for promise in transcript.promised)


def _share(promised: set[str], said: set[str]) -> float:
    return len(promised & said) / len(promised) if promised else 0.0


def _content(text: str) -> set[str]:
    words = re.findall(r"[^\W\d_]+|\d+", text.lower().replace("'s", "").replace("’s", ""))
    return {_stem(word) for word in words if word not in _EMPTY and len(word) > 2}


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)][:STEM]
    return word[:STEM]
