"""From a transcript and a rubric to a score report."""

from coach.scoring.engine import score
from coach.scoring.leaving_out import lapses_left_out
from coach.scoring.metrics import Metrics, measure
from coach.scoring.report import CriterionResult, ScoreReport, Verdict

__all__ = ["CriterionResult", "Metrics", "ScoreReport", "Verdict", "lapses_left_out", "measure", "score"]
