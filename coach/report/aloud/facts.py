"""What they had to tell, to be heard: how much came out, and what would have opened the rest."""

from __future__ import annotations

from coach.report.uncovered import Uncovered


def told_line(found: Uncovered) -> str:
    """How much came out."""
    return f"You uncovered {found.told} of the {found.time_for} things that there was time for."


def fact_lines(found: Uncovered, name: str, most: int | None = None) -> list[str]:
    """How much came out, and a question for each of so many things (``None``: all) that ``name`` did not tell."""
    lines = [told_line(found)]
    asked = found.questions[:most]
    if not asked:
        return [*lines, f"There is nothing more that {name} would have told."]
    lines.append("Each of these would have opened one more, the nearest first.")
    lines += [f"{number}. {question}" for number, question in enumerate(asked, 1)]
    left = len(found.questions) - len(asked)
    more = (
        [f"{name} has {found.there} things to tell in all; /facts all tells a question for each."]
        if left
        else []
    )
    return [*lines, *more]
