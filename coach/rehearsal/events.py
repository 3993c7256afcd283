"""What happens in a rehearsal, as whoever shows it needs to know."""

from __future__ import annotations

from dataclasses import dataclass

from coach.errors import VoiceError
from coach.interviewee.model import Direction
from coach.transcript import Turn


@dataclass(frozen=True)
class Said:
    """Your turn is on disk."""

    number: int
    turn: Turn


@dataclass(frozen=True)
class Cue:
    """The interviewee does something: a glance at the clock, a nod at the door."""

    text: str


@dataclass(frozen=True)
class Piece:
    """Some more of her words."""

    text: str


@dataclass(frozen=True)
class Answered:
    """Her turn is complete and on disk; ``direction`` is what the director had decided.

    ``broken`` is why her voice broke off in the middle, if it did.
    """

    number: int
    turn: Turn
    direction: Direction
    broken: VoiceError | None = None


@dataclass(frozen=True)
class TakenBack:
    """You interrupted before she said a word: your line was taken back and is the draft again."""

    text: str


@dataclass(frozen=True)
class VoiceFailed:
    """Her voice failed; your turn is safe. Answer again, or go on with the offline voice."""

    error: VoiceError


@dataclass(frozen=True)
class Ended:
    """The meeting is over: she left, or you did. ``reason`` is a plain sentence."""

    reason: str


Event = Said | Cue | Piece | Answered | TakenBack | VoiceFailed | Ended
