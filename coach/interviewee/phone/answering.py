"""Somebody who picks up, or a machine: one way of asking all of them for an answer."""

from __future__ import annotations

import random
from typing import Protocol

from coach.interviewee.hearing import ActTagger
from coach.interviewee.phone.model import Answer, CallState, Leg
from coach.persona import Persona
from coach.transcript import Transcript

LESS = 0.08
"""So much less goodwill there is at the highest level."""


class Answerer(Protocol):
    """The other end of the line. The same transcript, state and seed always get the same answer."""

    @property
    def name(self) -> str:
        """Who it is, as the caller comes to know it."""
        ...

    def pick_up(self) -> Answer:
        """The first words."""
        ...

    def answer(self, transcript: Transcript, state: CallState) -> Answer:
        """The answer to the last turn of ``transcript``, which is the caller's."""
        ...

    def hung_up(self, state: CallState) -> CallState:
        """The memory after the caller has hung up."""
        ...


def who_answers(
    leg: Leg, persona: Persona, seed: int, level: int = 1, tagger: ActTagger | None = None
) -> Answerer:
    """Whoever picks up when ``persona`` is called; ``level`` runs from 0 (easy) to 3 (hard).

    In a ladder the seed rises with the level: all its calls share the days and hours of the first, so that nobody names
    a time that somebody else has named. ``tagger`` finds the acts, by default the one that also scores.
    """
    # Imported here: a voicemail needs no tagger, and a command that only lists the legs none of them.
    from coach.interviewee.phone.contact import Contact
    from coach.interviewee.phone.naming import times_of
    from coach.interviewee.phone.receptionist import FrontDesk
    from coach.interviewee.phone.voicemail import Machine
    from coach.interviewee.phone.wordings import ContactManner, Receptionist, Voicemail, of_level

    less, times = LESS if level > 2 else 0.0, times_of(seed - level)
    chance = random.Random(f"{seed}|{persona.id}|{leg}")
    if leg is Leg.VOICEMAIL:
        return Machine(chance.choice(of_level(Voicemail, level)), persona, seed)
    if leg is Leg.RECEPTIONIST:
        desk = chance.choice(of_level(Receptionist, level))
        return FrontDesk(desk, persona, seed, less, tagger, times)
    manner = chance.choice(of_level(ContactManner, level))
    return Contact(manner, persona, seed, leg is Leg.BAD_MOMENT, less, tagger, times)
