"""A day of the caller's own: which one is meant, at which hour, and that a contact agrees to it."""

from __future__ import annotations

import random

import pytest

from coach.acts import Tagger, default_tagger
from coach.interviewee.phone import Leg, Outcome
from coach.interviewee.phone.naming import DAYS, times_of
from coach.interviewee.phone.own_day import declines, own_day
from coach.interviewee.phone.own_hour import hour_named

from .callers import HELLO, PURPOSE, REQUEST, play

SLOT = "Tuesday at ten"
ASKS = f"{HELLO} {PURPOSE} {REQUEST}"


@pytest.mark.parametrize(
    ("line", "day", "at"),
    [
        ("What about Friday?", "Friday", ""),
        ("Tuesday is bad, Friday?", "Friday", ""),
        ("Could we say next Monday after four instead?", "next Monday", "half past four"),
        ("I can't do Tuesday, but Friday works.", "Friday", ""),
        ("Tuesday doesn't work for me so what about friday at 4pm", "Friday", "four"),
        ("I only have Wednesday, half past three.", "Wednesday", "half past three"),
        ("Could we say March 3rd at 10:30?", "March 3rd", "half past ten"),
        ("How about tomorrow at noon?", "tomorrow", "noon"),
        ("Could we do the week after?", "of that week", ""),
        ("Tuesday at ten is a bit early, could we do eleven?", "Tuesday", "eleven"),
        ("Couldn't we say Friday?", "Friday", ""),
    ],
)
def test_a_day_and_its_hour_are_heard(line: str, day: str, at: str) -> None:
    own = own_day(line, SLOT)
    assert own is not None
    assert (own.day, own.hour.at, own.asked) == (day, at, True)


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday is bad for me.",
        "I can't do Tuesday, Wednesday or Thursday.",
        "Any day next week but Monday is out.",
        "I have an exam on Friday.",
        "I work Mondays and Fridays, any other day?",
        "Tuesday at ten it is, at your office?",
        "I can't wait! Tuesday at ten it is.",
        "Could we meet for twenty minutes, whenever suits you?",
        "That's a pity. Thank you all the same.",
    ],
)
def test_no_day_is_heard_where_none_was_proposed(line: str) -> None:
    assert own_day(line, SLOT) is None


def test_a_day_that_is_said_back_wrongly_is_no_proposal() -> None:
    for line in ("Wednesday it is, at your office. Thank you.", "So Wednesday at ten, is that right?"):
        own = own_day(line, SLOT)
        assert own is not None
        assert not own.asked


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("Tuesday is bad for me.", True),
        ("Tuesday isn't good, I work then.", True),
        ("Tuesday is no problem.", False),
        ("I have no class on Tuesday, so Tuesday at ten is perfect.", False),
        ("Wednesday is bad for me.", False),
    ],
)
def test_a_proposed_day_is_declined_by_name(line: str, refused: bool) -> None:
    assert declines(line, SLOT) is refused


@pytest.mark.parametrize(
    ("said", "at", "fits"),
    [
        ("at 4 pm", "four", True),
        ("after four", "half past four", True),
        ("before noon", "", True),
        ("at a quarter to four", "3:45", True),
        ("at nine in the evening", "nine", False),
        ("at 6 am", "six", False),
        ("for two minutes", "", True),
    ],
)
def test_an_hour_is_told_in_words(said: str, at: str, fits: bool) -> None:
    hour = hour_named(said)
    assert (hour.at, hour.fits) == (at, fits)


def test_the_hour_that_is_added_is_no_other_of_the_sitting() -> None:
    for seed in range(30):
        times = times_of(seed)
        own = own_day("What about Friday morning?", "")
        assert own is not None
        slot = own.slot(times, random.Random(seed))
        assert slot.startswith("Friday at ")
        assert slot in (times.other, "Friday at nine", "Friday at ten", "Friday at eleven")


@pytest.mark.parametrize("level", range(4))
def test_a_contact_agrees_and_says_it_back(level: int) -> None:
    tagger = default_tagger()
    for seed in range(3):

        def caller(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
            if "propose" in did:
                return "That's bad for me, {other} after four?"
            return ASKS if step == 0 else "It's not about a job, really." if "take_day" not in did else None

        call = play(Leg.GOOD_MOMENT, caller, seed, level, tagger)
        day = next(day for day in DAYS if day in call.lines[-1])
        assert f"{day} at half past four" in call.theirs[-1]
        assert call.outcome is Outcome.MEETING


def test_whoever_names_none_is_told_when_to_call(ears: Tagger) -> None:
    def caller(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        if "no_day" in did:
            return "What a pity. Thank you all the same."
        return ASKS if step == 0 else "I can't make that, I have an exam then."

    for seed in range(6):
        assert play(Leg.GOOD_MOMENT, caller, seed, 0, ears).outcome is Outcome.CALL_BACK


def test_the_day_on_which_one_will_call_is_none_to_meet(ears: Tagger) -> None:
    def caller(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        if "no_day" in did:
            return f"Then I'll call again on {times_of(0).again}. Thank you."
        return ASKS if step == 0 else "I can't make that, I have an exam then."

    assert play(Leg.GOOD_MOMENT, caller, 0, 0, ears).outcome is Outcome.CALL_BACK


def test_at_a_bad_moment_one_may_name_when_one_will_call() -> None:
    def caller(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        if step == 0:
            return HELLO
        return None if "call_then" in did else "I'm sorry! Could I call you Friday at four instead?"

    for seed in range(4):
        call = play(Leg.BAD_MOMENT, caller, seed, seed, default_tagger())
        assert "Friday at four" in call.theirs[-1]
        assert call.outcome is Outcome.CALL_BACK


def test_a_day_named_in_the_request_itself_is_taken() -> None:
    def caller(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        asks = f"{HELLO} {PURPOSE} Could we meet for twenty minutes, maybe Friday at four, or whenever suits you?"
        return asks if step == 0 else "It's not about a job, really." if "take_day" not in did else None

    for seed in range(4):
        call = play(Leg.GOOD_MOMENT, caller, seed, seed, default_tagger())
        assert "Friday at four" in " ".join(call.theirs)
        assert call.outcome is Outcome.MEETING


def test_a_place_that_was_spoken_of_before_is_not_forgotten() -> None:
    def caller(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        if step == 0:
            return f"{HELLO} {PURPOSE} Could I come to your office for twenty minutes, whenever suits you?"
        if {"place", "settled"} & set(did):
            return None
        return (
            "That suits me, thank you. Where exactly?"
            if "propose" in did
            else "It's not about a job, really."
        )

    for seed in range(6):
        call = play(Leg.GOOD_MOMENT, caller, seed, 0, default_tagger())
        said = " ".join(call.theirs)
        assert "telephone" not in said
        assert "video" not in said
