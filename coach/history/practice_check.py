"""Do the drills and scenes agree with the rules that judge them?"""

from __future__ import annotations

from pathlib import Path

from coach.acts import Tagger, all_acts, default_tagger
from coach.errors import BadInput
from coach.history.drilling import Exercise, judge_line
from coach.history.drills import MEETING
from coach.history.scenes import load_scene
from coach.history.situations import lead_in, load_situations
from coach.persona import all_personas
from coach.rubric import Criterion, rubric_named
from coach.scoring import score
from coach.scoring.report import Verdict


def check_situations(path: Path, tagger: Tagger | None = None) -> None:
    """Raise :class:`BadInput` when a good line is not clean or a bad one is."""
    found = load_situations(path)
    people = all_personas()[:2]
    for number, situation in enumerate(found.drill, 1):
        where = f"{path}: drill {number} ({situation.criterion})"
        criterion = _criterion(situation.criterion, where, found.rubric)
        if unknown := set(situation.needs) - all_acts().keys():
            raise BadInput(f"{where} needs the act {min(unknown)!r}.", "No act is called that.")
        for person in people:
            exercise = Exercise(criterion, person, situation, lead_in(situation, person))
            for clean, lines in ((True, situation.good), (False, situation.bad)):
                for line in lines:
                    if judge_line(exercise, line, tagger).clean is not clean:
                        raise BadInput(
                            f"{where} disagrees with a line, with {person.name}.",
                            f"It should be {'clean' if clean else 'a lapse'}: {line}",
                            "Change the line, or the rule.",
                        )


def check_scene(path: Path, tagger: Tagger | None = None) -> None:
    """Raise :class:`BadInput` when the flawed version lacks one of its lapses, or the good one has it."""
    scene = load_scene(path)
    tagger = tagger or default_tagger()
    rubric = rubric_named(MEETING)
    good, flawed = (score(scene.version(bad), rubric, tagger) for bad in (False, True))
    for slip in scene.slip:
        where = f"{path}: the slip at turn {slip.turn} ({slip.criterion})"
        _criterion(slip.criterion, where)
        if (result := flawed.named(slip.criterion)) is None or result.verdict is not Verdict.LAPSE:
            raise BadInput(f"{where} is not found by its rule.", slip.says, "Word it more plainly.")
        if result.evidence and slip.turn - 1 not in {quote.turn for quote in result.evidence}:
            raise BadInput(f"{where} is found at another turn.", result.evidence[0].quote)
        if (result := good.named(slip.criterion)) is not None and result.verdict is Verdict.LAPSE:
            quote = result.evidence[0].quote if result.evidence else ""
            raise BadInput(f"{where} is found in the good version as well.", quote)


def _criterion(name: str, where: str, rubric: str = MEETING) -> Criterion:
    found = rubric_named(rubric).named(name)
    if found is None:
        raise BadInput(f"{where} names no criterion of {rubric}.", "", "`coach explain` lists the criteria.")
    return found
