"""Doing a drill: with whom, in which situation, and whether the line was clean. No model is asked."""

from __future__ import annotations

from dataclasses import dataclass

from coach.acts import Tagger, default_tagger
from coach.history.drills import Drill, persona_for
from coach.history.situations import Situation, blanks_of, lead_in, situation_for
from coach.persona import Persona, all_personas
from coach.rubric import Criterion, rubric_named
from coach.scoring.advice import instead
from coach.scoring.conditions import Case, holds
from coach.scoring.metrics import measure
from coach.transcript import Role, Transcript, Turn

RUBRIC = "informational-interview"


@dataclass(frozen=True)
class Exercise:
    """A drill made ready: the skill, the person, and the turns before yours."""

    criterion: Criterion
    persona: Persona
    situation: Situation
    before: Transcript

    @property
    def task(self) -> str:
        """What to do, with the person's name."""
        return self.situation.task.format(**blanks_of(self.persona))


@dataclass(frozen=True)
class Outcome:
    """Whether the line was clean, a line to say ``instead``, and why it matters."""

    clean: bool
    instead: str
    why: str


def exercise_for(drill: Drill) -> Exercise:
    """The situation of a drill, with somebody else than the one of the lapse; raises :class:`coach.errors.NotFound`."""
    situation = situation_for(drill.criterion, drill.times)
    people = {persona.id: persona for persona in all_personas()}
    chosen = people[persona_for(drill, list(people)) or next(iter(people))]
    criterion = rubric_named(RUBRIC).named(drill.criterion)
    if criterion is None:
        from coach.errors import NotFound

        raise NotFound(f"No criterion is called {drill.criterion!r}.", fix="`coach explain` lists them.")
    return Exercise(criterion, chosen, situation, lead_in(situation, chosen, drill.times))


def judge_line(exercise: Exercise, line: str, tagger: Tagger | None = None) -> Outcome:
    """Judge what was said by the criterion's rule; an empty line is not clean."""
    mine = Turn(role=Role.INTERVIEWER, text=line)
    transcript = exercise.before.model_copy(update={"turns": (*exercise.before.turns, mine)})
    tagged = (tagger or default_tagger()).tag(transcript)
    case = Case(tagged, measure(tagged))
    rule = exercise.situation.lapse_when or exercise.criterion.lapse_when
    last = len(transcript.turns) - 1
    does = {tag.act for tag in tagged.in_turn(last)}
    needed = exercise.situation.needs
    clean = bool(line.strip()) and not holds(rule, case).holds and (not needed or bool(does & set(needed)))
    better = "" if clean else instead(exercise.criterion, case)
    return Outcome(clean, better, exercise.criterion.why)
