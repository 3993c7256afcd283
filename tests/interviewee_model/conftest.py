"""Nora, who mends books, one decided turn, and a model that says what a test says."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from coach.errors import VoiceError
from coach.interviewee.model import Direction, Do, State
from coach.interviewee.model_voice import ModelVoice
from coach.persona import Persona, load_persona
from coach.transcript import Role, Transcript, Turn

TOLD = (
    "A bookbinder in Clifton let me sweep his floor when I was nineteen. After a year he let me hold a knife."
)


@pytest.fixture(scope="session")
def nora() -> Persona:
    return load_persona(Path(__file__).parents[1] / "interviewee" / "nora-vance.toml")


def decided(*do: Do, words: str = TOLD, **more: Any) -> Direction:
    """A turn in which she tells how she started, unless told otherwise."""
    given: dict[str, Any] = {
        "facts": ("path-in",),
        "state": State(told=("path-in",)),
        "most_words": 60,
        **more,
    }
    return Direction(do=do or (Do.ANSWER,), words=words, **given)


def talk(*lines: str) -> Transcript:
    """A transcript of lines in turn, the visitor first."""
    roles = (Role.INTERVIEWER, Role.INTERVIEWEE)
    return Transcript(turns=tuple(Turn(role=roles[n % 2], text=line) for n, line in enumerate(lines)))


ASKED = talk("How did you start?")


class Writes:
    """A model that writes the given answers in turn, a few characters at a time; an error among them is raised."""

    label = "tiny"

    def __init__(self, *answers: str | VoiceError) -> None:
        self.answers = list(answers)
        self.prompts: list[str] = []
        self.closed = 0

    async def stream(
        self, messages: Sequence[Any], most_tokens: int, on_wait: Callable[[float], None] | None = None
    ) -> AsyncGenerator[str, None]:
        self.prompts.append("\n".join(m["content"] for m in messages))
        answer = self.answers.pop(0)
        try:
            if isinstance(answer, VoiceError):
                raise answer
            for at in range(0, len(answer), 5):
                yield answer[at : at + 5]
        finally:
            self.closed += 1


async def spoken_by(voice: ModelVoice, direction: Direction, transcript: Transcript = ASKED) -> str:
    """The whole turn."""
    return "".join([piece async for piece in voice.speak(direction, transcript)]).strip()
