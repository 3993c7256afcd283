"""A meeting or call as a line of Look back."""

from __future__ import annotations

from textual.content import Content

from coach.history.entries import MARKING, TOO_SHORT, Entry
from coach.report.calls import TITLES
from coach.tui.days import how_long_ago
from coach.tui.plain import WHOLE, one_line, words

CALLS = {leg.value: title.lower() for leg, title in TITLES.items()}
"""What kind of call it was, in words."""


def line_of(line: Entry, marked: bool, now: float) -> Content:
    """Score, with whom, which call, which take, when, and what to fix; ``marked`` is to be compared."""
    score = "  ▶" if line.open else "  –" if line.score is None or line.marking else f"{line.score:3.0f}"
    call = f", {CALLS.get(line.leg, line.leg)}" if line.leg else ""
    take = "" if line.official else f", take {line.number}"
    return Content.assemble(
        "◆ " if marked else "  ",
        f"{score}  ",
        "☎ " if line.leg else "",
        words(one_line(line.who, WHOLE), "bold"),
        f"{call}{take}  {how_long_ago(line.created, now)}  ",
        (_more(line), "dim"),
    )


def _more(line: Entry) -> str:
    if line.open:
        return "not finished"
    if line.marking:
        return f"✎ {MARKING}"
    if line.score is None:
        return TOO_SHORT
    return f"fix: {line.fix}" if line.fix else ""
