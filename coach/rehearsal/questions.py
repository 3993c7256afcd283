"""Looking at a planned question before it is asked: open or closed, basic, or answered in the bio."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.acts import Tagger, default_tagger
from coach.errors import CoachError
from coach.persona import Layer, Persona
from coach.rehearsal.plan import covered, telling
from coach.transcript import Interviewee, Role, Transcript, Turn

_OPEN = re.compile(
    r"^(?:(?:and|so|well|but|please|i wonder|could you|can you|would you|i'd love to hear|i would love to hear)[\s,]+)*"
    r"(?:how(?! (?:many|much|long|old|often|far|big)\b)|why|what(?! (?:time|year|day)\b)|tell|describe|walk me|explain|in what way)\b",
    re.I,
)


@dataclass(frozen=True)
class QuestionCheck:
    """What was found: a ``mark`` (✓ fine, ○ could be better), the ``kind`` in a word or two, and advice or nothing."""

    mark: str
    kind: str
    advice: str = ""


def check_question(text: str, persona: Persona, tagger: Tagger | None = None) -> QuestionCheck:
    """What kind of question this is. Slow the first time (the tagger is read); never raises for want of a tagger."""
    if _in_the_bio(text, persona):
        return QuestionCheck(
            "○", "in the bio", "This is answered in what anybody can read. Ask what lies behind it."
        )
    acts = _acts(text, persona, tagger)
    if "asks-for-job" in acts or "asks-for-recommendation" in acts:
        return QuestionCheck(
            "○", "asks for a favour", "This asks for a job or a good word. Ask what it takes instead."
        )
    if "basic-question" in acts:
        return QuestionCheck("○", "basic", "This can be looked up. Ask what the website cannot tell.")
    if "asks-for-referral" in acts:
        return QuestionCheck("✓", "asks for people")
    if acts & {"open-question", "closed-question"}:
        is_open = "open-question" in acts
    else:
        is_open = bool(_OPEN.match(text.strip()))
    return (
        QuestionCheck("✓", "open")
        if is_open
        else QuestionCheck("○", "closed", "It can be answered in a word. Try how, what or why.")
    )


def _in_the_bio(text: str, persona: Persona) -> bool:
    """Whether it asks for what anybody can read, and for nothing that they would tell besides."""
    about = {
        fact.layer is Layer.PUBLIC for fact in persona.fact if any(_same(text, ask) for ask in fact.asks)
    }
    return about == {True}


def _same(text: str, other: str) -> bool:
    mine, theirs = telling(text), telling(other)
    return covered(mine, theirs) and covered(theirs, mine)


def _acts(text: str, persona: Persona, tagger: Tagger | None) -> set[str]:
    turn = Turn(role=Role.INTERVIEWER, text=text)
    someone = Interviewee(name=persona.name, title=persona.title, organization=persona.organization)
    try:
        tagged = (tagger or default_tagger()).tag(
            Transcript(schema="coach.transcript/1", interviewee=someone, turns=(turn,))
        )
    except CoachError:
        return set()
    return {tag.act for tag in tagged.tags}
