"""The plan before a meeting, asked in lines; all of it can be skipped."""

from __future__ import annotations

from coach.cli.lines import ask, note, tell
from coach.history.plans import last_if_then, last_plan
from coach.persona import Persona
from coach.rehearsal.plan import Plan, asked
from coach.rehearsal.questions import check_question
from coach.store import Rehearsals
from coach.transcript import Transcript, on_one_line

LOOKED_AT = 8
_SKIP_ALL = {"s", "skip", "/skip"}


class _Skipped(Exception):
    """No more questions, please."""


def ask_plan(shelf: Rehearsals, persona: Persona) -> Plan:
    """What somebody sets out to do; what was said the last time stays where they press Enter."""
    kept = shelf.plans(LOOKED_AT)
    before, if_then = last_plan(kept), last_if_then(kept)
    given: dict[str, object] = {"background": before.background, "if_then": if_then}
    questions: list[str] = []
    tell("\nA plan first, if you like. Enter skips a question, s skips them all.")
    try:
        given["purpose"] = _answer("What do you want to learn from this meeting? ")
        if before.background:
            note(f"Last time you were: {before.background}")
        given["background"] = _answer("Who are you, in two sentences? ") or before.background
        _ask_questions(persona, questions)
        if if_then:
            note(f"Your plan from last time: {if_then}")
        given["if_then"] = _answer("One thing to do well this time? ") or if_then
    except _Skipped:
        pass
    given["questions"] = tuple(questions)
    return Plan.model_validate({key: value for key, value in given.items() if value})


def tell_plan(plan: Plan, transcript: Transcript) -> None:
    """The plan, with what has been asked."""
    for label, text in (("I want to learn", plan.purpose), ("Who I am", plan.background)):
        if text:
            tell(f"{label}: {on_one_line(text)}")
    for question, is_done in zip(plan.questions, asked(plan, transcript), strict=True):
        tell(f"{'asked' if is_done else 'to ask'}: {on_one_line(question)}")
    if plan.if_then:
        tell(f"This time: {on_one_line(plan.if_then)}")
    if plan == Plan():
        note("Nothing was planned this time.")


def _ask_questions(persona: Persona, found: list[str]) -> None:
    """Add each to ``found`` as it comes, so that skipping the rest loses none."""
    while line := _answer("A question that you want to ask (Enter when that is all): "):
        check = check_question(line, persona)
        tell(f"{check.mark} {check.kind}. {check.advice}".rstrip())
        found.append(line)


def _answer(question: str) -> str:
    answer = ask(question) or ""
    if answer.lower() in _SKIP_ALL:
        raise _Skipped
    return answer
