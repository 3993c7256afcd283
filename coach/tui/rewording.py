"""What a key does, in words that follow what is on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding


def reworded(active: Mapping[str, ActiveBinding], says: Mapping[str, str]) -> dict[str, ActiveBinding]:
    """The keys that work, those of the actions in ``says`` described anew; an empty description hides the key."""
    return {key: _reworded(one, says.get(one.binding.action)) for key, one in active.items()}


def _reworded(one: ActiveBinding, words: str | None) -> ActiveBinding:
    if words is None:
        return one
    return one._replace(
        binding=replace(one.binding, description=words or one.binding.description, show=bool(words))
    )
