"""The advice of the five articles, piece by piece, in our words: what it is, who says so, and where it is scored or practised."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from coach.errors import BadInput
from coach.paths import shipped
from coach.rubric import SOURCES, rubric_named
from coach.transcript.data_file import read_toml

WHEN = {"what-for": "What it is for", "before": "Before", "during": "During", "after": "After"}
PRACTISE = {
    "plan": "the plan before a rehearsal",
    "people": "a rehearsal with somebody",
    "phone": "“Prepare a phone call”",
    "letters": "the letters",
    "drill": "the drills",
    "spot": "spot the lapse",
    "due": "the follow-ups",
}
"""Where a piece of advice is practised, by the name of its door."""


class Advice(BaseModel):
    """One piece of advice. ``criteria`` are those that score it, as ``rubric/criterion``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    when: str
    title: str
    text: str
    sources: tuple[str, ...] = Field(min_length=1)
    criteria: tuple[str, ...] = ()
    disagreement: str = ""
    practise: Literal["", "plan", "people", "phone", "letters", "drill", "spot", "due"] = ""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    advice: tuple[Advice, ...] = Field(min_length=1)


def load_advice(path: Path) -> tuple[Advice, ...]:
    """The pieces in a file whose name says when: ``2-before.toml``; raises :class:`BadInput`."""
    when = path.stem.partition("-")[2]

    def read(data: dict[str, Any]) -> _File:
        pieces = data.get("advice")
        if isinstance(pieces, list):
            data = {
                "advice": [{**piece, "when": when} if isinstance(piece, dict) else piece for piece in pieces]
            }
        return _File.model_validate(data)

    return read_toml(path, read, "as advice").advice


def check_advice(path: Path) -> None:
    """Raise :class:`BadInput` when a piece names a source or a criterion that is not there."""
    for piece in load_advice(path):
        if piece.when not in WHEN:
            raise BadInput(f"{path} does not say when.", f"Its name ends with {', '.join(WHEN)}.")
        if strange := sorted(set(piece.sources) - SOURCES.keys()):
            raise BadInput(
                f"{path}: {piece.id!r} names the source {strange[0]!r}.", f"There are {', '.join(SOURCES)}."
            )
        for name in piece.criteria:
            rubric, _, criterion = name.partition("/")
            if rubric_named(rubric).named(criterion) is None:
                raise BadInput(f"{path}: {piece.id!r} names {name!r}.", "There is no such criterion.")


@cache
def all_advice() -> tuple[Advice, ...]:
    """Every piece, in the order of a meeting."""
    paths = sorted((shipped("rubrics") / "advice").glob("*.toml"))
    return tuple(piece for path in paths for piece in load_advice(path))


def advice_matching(wanted: str) -> list[Advice]:
    """The pieces in which every wanted word occurs; a source's key (``CM``) finds all of its own."""
    parts = wanted.split()
    return [
        piece
        for piece in all_advice()
        if all(part.upper() in piece.sources or part.lower() in _text(piece) for part in parts)
    ]


def advice_on(rubric: str, criterion: str) -> list[Advice]:
    """The pieces that a criterion scores."""
    return [piece for piece in all_advice() if f"{rubric}/{criterion}" in piece.criteria]


def _text(piece: Advice) -> str:
    return f"{piece.id} {piece.title} {piece.text} {WHEN[piece.when]} {piece.practise} {' '.join(piece.criteria)}".lower()
