"""The clock that she feels: one sign at four fifths, an end at the end, and nothing that contradicts the screen."""

from __future__ import annotations

import re
from itertools import chain, cycle, repeat

import pytest

from coach.interviewee.model import Do, State
from coach.interviewee.timing import Timing

from .acting import SCRIPTS, SKILLED, meeting, reply, to_the_end
from .conftest import Directing

MEETINGS = [
    (script, seed, minutes, hard)
    for script in SCRIPTS
    for seed in range(6)
    for minutes, hard in ((5, False), (12, True))
]


@pytest.mark.parametrize(("script", "seed", "minutes", "hard"), MEETINGS)
def test_shows_the_time_once_then_ends_once_then_leaves(
    directing: Directing, script: str, seed: int, minutes: int, hard: bool
) -> None:
    heard = to_the_end(directing(seed=seed, minutes=minutes, hard=hard), script)
    cues = [h for h in heard if Do.TIME_CUE in h.direction.do]
    ends = [h for h in heard if Do.WRAP_UP in h.direction.do]
    assert heard[-1].direction.ends
    assert heard[-1].direction.state.over
    if heard[-1].elapsed < heard[-1].before.limit_seconds:
        assert script == "pushy", "only somebody who has been driven away leaves early"
        return
    assert len(cues) == 1
    assert cues[0].direction.cue
    assert len(ends) <= 1
    for h in heard:
        limit = h.before.limit_seconds
        due = h.elapsed >= 0.8 * limit and not h.before.cued
        assert (Do.TIME_CUE in h.direction.do) == (due and h.elapsed < limit)
        assert (Do.WRAP_UP in h.direction.do) == (limit <= h.elapsed < limit + 90 and not h.before.wrapped_up)
    assert heard[-1].elapsed >= heard[-1].before.limit_seconds + 90 or heard[-1].before.wrapped_up


@pytest.mark.parametrize(("script", "seed", "minutes", "hard"), MEETINGS)
def test_what_she_says_of_the_time_is_what_the_clock_says(
    directing: Directing, script: str, seed: int, minutes: int, hard: bool
) -> None:
    for h in to_the_end(directing(seed=seed, minutes=minutes, hard=hard), script):
        named = re.findall(r"(\d+)(?: more)? minutes?", h.direction.words)
        if Do.TIME_CUE in h.direction.do:
            left = (h.before.limit_seconds - h.elapsed) / 60
            assert named == [str(max(1, int(left + 0.5)))]
        elif Do.INVITE in h.direction.do:
            assert [60 * float(n) for n in named] == [
                h.direction.state.limit_seconds - h.before.limit_seconds
            ]
        else:
            assert not named


def test_a_monologue_over_the_end_is_answered_by_the_end_without_a_sign(directing: Directing) -> None:
    direction = reply(directing(minutes=2), "hi", "And then I went on. " * 80)
    assert Do.WRAP_UP in direction.do
    assert Do.TIME_CUE not in direction.do


def test_a_minute_and_a_half_over_she_goes_at_once(directing: Directing) -> None:
    direction = reply(directing(minutes=2), "hi", "And then I went on. " * 140)
    assert Do.LEAVE in direction.do
    assert direction.ends


def test_one_minute_is_one_minute(directing: Directing) -> None:
    director = directing(minutes=2)
    heard = [
        h
        for h in meeting(director, chain(["hi"], repeat("And so on, you know, and so forth.")))
        if h.direction.cue
    ]
    assert re.search(r"\b1 minute\b", heard[0].direction.words)


def test_minutes_left_follow_the_clock(directing: Directing) -> None:
    for h in meeting(directing(minutes=9), SKILLED):
        assert h.direction.minutes_left == pytest.approx(
            (h.direction.state.limit_seconds - h.elapsed) / 60, abs=0.01
        )


LATE = State(warmth=0.85, patience=0.9, limit_seconds=120, step=9, cued=True)
LONG_TALK = ("hi", "And so on. " * 70)


def test_somebody_warm_who_has_time_invites_whoever_minds_the_clock(directing: Directing) -> None:
    direction = reply(
        directing(minutes=2),
        "I see that our time is nearly up. " * 32 + "One last question: how did you start?",
        state=LATE,
    )
    assert Do.INVITE in direction.do
    assert direction.state.limit_seconds == LATE.limit_seconds + 300
    assert direction.state.invited
    assert Do.ANSWER in direction.do


@pytest.mark.parametrize(
    "change",
    [{"warmth": 0.5}, {"invited": True}, {"asks": 1}],
    ids=["not warm", "invited before", "asked for a job"],
)
def test_nobody_else_is_invited(directing: Directing, change: dict[str, object]) -> None:
    words = "I see that our time is nearly up. " * 32 + "One last question: how did you start?"
    direction = reply(directing(minutes=2), words, state=LATE.model_copy(update=change))
    assert Do.INVITE not in direction.do
    assert direction.state.limit_seconds == LATE.limit_seconds


def test_nor_anybody_who_does_not_mind_the_clock(directing: Directing) -> None:
    direction = reply(
        directing(minutes=2), "Well, " + "so it went on. " * 64 + "How did you start?", state=LATE
    )
    assert Do.INVITE not in direction.do


def test_a_goodbye_is_answered_with_a_goodbye(directing: Directing) -> None:
    direction = reply(directing(), *SKILLED[:6], "Thank you so much, that's all from me. Goodbye!")
    assert Do.GOODBYE in direction.do
    assert direction.ends
    assert Do.LEAVE not in direction.do


def test_thanks_in_the_middle_are_no_goodbye(directing: Directing) -> None:
    assert not reply(directing(), *SKILLED[:6], "Thank you, that helps.").ends


def test_when_time_is_short_she_asks_nothing_back(directing: Directing) -> None:
    for seed in range(12):
        for h in meeting(directing(seed=seed, minutes=8), cycle(SKILLED)):
            if h.elapsed >= 0.75 * h.before.limit_seconds:
                assert Do.ASK_BACK not in h.direction.do


def test_minutes_are_rounded_to_whole_ones_and_never_to_none() -> None:
    spoken = [Timing(elapsed, 600).minutes for elapsed in (0, 480, 495, 509, 511, 575, 590)]
    assert spoken == [10, 2, 2, 2, 1, 1, 1]
