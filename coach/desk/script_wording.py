"""Whether a sentence from a practice call can be written down for the real one: clean, and bound to nobody and no day."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from coach.acts.loading import acts_folder
from coach.desk.script import About, Script
from coach.transcript import Role, Transcript

LONGEST = 40
"""So many words a sentence has at most that one says from a slip of paper."""

_SHORTHAND = frozenset(
    re.findall(
        r"\S+",
        "u ur r y n k w b bc b4 ty thx tnx pls plz thru tho wat wut tmrw kinda sorta gonna wanna gotta lemme gimme dunno ya "
        "yea yeah yep yup nope im ive id ill ur cuz cos coz ppl lol haha asap idk btw omg etc prof uni info appt hrs mins um uh "
        "er hm hmm erm like,",
    )
)
_ANSWERS = re.compile(
    r"(?:yes|yeah|no|oh|ah|okay|ok|sure|right|great|perfect|wonderful|excellent|lovely|of course|certainly|absolutely"
    r"|al(?:l )?right|i see|sorry|understood|exactly|good[,.!]|fine|well|so|and|but|or|because|speaking|that['’]?s|that (?:is|would)"
    r"|it['’]?s me|my pleasure|same|likewise|you too)\b",
    re.I,
)
"""How a sentence begins that answers what somebody has just said."""

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|tonight|yesterday"
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?::\d\d)?)"
_FIXES = re.compile(
    rf"\b(?:{_DAY}|this (?:morning|afternoon|evening)|(?:at|by|until|before|after|around|about) {_HOUR}\b(?! (?:minute|more))"
    rf"|{_HOUR} ?(?:a\.?m\b|p\.?m\b|o['’]clock)|\d{{1,2}}:\d\d|half past|quarter (?:past|to)|noon|midday|midnight"
    r"|(?:january|february|march|april|june|july|august|september|october|november|december)(?: \d|\b)|in may\b"
    r"|\d{1,2}(?:st|nd|rd|th)\b|(?:street|avenue|boulevard|front desk|lobby|coffee (?:place|shop)|caf[eé]|across the)\b"
    r"|room \w+|suite \d|floor \w+)",
    re.I,
)
_NAMED = re.compile(r"\b(?:mr|mrs|ms|mx|miss|sir|madam|ma['’]am)\b\.?(?: ([A-Z][\w'’-]+))?", re.I)
_ADDRESSED = re.compile(r", ([A-Z][\w'’-]+)[.!?]$")
_WORD = re.compile(r"[^\W_][\w'’-]*", re.U)
_BLANK = re.compile(r"\[[^\[\]]*\]")
_CALLED_SO = frozenset(
    re.findall(r"\S+", "dr prof professor judge mr mrs ms mx miss sir captain capt rev hon the of and")
)


@dataclass(frozen=True)
class Practice:
    """Who and what belongs to the practice calls alone: the words of people's names, and other names that came up there.

    ``contacts`` are the names of those who were called; ``known`` are the words of the script and of what it was made from.
    """

    people: frozenset[str]
    names: frozenset[str]
    contacts: tuple[str, ...]
    known: frozenset[str]


def practice_of(transcripts: Iterable[Transcript], script: Script) -> Practice:
    """What these calls brought in that the script knows nothing of."""
    about = script.about
    told = (about.me, about.they, about.connection, about.field, about.background, *script.lines.values())
    known = frozenset(_words(" ".join(told)))
    people: set[str] = set()
    names: set[str] = set()
    contacts: dict[str, None] = {}
    for call in transcripts:
        contacts[call.interviewee.name] = None
        gatekeeper = call.gatekeeper.name if call.gatekeeper else ""
        people |= _words(f"{call.interviewee.name} {gatekeeper}") - _CALLED_SO
        names |= set(_WORD.findall(call.interviewee.organization or ""))
        for turn in call.turns:
            if turn.role is not Role.INTERVIEWER:
                names |= set(re.findall(r"(?<=[\w,;:'’] )[A-Z][\w-]+", turn.text))
    strange = frozenset(name for name in names if name.lower() not in known | _CALLED_SO)
    return Practice(frozenset(people - known), strange, tuple(filter(None, contacts)), known)


def for_real(text: str, practice: Practice, about: About) -> str:
    """The sentence with whom one really calls where it names, in full, whom one practised with."""
    for contact in practice.contacts:
        if contact.lower() != about.they.lower():
            text = re.sub(rf"\b{re.escape(contact)}\b", lambda _: about.they or "[their name]", text)
    return text


def writable(text: str, practice: Practice) -> bool:
    """Whether it is cleanly written, names nobody of the practice, answers nobody, and fixes no day, hour or place."""
    return _clean(text, practice.known) and not (
        _FIXES.search(text) or _ANSWERS.match(text) or _names_somebody(text, practice)
    )


def _clean(text: str, known: frozenset[str]) -> bool:
    said = _BLANK.sub("Somebody", text)
    if not text[:1].isupper() or not re.search(r"[^.!?][.!?][\"”’')]?$", text) or "—" in text or "…" in text:
        return False
    words = _WORD.findall(said)
    if not 2 <= len(words) <= LONGEST or re.search(
        r"\bi\b(?!\.)|[<>{}*_#@^~|\\]|\s[,.!?]|[,;]\S*[,;]\S", said
    ):
        return False
    if any(word.lower() in _SHORTHAND or (len(word) > 4 and word.isupper()) for word in words):
        return False
    return all(_spelt(word, known) for n, word in enumerate(words) if n == 0 or word[0].islower())


def _names_somebody(text: str, practice: Practice) -> bool:
    words = _WORD.findall(text)
    if {re.sub(r"['’]s$", "", word.lower()) for word in words} & practice.people:
        return True
    if {re.sub(r"['’]s$", "", word) for word in words} & practice.names:
        return True
    called = [*_NAMED.finditer(text), *_ADDRESSED.finditer(text)]
    return any((name[1] or "").lower() not in practice.known for name in called)


def _spelt(word: str, known: frozenset[str]) -> bool:
    """Whether it is a word that somebody else has written before; a rare one may be taken for a slip."""
    there = _vocabulary() | known
    parts = [re.sub(r"['’](?:s|d|m|ll|re|ve|t)?$", "", part) for part in word.lower().split("-")]
    return not _vocabulary() or all(_form(part, there) for part in parts if part)


def _form(word: str, there: frozenset[str]) -> bool:
    if word in there or word.isdigit():
        return True
    stems = [word[: -len(end)] for end in ("s", "es", "ed", "d", "ing", "ly") if word.endswith(end)]
    stems += [word[: -len(end)] + add for end, add in (("ies", "y"), ("ing", "e")) if word.endswith(end)]
    stems += [word[len(begin) :] for begin in ("re", "un", "non") if word.startswith(begin)]
    return any(len(stem) > 3 and stem in there for stem in stems)


def _words(text: str) -> set[str]:
    return {re.sub(r"['’]s$", "", word.lower()) for word in _WORD.findall(text)}


@cache
def _vocabulary() -> frozenset[str]:
    """The words that the sentence model knows whole; empty when they cannot be read."""
    try:
        told = json.loads((acts_folder() / "model" / "tokenizer.json").read_text(encoding="utf-8"))
        return frozenset(word for word in told["model"]["vocab"] if word.isalpha())
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
