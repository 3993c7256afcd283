"""Somebody whose name is not known is told of, found and asked for by what they are, and once."""

from __future__ import annotations

import pytest

from coach.desk.addressing import script_for
from coach.desk.script import About, script_from
from coach.desk.script_connection import connection_lines

WHO = "the person who runs finance at Mercy Hospital"


@pytest.mark.parametrize(
    ("answer", "to_them", "at_the_desk"),
    [
        ("my cousin", "My cousin told me about you.", f"My cousin told me about {WHO}."),
        ("Marta shared it with me", "Marta told me about you.", f"Marta told me about {WHO}."),
        ("linkedin", "I found you on LinkedIn.", f"I found {WHO} on LinkedIn."),
        ("at work", "Somebody at work told me about you.", f"Somebody at work told me about {WHO}."),
        ("I read your article", "I read your article.", f"I read the article of {WHO}."),
        (
            "",
            "[who gave you the name, or where you found it] gave me your name.",
            f"[who gave you the name, or where you found it] gave me the name of {WHO}.",
        ),
    ],
)
def test_nobody_gave_a_name_that_one_has_not_got(answer: str, to_them: str, at_the_desk: str) -> None:
    assert connection_lines(answer, WHO) == (to_them, at_the_desk)


@pytest.mark.parametrize("they", [WHO, "the head nurse"])
def test_a_receptionist_hears_once_who_is_wanted(they: str) -> None:
    said = script_from(About("Nora Vance", they, "my cousin", "hospital finance")).lines["receptionist"]
    assert said.count(they) == 1
    assert "Could I have a brief word with them?" in said


def test_whoever_is_not_told_of_before_is_asked_for_by_what_they_are() -> None:
    said = script_from(About("Nora Vance", WHO, "my cousin Pete works there", "hospital finance"))
    assert f"Could I have a brief word with {WHO}?" in said.lines["receptionist"]


def test_practised_with_somebody_it_is_their_name_and_every_other_word_stays() -> None:
    said = script_for(
        script_from(About("Nora Vance", "the head nurse", "my cousin", "nursing")), "Dana Whitfield"
    )
    assert "My cousin told me about Dana Whitfield." in said.lines["receptionist"]
    assert "when would be the best time for me to call?" in said.lines["receptionist"]
