"""The score report: verdicts with evidence, and the arithmetic over them (``coach.score/1``)."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from coach.rubric import Severity
from coach.scoring.metrics import Metrics
from coach.transcript import Quote


class Verdict(StrEnum):
    """What was found: three different things, none of them a synonym of zero."""

    PASS = "pass"
    LAPSE = "lapse"
    NOT_APPLICABLE = "not-applicable"


class CriterionResult(BaseModel):
    """The verdict on one criterion, with the words it rests on.

    ``because`` says what was found in this transcript; ``why`` why it matters at all; ``moment`` when
    the line that is meant to come instead is due.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    title: str
    verdict: Verdict
    severity: Severity
    points: float
    max_points: float
    evidence: tuple[Quote, ...] = ()
    because: str = ""
    why: str = ""
    instead: str = ""
    moment: str = ""
    due: Literal["opening", "middle", "closing"] = "closing"
    sources: tuple[str, ...] = ()
    disagreement: str = ""
    caps_at: float | None = None


class Strength(BaseModel):
    """Something done well, in the words that did it."""

    model_config = ConfigDict(frozen=True)

    criterion: str
    text: str
    evidence: Quote


class Coverage(BaseModel):
    """How much could be judged."""

    model_config = ConfigDict(frozen=True)

    judged: int
    not_applicable: int


class ScoreReport(BaseModel):
    """One transcript judged by one rubric."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    schema_: Literal["coach.score/1"] = Field("coach.score/1", alias="schema")
    transcript: str
    rubric: str
    engine: str = "offline"
    house_rules: bool = False
    overall: float | None
    uncapped: float | None
    capped_by: tuple[str, ...] = ()
    criteria: tuple[CriterionResult, ...]
    metrics: Metrics
    strengths: tuple[Strength, ...] = ()
    coverage: Coverage
    notes: tuple[str, ...] = ()

    def lapses(self) -> list[CriterionResult]:
        """The lapses, the weightiest first, in the rubric's order among equals."""
        found = [c for c in self.criteria if c.verdict is Verdict.LAPSE]
        return sorted(found, key=lambda c: (-c.severity.rank, -c.max_points))

    def named(self, criterion: str) -> CriterionResult | None:
        """The result of one criterion."""
        return next((c for c in self.criteria if c.id == criterion), None)
