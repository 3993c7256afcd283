"""The first question of one's own, for whoever says "ask me now": an open one, made of what one wants to learn."""

from __future__ import annotations

import re

from coach.desk.gerund import doing
from coach.desk.script_answer import full_sentences, refused, spoken, unanswered
from coach.desk.script_research import NO_FIELD, first_of, meant, research
from coach.desk.script_slips import mended_slips
from coach.desk.wish import wished

OF_THEIR_WAY = "How did you come to the work you do now?"
"""What can be asked of anybody, where nothing is known of the field."""

TOO_LATE = "What did you find out too late about this work?"
"""What helps whoever has to decide, where what they would do is not told."""

_DIRECT = re.compile(
    r"^(?:how|why|what|which|where|when|who)\b(?: (?!do\b|does\b|did\b|you\b|I\b|we\b|they\b|it\b)[\w'’-]+){0,3}? "
    r"(?:do|does|did|can|could|should|would|will|are|is|was|were) (?:I|you|we|they|he|she|people|one|someone|somebody|the|an?|your|it)\b",
    re.I,
)
_LIKE = re.compile(
    r"^what (?P<what>.+?) (?P<be>is|are) like(?P<more>(?: (?:in|at|for|as|to) [^,]+?)?)$", re.I
)
_HOW_TO = re.compile(r"^how to (?P<what>.+)$", re.I)
_TAKES = re.compile(r"^what it takes to (?P<what>.+)$", re.I)
_THEY_DO = re.compile(r"^what (?P<who>[\w-]+(?: [\w-]+)?) do$", re.I)
_I_NEED = re.compile(r"^(?:what|which)(?: [\w-]+){0,3} I (?:need|should|must|can)\b", re.I)
_YOURS = re.compile(r"^(?:about )?your (?:career|path|story|journey|background|experience)\b", re.I)
_YOU = re.compile(r"^(?P<wh>how|why|what|where|when) you (?P<rest>.+)$", re.I)
_CHOICE = re.compile(r"\bdecid(?:e|ing) (?P<what>whether .+)$", re.I)
_TO_DO = re.compile(r"^whether (?:or not )?(?:I (?:should|ought to)|to) (?P<what>.+)$", re.I)
_CAN_I = re.compile(r"^whether (?:or not )?I (?:can|could) (?:still )?(?P<what>.+)$", re.I)
_MOST_WORDS = 24
"""A longer question is asked in a meeting, and not on the telephone."""


def first_question(answer: str) -> str:
    """An open question from what somebody wants to learn; one of the other's way to their work where that tells nothing."""
    asked = "" if refused(answer) or unanswered(answer) else _asked(answer)
    return asked if asked and len(asked.split()) <= _MOST_WORDS else OF_THEIR_WAY


def _asked(answer: str) -> str:
    said = research(answer)[0]
    if NO_FIELD in said:
        return ""
    learn = re.match(r"I'd like to find out (.+)$", said)
    clause = first_of(learn[1]) if learn else ""
    if choice := _CHOICE.search(said):
        return _of_clause(first_of(choice["what"]))
    if like := _LIKE.match(clause):
        return f"What {like['be'].lower()} {like['what']} really like{like['more']}?"
    typed = first_of(wished(meant((full_sentences(mended_slips(spoken(answer))) or [""])[0])))
    if clause != "what the work pays" and _DIRECT.match(typed):
        return f"{typed[0].upper()}{typed[1:]}?"
    if field := re.match(r"I'm researching (.+)$", said):
        return f"What should I understand first about {field[1]}?"
    return _of_clause(clause) if clause else ""


def _of_clause(clause: str) -> str:
    """A question from what follows "I'd like to find out"."""
    if how := _HOW_TO.match(clause):
        return f"What would you do first today to {how['what']}?"
    if takes := _TAKES.match(clause):
        return f"What does it really take to {takes['what']}?"
    if do := _THEY_DO.match(clause):
        return f"What do {do['who']} really do, day to day?"
    if looks := re.match(r"what (.+?) looks like$", clause, re.I):
        return f"What does {looks[1]} look like?"
    if (to_do := _TO_DO.match(clause)) and (step := doing(to_do["what"])):
        return f"What would you want to know before {step}?"
    if can := _CAN_I.match(clause):
        return f"What would you do first today to {can['what']}?"
    if re.match(r"whether\b", clause, re.I):
        return TOO_LATE
    if _YOURS.match(clause) or _I_NEED.match(clause) or _YOU.match(clause) or clause == "what the work pays":
        return ""
    return f"What should I understand first about {clause.removeprefix('about ')}?"
