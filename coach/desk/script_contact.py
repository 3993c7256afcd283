"""Who plays the contact in practice: whoever's field is nearest to what one wants to learn, or somebody without a trade."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from coach.desk.script_answer import cased
from coach.desk.script_names import in_capitals, is_name
from coach.desk.script_pieces import About, pronoun_of
from coach.desk.wish import wished
from coach.errors import CoachError
from coach.interviewee.kept import Vectors
from coach.interviewee.meaning import Meaning
from coach.interviewee.terms import terms
from coach.paths import shipped
from coach.persona import Persona, load_persona

NEUTRAL = "somebody-neutral"
"""The id of the contact who speaks of no trade."""

MENTIONS = 8
"""A word that is said less often by all together is nobody's trade."""

SHARED = 2 / 3
"""A word of which two people say this share belongs to their trade; others everybody says."""

BY_WORDS, WITH_MEANING, BY_MEANING = 0.5, 0.45, 0.66
"""What makes a field near: its words, where the meaning does not speak against it; or the meaning alone.

Of the words at least half must be theirs: whoever was a nurse once, and plans now, tells of nurses and is none.
"""

_LEADS_TO = re.compile(
    r"\b(?:become|becoming|to be|being|get into|into|career in|jobs? in|work(?:ing)? (?:in|as))\b(?: an?)?",
    re.I,
)
FACTS, QUESTIONS = 60, 5
"""So many of a person's facts, and of the questions of each, are of the trade; further on, visitors bring trades of their own."""

STRANGE = 2.0
"""How much a word that nobody says weighs against the words that somebody does."""


@dataclass(frozen=True)
class Standing:
    """Who plays the contact. ``near`` says whether their field is the one that is asked about; ``real``, whether it is they."""

    person: Persona
    near: bool = False
    real: bool = False

    @property
    def neutral(self) -> bool:
        """Whether it is the one who speaks of no trade."""
        return self.person.id == NEUTRAL


def neutral_contact(they: str = "") -> Persona:
    """Somebody at a front desk that could be any: nothing that is said tells a trade.

    They answer by the name of whom one will really call (``they``), so that it is that name which one learns to say.
    """
    anybody = load_persona(shipped("personas") / "stock" / "anybody.toml")
    named = in_capitals(they.strip()) if they.strip() and is_name(they) else ""
    return anybody.model_copy(
        update={
            "id": NEUTRAL,
            "name": named or "Jo Marsh",
            "pronoun": pronoun_of(named),
            "title": "",
            "organization": "",
            "teaser": "Says nothing of a trade, so that it fits any call.",
        }
    )


def standing_in(about: About, people: Sequence[Persona], vectors: Vectors | None = None) -> Standing:
    """Who plays the contact of a script: they themselves if they are among ``people``, else the nearest, else the neutral one.

    The sentence model that ships is loaded here and takes a second or two; without it the words alone decide. The same
    answers always lead to the same person.
    """
    they = about.they.casefold().split()
    for person in people:
        if they and person.name.casefold().split() == they:
            return Standing(person, near=True, real=True)
    nearest = near_first(about, people, vectors)
    return Standing(nearest[0], near=True) if nearest else Standing(neutral_contact(about.they))


def near_first(about: About, people: Sequence[Persona], vectors: Vectors | None = None) -> list[Persona]:
    """Those whose field is near to what is asked about, the nearest first; empty where nobody's is."""
    shipped_people = [person for person in people if not person.practice_only]
    found: dict[str, tuple[float, Persona]] = {}
    for told in _readings(about.field):
        words = _by_words(frozenset(terms(told)), shipped_people)
        meant = _by_meaning(told, shipped_people, vectors)
        for person, by_words, by_meaning in zip(shipped_people, words, meant, strict=True):
            agreed = by_words >= BY_WORDS and by_meaning >= WITH_MEANING
            nearer = by_words + by_meaning > found.get(person.id, (0.0, person))[0]
            if nearer and (agreed or by_meaning >= BY_MEANING):
                found[person.id] = by_words + by_meaning, person
    return [person for _, person in sorted(found.values(), key=lambda each: (-each[0], each[1].id))]


def _readings(field: str) -> list[str]:
    """What is asked about, and where it leads to: of "how a driver could become a nurse" also "nurse"."""
    told = wished(cased(field)).strip(" .?!")
    goal = re.split(_LEADS_TO, told)[-1].strip()
    return [each for each in dict.fromkeys((told, goal)) if each]


def _by_words(asked: frozenset[str], people: Sequence[Persona]) -> list[float]:
    """For each of them how much of what is asked about belongs to their trade, from 0 to 1."""
    said = [_said_by(person) for person in people]
    shares = [0.0] * len(people)
    telling = strange = 0
    for term in asked:
        counts = [each[term] for each in said]
        total = sum(counts)
        if total < MENTIONS:
            strange += 1
        elif max(counts) >= MENTIONS and sum(sorted(counts)[-2:]) >= SHARED * total:
            telling += 1
            shares = [share + count / total for share, count in zip(shares, counts, strict=True)]
    return [share / (telling + STRANGE * strange) if telling else 0.0 for share in shares]


def _by_meaning(told: str, people: Sequence[Persona], vectors: Vectors | None) -> list[float]:
    """For each of them how alike their trade and title are to what is asked about; certain where there is no model."""
    try:
        meaning = _meaning(cast("Hashable", vectors or trade_encoder()))
        industries = meaning.alike(told, tuple(person.industry for person in people))
        titles = meaning.alike(told, tuple(f"{person.title}, {person.industry}" for person in people))
    except CoachError:
        return [WITH_MEANING] * len(people)
    return [max(pair) for pair in zip(industries, titles, strict=True)]


def trade_encoder() -> Vectors:
    """The model that says which trades are alike: the one that also finds the acts, so that a call needs only one."""
    from coach.acts.encoder import default_encoder

    return default_encoder()


@lru_cache(maxsize=4)
def _meaning(vectors: Any) -> Meaning:
    return Meaning(vectors)


_counted: dict[str, tuple[Persona, Counter[str]]] = {}


def _said_by(person: Persona) -> Counter[str]:
    """How often somebody says or is asked each word; counted once a process."""
    known = _counted.get(person.id)
    if known is not None and known[0] is person:
        return known[1]
    text = " ".join(
        [
            person.title,
            person.industry,
            person.about_organization,
            person.bio,
            person.story,
            *(
                words
                for fact in person.fact[:FACTS]
                for words in (*fact.asks[:QUESTIONS], *fact.tells, *fact.keywords)
            ),
        ]
    )
    counts = Counter(term for word in text.lower().split() for term in terms(word))
    _counted[person.id] = person, counts
    return counts
