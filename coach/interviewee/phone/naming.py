"""What fills the blanks of the wordings: names, pronouns, days and hours."""

from __future__ import annotations

import random

from coach.persona import Persona

THEM = {"she": ("her", "her"), "he": ("him", "his"), "they": ("them", "their")}
TITLES = ("dr.", "dr", "prof.", "professor", "judge", "capt.", "captain", "hon.", "rev.")
WHENS = ("tomorrow before nine", "tomorrow after four", "Thursday morning", "Friday around ten")
SLOTS = (
    "Tuesday at ten",
    "Tuesday at half past three",
    "Wednesday at nine",
    "Thursday at four",
    "Friday at eleven",
)


def blanks_for(persona: Persona) -> dict[str, str]:
    """The blanks that the contact fills."""
    them, their = THEM[persona.pronoun]
    parts = [part for part in persona.name.split() if part.lower() not in TITLES]
    return {
        "name": persona.name,
        "first": parts[0] if parts else persona.name,
        "org": persona.organization,
        "title": persona.title,
        "they": persona.pronoun,
        "They": persona.pronoun.capitalize(),
        "them": them,
        "their": their,
    }


def when(chance: random.Random) -> str:
    """A better time to call."""
    return chance.choice(WHENS)


def slot(chance: random.Random, other_than: str = "") -> str:
    """A day and an hour to meet, on another day than ``other_than``."""
    return chance.choice([one for one in SLOTS if one.split()[0] != other_than.split(" ")[0]])


def where(chance: random.Random, persona: Persona) -> str:
    """A place to meet, or a way."""
    return chance.choice(
        (
            f"the front desk at {persona.organization}",
            "the coffee place across the street from our office",
            "this number, by telephone",
        )
    )
