"""Doing a drill: with whom, in which situation, and whether the line was clean. No model is asked."""

from __future__ import annotations

from dataclasses import dataclass

from coach.acts import Tagger, default_tagger
from coach.history.drills import CALLS, Drill, persona_for
from coach.history.situations import Situation, blanks_of, drillable, lead_in, situation_for
from coach.persona import Persona, all_personas
from coach.rubric import Criterion, rubric_named
from coach.scoring.advice import instead
from coach.scoring.conditions import Case, holds
from coach.scoring.metrics import measure
from coach.transcript import Role, Scenario, Transcript, Turn


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

    @property
    def by_phone(self) -> bool:
        """Whether it is a telephone call."""
        return self.before.scenario in CALLS

    @property
    def whom(self) -> str:
        """With whom it is, or who is called, with their work."""
        who = f"{self.persona.name}, {self.persona.title}, {self.persona.organization}"
        return f"You call {who}" if self.by_phone else f"With {who}"

    @property
    def beeps(self) -> bool:
        """Whether a machine answers, which beeps when it has spoken."""
        return self.before.scenario is Scenario.VOICEMAIL

    @property
    def speaker(self) -> str:
        """Who speaks at the other end."""
        other = {Scenario.VOICEMAIL: "Machine", Scenario.GATEKEEPER: "Receptionist"}
        return other.get(self.before.scenario, self.persona.name)


@dataclass(frozen=True)
class Outcome:
    """Whether the line was clean, a line to say ``instead``, and why it matters."""

    clean: bool
    instead: str
    why: str


def exercise_for(drill: Drill) -> Exercise:
    """The situation of a drill, with somebody else than the one of the lapse; raises :class:`coach.errors.NotFound`."""
    situation = situation_for(drill.criterion, drill.times, drill.rubric)
    people = {persona.id: persona for persona in all_personas()}
    chosen = people[persona_for(drill, list(people)) or next(iter(people))]
    return Exercise(criterion_of(situation), chosen, situation, lead_in(situation, chosen, drill.times))


def criterion_of(situation: Situation) -> Criterion:
    """The criterion that judges a situation; raises :class:`coach.errors.NotFound`."""
    criterion = rubric_named(situation.rubric).named(situation.criterion)
    if criterion is None:
        from coach.errors import NotFound

        raise NotFound(
            f"{situation.rubric} has no criterion {situation.criterion!r}.", fix="`coach explain` lists them."
        )
    return criterion


def all_skills(now: float) -> list[Drill]:
    """Every skill that can be drilled, as a drill that is not booked; those of the meeting first."""
    first = [(one, criterion_of(one)) for one in (situation_for(name, 0) for name in drillable())]
    return [
        Drill(criterion=one.criterion, title=judged.practised, rubric=one.rubric, due=now)
        for one, judged in first
    ]


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
