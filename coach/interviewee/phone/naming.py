"""What fills the blanks of the wordings: names, pronouns, days and hours."""

from __future__ import annotations

import random
import re
from typing import NamedTuple

from coach.persona import Persona

THEM = {"she": ("her", "her"), "he": ("him", "his"), "they": ("them", "their")}
TITLES = ("dr.", "dr", "prof.", "professor", "judge", "capt.", "captain", "hon.", "rev.")
ADDRESS = ("mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "sir", "madam")
"""Words that only stand before a family name: whoever is known by one has no other name here."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
HOURS = ("nine", "ten", "eleven", "two", "half past three", "four")
WORK, ENTRANCE, VIDEO, TELEPHONE = (
    "here at work",
    "our main entrance",
    "a video call",
    "this number, by telephone",
)
HOUSE, EXTENSION = "Northgate House", "extension 12"
"""Where somebody is reached of whom neither the house nor the post is known: nothing that tells a trade."""
WHERES = (WORK, ENTRANCE, VIDEO, TELEPHONE)
"""Where to meet: ways and places that everybody has, a teacher as well as the manager of a wind farm."""

_WISHED = (
    (re.compile(r"\b(video|zoom|teams|skype|online)\b", re.I), (VIDEO,)),
    (
        re.compile(
            r"\b(by|on|over) (the )?(tele)?phone\b|\bphone call\b|\bcall you\b|\b(this|same) number\b", re.I
        ),
        (TELEPHONE,),
    ),
    (
        re.compile(
            r"\byour (office|place|workplace|building|campus|end|side)\b|\bcome (to|by|over|in|and)\b|\bin person\b|\bvisit\b|\bcaf[eé]s?\b|\bcoffee\b"
            r"|\b(say|meet|sit down|see you)\b[^.?!]{0,20} (at|outside|near) (the|your|a)\b",
            re.I,
        ),
        (WORK, ENTRANCE),
    ),
)
"""How one asks to meet, and the ways and places that answer it."""


class Times(NamedTuple):
    """The days and hours of one sitting, no two alike: when to call again as the front desk and as the contact say it,
    the day and hour to meet that the contact proposes, another, and when to call if none of it suits."""

    desk: str
    contact: str
    slot: str
    other: str
    again: str


def times_of(seed: int) -> Times:
    """The times of the sitting with that seed."""
    chance = random.Random(f"{seed}|times")
    days, hours = chance.sample(DAYS, 4), chance.sample(HOURS, 4)
    desk, contact = (f"{day} {_about(hour)}" for day, hour in zip(days[:2], hours[:2], strict=True))
    slot, other = (f"{day} at {hour}" for day, hour in zip(days[2:], hours[2:], strict=True))
    day = next(day for day in DAYS if day not in days)
    hour = chance.choice([hour for hour in HOURS if hour not in hours])
    return Times(desk, contact, slot, other, f"{day} {_about(hour)}")


def _about(hour: str) -> str:
    return {"nine": "before nine", "four": "after four"}.get(hour, f"around {hour}")


def blanks_for(persona: Persona) -> dict[str, str]:
    """The blanks that the contact fills."""
    them, their = THEM[persona.pronoun]
    return {
        "name": persona.name,
        "first": called(persona),
        "org": persona.organization or HOUSE,
        "title": persona.title or EXTENSION,
        "they": persona.pronoun,
        "They": persona.pronoun.capitalize(),
        "them": them,
        "their": their,
    }


def where(chance: random.Random) -> str:
    """A place to meet, or a way."""
    return chance.choice(WHERES)


def where_wished(text: str, otherwise: str) -> str:
    """Where to meet somebody who says this: as they wish, if they say so."""
    fits = next((places for wish, places in _WISHED if wish.search(text)), (otherwise,))
    return otherwise if otherwise in fits else fits[0]


def days_in(text: str) -> frozenset[str]:
    """The days of the week that are named."""
    low = text.lower()
    return frozenset(day for day in DAYS if day.lower() in low)


def called(persona: Persona) -> str:
    """What colleagues call somebody: the given name, without titles, also where the family name comes first.

    The id of a persona begins with the given name, so "Koh Mei Lin" with the id "mei-lin-koh" is Mei Lin.
    """
    parts = [part for part in persona.name.split() if part.lower() not in TITLES]
    if not parts or parts[0].lower() in ADDRESS:
        return persona.name
    first, *others = parts
    if others and persona.id == "-".join([*others, first]).lower():
        return " ".join(others)
    return first
