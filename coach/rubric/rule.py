"""The small language that criteria are written in.

A *condition* holds or does not hold of a tagged transcript, and says which words made it hold. There are
few of them on purpose:

``ever``        an act occurs                      ``never``       none of some acts occurs
``unanswered``  a signal is not answered in time   ``past_limit``  the meeting runs past its time
``metric``      a number lies over or under        ``given``       a field of the transcript is there
``any`` / ``all`` / ``not``                        put conditions together

A condition is a TOML table with exactly one of these keys.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator

from coach.transcript import Role

Acts = Annotated[tuple[str, ...], Field(min_length=1)]
Share = Annotated[float, Field(gt=0, le=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _one_act_is_a_list_too(cls, data: Any) -> Any:
        if isinstance(data, dict):
            data = dict(data)
            for key in ("acts", "by_acts", "excused_by"):
                if isinstance(data.get(key), str):
                    data[key] = [data[key]]
        return data


class Window(_Part):
    """Which of a role's turns count.

    ``opening`` and ``closing`` are the first and last three turns of that role; ``first`` the first so
    many; ``first_half`` the first half of all turns; ``before`` and ``after`` the turns up to and from the
    first occurrence of an act (the turn of the act itself included, by order of words).
    """

    at: Literal["anywhere", "opening", "closing", "first-half"] = "anywhere"
    first: Annotated[int, Field(ge=1)] | None = None
    before: str | None = None
    skip: Annotated[int, Field(ge=0)] = 0


class Signal(_Part):
    """Acts by a role: what the other side is expected to answer.

    ``skip`` leaves out the words of that role's first so many turns (a limit named at the very start is no
    sign that time is short); what is done rather than said counts there too. ``first`` takes that role's first so many
    turns only (what is wrong with the moment of a call is said when it begins); ``in_answer`` those after the other side
    has first spoken (whoever picks up with "yes, quickly" has not been asked yet).
    """

    acts: Acts
    by: Role = Role.INTERVIEWEE
    skip: Annotated[int, Field(ge=0)] = 0
    first: Annotated[int, Field(ge=1)] | None = None
    in_answer: bool = False
    at_least: Share | None = None


class _Acts(Window):
    """Acts by a role in a window; ``at_least`` is a probability that takes the place of the acts' thresholds."""

    acts: Acts
    by: Role = Role.INTERVIEWER
    at_least: Share | None = None


class Ever(_Acts):
    """Holds when one of the acts occurs in the window; ``unless`` a signal came from the other side first.

    ``unless_within`` narrows that to so many of the transcript's turns before.
    ``unless_same_turn`` excuses an act by other acts in the same turn; ``unless_said_back`` excuses the naming of a day
    or hour that the other side had named before.
    """

    unless: Signal | None = None
    unless_within: Annotated[int, Field(ge=1)] | None = None
    unless_same_turn: tuple[str, ...] = ()
    unless_said_back: bool = False


class Never(_Acts):
    """Holds when none of the acts occurs in the window. Nothing said is nothing to quote."""


class Unanswered(_Part):
    """Holds when a signal is followed by ``within`` turns of ``by`` without any of ``by_acts``.

    Each signal opens a window of its own; one after which ``by`` says nothing more is not missed. Without any signal
    there is nothing to judge.
    """

    after: Signal
    by: Role = Role.INTERVIEWER
    by_acts: Acts
    answers_at_least: Share | None = None
    within: Annotated[int, Field(ge=1)] = 1


class Metric(_Part):
    """Holds when a measured number is ``over``, ``under``, ``at_least`` or ``at_most`` a bound."""

    name: str
    over: float | None = None
    under: float | None = None
    at_least: float | None = None
    at_most: float | None = None
    cite: Literal["longest-turns", "closed-questions", "late-turns", "message"] | None = None

    @model_validator(mode="after")
    def _has_one_bound(self) -> Metric:
        bounds = [b for b in (self.over, self.under, self.at_least, self.at_most) if b is not None]
        if len(bounds) != 1:
            raise ValueError("give exactly one of over, under, at_least, at_most")
        return self

    def holds(self, value: float) -> bool:
        """Whether ``value`` lies on the far side of the bound."""
        if self.over is not None:
            return value > self.over
        if self.under is not None:
            return value < self.under
        if self.at_least is not None:
            return value >= self.at_least
        return self.at_most is not None and value <= self.at_most


class PastLimit(_Part):
    """Holds when the talk runs over the agreed minutes and a grace, unless it was invited to before.

    ``invited_by`` names the act of an invitation; the minutes it names move the limit, one without a
    number lifts it.
    """

    grace_seconds: Annotated[float, Field(ge=0)] = 60
    invited_by: str = "invites-overrun"
    invited_at_least: Share | None = None


class Given(_Part):
    """Holds when the transcript has a field (and, for a list, something in it)."""

    field: str


Key = Literal["ever", "never", "unanswered", "metric", "past_limit", "given", "any", "all", "not"]
KEYS: tuple[str, ...] = Key.__args__  # type: ignore[attr-defined]


class _Ever(_Part):
    ever: Ever


class Omission(_Part):
    """What was left out."""

    never: Never


class _Unanswered(_Part):
    unanswered: Unanswered


class _Metric(_Part):
    metric: Metric


class _PastLimit(_Part):
    past_limit: PastLimit


class _Given(_Part):
    given: Given


class AnyOf(_Part):
    """Holds when one of the conditions holds."""

    any: tuple[Condition, ...]


class AllOf(_Part):
    """Holds when all of the conditions hold."""

    all: tuple[Condition, ...]


class Not(_Part):
    """Holds when the condition does not."""

    not_: Condition = Field(alias="not")


def _which(data: Any) -> str:
    if isinstance(data, dict):
        keys = [key for key in KEYS if key in data]
        return keys[0] if len(keys) == 1 and len(data) == 1 else "?"
    return "not" if isinstance(data, Not) else next(iter(type(data).model_fields), "?")


Condition = Annotated[
    Annotated[_Ever, Tag("ever")]
    | Annotated[Omission, Tag("never")]
    | Annotated[_Unanswered, Tag("unanswered")]
    | Annotated[_Metric, Tag("metric")]
    | Annotated[_PastLimit, Tag("past_limit")]
    | Annotated[_Given, Tag("given")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[Not, Tag("not")],
    Discriminator(
        _which,
        custom_error_type="condition",
        custom_error_message="a condition is a table with exactly one of: " + ", ".join(KEYS),
    ),
]

for _model in (AnyOf, AllOf, Not):
    _model.model_rebuild()
