"""From a pasted bio and three answers to a person and a prep sheet."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from coach.desk.prep.bio import read_bio
from coach.desk.prep.person import id_for, person_of
from coach.desk.prep.profile import Profile
from coach.desk.prep.reading import profile_of
from coach.desk.prep.sheet import Sheet, sheet_of
from coach.errors import BadInput
from coach.persona import Appointment, Persona
from coach.transcript import on_one_line

LONGEST_ANSWER = 300
SHORTEST_MEETING, LONGEST_MEETING = 5.0, 120.0
_VIDEO = re.compile(r"\b(?:video|zoom|teams|google meet|skype|webex|facetime|online|virtual\w*)\b", re.I)
_PHONE = re.compile(r"\b(?:phone|telephone|call|mobile)\b", re.I)


@dataclass(frozen=True)
class Made:
    """The person, the sheet, and the profile that both come from."""

    persona: Persona
    sheet: Sheet
    profile: Profile


def read_profile(text: str, name: str = "") -> Profile:
    """What a pasted text says, by rules; raises :class:`BadInput`."""
    return profile_of(read_bio(text), name)


def make(
    profile: Profile, appointment: Appointment, taken: Container[str] = (), temper: str = "friendly"
) -> Made:
    """The person and the sheet, under an id that is not ``taken``."""
    persona = person_of(profile, appointment, id_for(profile.name.text, taken), temper)
    return Made(persona, sheet_of(profile, persona), profile)


def appointment_from(how: str, where: str, how_long: str) -> Appointment:
    """The three answers; raises :class:`BadInput` when the length is none."""
    how, where = on_one_line(how)[:LONGEST_ANSWER], on_one_line(where)[:LONGEST_ANSWER]
    return Appointment(how=how, where=where, setting=_setting(where), minutes=_minutes(how_long))


def _setting(where: str) -> str:
    return "video" if _VIDEO.search(where) else "phone" if _PHONE.search(where) else "in-person"


def _minutes(text: str) -> float:
    """Minutes from "25", "half an hour", "an hour", "20-30 minutes" (the shorter); twenty when nothing is said."""
    plain = on_one_line(text).lower()
    if not plain:
        return 20.0
    if re.search(r"\bhalf an? hour\b", plain):
        return 30.0
    found = re.search(r"\d{1,4}(?:\.\d)?", plain)
    hours = bool(re.search(r"\bhours?\b|\bh\b", plain))
    if not found:
        if hours:
            return 60.0
        raise BadInput("How long you meet is not clear.", fix="Write it in minutes: 20.")
    minutes = float(found.group()) * (60 if hours else 1)
    if not SHORTEST_MEETING <= minutes <= LONGEST_MEETING:
        raise BadInput(
            f"A meeting of {minutes:g} minutes cannot be rehearsed.",
            f"It must be between {SHORTEST_MEETING:g} and {LONGEST_MEETING:g} minutes.",
            "Write it in minutes: 20.",
        )
    return minutes
