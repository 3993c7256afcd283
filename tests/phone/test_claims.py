"""A receptionist and whoever says "they expect me" or "it's personal" instead of who they are and why they call."""

from __future__ import annotations

import pytest

from coach.acts import Tagger
from coach.interviewee.phone import Leg, Outcome
from coach.interviewee.phone.receptionist import FrontDesk
from coach.interviewee.phone.wordings import Receptionist, everybody
from coach.persona import persona_named

from .callers import HELLO, PURPOSE, Played, play_with

THROUGH = {"put_through", "just_free"}
DOUBTS = {"doubt_expected", "doubt_vague"}
EXPECTED = (
    "Hello. I'd like to speak to Dana Whitfield. She's expecting me, thank you.",
    "Hello, could you put me through to Dana, please? She's expecting my call.",
    "My name is Ada Brook. She asked me to call her, thank you.",
    "My name is Ada Brook. I'm returning her call.",
    "My name is Ada Brook, Dana told me to ring her today, please.",
    "We have an appointment, could you connect me, please?",
)
VAGUE = (
    "Hello, could I speak to Dana, please? It's a personal matter.",
    "My name is Ada Brook. It's private, thank you.",
    "My name is Ada Brook, I'm an old friend of hers, could you put me through, please?",
    "I'm Ada Brook, an old friend of hers. Could you put me through, please?",
    "My name is Ada Brook. It's about a family matter, thank you.",
    "I'd rather not say, thank you. Could you put me through?",
    "Just tell her it's Ada, please. She'll know.",
)


def desks(ears: Tagger) -> list[FrontDesk]:
    """All receptionists, each on some days."""
    dana = persona_named("dana-whitfield")
    return [FrontDesk(who, dana, seed, tagger=ears) for who in everybody(Receptionist) for seed in range(4)]


def says(desk: FrontDesk, ears: Tagger, *lines: str) -> Played:
    """A call with these lines."""
    given = (*lines, None)
    return play_with(desk, Leg.RECEPTIONIST, lambda leg, did, step: given[step], ears)


@pytest.mark.parametrize(
    ("line", "doubt"),
    [*((line, "doubt_expected") for line in EXPECTED), *((line, "doubt_vague") for line in VAGUE)],
)
def test_whoever_claims_instead_of_saying_is_asked_back(line: str, doubt: str, ears: Tagger) -> None:
    for desk in desks(ears):
        call = says(desk, ears, line)
        assert call.did[1][0] == doubt
        assert "ask_reason" in call.did[1]
        assert ("ask_name" in call.did[1]) is ("Ada Brook" not in line)
        assert not THROUGH & set(call.did[1])


@pytest.mark.parametrize("more", ["It's personal.", "She knows what it's about.", "Just put me through.", "Yes.", "um"])  # fmt: skip
def test_whoever_stays_evasive_may_leave_a_message_and_is_never_put_through(more: str, ears: Tagger) -> None:
    for desk in desks(ears):
        for line in (EXPECTED[0], VAGUE[1]):
            call = says(
                desk,
                ears,
                line,
                more,
                "Then tell her that I called, my number is 614 555 0148, thank you.",
                "Bye.",
            )
            done = [what for did in call.did for what in did]
            assert "message_instead" in call.did[2]
            assert len(DOUBTS & set(done)) == 1
            assert not THROUGH & set(done)
            assert call.outcome is Outcome.MESSAGE_TAKEN


def test_the_truth_repairs_it(ears: Tagger) -> None:
    outcomes = set()
    for desk in desks(ears):
        call = says(desk, ears, EXPECTED[0], f"I'm sorry. {HELLO} {PURPOSE} Thank you.")
        assert "message_instead" not in call.did[2]
        outcomes.add(call.outcome)
    assert Outcome.PUT_THROUGH in outcomes


@pytest.mark.parametrize(
    "line",
    [
        f"{HELLO} {PURPOSE} She's expecting my call.",
        f"{HELLO} Priya is a friend of hers. {PURPOSE}",
        "My name is Ada Brook, I'm a friend of Priya's and I'm researching how hospitals plan.",
        f"My name is Ada Brook. Professor Adler suggested that I call Dana. {PURPOSE}",
    ],
)
def test_whoever_says_who_and_why_is_not_doubted(line: str, ears: Tagger) -> None:
    for desk in desks(ears):
        assert not DOUBTS & set(says(desk, ears, line).did[1])


def test_a_lie_is_no_insult(ears: Tagger) -> None:
    """The tagger hears deceit as rudeness; whoever answers the telephone hears a claim."""
    for desk in desks(ears):
        call = says(desk, ears, "This is to somebody: she's expecting me.", "It's personal.")
        assert "rude" not in call.did[1]
        assert call.outcome is not Outcome.ENDED_COLDLY


def test_pressing_is_ended_coolly_and_an_insult_coldly(ears: Tagger) -> None:
    for desk in desks(ears):
        pressed = says(
            desk, ears, "Just put me through, please.", "I insist. Put me through.", "I demand it."
        )
        assert pressed.outcome is Outcome.ENDED_COLDLY
        assert "end_pressed" in pressed.did[-1]
        insulted = says(desk, ears, "Put me through, idiot.", "Idiot.")
        assert "end_cold" in insulted.did[-1]
