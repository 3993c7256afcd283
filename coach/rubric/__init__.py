"""Rubrics as data: criteria, the rules they are written in, and how a file becomes one."""

from coach.rubric.loading import all_rubrics, load_rubric, rubric_from_toml, rubric_named
from coach.rubric.model import SOURCES, Criterion, Example, Rubric, Severity
from coach.rubric.rule import (
    AllOf,
    AnyOf,
    Condition,
    Ever,
    Given,
    Metric,
    Never,
    Not,
    PastLimit,
    Signal,
    Unanswered,
    Window,
)

__all__ = [
    "SOURCES",
    "AllOf",
    "AnyOf",
    "Condition",
    "Criterion",
    "Ever",
    "Example",
    "Given",
    "Metric",
    "Never",
    "Not",
    "PastLimit",
    "Rubric",
    "Severity",
    "Signal",
    "Unanswered",
    "Window",
    "all_rubrics",
    "load_rubric",
    "rubric_from_toml",
    "rubric_named",
]
