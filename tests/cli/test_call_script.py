"""The script beside ``coach call``: shown, followed, and mended at the end."""

from __future__ import annotations

import pytest

from coach.desk.script_keeping import keep_script
from coach.store import Notes, open_database

from .conftest import Coach
from .test_call_command import HELLO, WITH


def test_a_script_that_was_kept_is_the_one_that_is_mended(coach: Coach) -> None:
    made = coach("script", "dana", "--new", "--me", "Ada Brook", "--number", "614 555 0148")
    assert made.code == 0
    ran = coach(*WITH, "--leg", "bad-moment", "--script", "dana", piped=HELLO)
    assert "614 555 0148" in ran.out


@pytest.fixture
def maria(coach: Coach) -> str:
    """A script for Maria is kept, after another one."""
    for name, me in (("Older", "Somebody Else"), ("Maria", "Ada Brook")):
        assert coach("script", name, "--new", "--me", me, "--they", "Maria Keller").code == 0
    return "Maria"


def test_the_latest_script_lies_beside_the_calls_unless_none_is_wanted(coach: Coach, maria: str) -> None:
    ran = coach(*WITH, "--leg", "voicemail", piped="Hello.\n/end\n")
    assert ran.lines[0].startswith("[Your script “Maria” lies beside the calls: /script shows it")
    assert "[Made from your script “Maria”.]" in ran.out
    assert "Hello Maria Keller, my name is Ada Brook." in ran.out.split("YOUR SCRIPT AS IT SHOULD", 1)[1]
    ran = coach(*WITH, "--leg", "voicemail", "--no-script", piped="Hello.\n/script\n/end\n")
    assert ran.lines[0].startswith("[You dial ")
    assert "No script lies beside this call." in ran.out
    assert "Maria" not in ran.out
    assert coach(*WITH, "--no-script", "--script", "Maria").code == 2


def test_a_script_is_shown_in_full_then_as_keywords_then_not(coach: Coach, maria: str) -> None:
    ran = coach(*WITH, "--leg", "good-moment", piped="/script\n/script\n/script\n")
    full, shorter, hidden = ran.out.split("[Your script")[2:5]
    assert full.startswith(" in full.")
    assert "Greeting and name: Hello Dana Whitfield, my name is Ada Brook." in full
    assert "If a machine answers" not in full
    assert shorter.startswith(", keywords alone.")
    assert "Greeting and name: Dana Whitfield Ada Brook" in shorter
    assert hidden.startswith(" is hidden.")
    assert "Greeting and name" not in hidden


def test_a_script_that_is_shown_follows_the_call_and_the_next_one(coach: Coach, maria: str) -> None:
    ran = coach(*WITH, "--leg", "bad-moment", piped="/script\nHello, my name is Ada Brook.\n")
    assert "If it is a bad time" in ran.out.split("[Your script", 2)[2].split("A BAD MOMENT", 1)[0]
    ran = coach(*WITH, piped="/script\nHello.\n/end\nHello.\n/end\n/quit\n")
    first, second = ran.out.split("(call 2 of 4)", 1)
    parts = ("If a machine answers: ", "If somebody else answers: ", "Greeting and name: ")
    assert [part for part in parts if part in first] != [part for part in parts if part in second]
    assert any(part in second for part in parts)


def test_a_script_that_cannot_be_read_stands_in_no_way(coach: Coach) -> None:
    database = open_database()
    keep_script(Notes(database), "Torn", "# No such part\nHello.\n")
    database.close()
    ran = coach(*WITH, "--leg", "voicemail", piped=HELLO)
    assert (ran.code, "“Torn” cannot be read" in ran.lines[0]) == (0, True)
    assert "# If a machine answers" in ran.out


def test_the_script_is_mended_for_the_person_of_the_real_number(coach: Coach) -> None:
    made = coach("script", "maria", "--new", "--me", "Ada Brook", "--they", "Maria Keller")
    assert made.code == 0
    ran = coach(
        "call", "--plain", "--persona", "dana-whitfield", "--seed", "4", "--leg", "bad-moment",
        "--script", "maria", piped="Hello Dana Whitfield, thank you.\n",
    )  # fmt: skip
    script = ran.out.split("YOUR SCRIPT AS IT SHOULD BE NOW", 1)[1]
    assert "Hello Maria Keller, my name is Ada Brook." in script
    assert "Dana" not in script
