"""From TOML files to personas: shipped ones, and the user's own."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from coach.errors import BadPersona, NotFound
from coach.paths import own, shipped
from coach.persona.model import Persona
from coach.persona.visitors import VISITORS, check_visitors
from coach.transcript.reading import place_of


def persona_from_toml(text: str, source: str) -> Persona:
    """A persona from TOML text; raises :class:`BadPersona` with the file, the key, and what was expected."""
    try:
        return Persona.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise BadPersona(f"{source} is not valid TOML.", f"{error}.", "Correct that line.") from None
    except ValidationError as error:
        issue = error.errors(include_url=False)[0]
        raise BadPersona(
            f"{source} cannot be used as a persona.",
            f"At {place_of(issue['loc'])}: {issue['msg']}.",
            "Correct that key.",
        ) from None


def load_persona(path: Path) -> Persona:
    """The persona in a file; raises :class:`BadPersona`, also for what visitors asked, if that lies beside it."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadPersona(f"{path} cannot be read.", f"{error}.", "Check the name.") from None
    persona = persona_from_toml(text, str(path))
    beside = path.parent / VISITORS / f"{persona.id}.tsv"
    if beside.is_file():
        check_visitors(beside, persona)
    return persona


@cache
def _shipped_persona(path: Path) -> Persona:
    return load_persona(path)


def all_personas() -> list[Persona]:
    """The user's own personas, then the shipped ones, by name."""
    mine = sorted(own("personas").glob("*.toml")) if own("personas").is_dir() else []
    theirs = [_shipped_persona(path) for path in sorted(shipped("personas").glob("*.toml"))]
    return [load_persona(path) for path in mine] + sorted(theirs, key=lambda p: p.name)


def persona_named(name: str) -> Persona:
    """A persona by its id, or by the path of its file; raises :class:`NotFound` or :class:`BadPersona`."""
    if name.endswith(".toml") or "/" in name:
        return load_persona(Path(name))
    for folder, load in ((own("personas"), load_persona), (shipped("personas"), _shipped_persona)):
        if (folder / f"{name}.toml").is_file():
            return load(folder / f"{name}.toml")
    raise NotFound(f"Nobody here is called {name!r}.", fix="`coach personas` lists everybody.")
