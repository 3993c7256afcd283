"""What somebody may do, as a step that another could take: "train as a nurse" is "training as a nurse"."""

from __future__ import annotations

import re

_ADVERBS = re.compile(r"^(?:(?:even|really|also|still|just|actually|now|rather) )+", re.I)
_TO_ONE = {
    "my": "your", "mine": "yours", "me": "you", "myself": "yourself", "i": "you", "i'm": "you're", "i've": "you've",
    "i'd": "you'd", "am": "are",
}  # fmt: skip
"""Whoever is asked takes the step, in thought."""
_OF_ONESELF = re.compile(r"\b(?:my|mine|me|myself|I['’](?:m|ve|d)|I am|I)\b", re.I)
_BECOMES = re.compile(r"^be (?=an? |the )", re.I)
_STATE = re.compile(r"^(?:be|have to|not|never|need|worry|bother|care|mind|expect|hope|know|feel)\b", re.I)
"""Nothing that one sets out to do."""
_SECOND = re.compile(
    r"(?<= and )(?=(?:start|stay|go|leave|look|work|take|find|apply|study|get|do|try|join|move|train|retrain|become|learn|open|run"
    r"|build|buy|teach|write|set|switch|quit|change|travel|make|begin)\b(?! and\b))",
    re.I,
)
_DOUBLES = re.compile(
    r"^(?:[^aeiou]*[aeiou][^aeiouwxy]|(?:be|for|re|ad|com|per)[^aeiou]+[aeiou][^aeiouwxy])$"
)
_STRESSED_BEFORE = frozenset(("offer", "enter", "open", "reset", "edit", "cover"))


def doing(what: str) -> str:
    """``what``, which begins with a verb, as a step; empty where that is nothing to set out to do, or one of two things."""
    bare = _BECOMES.sub("become ", _ADVERBS.sub("", re.sub(r",? or not$", "", what.strip(), flags=re.I)))
    if _STATE.match(bare) or " or " in bare or not re.match(r"[a-z]{2,}\b(?![-'’])", bare, re.I):
        return ""
    rest = _OF_ONESELF.sub(_theirs, bare)
    parts = [_begun(each) for each in _SECOND.split(rest)]
    return "".join(parts)


def _begun(words: str) -> str:
    verb, blank, rest = words.partition(" ")
    return f"{_ing(verb.lower())}{blank}{rest}"


def _ing(verb: str) -> str:
    if verb.endswith("ing") and len(verb) > 5:
        return verb
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return f"{verb[:-1]}ing"
    if verb in ("quit", "begin", "transfer", "commit", "equip", "admit", "enrol") or (
        _DOUBLES.match(verb) and len(verb) <= 5 and verb not in _STRESSED_BEFORE
    ):
        return f"{verb}{verb[-1]}ing"
    return f"{verb}ing"


def _theirs(mine: re.Match[str]) -> str:
    word = mine[0].lower().replace("’", "'")
    return "you are" if word == "i am" else _TO_ONE[word]
