"""The plan for a meeting: what it is for, who you are, what you want to ask, and one intention."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict

from coach.transcript import Role, Transcript

ENOUGH = 0.6
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "a about am an and any are as at be been but by can could did do does for from get had has have how i "
        "if in into is it its just like me more most much my of on or out please really so some tell than "
        "that the their them then there these they this to up us was we were what when where which who why "
        "will with would you your yours ",
    )
)


class Plan(BaseModel):
    """What you set out to do. Everything may be empty; ``real_time`` makes thinking and typing cost time."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    purpose: str = ""
    background: str = ""
    questions: tuple[str, ...] = ()
    if_then: str = ""
    hints: bool = False
    real_time: bool = False


def asked(plan: Plan, transcript: Transcript) -> tuple[bool, ...]:
    """For each planned question, whether it was asked: most of its telling words were said in one turn.

    One of nothing but common words ("how did you get in") has to be said as it stands.
    """
    said = [transcript.turns[n].text for n in transcript.turns_of(Role.INTERVIEWER)]
    return tuple(any(_asks(question, text) for text in said) for question in plan.questions)


def _asks(question: str, text: str) -> bool:
    if wanted := telling(question):
        return covered(wanted, telling(text))
    return f" {_bare(question)} " in f" {_bare(text)} "


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def covered(wanted: frozenset[str], said: frozenset[str]) -> bool:
    """Whether most of the wanted words were said."""
    return bool(wanted) and len(wanted & said) >= ENOUGH * len(wanted)


def telling(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, without their endings."""
    found = re.findall(r"[^\W_]+", text.lower())
    return frozenset(_stem(word) for word in found if word not in _COMMON)


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s)$", "", word) if len(word) > 4 else word
