"""The if-then plan at the end of a report in lines: keep it, word it yourself, or leave it."""

from __future__ import annotations

from coach.cli.lines import ask, note, tell_commands
from coach.cli.plain_words import REPORT

FEWEST = 3
"""Fewer words are no plan, but an answer that was not understood."""
KEEPING = {
    "y": "keep the plan as it stands; it is shown when you plan the next meeting",
    "Your own words": "keep those instead: if such a moment comes, then I say so",
    "Enter": "keep none",
}


def ask_to_keep(plan: str) -> tuple[str, str]:
    """The plan to keep, or nothing; and a command that was typed in place of an answer, or nothing."""
    while True:
        answer = ask(
            "Keep this plan for next time? y keeps it, your own words keep those, Enter keeps none: "
        )
        if not answer or answer.lower() in ("n", "no", "s", "skip"):
            return "", ""
        if answer.lower() in ("y", "yes", "keep", "ok"):
            return plan, ""
        if answer.lower() in ("/help", "help"):
            tell_commands(KEEPING)
        elif answer.startswith("/"):
            return "", answer
        elif len(answer.split()) < FEWEST and f"/{answer.split()[0].lower()}" in (*REPORT, "/help"):
            return "", f"/{answer}"
        elif len(answer.split()) < FEWEST:
            note("That is too short for a plan. Type y, your own words, or nothing.")
        else:
            return answer, ""
