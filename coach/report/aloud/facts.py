"""What they had to tell, to be heard: what came out, and what would have opened the rest."""

from __future__ import annotations

from coach.report.aloud.wording import sentence
from coach.report.facts import Facts, Line


def fact_lines(facts: Facts, name: str, most: int | None = None) -> list[str]:
    """How much came out and when, and a question for each of so many things (``None``: all) that ``name`` did not tell."""
    lines = [facts.headline, *(f"Told, {line.more}: {sentence(line.question)}" for line in facts.told)]
    asked = facts.missed[:most]
    if not asked:
        return [*lines, f"There is nothing more that {name} would have told."]
    lines.append("Each of these would have opened one more, the nearest to your talk first.")
    lines += [f"{number}. {_missed(line)}" for number, line in enumerate(asked, 1)]
    if len(asked) < len(facts.missed):
        lines.append(
            f"{name} has {facts.everything} things to tell in all; /facts all tells a question for each. Nobody hears everything."
        )
    return lines


def _missed(line: Line) -> str:
    more = f"Only {line.more}." if line.more else ""
    return f"{sentence(line.question)} {more}".rstrip()
