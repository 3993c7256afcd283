"""A model that says what was decided, each time with other words before it: nobody says the same twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.model_server import ModelServer, Reply, says

OPENERS = (
    "Well, you know.",
    "Let me see.",
    "Right, so.",
    "Oh, well.",
    "Hm, now then.",
    "There we are.",
    "Now, look.",
    "Fair enough.",
)


def rewords_anew(server: ModelServer) -> Callable[[dict[str, Any]], Reply]:
    """What a good model does, call after call."""

    def answer(request: dict[str, Any]) -> Reply:
        own = request["messages"][-1]["content"].split("One way to say all of it: ")[1].split("\n")[0]
        return says(f"{OPENERS[len(server.requests) % len(OPENERS)]} {own}")

    return answer


def decided(text: str) -> str:
    """The words without those of the model."""
    return next((text.removeprefix(f"{o} ") for o in OPENERS if text.startswith(f"{o} ")), text)
