"""A persona as the TOML file that it is read from again, with what is invented marked where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from coach.desk.prep.person import PRACTICE
from coach.persona import Fact, Persona

HEAD = """# Somebody you are really going to meet.
# What has a source of the form "line 3: …" stands in that line of the bio below, word for word.
# Everything marked "for practice only" is invented so that they can talk in a rehearsal. It is not true of them."""
_LISTS = ("opinions", "never_says", "wins", "loses")


def persona_to_toml(persona: Persona) -> str:
    """The file; :func:`coach.persona.persona_from_toml` reads it back unchanged."""
    return "\n".join(_lines(persona)) + "\n"


def _lines(persona: Persona) -> Iterator[str]:
    yield HEAD
    given = persona.model_dump(
        mode="json", exclude={"fact", "contact", "lines", "manner", "sources", "appointment"}
    )
    for key, value in given.items():
        if value is None:
            continue
        source = persona.sources.get(key, PRACTICE if key in _LISTS else "")
        yield f"{key} = {_value(value)}{f'  # {source.split(chr(58))[0]}' if source else ''}"
    if persona.appointment:
        yield "\n[appointment]  # what you said"
        yield from _table(persona.appointment.model_dump(mode="json"))
    if persona.sources:
        yield "\n[sources]"
        yield from _table(persona.sources)
    yield f"\n[manner]  # {PRACTICE}"
    yield from _table(persona.manner.model_dump(mode="json"))
    stated = [fact for fact in persona.fact if fact.source != PRACTICE]
    yield from _facts(stated, "What the bio says.")
    yield from _facts(
        [fact for fact in persona.fact if fact.source == PRACTICE],
        f"{PRACTICE.capitalize()}: said by nobody.",
    )
    for contact in persona.contact:
        yield f"\n[[contact]]  # {PRACTICE}"
        yield from _table(contact.model_dump(mode="json"))
    yield f"\n[lines]  # {PRACTICE}"
    yield from _table(persona.lines.model_dump(mode="json"))


def _facts(facts: list[Fact], heading: str) -> Iterator[str]:
    if facts:
        yield f"\n# {heading}"
    for fact in facts:
        yield "\n[[fact]]"
        yield from _table({key: value for key, value in fact.model_dump(mode="json").items() if value})


def _table(given: dict[str, Any]) -> Iterator[str]:
    yield from (f"{key} = {_value(value)}" for key, value in given.items())


def _value(value: Any) -> str:
    """A value as TOML has it; JSON's strings, numbers and lists are TOML's too."""
    return json.dumps(value, ensure_ascii=False)
