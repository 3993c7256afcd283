"""A director and voices that do what a test says, without a persona or a model."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

from coach.errors import VoiceError
from coach.interviewee.model import Direction, Do, State
from coach.rehearsal import Rehearsal
from coach.store import Rehearsals
from coach.transcript import Interviewee, Transcript

DOWN = VoiceError("Her voice does not answer.", "The server refused.", "Start it and try again.")


class StandInDirector:
    """Answers turn by turn with numbered lines; leaves after ``leaves_after`` answers."""

    def __init__(self, leaves_after: int = 99, pronoun: str = "she", cue: str | None = None) -> None:
        self.persona: Any = SimpleNamespace(pronoun=pronoun)
        self.leaves_after, self.cue = leaves_after, cue

    def first_state(self) -> State:
        return State(warmth=0.5)

    def direct(self, transcript: Transcript, state: State) -> Direction:
        step = state.step + 1
        return Direction(
            do=(Do.ANSWER,),
            words=f"This is answer {step} of mine.",
            cue=self.cue,
            ends=step >= self.leaves_after,
            state=state.model_copy(update={"step": step, "told": (*state.told, f"fact-{step}")}),
        )


class StandInVoice:
    """Says the director's words, word by word."""

    def __init__(self, name: str = "offline") -> None:
        self.name = name

    async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        for word in direction.words.split():
            yield word + " "


class BrokenVoice(StandInVoice):
    """Fails after ``words`` words, ``times`` times; then speaks."""

    def __init__(self, name: str = "qwen", words: int = 0, times: int = 99) -> None:
        super().__init__(name)
        self.words, self.times = words, times

    async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        self.times -= 1
        for number, word in enumerate(direction.words.split()):
            if self.times >= 0 and number == self.words:
                raise DOWN
            yield word + " "


class SilentVoice(StandInVoice):
    """Gives only white space back, as small models sometimes do."""

    async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        yield " \n"


class HangingVoice(StandInVoice):
    """Says ``words`` words and then nothing, for ever; ``closed`` says that it was let go."""

    def __init__(self, name: str = "qwen", words: int = 0) -> None:
        super().__init__(name)
        self.words, self.closed = words, False
        self.hangs = asyncio.Event()

    async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        try:
            for word in direction.words.split()[: self.words]:
                yield word + " "
            self.hangs.set()
            await asyncio.Event().wait()
        finally:
            self.closed = True


def new_take(shelf: Rehearsals, voice: str = "offline") -> str:
    """A new take with somebody."""
    header = Transcript(agreed_minutes=20, interviewee=Interviewee(name="Dana"))
    return shelf.begin(header, "dana-whitfield", {"minutes": 20, "seed": 1}, voice=voice)


def opened(shelf: Rehearsals, take: str, voice: Any = None, director: Any = None) -> Rehearsal:
    """A take with stand-ins, as :func:`coach.rehearsal.resume` opens it with real ones."""
    offline = StandInVoice()
    return Rehearsal(shelf.take(take), shelf, director or StandInDirector(), voice or offline, offline)
