"""The parts of a report: their names, what each is made of, and where the focus goes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList

from coach.tui.widgets.criteria import Criteria
from coach.tui.widgets.factlist import FactList
from coach.tui.widgets.numbers import Numbers
from coach.tui.widgets.record import Record
from coach.tui.widgets.takes import Takes

if TYPE_CHECKING:
    from coach.scoring.report import ScoreReport
    from coach.tui.screens.report import ReportScreen

PAGE, CRITERIA, NUMBERS, RECORD, TAKES, FACTS = "page", "criteria", "numbers", "record", "takes", "facts"
PART = "part"
"""The class of their widgets."""

NAMES = {
    PAGE: "Page one",
    CRITERIA: "All criteria",
    NUMBERS: "Numbers",
    RECORD: "Transcript",
    TAKES: "Takes",
    FACTS: "Uncovered",
}
LOOK_CLOSELY = (NUMBERS, RECORD)
"""The parts that say what each turn did."""


def id_of(part: str) -> str:
    """The id of the widget of a part."""
    return f"part-{part}"


def make(part: str, screen: ReportScreen, report: ScoreReport) -> Widget:
    """A part, filled; it is made when it is first shown, because nobody should wait for what they do not look at."""
    if part == CRITERIA:
        made: Widget = Criteria(report, screen.unreached)
    elif part == NUMBERS:
        made = VerticalScroll(Numbers(report, screen.transcript, screen.kept, screen.tagged))
    elif part == RECORD:
        made = Record(screen.transcript, report, screen.tagged, screen.together)
    elif part == FACTS and screen.facts:
        made = FactList(screen.facts)
    else:
        made = Takes(screen.coach.shelf.takes_of(screen.kept.rehearsal) if screen.kept else [], screen.take)
    made.id = id_of(part)
    made.add_class(PART)
    return made


def focus_in(part: Widget) -> Widget:
    """What is to have the focus: the list, or else the part itself."""
    return next(iter(part.query(OptionList)), part)
