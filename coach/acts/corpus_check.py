"""Is the corpus that the sentence model learns from sound? Each line, each role, each act's name.

Lines are as :mod:`coach.acts.training.corpus` reads them; nothing of the training is needed to check them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from coach.acts.loading import all_acts
from coach.errors import BadRubric
from coach.transcript import Role, Scenario
from coach.transcript.reading import place_of


class _Turn(BaseModel):
    """What one speaker says: its sentences, each with the acts that it does."""

    role: Role
    parts: list[tuple[str, list[str]]]


class _Single(_Turn):
    """A turn on its own, with the words before it and the acts nobody could settle."""

    context: str | None = None
    scenario: Scenario = Scenario.INFORMATIONAL_INTERVIEW
    unsure: list[str] = []
    near: list[str] = []

    @property
    def turns(self) -> list[_Turn]:
        return [self]


class _Scene(BaseModel):
    """A conversation whose every turn is labelled."""

    scenario: Scenario
    turns: list[_Turn]
    unsure: list[str] = []


def check_corpus(path: Path) -> Counter[str]:
    """How many sentences of a corpus file do each act.

    Raises :class:`BadRubric` with the file, the line and the key at the first line that cannot be learned from.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadRubric(f"{path} cannot be read.", f"{error}.", "Check the name.") from None
    counts: Counter[str] = Counter()
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                counts.update(_acts_of(json.loads(line)))
            except ValidationError as error:
                issue = error.errors(include_url=False)[0]
                raise _bad(path, number, f"At {place_of(issue['loc'])}: {issue['msg']}") from None
            except (ValueError, RecursionError) as error:
                raise _bad(path, number, str(error)) from None
    return counts


def _acts_of(record: Any) -> list[str]:
    single = not (isinstance(record, dict) and "turns" in record)
    read = _Single.model_validate(record) if single else _Scene.model_validate(record)
    _known(read.unsure, "unsure")
    if isinstance(read, _Single):
        _known(read.near, "near")
    found: list[str] = []
    for number, turn in enumerate(read.turns):
        place = "parts" if single else f"turns[{number}].parts"
        for _, acts in turn.parts:
            _known(acts, place)
            _able(acts, turn.role, place)
            found += acts
    return found


def _known(acts: Iterable[str], place: str) -> None:
    for act in acts:
        if act not in all_acts():
            raise ValueError(f"At {place}: no act is called {act!r}")


def _able(acts: Iterable[str], role: Role, place: str) -> None:
    for act in acts:
        if role not in all_acts()[act].by:
            raise ValueError(f"At {place}: {act!r} is no act of the {role.value}")


def _bad(path: Path, line: int, why: str) -> BadRubric:
    return BadRubric(
        f"{path}, line {line} is not a labelled turn.",
        f"{why}.",
        "Correct that line; `coach explain` lists the acts.",
    )
