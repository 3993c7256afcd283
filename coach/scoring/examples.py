"""Running a rubric's own examples through its rules."""

from __future__ import annotations

from coach.acts import Tagger, all_acts, default_tagger
from coach.errors import BadRubric
from coach.rubric import Criterion, Example, Rubric
from coach.rubric.acts_used import acts_used, metrics_used
from coach.scoring.engine import score
from coach.scoring.metrics import Metrics
from coach.transcript import Role, Transcript, Turn


def check_rubric(rubric: Rubric, source: str, tagger: Tagger | None = None) -> None:
    """Raise :class:`BadRubric` when a rule names an unknown act or number, or disagrees with one of its examples."""
    for criterion in rubric.criteria:
        _check_names(criterion, source)
        for number, example in enumerate(criterion.examples, 1):
            transcript = transcript_of(example, rubric)
            result = score(transcript, rubric, tagger or default_tagger()).named(criterion.id)
            if result is None or result.verdict != example.verdict:
                found = result.verdict if result else "nothing"
                raise BadRubric(
                    f"{source}: criterion {criterion.id!r} disagrees with its example {number}.",
                    f"The example should be {example.verdict!r}; the rule finds {found!r}: {' / '.join(example.turns)[:200]}",
                    "Change the rule, the act, or the example.",
                )


def _check_names(criterion: Criterion, source: str) -> None:
    for name in sorted(acts_used(criterion) - all_acts().keys()):
        raise BadRubric(
            f"{source}: criterion {criterion.id!r} uses the act {name!r}.",
            "No act is called that.",
            "`coach explain` lists the acts.",
        )
    for name in sorted(metrics_used(criterion) - Metrics.model_fields.keys()):
        raise BadRubric(
            f"{source}: criterion {criterion.id!r} uses the number {name!r}.",
            f"The numbers are {', '.join(Metrics.model_fields)}.",
            "Choose one of these.",
        )


def transcript_of(example: Example, rubric: Rubric) -> Transcript:
    """The few turns of an example as a transcript; a line ``role: words [cue]``."""
    turns = []
    for line in example.turns:
        role, _, words = line.partition(":")
        if role.strip() not in list(Role):
            raise BadRubric(
                f"An example line does not begin with a role: {line!r}.", f"Roles are {', '.join(Role)}."
            )
        turns.append(Turn(role=Role(role.strip()), text=words.strip()))
    fields = {
        key: value
        for key in ("agreed_minutes", "hours_after_meeting", "promised")
        if (value := getattr(example, key)) is not None
    }
    data = {"schema": "coach.transcript/1", "scenario": rubric.scenario, "turns": turns, **fields}
    return Transcript.model_validate(data)
