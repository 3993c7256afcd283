"""What passes between the director, who decides, and a voice, which words it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from enum import StrEnum
from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict

from coach.transcript import Transcript


class Meeting(BaseModel):
    """What was arranged: how long, where, how hard, and the seed that makes it repeatable."""

    model_config = ConfigDict(frozen=True)

    minutes: float = 20
    setting: Literal["in-person", "video", "phone"] = "in-person"
    hard: bool = False
    seed: int = 0


class Do(StrEnum):
    """The kinds of thing that the director can decide."""

    GREET = "greet"
    ANSWER = "answer"
    REACT = "react"
    ASK_BACK = "ask-back"
    DEFLECT = "deflect"
    WITHHOLD = "withhold"
    REFER = "refer"
    REFUSE_REFERRAL = "refuse-referral"
    TIME_CUE = "time-cue"
    WRAP_UP = "wrap-up"
    LEAVE = "leave"
    INVITE = "invite"
    NUDGE = "nudge"
    GOODBYE = "goodbye"


class State(BaseModel):
    """Everything the director remembers between turns; stored with each turn, so that a take can start anywhere.

    ``warmth`` and ``patience`` run from 0 to 1; ``limit_seconds`` is the agreed time plus what was offered; ``told`` are the facts
    disclosed, ``hinted`` those of which only the gist was given; ``used`` the lines and answers spoken (never twice); ``asks`` counts requests for a job or recommendation;
    ``pending`` is what the persona last asked back and not yet heard an answer to; ``last_fact`` is what "why?" points back to.
    """

    warmth: float = 0.5
    patience: float = 0.6
    limit_seconds: float = 1200
    told: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    referred: tuple[str, ...] = ()
    asks: int = 0
    cued: bool = False
    wrapped_up: bool = False
    invited: bool = False
    over: bool = False
    pending: str = ""
    hinted: tuple[str, ...] = ()
    last_fact: str = ""
    step: int = 0


class Direction(BaseModel):
    """One decided turn of the interviewee.

    ``words`` is the turn as the offline voice says it; a model words the same decisions in its own way, from ``doing`` (what to
    do, in plain sentences), ``facts`` (the only ones it may disclose now), the mood, and the clock. ``cue`` is what is done
    rather than said. ``ends`` says that she leaves after this turn. ``state`` is the director's memory afterwards.
    """

    model_config = ConfigDict(frozen=True)

    do: tuple[Do, ...]
    words: str
    doing: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    cue: str | None = None
    minutes_left: float = 0.0
    mood: str = ""
    most_words: int = 80
    ends: bool = False
    state: State = State()


class Voice(Protocol):
    """Something that words what the director decided."""

    name: str

    def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        """The turn, piece by piece; raises :class:`coach.errors.VoiceError`."""
        ...
