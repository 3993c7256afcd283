"""Hints, breaks, last words and the real-time clock of a meeting in lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coach.cli.plain_clock import PlainClock
from coach.interviewee.model import Meeting
from coach.persona import persona_named
from coach.rehearsal import Rehearsal, begin
from coach.store import KeptTake, Rehearsals, open_database
from coach.transcript.clock import airtime

from .conftest import Coach

WITH = ("rehearse", "--plain", "--persona", "dana-whitfield", "--seed", "3")
HELLO = "Hi Dana, thank you for making time. I'm a nurse.\n"
HINT = "[Hint: That asked for a favour. You can still turn it into a question about what it takes.]"


def unfinished() -> KeptTake:
    """The meeting that was left."""
    return Rehearsals(open_database()).unfinished()[0]


# Hints.


def test_hints_are_off_unless_somebody_asks_for_them(coach: Coach) -> None:
    assert "Hint: " not in coach(*WITH, piped=HELLO + "Are you hiring?\n/quit\n").out
    ran = coach(*WITH, "--hints", piped=HELLO + "Are you hiring?\n/quit\n")
    assert "[Hints are on; /hints turns them off.]" in ran.lines
    assert ran.lines.count(HINT) == 1
    assert unfinished().plan["hints"] is True


def test_a_command_turns_hints_on_and_off(coach: Coach) -> None:
    ran = coach(*WITH, piped=HELLO + "/hints\nAre you hiring?\n/hints\nCan you put in a word?\n/quit\n")
    assert "[Hints are on: rare, and after the fact. /hints turns them off.]" in ran.lines
    assert "[Hints are off. /hints turns them on.]" in ran.lines
    assert ran.out.count("Hint: ") == 1


def test_hints_stay_on_in_the_next_take(coach: Coach) -> None:
    ran = coach(*WITH, piped=HELLO + "/hints\n/again 1\nAre you hiring?\n/quit\n")
    assert HINT in ran.lines


# A break, and last words.


def test_a_line_typed_in_a_break_is_said_after_it(coach: Coach) -> None:
    coach(*WITH, piped="/pause\n" + HELLO + "/pause\n\n/quit\n")
    first, _ = unfinished().transcript.turns
    assert first.text == HELLO.strip()


def test_the_last_line_ends_the_meeting_after_its_answer(coach: Coach) -> None:
    ran = coach(*WITH, piped=HELLO + "/last\nThat was so useful.\n")
    assert "[Say your last words; the meeting ends after the answer.]" in ran.lines
    assert "[You said goodbye, and the meeting is over.]" in ran.lines
    assert "of 100" in ran.out
    assert len(Rehearsals(open_database()).recent()[0].transcript.turns) == 4


def test_what_was_said_is_told_again(coach: Coach) -> None:
    ran = coach(*WITH, piped="/said\n" + HELLO + "How did you start?\n/said\n/said 1\n/quit\n")
    assert "[Nothing was said yet.]" in ran.lines
    assert ran.lines.count(f"You: {HELLO.strip()}") == 1
    assert ran.lines.count("You: How did you start?") == 1
    assert ran.lines[-2] == ran.lines[-3], "her last words, in the whole and by themselves"


def test_a_long_meeting_goes_on_from_its_last_turns(coach: Coach) -> None:
    coach(*WITH, piped=HELLO + "How did you start?\nWhat then?\nWhat next?\n/quit\n")
    ran = coach("rehearse", "--plain", "--resume", piped="/quit\n")
    assert "[4 turns were said before these; /said tells them all.]" in ran.lines
    assert f"You: {HELLO.strip()}" not in ran.lines
    assert "You: What next?" in ran.lines


# The clock on the wall.


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """A clock on the wall that goes only when it is told to."""
    now = [1000.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])

    def passes(seconds: float) -> None:
        now[0] += seconds

    return passes


@pytest.fixture
def rehearsal() -> Rehearsal:
    """A meeting of 20 minutes that has just begun."""
    return begin(Rehearsals(open_database()), persona_named("dana-whitfield"), Meeting(minutes=20))


def test_thinking_costs_time_in_real_time_and_a_break_does_not(
    wall: Callable[[float], None], rehearsal: Rehearsal
) -> None:
    clock = PlainClock(rehearsal, real_time=True)
    clock.your_turn(0)
    wall(120)
    assert clock.told() == "2 of 20 minutes"
    clock.stop()
    wall(600)
    assert clock.told() == "2 of 20 minutes"


def test_hearing_an_answer_is_not_charged_twice(wall: Callable[[float], None], rehearsal: Rehearsal) -> None:
    clock = PlainClock(rehearsal, real_time=True)
    clock.your_turn(150)
    wall(60)
    assert rehearsal.stopwatch is not None
    assert rehearsal.stopwatch.seconds == 0
    wall(61)
    assert rehearsal.stopwatch.seconds == pytest.approx(61)


def test_without_real_time_nothing_runs(wall: Callable[[float], None], rehearsal: Rehearsal) -> None:
    clock = PlainClock(rehearsal, real_time=False)
    clock.your_turn(10)
    wall(600)
    assert clock.told() == "0 of 20 minutes"
    assert not clock.runs


def test_a_meeting_in_real_time_keeps_the_times_of_its_turns(
    coach: Coach, wall: Callable[[float], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = iter([HELLO.strip(), "How did you start?", "/time", "/quit"])

    def thinking(prompt: str = "") -> str:
        wall(90)
        return next(lines)

    monkeypatch.setattr("coach.cli.plain_talk.ask", thinking)
    ran = coach(*WITH, "--real-time")
    assert "[The clock runs while it is your turn; /pause stops it.]" in ran.lines
    assert any("minutes, thinking and typing too. You have said" in line for line in ran.lines)
    first, _, second, _ = unfinished().transcript.turns
    assert first.start == 0
    assert first.end is not None
    bio = airtime(len(persona_named("dana-whitfield").bio.split()), 0)
    assert first.end == pytest.approx(90 - bio, abs=0.1), "what was read out before is free"
    assert second.end is not None
    assert second.start is not None
    assert second.end - second.start > 60


@pytest.mark.parametrize("option", ["--hints", "--real-time"])
def test_in_the_app_hints_and_clock_are_chosen_with_the_plan(coach: Coach, option: str) -> None:
    ran = coach("rehearse", "--persona", "dana-whitfield", option)
    assert (ran.code, f"{option} needs --plain." in ran.err) == (2, True)
