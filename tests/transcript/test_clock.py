"""The clock: real times, estimates, and both in one transcript."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.transcript import Transcript, clock_of, estimate_minutes


def talk(*turns: tuple[int, float | None, float | None]) -> Transcript:
    """A transcript of turns of (words, start, end)."""
    made: list[dict[str, Any]] = []
    for number, (words, start, end) in enumerate(turns):
        turn: dict[str, Any] = {
            "role": "interviewee" if number % 2 else "interviewer",
            "text": "word " * words,
        }
        turn |= {} if start is None else {"start": start}
        turn |= {} if end is None else {"end": end}
        made.append(turn)
    return Transcript.model_validate({"turns": made})


def test_without_times_a_hundred_and_fifty_words_take_a_minute_and_each_turn_half_a_second() -> None:
    clock = clock_of(talk((150, None, None), (75, None, None)))
    assert clock.estimated
    assert clock.seconds == 60 + 30 + 2 * 0.5
    assert clock.starts == (0.0, 60.5)
    assert clock.minutes == clock.seconds / 60
    assert estimate_minutes(150, 0) == 1


def test_real_times_are_taken_as_they_are() -> None:
    clock = clock_of(talk((3, 0.0, 2.0), (900, 2.5, 4.0), (1, 9.0, 11.5)))
    assert (clock.starts, clock.seconds, clock.estimated) == ((0.0, 2.5, 9.0), 11.5, False)


def test_without_ends_the_last_start_is_the_length() -> None:
    clock = clock_of(talk((3, 0.0, None), (100, 5.0, None), (100, 65.0, None)))
    assert (clock.starts, clock.seconds, clock.estimated) == ((0.0, 5.0, 65.0), 65.0, False)


def test_turns_without_a_time_begin_when_the_one_before_ended() -> None:
    clock = clock_of(talk((3, 0.0, 7.0), (10, None, None), (5, 100.0, 103.0)))
    assert clock.starts == (0.0, 7.0, 100.0)
    assert not clock.estimated


def test_an_estimate_never_runs_past_the_next_known_time() -> None:
    clock = clock_of(talk((1000, 0.0, None), (1000, None, None), (5, 60.0, 61.0)))
    assert clock.starts == (0.0, 60.0, 60.0)
    assert clock.seconds == 61.0


def test_when_the_times_stop_the_rest_is_estimated_and_said_to_be() -> None:
    clock = clock_of(talk((10, 0.0, 30.0), (150, None, None), (75, None, None)))
    assert clock.estimated
    assert clock.starts == (0.0, 30.0, 90.5)
    assert clock.seconds == 30 + 60.5 + 30.5


def test_a_single_time_at_the_start_does_not_make_the_meeting_nothing() -> None:
    clock = clock_of(talk((150, 0.0, None), (150, None, None)))
    assert clock.estimated
    assert clock.seconds == 121


def test_nothing_takes_no_time() -> None:
    clock = clock_of(Transcript())
    assert (clock.starts, clock.seconds, clock.estimated) == ((), 0.0, True)


@pytest.mark.parametrize(
    ("fields", "limit"),
    [
        ({}, 30),
        ({"setting": "video"}, 30),
        ({"setting": "phone"}, 15),
        ({"setting": "phone", "agreed_minutes": 7}, 7),
    ],
)
def test_the_limit_is_what_was_agreed_or_usual(fields: dict[str, Any], limit: float) -> None:
    assert Transcript.model_validate({"turns": [], **fields}).limit_minutes == limit


lengths = st.integers(0, 400)
untimed = st.lists(st.tuples(lengths, st.none(), st.none()), max_size=12)


@st.composite
def timed(draw: st.DrawFn) -> list[tuple[int, float | None, float | None]]:
    """Turns whose known times follow one another."""
    now, turns = 0.0, []
    for words in draw(st.lists(lengths, max_size=10)):
        now += draw(st.floats(0, 60))
        end = now + draw(st.floats(0, 60))
        start_known, end_known = draw(st.booleans()), draw(st.booleans())
        turns.append((words, now if start_known else None, end if end_known else None))
        now = end
    return turns


@given(untimed)
def test_an_estimate_is_the_sum_of_its_words(turns: list[tuple[int, None, None]]) -> None:
    clock = clock_of(talk(*turns))
    words = sum(turn[0] for turn in turns)
    assert clock.estimated
    assert clock.seconds == pytest.approx(words * 0.4 + len(turns) * 0.5)


@given(timed())
def test_turns_begin_one_after_the_other_within_the_whole(
    turns: list[tuple[int, float | None, float | None]],
) -> None:
    clock = clock_of(talk(*turns))
    assert len(clock.starts) == len(turns)
    assert list(clock.starts) == sorted(clock.starts)
    assert all(0 <= start <= clock.seconds for start in clock.starts)
    known = [time for turn in turns for time in turn[1:] if time is not None]
    assert clock.seconds >= max(known, default=0)


@given(timed(), lengths)
def test_one_more_turn_never_makes_it_shorter(
    turns: list[tuple[int, float | None, float | None]], words: int
) -> None:
    before, after = clock_of(talk(*turns)), clock_of(talk(*turns, (words, None, None)))
    assert after.seconds >= before.seconds
    assert after.starts[:-1] == before.starts
    assert after.estimated
