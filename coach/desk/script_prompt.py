"""The script beside the telephone: in full, as keywords, or hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from coach.interviewee.phone import CallState, Leg

CALL = ("greeting", "connection", "time-check", "purpose", "request")
ASKS_NOW = "what_to_know"
"""What somebody has done who starts the interview on the telephone."""
KEYWORDS = 5
"""So many a sentence: what one would write on a slip of paper."""

_SENTENCE = re.compile(r"[^.!?;:]+")
_WORD = re.compile(r"\[[^\]]+\]|[^\s,.;:!?…\"“”]+")
_SMALL = frozenset(
    re.findall(
        r"\S+",
        "a about am an and are as at be but by can could did do for from had has have i i'd i'll i'm in is it it's its "
        "just me my of on or so that the their them then there this to was we what when where who will with would you "
        "your hello good morning afternoon may might very much until whenever wherever best name gave not",
    )
)


class Shown(StrEnum):
    """How much of the script is seen."""

    FULL = "full"
    KEYWORDS = "keywords"
    NOTHING = "nothing"

    @property
    def next(self) -> Shown:
        """One step harder; after the hardest the easiest."""
        order = list(Shown)
        return order[(order.index(self) + 1) % len(order)]


@dataclass(frozen=True)
class Cue:
    """A part of the script as it stands beside the telephone, and whether it has been ``said`` in this call."""

    heading: str
    words: str
    said: bool = False


def parts_now(leg: Leg, state: CallState) -> tuple[str, ...]:
    """The parts that may be needed now: what they have not said yet calls for no answer."""
    if leg is Leg.VOICEMAIL:
        return ("voicemail",)
    if leg is Leg.RECEPTIONIST:
        return ("receptionist",)
    if state.did("bad_time"):
        return ("greeting", "bad-time")
    if state.did("propose", "propose_other"):
        return ("close",)
    return ("question",) if state.done[-1:] == (ASKS_NOW,) else CALL


def keywords(text: str) -> str:
    """The words of a line that bring the rest back to mind."""
    found: list[str] = []
    for sentence in _SENTENCE.findall(text):
        telling = [word for word in _WORD.findall(sentence) if word.replace("’", "'").lower() not in _SMALL]
        if telling:
            found.append(" ".join(telling[:KEYWORDS]))
    return " · ".join(found)
