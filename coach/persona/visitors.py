"""What visitors asked somebody, and which fact answers it: beside the persona's file, because there is so much of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from coach.errors import BadPersona
from coach.paths import own, shipped
from coach.persona.model import Persona

VISITORS = "visitors"
"""The folder beside the personas; in it, for a persona's id, a file with a question, a tab, and a fact's id on each line."""


def read_visitors(path: Path) -> dict[str, str]:
    """By question the id of the fact that answers it best, in the order of the file; raises :class:`BadPersona`."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadPersona(f"{path} cannot be read.", f"{error}.", "Check the name.") from None
    found: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        question, tab, fact = line.partition("\t")
        if not (question.strip() and tab and fact.strip()):
            raise BadPersona(
                f"{path}, line {number} is no question with the fact that answers it.",
                "A line holds a question, a tab, and the id of a fact.",
                "Correct that line.",
            )
        if question in found:
            raise BadPersona(
                f"{path}, line {number} asks {question!r} a second time.",
                "Each question stands once, at the fact that answers it best.",
                "Take one of the two out.",
            )
        found[question] = fact.strip()
    return found


def check_visitors(path: Path, persona: Persona) -> None:
    """Raise :class:`BadPersona` when a line of ``path`` is unsound or names a fact that ``persona`` has not."""
    known = {fact.id for fact in persona.fact}
    for number, (question, fact) in enumerate(read_visitors(path).items(), 1):
        if fact not in known:
            raise BadPersona(
                f"{path}, line {number}: {question!r} is answered by {fact!r}.",
                f"{persona.name} has no fact of that name.",
                "Name one of the facts in the persona's file, or take the line out.",
            )


def asked_by_visitors(persona: str) -> Mapping[str, tuple[str, ...]]:
    """By fact the questions of visitors that it answers; nothing for a persona whom nobody has visited."""
    places = (folder / VISITORS / f"{persona}.tsv" for folder in (own("personas"), shipped("personas")))
    return next((_by_fact(path) for path in places if path.is_file()), {})


@cache
def _by_fact(path: Path) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for question, fact in read_visitors(path).items():
        found[fact] = (*found.get(fact, ()), question)
    return found
