"""Running over: the limit, the grace, and invitations that move it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from coach.acts import Tag, TaggedTranscript
from coach.rubric import Condition
from coach.scoring.conditions import Case, holds
from coach.scoring.invitation import minutes_named
from coach.scoring.metrics import measure
from coach.transcript import Role, Transcript, Turn

PAST = TypeAdapter(Condition).validate_python({"past_limit": {}})


def meeting(
    last_start: float, invitation: tuple[float, str] | None = None, agreed: float = 20
) -> TaggedTranscript:
    turns = [Turn(role=Role.INTERVIEWER, text="Hello.", start=0, end=2)]
    tags = []
    if invitation:
        turns.append(
            Turn(role=Role.INTERVIEWEE, text=invitation[1], start=invitation[0], end=invitation[0] + 2)
        )
        tags.append(Tag("invites-overrun", 1, invitation[1], 1.0))
    turns.append(Turn(role=Role.INTERVIEWER, text="One more question.", start=last_start, end=last_start + 3))
    return TaggedTranscript(Transcript(agreed_minutes=agreed, turns=tuple(turns)), tuple(tags))


def over(tagged: TaggedTranscript) -> bool:
    return holds(PAST, Case(tagged, measure(tagged))).holds


def test_a_minute_of_grace() -> None:
    assert not over(meeting(20 * 60 + 50))
    assert over(meeting(20 * 60 + 61))


def test_evidence_is_the_first_turn_past_the_grace() -> None:
    case = meeting(22 * 60)
    assert [q.turn for q in holds(PAST, Case(case, measure(case))).evidence] == [1]


def test_an_invitation_with_an_amount_moves_the_limit() -> None:
    invited = (19 * 60.0, "Take another five minutes.")
    assert not over(meeting(25 * 60 + 30, invited))
    assert over(meeting(26 * 60 + 5, invited))


def test_an_invitation_without_an_amount_lifts_it() -> None:
    assert not over(meeting(90 * 60, (10 * 60.0, "No rush at all, stay as long as you like.")))


def test_an_invitation_after_the_limit_comes_too_late() -> None:
    assert over(meeting(25 * 60, (20.5 * 60, "Oh, take ten more minutes.")))


def test_defaults_are_thirty_minutes_and_fifteen_by_phone() -> None:
    assert Transcript().limit_minutes == 30
    assert Transcript(setting="phone").limit_minutes == 15


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("another ten minutes", 10),
        ("take 5 more minutes", 5),
        ("half an hour more", 30),
        ("a quarter of an hour", 15),
        ("twenty-five minutes", 25),
        ("ten good minutes", 10),
        ("stay as long as you like", None),
    ],
)
def test_amounts_in_words(words: str, minutes: float | None) -> None:
    assert minutes_named(words) == minutes


@given(st.integers(1, 180))
def test_amounts_in_digits(minutes: int) -> None:
    assert minutes_named(f"you can have {minutes} more minutes") == minutes
