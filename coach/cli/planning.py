"""The plan before a meeting, asked in lines; all of it can be skipped, and what is typed is kept until the meeting begins."""

from __future__ import annotations

from typing import Any

from coach.cli.half_typed import half_typed
from coach.cli.lines import ask, note, tell, tell_commands
from coach.history.plans import LOOKED_AT, offered_plan
from coach.persona import Persona
from coach.rehearsal.plan import Plan, asked
from coach.rehearsal.plan_draft import drop_plan_draft, keep_plan_draft, plan_draft
from coach.rehearsal.questions import check_question
from coach.store import Rehearsals
from coach.transcript import Transcript, on_one_line

MARKS = {"✓": "Good", "○": "Could be better"}
SKIPS = ("s", "skip", "/skip")
EMPTIES = "-"
PLANNING = {
    "Enter": "leave this as it is, and go on",
    EMPTIES: "empty it",
    "s": "skip the rest of the plan and begin",
    "/quit": "leave; what you typed is kept for this person",
    "Anything else": "is your answer, on one line",
}
BEGINS = "Enter begins the meeting. Type hints to turn hints {}, clock to let {}: "


class _Skipped(Exception):
    """No more questions, please."""


class _Left(Exception):
    """Not now."""


def ask_plan(shelf: Rehearsals, persona: Persona, wanted: dict[str, Any] | None = None) -> Plan | None:
    """What somebody sets out to do with ``persona``; ``None`` when they left. ``wanted`` are hints and clock as told before.

    What was typed the last time, and what carries over from the last meeting, stays where they press Enter.
    """
    return _Planning(shelf, persona, wanted or {}).run()


class _Planning:
    def __init__(self, shelf: Rehearsals, persona: Persona, wanted: dict[str, Any]) -> None:
        self._shelf, self._persona = shelf, persona
        self._offered = offered_plan(shelf.plans(LOOKED_AT))
        drafted = plan_draft(shelf.database, persona.id)
        self._is_draft = drafted is not None
        self._plan = (drafted or self._offered).model_copy(update=wanted)
        self._at = ""
        """The field that is being answered."""

    def run(self) -> Plan | None:
        try:
            self._ask()
        except _Skipped:
            pass
        except _Left:
            self._tell_kept()
            return None
        except KeyboardInterrupt:
            self._keep_half(half_typed())
            self._tell_kept()
            raise
        return self._plan

    def _ask(self) -> None:
        plan = self._plan
        tell(
            "A plan first, if you like. Enter leaves a question as it is, s skips the rest, /help says more."
        )
        if self._is_draft:
            note("What you typed last time is still here.")
        self._field("purpose", "What do you want to learn from this meeting?", plan.purpose, "So far: {}")
        self._field("background", "Who are you, in two sentences?", plan.background, "Last time you were: {}")
        self._questions()
        self._field(
            "if_then", "One thing to do well this time?", plan.if_then, "Your plan from last time: {}"
        )
        self._at = ""
        self._terms()

    def _field(self, name: str, question: str, before: str, told: str) -> None:
        self._at = name
        if before:
            note(told.format(before))
        answer = self._answer(
            f"{question} {f'Enter keeps that, {EMPTIES} empties it' if before else 'A line, or Enter'}: "
        )
        if answer:
            self._keep(**{name: "" if answer == EMPTIES else answer})

    def _questions(self) -> None:
        """Each is kept as it comes, so that skipping the rest loses none."""
        self._at = "questions"
        for question in self._plan.questions:
            tell(f"You want to ask: {on_one_line(question)}")
        while line := self._answer("A question that you want to ask; Enter when that is all: "):
            if line == EMPTIES:
                self._keep(questions=())
                note("No questions are planned now.")
                continue
            check = check_question(line, self._persona)
            tell(f"{MARKS.get(check.mark, check.mark)}: {check.kind}. {check.advice}".rstrip())
            self._keep(questions=(*self._plan.questions, line))

    def _terms(self) -> None:
        """The last word before the meeting: hints, and which clock."""
        while True:
            plan = self._plan
            clock = "thinking be free again" if plan.real_time else "thinking cost time too"
            answer = self._answer(BEGINS.format("off" if plan.hints else "on", clock)).lower()
            if answer == "hints":
                self._keep(hints=not plan.hints)
                note("Hints are off." if plan.hints else "Hints are on: rare, and after the fact.")
            elif answer == "clock":
                self._keep(real_time=not plan.real_time)
                note(
                    "The clock counts spoken words."
                    if plan.real_time
                    else "The clock runs while it is your turn. Hearing an answer costs what saying it costs."
                )
            elif answer:
                note("Nothing is said yet. Type hints, clock, or nothing.")
            else:
                return

    def _answer(self, prompt: str) -> str:
        while True:
            answer = ask(prompt)
            if answer is None or answer.lower() == "/quit":
                raise _Left
            if answer.lower() in SKIPS:
                raise _Skipped
            if answer.lower() == "/help":
                tell_commands(PLANNING)
            elif answer.startswith("/"):
                note(f"There is no command {answer.split()[0]} in the plan. /help lists them.")
            else:
                return answer

    def _keep(self, **changes: Any) -> None:
        """On disk at once; a plan that says nothing new is kept no longer."""
        self._plan = self._plan.model_copy(update=changes)
        if self._plan in (self._offered, Plan()):
            drop_plan_draft(self._shelf.database, self._persona.id)
        else:
            keep_plan_draft(self._shelf.database, self._persona.id, self._plan)

    def _keep_half(self, typed: str) -> None:
        if typed and self._at == "questions":
            self._keep(questions=(*self._plan.questions, typed))
        elif typed and self._at:
            before = getattr(self._plan, self._at)
            self._keep(**{self._at: f"{before} / {typed}" if before else typed})

    def _tell_kept(self) -> None:
        if plan_draft(self._shelf.database, self._persona.id):
            note(f"Your plan is kept for the next time with {self._persona.name}.")


def tell_plan(plan: Plan, transcript: Transcript) -> None:
    """The plan, with what has been asked."""
    for label, text in (("I want to learn", plan.purpose), ("Who I am", plan.background)):
        if text:
            tell(f"{label}: {on_one_line(text)}")
    for question, is_done in zip(plan.questions, asked(plan, transcript), strict=True):
        tell(f"{'asked' if is_done else 'to ask'}: {on_one_line(question)}")
    if plan.if_then:
        tell(f"This time: {on_one_line(plan.if_then)}")
    if not (plan.purpose or plan.background or plan.questions or plan.if_then):
        note("Nothing was planned this time.")
