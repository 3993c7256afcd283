"""How one got the name, typed by people in a hurry, by shy ones, and by those who learned English later."""

from __future__ import annotations

import pytest

from coach.desk.script_connection import NO_CONNECTION, connection_lines

SAID = [
    (
        "my sister in law works on her ward",
        "My sister in law, who works on your ward, gave me your name.",
        "My sister in law, who works on Hannah Lowe's ward, gave me their name.",
    ),
    (
        "found her on linkedin, we went to the same university",
        "I found you on LinkedIn; we went to the same university.",
        "I found Hannah Lowe on LinkedIn; we went to the same university.",
    ),
    (
        "I don't really know her, I just saw her name on the department website",
        "I don't really know you, I just saw your name on the department website.",
        "I don't really know Hannah Lowe, I just saw their name on the department website.",
    ),
    (
        "Linkedin (we both went to Leeds)",
        "I found your name on LinkedIn; we both went to Leeds.",
        "I found Hannah Lowe's name on LinkedIn; we both went to Leeds.",
    ),
    (
        "a friend from my old unit who asked me not to give his name",
        "A friend from my old unit, who asked me not to give his name, gave me your name.",
        "A friend from my old unit, who asked me not to give his name, gave me Hannah Lowe's name.",
    ),
    (
        "can't say",
        "I was given your name; I'm afraid I can't say by whom.",
        "I was given Hannah Lowe's name; I'm afraid I can't say by whom.",
    ),
    (
        "My teacher of English, Mrs. Patterson, she has told me that her husband is working with you and that you are very kind person",
        "My English teacher, Mrs. Patterson, has told me that her husband is working with you and that you are a very kind person.",
        "My English teacher, Mrs. Patterson, has told me that her husband is working with Hannah Lowe and that they are a very kind person.",
    ),
    (
        "Mrs Patterson my english teacher her husband works with him",
        "Mrs Patterson, my English teacher, gave me your name; her husband works with you.",
        "Mrs Patterson, my English teacher, gave me Hannah Lowe's name; her husband works with them.",
    ),
    ("BOB", "Bob gave me your name.", "Bob gave me Hannah Lowe's name."),
    ("google", "I found your name on Google.", "I found Hannah Lowe's name on Google."),
    ("job centre", "The job centre gave me your name.", "The job centre gave me Hannah Lowe's name."),
    ("friend of a friend", "A friend of a friend gave me your name.", "A friend of a friend gave me Hannah Lowe's name."),
    ("recommended by Dr. Lee", "Dr. Lee gave me your name.", "Dr. Lee gave me Hannah Lowe's name."),
    ("looked her up online", "I looked you up online.", "I looked Hannah Lowe up online."),
    ("no one, I just looked you up", "I just looked you up.", "I just looked Hannah Lowe up."),
    ("I work with her brother", "I work with your brother.", "I work with Hannah Lowe's brother."),
    ("She's my neighbour's boss", "You are my neighbour's boss.", "Hannah Lowe is my neighbour's boss."),
    ("Through my uncle", "My uncle gave me your name.", "My uncle gave me Hannah Lowe's name."),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "to_them", "at_the_desk"), SAID)
def test_it_is_said_to_each_as_one_would_say_it(answer: str, to_them: str, at_the_desk: str) -> None:
    assert connection_lines(answer, "Hannah Lowe") == (to_them, at_the_desk)


def test_a_pasted_profile_does_not_say_how_one_got_the_name() -> None:
    bio = "Hannah Lowe is Head of Exhibits at the City Museum. She leads a team of nine and wrote two books."
    assert connection_lines(bio, "Hannah Lowe")[0] == NO_CONNECTION
    long = "My aunt gave me your name. " + "She told me a great deal about the museum and its people. " * 9
    said, _ = connection_lines(long, "Hannah Lowe")
    assert said.startswith("My aunt gave me your name. She told me a great deal")
    assert len(said.split()) <= 45


def test_whoever_has_no_name_yet_has_a_post() -> None:
    to_them, at_the_desk = connection_lines("my aunt", "the head nurse")
    assert to_them == "My aunt gave me your name."
    assert at_the_desk == "My aunt gave me the head nurse's name."
