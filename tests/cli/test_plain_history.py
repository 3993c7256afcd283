"""Looking back in lines: a list with numbers, search, progress, comparison and deletion."""

from __future__ import annotations

import re

import pytest

from coach.store import Rehearsals, open_database

from .conftest import Coach

DANA = ("rehearse", "--plain", "--persona", "dana-whitfield", "--seed", "3")
KEISHA = ("rehearse", "--plain", "--persona", "keisha-monroe", "--seed", "3")
HELLO = "Hi, thank you for making time. I'm a nurse.\n"


@pytest.fixture
def two(coach: Coach) -> Coach:
    """Two meetings: with Dana, then with Keisha; the first is number 2."""
    coach(*DANA, piped=HELLO + "Are you hiring?\n")
    coach(*KEISHA, piped=HELLO + "How did you start with zebras?\n")
    return coach


def test_it_says_how_to_begin_when_there_is_nothing(coach: Coach) -> None:
    assert "`coach rehearse --plain` begins one." in coach("history").out
    assert "Your progress will stand here" in coach("history", "--progress").out


def test_each_meeting_is_a_line_with_its_number(two: Coach) -> None:
    ran = two("history")
    assert len(ran.lines) == 2
    assert re.fullmatch(r"1\. Keisha Monroe, today, [\d.]+ of 100\. Fix: .+\.", ran.lines[0])
    assert ran.lines[1].startswith("2. Dana Whitfield, today, ")
    assert ran.lines[1].endswith("Fix: Asking for a job.")
    assert two("history", "zebras").lines == ran.lines[:1]
    assert two("history", "dana", "hiring").lines == ran.lines[1:], "the number stays"
    assert "Nothing was found for “yak”" in two("history", "yak").out


def test_what_is_not_finished_and_calls_stand_there_too(two: Coach) -> None:
    two(*DANA, piped=HELLO + "/quit\n")
    two(
        "call",
        "--plain",
        "--leg",
        "voicemail",
        "--persona",
        "dana-whitfield",
        piped="Hello, it is Ada.\n/end\n",
    )
    lines = two("history").lines
    assert lines[0].startswith("1. Dana Whitfield, call, the voicemail, today, ")
    assert lines[1] == "2. Dana Whitfield, today, not finished."
    ran = two("report", "1", piped="/numbers\n/again\n")
    assert "[There is no command /again here. /help lists them.]" in ran.lines
    assert "You: Hi, thank you" in two("report", "2", piped="/quit\n").out


def test_progress_is_told_in_words(two: Coach) -> None:
    lines = two("history", "--progress").lines
    assert re.fullmatch(r"Your scores, the oldest first: [\d.]+, [\d.]+\.", lines[0])
    assert "Asking for a job: passed 1 of 2, last time yes." in lines


def test_progress_says_how_well_you_guess(coach: Coach) -> None:
    ran = coach(*DANA, typed="s\n" + HELLO + "Are you hiring?\n/end\n\n\n\n\nyes\n\n/quit\n")
    assert ran.code == 0
    ran = coach("history", "--progress")
    assert "Your guesses agreed with the report 0 of 1 times." in ran.lines
    assert "I asked whom else to talk to: right 0, too kind 1, too hard 0." in ran.lines


def test_one_can_search_and_read_and_come_back(two: Coach) -> None:
    ran = two("history", "--plain", piped="hiring\n2\n/quit\n/dance\n7\n/progress\n/quit\n")
    assert ran.code == 0
    assert "Dana Whitfield: 40 of 100, " in ran.out
    assert "[There is no command /dance here. /help lists them.]" in ran.lines
    assert "[There is no meeting 7; there are 1 to 2.]" in ran.lines
    assert "Your scores, the oldest first: " in ran.out


def test_a_terminal_is_told_what_may_be_typed(two: Coach) -> None:
    ran = two("history", "--plain", typed="/help\n/quit\n")
    assert "A number, words to find, /help or /quit: " in ran.out
    assert "/compare 2 1: what changed from meeting 2 to meeting 1" in ran.lines


def test_a_long_list_is_told_in_parts(coach: Coach) -> None:
    coach(*DANA, piped=HELLO + "/end\n" + "/again 1\nHi.\n/end\n" * 11)
    ran = coach("history", "--plain", piped="/more\n/more\n/quit\n")
    assert "2 more: /more tells them." in ran.lines
    assert ran.lines[-1] == "That was all."
    assert sum(bool(re.match(r"\d+\. ", line)) for line in ran.lines) == 12


def test_two_meetings_are_compared(two: Coach) -> None:
    ran = two("history", "--plain", piped="/compare 1 2\n/compare 1\n/quit\n")
    assert "Dana Whitfield, today, then Keisha Monroe, today." in ran.lines
    assert any(line.startswith("Score: ") and "in meeting 1" in line for line in ran.lines)
    assert "Repaired: Asking for a job." in ran.lines
    assert "[Say which two: /compare 2 1.]" in ran.lines


def test_deleting_asks_first_and_is_for_good(two: Coach) -> None:
    ran = two("history", "--plain", piped="/delete 2\nno\n/delete\n/delete 9\n/quit\n")
    assert "[It is kept.]" in ran.lines
    assert "[Say which: /delete 2.]" in ran.lines
    assert len(Rehearsals(open_database()).recent()) == 2
    ran = two("history", "--plain", piped="/delete 2\ndelete\n\n/quit\n")
    assert "[Deleted for good. The others have new numbers: Enter lists them.]" in ran.lines
    assert [kept.persona for kept in Rehearsals(open_database()).recent()] == ["keisha-monroe"]


def test_of_several_takes_one_or_all_are_deleted(coach: Coach) -> None:
    coach(*DANA, piped=HELLO + "/end\n" + "/again 1\nHi.\n/end\n" * 2)
    coach("history", "--plain", piped="/delete 1\ndelete\n/quit\n")
    assert [kept.number for kept in Rehearsals(open_database()).recent()] == [2, 1]
    coach("history", "--plain", piped="/delete 1\nall\n/quit\n")
    assert Rehearsals(open_database()).recent() == []
