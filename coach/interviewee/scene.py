"""What everybody who has a part in deciding a turn can look at."""

from __future__ import annotations

from dataclasses import dataclass

from coach.interviewee.hearing import Heard
from coach.interviewee.matching import FactIndex
from coach.interviewee.model import Meeting, State
from coach.interviewee.timing import Timing
from coach.persona import Lines, Persona


@dataclass(frozen=True)
class Scene:
    """The persona, what was arranged, what was heard, the clock, and the memory before this turn."""

    persona: Persona
    meeting: Meeting
    index: FactIndex
    heard: Heard
    time: Timing
    before: State

    @property
    def lines(self) -> Lines:
        """The persona's own wordings for the turning points."""
        return self.persona.lines

    @property
    def first(self) -> bool:
        """Whether the meeting has only just begun."""
        return self.before.step == 0

    @property
    def wants_answer(self) -> bool:
        """Whether something was asked from experience."""
        return bool(self.heard.asked) or self.heard.again

    @property
    def excused(self) -> bool:
        """Whether the interviewer only replies to an opening that the persona raised."""
        return bool(self.before.pending) and self.before.pending in self.lines.raises_opening
