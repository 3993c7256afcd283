"""The person to rehearse with: what the bio says, and under it what is invented so that they can talk."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from coach.desk.prep.bio import Piece
from coach.desk.prep.facts import facts_of
from coach.desk.prep.profile import Profile
from coach.paths import shipped
from coach.persona import Appointment, Manner, Persona, load_persona

PRACTICE = "for practice only"
"""The source of everything that no line of the bio says."""

TEASER = "You are really going to meet them. What their bio does not say is for practice only."


@dataclass(frozen=True)
class Temper:
    """A temper to rehearse with: how it is called on the screen, and what changes in the stock manner."""

    label: str
    about: str
    change: dict[str, object]


TEMPERS = {
    "friendly": Temper("Friendly, busy", "friendly, busy, a little reserved at first", {}),
    "brisk": Temper(
        "Brisk",
        "brisk and exact, short of time",
        {"warmth": 0.42, "patience": 0.5, "words": (12, 42), "asks_back": 0.1, "free_after": False},
    ),
    "reserved": Temper(
        "Reserved",
        "reserved; warms slowly, and then tells more",
        {"warmth": 0.38, "patience": 0.75, "words": (10, 48), "asks_back": 0.08},
    ),
}
"""All of them invented."""


@cache
def stock() -> Persona:
    """What anybody could say about their work."""
    return load_persona(shipped("personas") / "stock" / "anybody.toml")


def person_of(
    profile: Profile, appointment: Appointment, person_id: str, temper: str = "friendly"
) -> Persona:
    """The profile as a persona; every fact's ``source`` is the line that says it or :data:`PRACTICE`."""
    base = stock()
    chosen = TEMPERS[temper]
    name = profile.name.text.title() if profile.name.text.isupper() else profile.name.text
    stated = facts_of(profile)
    invented = [fact.model_copy(update={"source": PRACTICE}) for fact in base.fact]
    title = profile.title.text if profile.title else ""
    return base.model_copy(
        update={
            "id": person_id,
            "name": name,
            "pronoun": profile.pronoun,
            "title": title,
            "organization": profile.organization.text if profile.organization else "",
            "place": profile.place.text if profile.place else "",
            "bio": profile.bio.text,
            "temperament": f"{chosen.about[0].upper()}{chosen.about[1:]}.",
            "teaser": TEASER,
            "manner": Manner.model_validate({**base.manner.model_dump(), **chosen.change}),
            "fact": (*stated, *invented),
            "practice_only": True,
            "sources": _sources(profile),
            "appointment": appointment,
        }
    )


def id_for(name: str, taken: Container[str]) -> str:
    """A name as a file is called, with a number when that is taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    base = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))[:48].strip("-") or "somebody"
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found


def _sources(profile: Profile) -> dict[str, str]:
    def of(piece: Piece | None) -> str:
        return piece.source if piece and piece.line else "not in the bio"

    return {
        "name": profile.name.source if profile.name.line else "given by you",
        "title": of(profile.title),
        "organization": of(profile.organization),
        "place": of(profile.place),
        "temperament": PRACTICE,
        "manner": PRACTICE,
        "lines": PRACTICE,
        "contact": PRACTICE,
    }
