"""You first: what you thought of it before you saw the score, asked in lines; all of it can be skipped."""

from __future__ import annotations

from coach.cli.lines import ask, tell
from coach.history import Opinion
from coach.history.guessing import GUESSES, compared, moments
from coach.scoring import ScoreReport
from coach.transcript import Role, Transcript, on_one_line

_SKIP_ALL = {"s", "skip", "/skip"}
_LONGEST = 70


class _Skipped(Exception):
    """No more questions, please."""


def ask_opinion(transcript: Transcript) -> Opinion:
    """Best and weakest turn and three guesses; empty where somebody skipped."""
    tell("\nBefore you see the score: how did it go? Enter skips a question, s skips them all. Your turns:")
    mine = transcript.turns_of(Role.INTERVIEWER)
    for number in mine:
        words = on_one_line(transcript.turns[number].text)
        tell(f"{number + 1}: {words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + '…'}")
    opinion = Opinion()
    try:
        opinion = opinion.model_copy(update={"best": _turn("The number of your best turn? ", mine)})
        opinion = opinion.model_copy(update={"worst": _turn("And of your weakest? ", mine)})
        for criterion, claim in GUESSES.items():
            if (guess := _yes_or_no(f"{claim}: yes or no? ")) is not None:
                opinion = opinion.model_copy(update={"guesses": {**opinion.guesses, criterion: guess}})
    except _Skipped:
        pass
    return opinion


def _answer(question: str) -> str:
    answer = (ask(question) or "").lower()
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
