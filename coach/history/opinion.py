"""What somebody thought of a take before they saw the score, and what they plan for the next."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from coach.store import KeptPlan, KeptTake


class Opinion(BaseModel):
    """Your own view. ``best`` and ``worst`` are turn numbers from 0; ``guesses`` says by criterion whether you think
    that you did well; ``next_plan`` is the if-then plan you accepted. ``unfinished``: you were still at it when coach
    was left, and have not seen the score.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    best: int | None = None
    worst: int | None = None
    guesses: dict[str, bool] = Field(default_factory=dict)
    next_plan: str = ""
    unfinished: bool = False

    @property
    def given(self) -> bool:
        """Whether anything was marked or guessed."""
        return self.best is not None or self.worst is not None or bool(self.guesses)


def opinion_of(kept: KeptTake | KeptPlan) -> Opinion:
    """The opinion kept with a take; an empty one if there is none."""
    try:
        return Opinion.model_validate(kept.ratings or {})
    except ValidationError:
        return Opinion()
