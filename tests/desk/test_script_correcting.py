"""Other answers behind a script: what came from them is written anew, what was edited by hand stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.desk.script import PARTS, About, script_from, script_text
from coach.desk.script_answers import told_in
from coach.desk.script_correcting import corrected
from coach.desk.script_text import words_of

ABOUT = About("Ada Brook", "Maria Keller", "Priya Shah", "how hospitals plan", "a student", "614 555 0148")
MADE = script_text(script_from(ABOUT))

CHANGES = [
    ("me", "Ada Brooks", ("greeting", "voicemail", "receptionist")),
    ("they", "Marie Keller", ("greeting", "voicemail", "receptionist")),
    ("connection", "my aunt", ("connection", "bad-time", "voicemail", "receptionist")),
    ("field", "nursing", ("purpose", "question", "bad-time", "voicemail", "receptionist")),
    ("background", "a nurse", ("purpose",)),
    ("number", "555 9999", ("voicemail",)),
]


@pytest.mark.parametrize(("key", "new", "parts"), CHANGES)
def test_each_answer_rewrites_the_parts_that_came_from_it_and_no_other(
    key: str, new: str, parts: tuple[str, ...]
) -> None:
    after = replace(ABOUT, **{key: new})
    anew = corrected(MADE, ABOUT, after)
    assert anew.rewritten == parts
    assert anew.stayed == ()
    assert anew.text == script_text(script_from(after))


def test_a_line_that_was_edited_stays_and_is_named() -> None:
    text = MADE.replace(
        "Hello Maria Keller, my name is Ada Brook.\n\n", "Good evening Ms Keller, Ada here.\n\n"
    )
    anew = corrected(text, ABOUT, replace(ABOUT, me="Ada Brooks"))
    assert words_of(anew.text, "greeting") == "Good evening Ms Keller, Ada here."
    assert anew.stayed == ("greeting",)
    assert "my name is Ada Brooks." in words_of(anew.text, "voicemail")
    assert anew.told == (
        "Written anew from your answers: “If a machine answers”, “If somebody else answers”. "
        "Left as you wrote it yourself: “Greeting and name”. Look whether it still fits."
    )


def test_of_a_part_with_a_sentence_of_ones_own_the_others_are_still_written_anew() -> None:
    text = MADE.replace("again [day]", "again on Friday")
    text = text.replace("If a machine answers\nHello", "If a machine answers\nIt is Ada. Hello")
    anew = corrected(text, ABOUT, replace(ABOUT, number="555 9999"))
    tape = words_of(anew.text, "voicemail")
    assert tape.startswith("It is Ada. Hello Maria Keller")
    assert "My number is 555 9999. I'll call you again on Friday." in tape
    assert anew.rewritten == ("voicemail",)


def test_what_was_left_out_finds_its_place_and_what_is_emptied_goes() -> None:
    without = replace(ABOUT, background="")
    shorter = corrected(MADE, ABOUT, without)
    assert words_of(shorter.text, "purpose").startswith("I'd like to find out how hospitals plan")
    again = corrected(shorter.text, without, ABOUT)
    assert again.text == MADE
    bare = corrected(MADE, ABOUT, replace(ABOUT, number=""))
    assert "My number is [your number]." in bare.text


def test_a_part_that_was_taken_out_stays_out() -> None:
    text = MADE.split("# If a machine answers")[0] + "# If somebody else answers\nHello.\n"
    anew = corrected(text, ABOUT, replace(ABOUT, number="555 9999"))
    assert "machine" not in anew.text
    assert anew.told == "Nothing in the script hangs on what you changed."


def test_the_same_answers_change_nothing() -> None:
    anew = corrected(MADE, ABOUT, ABOUT)
    assert (anew.text, anew.rewritten, anew.stayed) == (MADE, (), ())


def test_a_blank_that_was_filled_by_hand_is_an_answer_and_fills_the_others() -> None:
    nobody = About(field="nursing")
    text = script_text(script_from(nobody)).replace(
        "# Greeting and name\nHello [their name], my name is [your name].",
        "# Greeting and name\nHello Jane Doe, my name is Bo.",
    ).replace("My number is [your number]", "My number is 555 0100")  # fmt: skip
    told = told_in(text, nobody)
    assert (told.they, told.me, told.number) == ("Jane Doe", "Bo", "555 0100")
    assert told.connection == ""
    anew = corrected(text, nobody, replace(told, connection="my aunt"))
    assert anew.text == script_text(script_from(replace(told, connection="my aunt")))
    assert anew.stayed == ()


def test_text_of_any_kind_is_survived() -> None:
    for text in ("", "no heading\n", "# Weather\nNice.\n", "# Greeting and name\n", MADE.upper()):
        anew = corrected(text, ABOUT, replace(ABOUT, me="Bo"))
        assert isinstance(anew.text, str)
        assert set(anew.rewritten) <= set(PARTS)
