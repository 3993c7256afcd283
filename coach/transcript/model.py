"""Transcript, turn, role: the data model of ``coach.transcript/1``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA: Literal["coach.transcript/1"] = "coach.transcript/1"


class Role(StrEnum):
    """Who speaks: the one who practises, the contact, or whoever guards the contact's door."""

    INTERVIEWER = "interviewer"
    INTERVIEWEE = "interviewee"
    GATEKEEPER = "gatekeeper"


class Scenario(StrEnum):
    """What kind of talk (or writing) it is; picks the rubric of the same name."""

    INFORMATIONAL_INTERVIEW = "informational-interview"
    PHONE_REQUEST = "phone-request"
    VOICEMAIL = "voicemail"
    GATEKEEPER = "gatekeeper"
    OUTREACH_EMAIL = "outreach-email"
    THANK_YOU_NOTE = "thank-you-note"

    @property
    def written(self) -> bool:
        """Whether it is read rather than heard (so that it has no clock)."""
        return self in (Scenario.OUTREACH_EMAIL, Scenario.THANK_YOU_NOTE)


class _Record(BaseModel):
    """Keeps what it does not know, so that a round trip loses nothing."""

    model_config = ConfigDict(extra="allow", frozen=True)


class Person(_Record):
    """Somebody named in a transcript."""

    name: str = ""


class Interviewer(Person):
    """The person who practises."""

    background: str | None = None


class Interviewee(Person):
    """The contact."""

    title: str | None = None
    organization: str | None = None


Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Turn(_Record):
    """All that one speaker says until the other speaks.

    ``start`` and ``end`` are seconds from the beginning. ``cue`` is what is done rather than said.
    """

    role: Role
    text: str
    start: Seconds | None = None
    end: Seconds | None = None
    cue: str | None = None

    @property
    def words(self) -> int:
        """How many words are said (a cue is not said)."""
        return len(self.text.split())


class Transcript(_Record):
    """A rehearsal or a real meeting, call, message, or letter."""

    schema_: Literal["coach.transcript/1"] = Field(SCHEMA, alias="schema")
    id: str = ""
    scenario: Scenario = Scenario.INFORMATIONAL_INTERVIEW
    setting: Literal["in-person", "video", "phone"] | None = None
    agreed_minutes: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    interviewer: Interviewer = Interviewer()
    interviewee: Interviewee = Interviewee()
    gatekeeper: Person | None = None
    hours_after_meeting: Seconds | None = None
    promised: tuple[str, ...] | None = None
    turns: tuple[Turn, ...] = ()

    model_config = ConfigDict(extra="allow", frozen=True, populate_by_name=True)

    @property
    def limit_minutes(self) -> float:
        """The agreed length, or the usual one: 30 minutes, 15 by phone."""
        if self.agreed_minutes is not None:
            return self.agreed_minutes
        return 15.0 if self.setting == "phone" else 30.0

    def turns_of(self, role: Role) -> list[int]:
        """The numbers of the turns that ``role`` speaks, counted from 0."""
        return [number for number, turn in enumerate(self.turns) if turn.role is role]

    def words_of(self, role: Role) -> int:
        """How many words ``role`` says."""
        return sum(turn.words for turn in self.turns if turn.role is role)


class Quote(BaseModel):
    """Words that stand verbatim in a turn (or in its cue)."""

    model_config = ConfigDict(frozen=True)

    turn: int
    quote: str

    def is_in(self, transcript: Transcript) -> bool:
        """Whether the words really are there."""
        if not 0 <= self.turn < len(transcript.turns):
            return False
        turn = transcript.turns[self.turn]
        return self.quote in turn.text or self.quote in (turn.cue or "")
