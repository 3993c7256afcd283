"""An e-mail that asks for a meeting, assembled from the writer's own words; what is not known is a blank."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.transcript import on_one_line

FEWEST, MOST = 100, 170
"""Words of a draft, from the salutation to the signature."""

_ROOM = {"background": 30, "connection": 20, "interest": 24, "purpose": 20}
"""The most words that each of the writer's answers may take; a sentence that is longer is for the writer to cut."""

NAME = 60
"""Characters of a name or a telephone number."""

_LEARN = re.compile(
    r"^\s*(?:(?:i(?:'|’)?d|i would|i) (?:want|like|love|hope|wish)s? to |to )?(?:(?:learn|find out|understand|know|hear|see)(?: more)?(?: about)? )?",
    re.I,
)
_I_AM = re.compile(r"^\s*(?:i(?:'|’)m|i am)\s+", re.I)
_QUESTION = re.compile(r"^(?:how|why|what|whether|when|where|which|who|if)\b", re.I)


@dataclass(frozen=True)
class Asking:
    """What an e-mail is assembled from; whatever is empty stays a blank ``[like this]``.

    ``background`` says who you are, ``connection`` how you know of them (a name, or a sentence), ``interest`` why them in
    particular, ``purpose`` what you want to understand, ``contact`` your telephone number or address.
    """

    me: str = ""
    they: str = ""
    background: str = ""
    connection: str = ""
    interest: str = ""
    purpose: str = ""
    contact: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """Everything that the writer gave."""
        given = (
            self.me,
            self.they,
            self.background,
            self.connection,
            self.interest,
            self.purpose,
            self.contact,
        )
        return tuple(text for text in given if text.strip())


def draft_outreach(asking: Asking) -> str:
    """The e-mail, :data:`FEWEST` to :data:`MOST` words with the blanks; it says nothing that was not given."""
    full = _assembled(asking, lean=False)
    return full if len(full.split()) <= MOST else _assembled(asking, lean=True)


def _assembled(asking: Asking, lean: bool) -> str:
    they, me, contact = (on_one_line(text)[:NAME] for text in (asking.they, asking.me, asking.contact))
    advice = "I'm not writing about a position; " + (
        "I'd value your advice."
        if lean
        else "it is your experience and your advice that I'd value before I decide on my next step."
    )
    where = "" if lean else "in person, by telephone or by video, "
    calendar = (
        "" if lean else " I'm happy to work around your calendar, and I will keep to the twenty minutes."
    )
    busy = "" if lean else "I know that you are busy. "
    paragraphs = [
        "Subject: Twenty minutes of your advice",
        f"Dear {they or '[their name]'},",
        " ".join((_who(me, asking.background), _connection(asking.connection), _interest(asking.interest))),
        f"I'd like to understand {_purpose(asking.purpose)}. {advice}",
        f"Could we talk for twenty minutes, {where}whenever and wherever suits you best?{calendar}",
        f"{busy}Thank you for reading this, and for any time that you can spare.",
        f"Kind regards,\n{me or '[your name]'}\n{contact or '[your telephone number and e-mail address]'}",
    ]
    return "\n\n".join(paragraphs) + "\n"


def _who(me: str, background: str) -> str:
    name = f"My name is {me}. " if me else ""
    told = _short(background, "background")
    if not told:
        return f"{name}I'm [who you are: your studies, work or experience in one sentence]."
    if re.match(r"(?:i|my|we|after|since|for|as|having)\b", told, re.I) and not _I_AM.match(told):
        return f"{name}{_sentence(told)}"
    return name + _sentence("I'm " + _lower(_I_AM.sub("", told)))


def _connection(text: str) -> str:
    told = _short(text, "connection")
    if not told:
        return "[How you know of them, in one sentence: who gave you the name, or the list, talk or article where you found it.]"
    if re.match(r"(?:from|through|via|at|on|in|by)\b", told, re.I):
        return _sentence(f"I found your name {told[0].lower()}{told[1:]}")
    if (
        told.endswith((".", "!"))
        or len(told.split()) > 6
        or re.match(r"(?:i|we|you|my|our|your)\b", told, re.I)
    ):
        return _sentence(told)
    return f"{told} gave me your name."


def _interest(text: str) -> str:
    told = _short(text, "interest")
    if not told:
        return "I'm writing to you in particular because [something they did, wrote or decided that made you think of them]."
    if told.endswith((".", "!")) or re.match(r"(?:i|you)\b", told, re.I):
        return _sentence(told)
    return f"I'm writing to you in particular because of {_lower(told)}."


def _purpose(text: str) -> str:
    told = _short(_LEARN.sub("", on_one_line(text), count=1), "purpose").rstrip(".!? ")
    if not told:
        return "[the field, role, company or decision that you want to understand]"
    return _lower(told) if _QUESTION.match(told) else told


def _short(text: str, part: str) -> str:
    """The first sentences of an answer, as many as there is room for; nothing when even the first is too long."""
    kept: list[str] = []
    for sentence in re.split(r"(?<=[.!?])\s+", on_one_line(text)):
        if len(" ".join([*kept, sentence]).split()) > _ROOM[part]:
            break
        kept.append(sentence)
    return " ".join(kept)


def _sentence(text: str) -> str:
    whole = text[0].upper() + text[1:]
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


def _lower(text: str) -> str:
    """Without the capital that only began the sentence."""
    first = text.split()[0] if text.split() else ""
    plain = first.lower() in ("a", "an", "the", "in", "your", "currently", "now") or bool(
        _QUESTION.match(text)
    )
    return text[0].lower() + text[1:] if plain else text
