"""You first: what you thought of it before you saw the score, asked in lines; all of it can be skipped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from coach.cli.lines import ask, tell, tell_commands
from coach.history import Opinion
from coach.history.guessing import GUESSES, compared, moments
from coach.scoring import ScoreReport
from coach.transcript import Role, Transcript, on_one_line

LOOKING = {
    "A number": "the turn of yours that you mean",
    "yes or no": "your guess",
    "Enter": "skip this question",
    "s": "skip them all and hear the report",
}
_SKIP_ALL = ("s", "skip", "/skip", "/quit")
_LONGEST = 70


class _Skipped(Exception):
    """No more questions, please."""


def ask_opinion(transcript: Transcript, keep: Callable[[Opinion], None], before: Opinion) -> None:
    """Best and weakest turn and three guesses, each given to ``keep`` as it comes.

    What was marked ``before``, when somebody was interrupted, stays where they press Enter.
    """
    mine = transcript.turns_of(Role.INTERVIEWER)
    tell("Before you hear the score: how did it go? Enter skips a question, s skips them all. Your turns:")
    for number in mine:
        words = on_one_line(transcript.turns[number].text)
        tell(f"{number + 1}: {words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + '…'}")
    opinion = before

    def given(**changes: Any) -> None:
        nonlocal opinion
        opinion = opinion.model_copy(update={"unfinished": True, **changes})
        keep(opinion)

    with suppress(_Skipped):
        for name, question in (("best", "The number of your best turn"), ("worst", "And of your weakest")):
            at = getattr(opinion, name)
            if (
                turn := _turn(f"{question}, or Enter{'' if at is None else f' for {at + 1}'}: ", mine)
            ) is not None:
                given(**{name: turn})
        for criterion, claim in GUESSES.items():
            guessed = opinion.guesses.get(criterion)
            said = "" if guessed is None else f" for {'yes' if guessed else 'no'}"
            if (guess := _yes_or_no(f"{claim}: yes, no, or Enter{said}? ")) is not None:
                given(guesses={**opinion.guesses, criterion: guess})
    if opinion.unfinished:
        given(unfinished=False)


def _answer(question: str) -> str:
    while (answer := (ask(question) or "").lower()) == "/help":
        tell_commands(LOOKING)
    if answer in _SKIP_ALL:
        raise _Skipped
    return answer


def _turn(question: str, mine: list[int]) -> int | None:
    while answer := _answer(question):
        if answer.isdecimal() and int(answer) - 1 in mine:
            return int(answer) - 1
        tell(f"That is not one of your turns: {', '.join(str(number + 1) for number in mine)}.")
    return None


def _yes_or_no(question: str) -> bool | None:
    while answer := _answer(question):
        if answer in ("y", "yes", "n", "no"):
            return answer.startswith("y")
        tell("Type yes, no, or nothing.")
    return None


def beside_report(opinion: Opinion, report: ScoreReport) -> list[str]:
    """A line for each mark and guess, beside what the report found."""
    lines = []
    for moment in moments(opinion, report):
        which = "best" if moment.best else "weakest"
        named = " and ".join(str(turn + 1) for turn in moment.coach) or "none"
        lines.append(f"Your {which} turn: you say {moment.yours + 1}, the report names {named}.")
    for guess in compared(opinion, report):
        found = {True: "yes", False: "no", None: "could not be judged"}[guess.found]
        lines.append(f"{guess.claim}: you say {'yes' if guess.guessed else 'no'}, the report {found}.")
    return lines
