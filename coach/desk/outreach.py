"""An e-mail that asks for a meeting, assembled from the writer's own words; what is not known is a blank."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.desk.outreach_words import (
    connection_sentence,
    interest_sentence,
    purpose_sentence,
    who_sentence,
)
from coach.transcript import on_one_line

FEWEST, MOST = 100, 170
"""Words of a draft, from the salutation to the signature."""

_ROOM = {"background": 30, "connection": 20, "interest": 24, "purpose": 20}
"""The most words that each of the writer's answers may take; a sentence that is longer is for the writer to cut."""

NAME = 60
"""Characters of a name or a telephone number."""


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
    name = f"My name is {me}. " if me else ""
    who = who_sentence(_short(asking.background, "background"))
    connection = connection_sentence(_short(asking.connection, "connection"), they)
    interest = interest_sentence(_short(asking.interest, "interest"), they)
    purpose = purpose_sentence(_short(asking.purpose, "purpose"))
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
        f"{name}{who} {connection} {interest}",
        f"{purpose} {advice}",
        f"Could we talk for twenty minutes, {where}whenever and wherever suits you best?{calendar}",
        f"{busy}Thank you for reading this, and for any time that you can spare.",
        f"Kind regards,\n{me or '[your name]'}\n{contact or '[your telephone number and e-mail address]'}",
    ]
    return "\n\n".join(paragraphs) + "\n"


def _short(text: str, part: str) -> str:
    """The first sentences of an answer, as many as there is room for; nothing when even the first is too long."""
    kept: list[str] = []
    for sentence in re.split(r"(?<=[.!?])\s+", on_one_line(text)):
        if len(" ".join([*kept, sentence]).split()) > _ROOM[part]:
            break
        kept.append(sentence)
    return " ".join(kept)
