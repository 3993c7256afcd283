"""The sentences of a script, each with the answers that it comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.desk.script_answer import full_sentences
from coach.desk.script_caller import introduction
from coach.desk.script_connection import connection_lines
from coach.desk.script_names import in_capitals, is_name
from coach.desk.script_question import first_question
from coach.desk.script_research import research, research_of_the_named

NO_NUMBER, NO_NAME, NOBODY = "[your number]", "[your name]", "[their name]"


@dataclass(frozen=True)
class About:
    """What a script is made from; what is empty stays a blank ``[like this]``.

    ``connection`` is a name or a whole sentence; ``field`` what is being researched; ``background`` who you are.
    """

    me: str = ""
    they: str = ""
    connection: str = ""
    field: str = ""
    background: str = ""
    number: str = ""


_HE, _SHE = (
    re.compile(r"(?:mr|sir|herr|monsieur|señor)\b\.?", re.I),
    re.compile(r"(?:mrs|ms|miss|madam|madame|frau)\b\.?", re.I),
)


_FORMS = {"he": ("he", "him", "his"), "she": ("she", "her", "her")}


def pronoun_of(they: str) -> str:
    """How one speaks of them to others: "he" or "she" where their title tells which, else "they"."""
    return "he" if _HE.match(they) else "she" if _SHE.match(they) else "they"


def _of_them(text: str, they: str) -> str:
    """What is said of them to others, with "him" or "her" where their title tells which."""
    forms = _FORMS.get(pronoun_of(they))
    if forms is None:
        return text
    verb = re.sub(r"\bthey are\b", f"{forms[0]} is", text)
    return re.sub(
        r"\b(they|them|their)\b",
        lambda found: dict(zip(("they", "them", "their"), forms, strict=True))[found.group()],
        verb,
    )


def pieces(about: About) -> dict[str, dict[str, str]]:
    """What is said, by part of the call and by piece, in their order; a piece for which nothing was told is empty."""
    me, they = in_capitals(about.me) or NO_NAME, in_capitals(about.they) or NOBODY
    mine = f"my name is {me.removesuffix('.')}."
    named = f"Hello {they}, {mine}" if is_name(they) else f"Hello, {mine}"
    learn = research(about.field, they)[0]
    gave, gave_at_the_desk = connection_lines(about.connection, they)
    them = "them" if they in gave_at_the_desk else they
    asks = f"{learn}, and I'd value your advice"
    return {
        "greeting": {"hello": named},
        "connection": {"gave": gave},
        "time-check": {"moment": "Have I caught you at a good moment for two minutes?"},
        "purpose": {
            "who": introduction(about.background),
            "asks": f"{asks}.",
            "no-job": "I'm not calling about a job. I know you're busy, so I'll be brief.",
        },
        "request": {
            "meet": "Could we talk for twenty to thirty minutes, whenever and wherever suits you best?"
        },
        "question": {"first": first_question(about.field)},
        "close": {
            "when": "So that is [day and hour], at [place]: is that right?",
            "thanks": "Thank you so much for your time.",
        },
        "bad-time": {
            "lets-go": "I won't keep you. Do you have half a minute, or would another time be better?",
            "gave": full_sentences(gave)[0],
            "asks": f"{learn}; it's not about a job.",
            "when": "When would be a better time for me to call? I'll call again then. Thank you.",
        },
        "voicemail": {
            "hello": named,
            "gave": gave,
            "asks": f"{asks}; it's not about a job.",
            "number": f"My number is {about.number or NO_NUMBER}.",
            "again": "I'll call you again [day]. Thank you.",
        },
        "receptionist": {
            "hello": f"Hello, {mine}",
            "gave": gave_at_the_desk,
            "word": _of_them(f"Could I have a brief word with {them}?", they),
            "asks": _of_them(f"{research_of_the_named(about.field)}; it's not about a job.", they),
            "when": _of_them(
                "If they are not there: when would be the best time for me to call? Then I'll call again at that time.",
                they,
            ),
            "thanks": "Thank you so much for your help.",
        },
    }
