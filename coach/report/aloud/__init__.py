"""The report for whoever hears it: one thing a line, whole sentences, no marks, nothing drawn."""

from coach.report.aloud.criteria import criteria_lines, criterion_lines
from coach.report.aloud.facts import fact_lines
from coach.report.aloud.numbers import number_lines
from coach.report.aloud.page import note_lines, page_lines
from coach.report.aloud.record import record_lines, turn_lines
from coach.report.aloud.takes import change_lines, take_lines

__all__ = [
    "change_lines",
    "criteria_lines",
    "criterion_lines",
    "fact_lines",
    "note_lines",
    "number_lines",
    "page_lines",
    "record_lines",
    "take_lines",
    "turn_lines",
]
