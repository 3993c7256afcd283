"""Personas: the people one can rehearse with, as data."""

from coach.persona.loading import all_personas, load_persona, persona_from_toml, persona_named
from coach.persona.model import Appointment, Contact, Fact, Layer, Lines, Manner, Persona

__all__ = [
    "Appointment",
    "Contact",
    "Fact",
    "Layer",
    "Lines",
    "Manner",
    "Persona",
    "all_personas",
    "load_persona",
    "persona_from_toml",
    "persona_named",
]
