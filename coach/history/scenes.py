"""Spot the lapse: scenes in a good and a flawed version (``rubrics/scenes/*.toml``), and how well you heard."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from coach.errors import NotFound
from coach.paths import shipped
from coach.transcript import Interviewee, Role, Transcript, Turn
from coach.transcript.data_file import read_toml

TURNS = 12


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Slip(_Part):
    """What goes wrong in the flawed version: at ``turn`` (from 1, as on a screen) the interviewer ``says`` this.

    ``answer`` takes the place of the turn after it, where the good answer would not fit.
    """

    turn: Annotated[int, Field(ge=1, le=TURNS)]
    criterion: str
    says: str
    answer: str = ""


class Scene(_Part):
    """A short meeting of twelve turns. ``turns`` are ``"role: words"`` lines of the good version."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    title: str
    me: str
    they: str
    about: str
    turns: Annotated[tuple[str, ...], Field(min_length=TURNS, max_length=TURNS)]
    slip: Annotated[tuple[Slip, ...], Field(min_length=2, max_length=4)]

    @model_validator(mode="after")
    def _slips_fit(self) -> Scene:
        for number, line in enumerate(self.turns):
            role = "interviewee" if number % 2 else "interviewer"
            if not line.startswith(f"{role}: "):
                raise ValueError(f"turn {number + 1} does not begin with {role}:")
        if even := [slip.turn for slip in self.slip if slip.turn % 2 == 0]:
            raise ValueError(f"turn {even[0]} is not the interviewer's")
        for what in ([slip.turn for slip in self.slip], [slip.criterion for slip in self.slip]):
            if len(set(what)) < len(what):
                raise ValueError("two slips share a turn or a criterion")
        return self

    def version(self, flawed: bool) -> Transcript:
        """The good or the flawed version as a transcript."""
        lines = [line.partition(": ")[2] for line in self.turns]
        for slip in self.slip if flawed else ():
            lines[slip.turn - 1] = slip.says
            if slip.answer and slip.turn < TURNS:
                lines[slip.turn] = slip.answer
        turns = [Turn(role=_ROLES[number % 2], text=text) for number, text in enumerate(lines)]
        return Transcript(
            schema="coach.transcript/1",
            id=f"{self.id}-{'flawed' if flawed else 'good'}",
            interviewee=Interviewee(name=self.they),
            turns=tuple(turns),
        )


_ROLES = (Role.INTERVIEWER, Role.INTERVIEWEE)


@dataclass(frozen=True)
class Heard:
    """How well you heard: slips found and missed, and turns (from 1) at which there was none."""

    hits: tuple[Slip, ...]
    misses: tuple[Slip, ...]
    false_alarms: tuple[int, ...]

    @property
    def line(self) -> str:
        """The three numbers in words."""
        alarms = len(self.false_alarms)
        return (
            f"{len(self.hits)} heard, {len(self.misses)} missed, "
            f"{alarms} false {'alarm' if alarms == 1 else 'alarms'}."
        )


def heard(scene: Scene, flawed: bool, pressed: Collection[int]) -> Heard:
    """Compare the turns (from 1) at which you pressed with those that slip."""
    slips = sorted(scene.slip, key=lambda slip: slip.turn) if flawed else []
    at = {slip.turn for slip in slips}
    return Heard(
        tuple(slip for slip in slips if slip.turn in pressed),
        tuple(slip for slip in slips if slip.turn not in pressed),
        tuple(sorted(set(pressed) - at)),
    )


def load_scene(path: Path) -> Scene:
    """The scene in a file; raises :class:`BadInput` with the file, the key, and what was expected."""
    return read_toml(path, Scene.model_validate, "as a scene")


@cache
def all_scenes() -> tuple[Scene, ...]:
    """Every shipped scene, by its file's name."""
    return tuple(load_scene(path) for path in sorted((shipped("rubrics") / "scenes").glob("*.toml")))


def scene_named(name: str) -> Scene:
    """A scene by its id; raises :class:`NotFound`."""
    for scene in all_scenes():
        if scene.id == name:
            return scene
    raise NotFound(f"No scene is called {name!r}.", fix=f"There are {', '.join(s.id for s in all_scenes())}.")


def next_scene(played: int) -> tuple[Scene, bool]:
    """What to play after so many plays, and whether flawed: another scene each time, one in four the good version."""
    scenes = all_scenes()
    return scenes[(played * 3 + played // len(scenes)) % len(scenes)], played % 4 != 3


def rule_of(criterion: str) -> tuple[str, str]:
    """A criterion's title, and why it matters."""
    from coach.rubric import rubric_named

    found = rubric_named("informational-interview").named(criterion)
    return (found.title, found.why) if found else (criterion, "")
