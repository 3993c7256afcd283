"""Running a rubric's own examples through its rules."""

from __future__ import annotations

from pydantic import ValidationError

from coach.acts import Tagger, all_acts, default_tagger
from coach.errors import BadRubric
from coach.rubric import Criterion, Example, Rubric
from coach.rubric.acts_used import acts_used, fields_used, metrics_used
from coach.scoring.engine import score
from coach.scoring.metrics import Metrics
from coach.transcript import Role, Transcript, Turn
from coach.transcript.reading import first_problem


def check_rubric(rubric: Rubric, source: str, tagger: Tagger | None = None) -> None:
    """Raise :class:`BadRubric` when a rule names what is not there, or disagrees with one of its examples."""
    for criterion in rubric.criteria:
        _check_names(criterion, source)
    for criterion in rubric.criteria:
        for number, example in enumerate(criterion.examples, 1):
            try:
                transcript = transcript_of(example, rubric)
            except BadRubric as error:
                where = f"{source}: criterion {criterion.id!r}, example {number} cannot be run."
                raise BadRubric(where, f"{error.what} {error.why}", error.fix) from None
            result = score(transcript, rubric, tagger or default_tagger()).named(criterion.id)
            if result is None or result.verdict != example.verdict:
                found = result.verdict if result else "nothing"
                raise BadRubric(
                    f"{source}: criterion {criterion.id!r} disagrees with its example {number}.",
                    f"The example should be {example.verdict!r}; the rule finds '{found}': {' / '.join(example.turns)[:200]}",
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
    for name in sorted(fields_used(criterion) - Transcript.model_fields.keys()):
        raise BadRubric(
            f"{source}: criterion {criterion.id!r} uses the field {name!r}.",
            f"The fields of a transcript are {', '.join(Transcript.model_fields)}.",
            "Choose one of these.",
        )


def transcript_of(example: Example, rubric: Rubric) -> Transcript:
    """The few turns of an example as a transcript; a line ``role: words [cue]``."""
    turns = []
    for line in example.turns:
        role, _, words = line.partition(":")
        if role.strip() not in list(Role):
            raise BadRubric(
                f"An example line does not begin with a role: {line!r}.",
                f"Roles are {', '.join(Role)}.",
                "Write each line as role: words.",
            )
        turns.append(Turn(role=Role(role.strip()), text=words.strip()))
    fields = {
        key: value
        for key in ("agreed_minutes", "hours_after_meeting", "promised")
        if (value := getattr(example, key)) is not None
    }
    data = {"schema": "coach.transcript/1", "scenario": rubric.scenario, "turns": turns, **fields}
    try:
        return Transcript.model_validate(data)
    except ValidationError as error:
        raise BadRubric(
            "The example is not a transcript.", first_problem(error), "Correct that key."
        ) from None
