"""Rubric, criterion, severity: what is judged, how much it weighs, and why."""

from __future__ import annotations

from enum import StrEnum
from string import Formatter
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from coach.rubric.rule import Condition
from coach.transcript import Role, Scenario

SOURCES = {
    "CM": "Consultants Mind, “Informational interview”",
    "YT": "YouTern / Chameleon Resumes, “Everything you need to know about informational interviews”",
    "CB": "CareerBuilder, “The must-do's of an informational interview”",
    "CC": "career-center guide, “Informational Interviewing”",
    "FG": "The Frontier Group, “The informational interview… it's not about you”",
}


BLANKS = ("they", "me", "organization", "title", "background", "said", "limit")
"""What ``instead`` may leave to be filled from the transcript, written ``{they}``."""


class Severity(StrEnum):
    """How much a lapse matters."""

    MINOR = "minor"
    MODERATE = "moderate"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def points(self) -> float:
        """What a criterion of this severity is worth unless its file says otherwise."""
        return {"minor": 2.0, "moderate": 5.0, "major": 8.0, "critical": 12.0}[self.value]

    @property
    def rank(self) -> int:
        """0 for minor to 3 for critical."""
        return list(Severity).index(self)


class Example(BaseModel):
    """A few turns that pass or lapse: shown by ``coach explain`` and run by ``coach check``.

    ``turns`` are ``"role: words"`` lines; other keys are fields of the transcript.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    verdict: Literal["pass", "lapse", "not-applicable"]
    turns: tuple[str, ...] = Field(min_length=1)
    agreed_minutes: float | None = None
    hours_after_meeting: float | None = None
    promised: tuple[str, ...] | None = None


class Criterion(BaseModel):
    """One thing that is judged, with its rule, its reason, and what to say instead.

    ``title`` names the lapse, ``skill`` what is practised in its place ("Ending on time"). ``moment`` is when that is due,
    worded as the *if* of an if-then plan ("they look at the clock"); ``due`` is about where in the conversation, for what
    was left out and has no words to point at. ``praise`` is said of a pass with the
    ``good_act``, where ``praise_when`` holds.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    title: str
    skill: str = ""
    severity: Severity
    sources: tuple[str, ...] = ()
    looks_for: str
    why: str
    instead: str
    moment: str = ""
    due: Literal["opening", "middle", "closing"] = "closing"
    praise: str = ""
    disagreement: str = ""
    weight: Annotated[float, Field(ge=0)] | None = None
    caps_at: Annotated[float, Field(ge=0, le=100)] | None = None
    applies_when: Condition | None = None
    lapse_when: Condition
    good_act: str | None = None
    praise_when: Condition | None = None
    examples: tuple[Example, ...] = ()
    off: bool = False

    @field_validator("instead")
    @classmethod
    def _blanks_can_be_filled(cls, text: str) -> str:
        for _, name, spec, conversion in Formatter().parse(text):
            if name is not None and (name not in BLANKS or spec or conversion):
                raise ValueError(f"{{{name}}} is no blank; there are {', '.join(f'{{{b}}}' for b in BLANKS)}")
        return text

    @property
    def practised(self) -> str:
        """What a drill on it is called."""
        return self.skill or self.title

    @property
    def points(self) -> float:
        """What the criterion is worth: its own weight, else its severity's."""
        return self.severity.points if self.weight is None else self.weight


class Rubric(BaseModel):
    """A named list of criteria for a scenario.

    ``house_rules`` is set for rubrics that did not ship with coach: reports are stamped with it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    title: str
    scenario: Scenario
    about: str = ""
    extends: str | None = None
    sides: tuple[Role, ...] = (Role.INTERVIEWER, Role.INTERVIEWEE)
    house_rules: bool = False
    criterion: tuple[Criterion, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Rubric:
        ids = [c.id for c in self.criterion]
        if twice := sorted({i for i in ids if ids.count(i) > 1}):
            raise ValueError(f"criterion {twice[0]!r} is there twice")
        return self

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria that are switched on."""
        return tuple(c for c in self.criterion if not c.off)

    def named(self, criterion: str) -> Criterion | None:
        """The criterion with that id, if there is one."""
        return next((c for c in self.criterion if c.id == criterion), None)
