"""An act (data), a tag (an act found in words), and a tagged transcript."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from coach.transcript import Quote, Role, Transcript


class Act(BaseModel):
    """One thing that a sentence can do, as its file under ``rubrics/acts`` defines it.

    ``by`` are the roles that can do it. ``examples`` do it, ``near_misses`` only look like it.
    ``patterns`` are regular expressions precise enough to settle it; ``never`` are ones that rule it out.
    ``threshold`` is the probability from which the act counts as done. A sentence that does one of ``yields_to`` more surely
    does not do this act as well: who offers a hand is not asking for a place. An act that means the same ``anywhere`` is also read in calls and letters as if
    it were said in a meeting, where most of its examples come from.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    definition: str
    by: tuple[Role, ...] = (Role.INTERVIEWER,)
    counts: tuple[str, ...] = ()
    does_not_count: tuple[str, ...] = ()
    examples: tuple[str, ...] = Field(min_length=3)
    near_misses: tuple[str, ...] = Field(min_length=3)
    patterns: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    anywhere: bool = False
    threshold: Annotated[float, Field(gt=0, lt=1)] = 0.5

    @field_validator("patterns", "never")
    @classmethod
    def _compile(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"{pattern!r} is not a regular expression: {error}") from None
        return patterns

    @cached_property
    def _said(self) -> list[re.Pattern[str]]:
        return [re.compile(p, re.I) for p in self.patterns]

    @cached_property
    def _ruled_out(self) -> list[re.Pattern[str]]:
        return [re.compile(p, re.I) for p in self.never]

    def matches(self, text: str) -> bool:
        """Whether a pattern settles that ``text`` does this act."""
        return any(p.search(text) for p in self._said) and not self.rules_out(text)

    def rules_out(self, text: str) -> bool:
        """Whether a pattern settles that ``text`` does not do it."""
        return any(p.search(text) for p in self._ruled_out)


@dataclass(frozen=True)
class Tag:
    """An act found in words: which, where, how sure (0 to 1)."""

    act: str
    turn: int
    quote: str
    probability: float
    start: int = 0

    @property
    def evidence(self) -> Quote:
        """The words as evidence."""
        return Quote(turn=self.turn, quote=self.quote)


@dataclass(frozen=True)
class TaggedTranscript:
    """A transcript and every tag above its act's threshold, in the order of the words.

    ``faint`` are tags below it: a rule may ask for more, or be content with less, than the threshold.
    """

    transcript: Transcript
    tags: tuple[Tag, ...]
    faint: tuple[Tag, ...] = ()

    @cached_property
    def _sure(self) -> dict[str, list[Tag]]:
        return _by_act(self.tags)

    @cached_property
    def _all(self) -> dict[str, list[Tag]]:
        return _by_act((*self.tags, *self.faint))

    def of(
        self, acts: tuple[str, ...] | str, by: Role | None = None, at_least: float | None = None
    ) -> list[Tag]:
        """The tags of one or some acts, by one role or anybody, in the order of the words.

        ``at_least`` is a probability that takes the place of the acts' own thresholds.
        """
        names = (acts,) if isinstance(acts, str) else acts
        if at_least is None:
            found = [tag for name in names for tag in self._sure.get(name, ())]
        else:
            found = [tag for name in names for tag in self._all.get(name, ()) if tag.probability >= at_least]
        if by is not None:
            found = [tag for tag in found if self.transcript.turns[tag.turn].role is by]
        return sorted(found, key=lambda tag: (tag.turn, tag.start))

    def in_turn(self, turn: int) -> list[Tag]:
        """What one turn does."""
        return [tag for tag in self.tags if tag.turn == turn]


def _by_act(tags: tuple[Tag, ...]) -> dict[str, list[Tag]]:
    index: dict[str, list[Tag]] = {}
    for tag in tags:
        index.setdefault(tag.act, []).append(tag)
    return index
