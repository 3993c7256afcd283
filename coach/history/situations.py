"""The situations of drills (``rubrics/drills/*.toml``): a lead-in, then one line of yours, judged by the rubric's own rule."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from coach.errors import NotFound
from coach.history.drills import CALLS, MEETING
from coach.paths import shipped
from coach.persona import Persona
from coach.rubric import Condition
from coach.transcript import Interviewee, Role, Scenario, Transcript, Turn
from coach.transcript.data_file import read_toml

TASK_BLANKS = frozenset(("they", "name", "organization", "title"))
BLANKS = TASK_BLANKS | {"ask", "tell", "ask2", "tell2"}


def _only(blanks: frozenset[str], text: str) -> None:
    for _, blank, _, _ in Formatter().parse(text):
        if blank is not None and blank not in blanks:
            raise ValueError(f"{{{blank}}} is no blank; there are {', '.join(sorted(blanks))}")


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Situation(_Part):
    """A moment in which one skill is needed.

    ``task`` says what to do. ``turns`` are the lead-in as ``"role: words"`` lines, a gesture in square brackets at the
    end; their blanks are filled from the persona: ``{ask}`` and ``{tell}`` are a question and its answer. Your line is
    judged by the criterion's rule, or by ``lapse_when`` where so short a talk needs a rule of its own; it must also do
    one of the acts of ``needs``. ``good`` and ``bad`` are lines that ``coach check`` runs. ``rubric`` is the file's.
    """

    criterion: str
    rubric: str = ""
    task: str
    turns: tuple[str, ...]
    needs: tuple[str, ...] = ()
    lapse_when: Condition | None = None
    good: Annotated[tuple[str, ...], Field(min_length=1)]
    bad: Annotated[tuple[str, ...], Field(min_length=1)]

    @field_validator("task")
    @classmethod
    def _task_can_be_filled(cls, task: str) -> str:
        _only(TASK_BLANKS, task)
        return task

    @field_validator("turns")
    @classmethod
    def _lines_can_be_filled(cls, lines: tuple[str, ...]) -> tuple[str, ...]:
        if not 1 <= len(lines) <= 4:
            raise ValueError("a lead-in has one to four turns")
        for line in lines:
            if line.partition(":")[0].strip() not in tuple(Role):
                raise ValueError(f"{line!r} does not begin with {': or '.join(Role)}:")
            _only(BLANKS, line)
        if lines[-1].startswith("interviewer"):
            raise ValueError("the last turn of a lead-in is theirs")
        return lines


class Situations(_Part):
    """The situations of one rubric."""

    rubric: str
    drill: Annotated[tuple[Situation, ...], Field(min_length=1)]


def load_situations(path: Path) -> Situations:
    """The situations in a file; raises :class:`BadInput` with the file, the key, and what was expected."""
    found = read_toml(path, Situations.model_validate, "for drills")
    return found.model_copy(
        update={"drill": tuple(one.model_copy(update={"rubric": found.rubric}) for one in found.drill)}
    )


@cache
def situations() -> tuple[Situation, ...]:
    """All shipped situations, those of the meeting first."""
    folder = shipped("rubrics") / "drills"
    rubrics = (MEETING, *(scenario for scenario in Scenario if scenario in CALLS))
    return tuple(one for rubric in rubrics for one in load_situations(folder / f"{rubric}.toml").drill)


def drillable() -> tuple[str, ...]:
    """The criteria that can be drilled, in the files' order. One that several rubrics have is one skill."""
    return tuple(dict.fromkeys(situation.criterion for situation in situations()))


def situation_for(criterion: str, times: int, rubric: str = "") -> Situation:
    """One of a criterion's situations, another each time, those of ``rubric`` first; raises :class:`NotFound`."""
    found = [situation for situation in situations() if situation.criterion == criterion]
    found.sort(key=lambda situation: situation.rubric != rubric)
    if not found:
        raise NotFound(
            f"There is no drill for {criterion!r}.", fix=f"There are drills for {', '.join(drillable())}."
        )
    return found[times % len(found)]


def lead_in(situation: Situation, persona: Persona, times: int = 0) -> Transcript:
    """The turns before yours, with this persona."""
    facts = [fact for fact in persona.fact if fact.layer.value == "open"] or list(persona.fact)
    one, two = facts[(2 * times) % len(facts)], facts[(2 * times + 1) % len(facts)]
    blanks = {
        **blanks_of(persona),
        "ask": one.asks[0],
        "tell": one.tells[0],
        "ask2": two.asks[0],
        "tell2": two.tells[0],
    }
    about = Interviewee(name=persona.name, title=persona.title, organization=persona.organization)
    scenario = Scenario(situation.rubric)
    return Transcript(
        schema="coach.transcript/1",
        id=f"drill-{situation.criterion}",
        scenario=scenario,
        setting="phone" if scenario in CALLS else None,
        agreed_minutes=None if scenario in CALLS else 20,
        interviewee=about,
        turns=tuple(_turns(situation.turns, blanks)),
    )


def blanks_of(persona: Persona) -> dict[str, str]:
    """What a task may name of the person."""
    return {
        "they": persona.name.split()[0],
        "name": persona.name,
        "organization": persona.organization,
        "title": persona.title,
    }


def _turns(lines: tuple[str, ...], blanks: dict[str, str]) -> Iterator[Turn]:
    for line in lines:
        role, _, said = line.partition(":")
        text, _, cue = said.strip().partition("[")
        yield Turn(
            role=Role(role.strip()),
            text=text.strip().format(**blanks),
            cue=cue.rstrip("]").strip() or None,
        )
