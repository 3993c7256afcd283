"""What passes in a call: which leg it is, what is remembered between turns, an answer, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from coach.transcript import Role, Scenario

MOST_STEPS = 6
"""So many times the caller speaks at most: the other side ends the call with its answer to the last."""

MORE_STEPS = 2
"""So many times more, once there is something to thank for: nobody is cut off between a promise and a thank-you."""

GRANTED = frozenset(
    (
        "propose",
        "call_then",
        "bad_lost",
        "no_day",
        "best_time",
        "take_down",
        "message_taken",
        "put_through",
        "just_free",
    )
)
"""What there is to thank for."""

CLICK = "a click, then it rings"
"""What is heard while one is put through."""


class Leg(StrEnum):
    """Who or what picks up."""

    VOICEMAIL = "voicemail"
    RECEPTIONIST = "receptionist"
    BAD_MOMENT = "bad-moment"
    GOOD_MOMENT = "good-moment"

    @property
    def scenario(self) -> Scenario:
        """The scenario, and so the rubric, that this leg is judged by."""
        return {Leg.VOICEMAIL: Scenario.VOICEMAIL, Leg.RECEPTIONIST: Scenario.GATEKEEPER}.get(
            self, Scenario.PHONE_REQUEST
        )

    @property
    def role(self) -> Role:
        """Who speaks at the other end."""
        return Role.GATEKEEPER if self is Leg.RECEPTIONIST else Role.INTERVIEWEE


class Outcome(StrEnum):
    """How a call ended."""

    PUT_THROUGH = "put-through"
    CALL_BACK = "call-back"
    MESSAGE_TAKEN = "message-taken"
    CAREERS_PAGE = "careers-page"
    MEETING = "meeting"
    NO_MEETING = "no-meeting"
    RESUME_INSTEAD = "resume-instead"
    ALL_ON_THE_PHONE = "all-on-the-phone"
    MESSAGE_LEFT = "message-left"
    NOTHING_LEFT = "nothing-left"
    CUT_OFF = "cut-off"
    CUT_SHORT = "cut-short"
    ENDED_COLDLY = "ended-coldly"
    HUNG_UP = "hung-up"
    NOTHING = "nothing"
    CALLER_HUNG_UP = "caller-hung-up"

    @property
    def told(self) -> str:
        """The outcome as a sentence to the caller."""
        return _TOLD[self]


_TOLD = {
    Outcome.PUT_THROUGH: "You were put through.",
    Outcome.CALL_BACK: "You know when to call again.",
    Outcome.MESSAGE_TAKEN: "A message was taken.",
    Outcome.CAREERS_PAGE: "You were sent to the careers page.",
    Outcome.MEETING: "You have a meeting.",
    Outcome.NO_MEETING: "The call ended without a meeting.",
    Outcome.RESUME_INSTEAD: "You were asked for a résumé instead of being met.",
    Outcome.ALL_ON_THE_PHONE: "The questions were spent on the telephone; there is no meeting.",
    Outcome.MESSAGE_LEFT: "Your message is on the tape.",
    Outcome.NOTHING_LEFT: "You left no message.",
    Outcome.CUT_OFF: "The machine cut you off after 60 seconds.",
    Outcome.CUT_SHORT: "You were cut short.",
    Outcome.ENDED_COLDLY: "The call was ended, coldly.",
    Outcome.HUNG_UP: "They hung up.",
    Outcome.NOTHING: "The call came to nothing.",
    Outcome.CALLER_HUNG_UP: "You hung up.",
}


class CallState(BaseModel):
    """Everything the other end remembers between turns; kept with each turn, so that a call can go on anywhere.

    ``goodwill`` runs from 0 to 1; ``done`` are the things that have been said or agreed, ``used`` the sentences spoken
    (never twice), ``words`` what a machine has recorded.
    """

    model_config = ConfigDict(frozen=True)

    step: int = 0
    goodwill: float = 0.5
    rude: int = 0
    pushes: int = 0
    jobs: int = 0
    rambles: int = 0
    words: int = 0
    done: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    slot: str = ""
    outcome: Outcome | None = None

    @property
    def transferring(self) -> bool:
        """Whether the caller is being put through."""
        return self.did("put_through", "just_free")

    def did(self, *keys: str) -> bool:
        """Whether any of these has been done."""
        return not set(self.done).isdisjoint(keys)

    def times(self, key: str) -> int:
        """How often something has been done."""
        return self.done.count(key)


@dataclass(frozen=True)
class Answer:
    """What comes from the other end: words, what is heard besides, what was done in which order, and the memory after.

    A machine that records answers with nothing: no words and no cue. ``cut_at`` is the number of the caller's words in
    the last turn that a machine still took.
    """

    words: str
    state: CallState
    did: tuple[str, ...] = ()
    cue: str | None = None
    cut_at: int | None = None

    @property
    def silent(self) -> bool:
        """Whether nothing comes."""
        return not self.words and not self.cue

    @property
    def ends(self) -> bool:
        """Whether the call is over."""
        return self.state.outcome is not None
