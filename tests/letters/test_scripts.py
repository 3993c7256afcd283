"""The call script: made from what is known, edited as text, checked."""

from __future__ import annotations

import pytest

from coach.acts import Tagger
from coach.desk.blanks import blanks_in
from coach.desk.script import PARTS, About, Script, script_from, script_from_text, script_text
from coach.desk.script_check import check_script
from coach.errors import BadInput

KNOWN = About("Ada Brook", "Dana Whitfield", "Priya Shah", "how hospitals plan", "a nurse", "614 555 0148")


def test_a_script_has_every_part_and_says_only_what_was_given() -> None:
    made = script_from(KNOWN)
    assert list(made.lines) == list(PARTS)
    assert blanks_in(script_text(made)) == ("[day and hour]", "[place]", "[day]")
    assert "614 555 0148" in made.lines["voicemail"]
    assert set(blanks_in(script_text(script_from(About())))) > {"[your name]", "[your number]"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("I want to learn about hospital strategy.", "I'm researching hospital strategy,"),
        ("to understand how hospitals plan", "I'd like to find out how hospitals plan,"),
        ("bed planning", "I'm researching bed planning,"),
        ("be a nurse", "I'd like to find out what it takes to be a nurse,"),
        ("Becoming a planner", "I'd like to find out what becoming a planner is like,"),
        ("I am looking for a job in planning.", "I'd like to find out what working in planning is like,"),
        ("I want to decide between law and policy", "I'd like to decide between law and policy,"),
        ("What a signaller does all day? And pay.", "I'd like to find out what a signaller does all day,"),
        ("design thinking", "I'm researching design thinking,"),
        ("work in a hospital", "I'd like to find out what working in a hospital is like,"),
        ("NASA", "I'd like to find out what working at NASA is like,"),
        ("  ", "I'm researching [the field, role or company you want to learn about],"),
    ],
)
def test_a_plan_s_purpose_becomes_a_field(given: str, said: str) -> None:
    assert said in script_from(About(field=given)).lines["purpose"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("professor lena okoye", "Professor Lena Okoye"),
        ("mary-jo o'neill", "Mary-Jo O'Neill"),
        ("Ludwig van Aken", "Ludwig van Aken"),
        ("", "[their name]"),
    ],
)
def test_a_name_typed_small_is_written_as_names_are(typed: str, written: str) -> None:
    lines = script_from(About(they=typed, connection="saw her talk")).lines
    assert lines["greeting"].startswith(f"Hello {written},")
    assert f"I saw {written}'s talk." in lines["receptionist"]


def test_a_connection_may_be_a_sentence() -> None:
    assert script_from(About(connection="I heard your talk in May.")).lines["connection"] == (
        "I heard your talk in May."
    )
    assert script_from(About(connection="Priya")).lines["connection"] == "Priya gave me your name."


def test_text_and_back() -> None:
    made = script_from(KNOWN, "dana")
    assert script_from_text(script_text(made), "dana") == made
    short = script_from_text("## greeting\nHello,\n  I'm Ada.\n", "x")
    assert short.lines == {"greeting": "Hello, I'm Ada."}


@pytest.mark.parametrize("text", ["# Nonsense\nHello", "Hello\n# Greeting and name\n"])
def test_a_text_that_is_no_script_is_told(text: str) -> None:
    with pytest.raises(BadInput, match="Line 1"):
        script_from_text(text, "x")


def test_the_spoken_length() -> None:
    made = Script("x", {"greeting": "one two three four five"})
    assert made.seconds("greeting") == 2.0
    assert made.seconds("close") == 0.0


def test_a_check_says_what_is_missing_and_how_long_it_is(tagger: Tagger) -> None:
    made = Script("x", {"greeting": "Hello.", "request": "Are you hiring?", "voicemail": "word " * 200})
    found = check_script(made, tagger)
    lapsed = {(scenario.value, lapse.id) for scenario, lapse in found.lapses}
    assert ("phone-request", "asked-for-job") in lapsed
    assert ("voicemail", "too-long") in lapsed
    assert found.seconds["voicemail"] == 80.0
    assert not found.ready
