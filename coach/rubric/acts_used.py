"""Which acts and numbers a criterion's rule speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from coach.rubric.model import Criterion


def acts_used(criterion: Criterion) -> set[str]:
    """The names of all acts in the rule."""
    found: set[str] = set()
    for key, value in _entries(criterion):
        if key in ("acts", "by_acts", "unless_same_turn"):
            found.update(value)
        elif key in ("before", "invited_by") and isinstance(value, str):
            found.add(value)
    if criterion.good_act:
        found.add(criterion.good_act)
    return found


def metrics_used(criterion: Criterion) -> set[str]:
    """The names of all numbers in the rule."""
    return {value["name"] for key, value in _entries(criterion) if key == "metric"}


def fields_used(criterion: Criterion) -> set[str]:
    """The names of all fields of the transcript in the rule."""
    return {value["field"] for key, value in _entries(criterion) if key == "given"}


def _entries(criterion: Criterion) -> Iterator[tuple[str, Any]]:
    stack: list[Any] = [
        criterion.model_dump(include={"lapse_when", "applies_when"}, mode="json", by_alias=True)
    ]
    while stack:
        part = stack.pop()
        if isinstance(part, dict):
            yield from part.items()
            stack.extend(part.values())
        elif isinstance(part, list):
            stack.extend(part)
