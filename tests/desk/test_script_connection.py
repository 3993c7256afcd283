"""How one got the name: a few words become a sentence for the contact, and another for their front desk."""

from __future__ import annotations

import pytest

from coach.desk.addressing import known
from coach.desk.script import NO_CONNECTION, About, script_from

BARE = [
    ("Priya Shah", "Priya Shah gave me"),
    ("priya", "Priya gave me"),
    ("my professor Dr. Ellis", "My professor Dr. Ellis gave me"),
    ("my professor, Dr. Ellis", "My professor, Dr. Ellis, gave me"),
    ("Marta Kowal, my old boss at the Tribune", "Marta Kowal, my old boss at the Tribune, gave me"),
    ("a friend who works with the museum", "A friend who works with the museum gave me"),
    ("from Marta Kowal", "Marta Kowal gave me"),
    ("got it from my aunt", "My aunt gave me"),
    ("my professor Dr. Ellis gave it to me", "My professor Dr. Ellis gave me"),
    ("Dr. Ellis gave it to me.", "Dr. Ellis gave me"),
    ("My aunt gave me it", "My aunt gave me"),
    ("Marta sent me her name", "Marta sent me"),
    ("Marta did", "Marta gave me"),
]


@pytest.mark.parametrize(("answer", "begins"), BARE)
def test_who_gave_it_gave_their_name_not_mine(answer: str, begins: str) -> None:
    lines = script_from(About("Priyanka Nair", "Hannah Lowe", answer)).lines
    assert lines["connection"] == f"{begins} your name."
    assert f"my name is Priyanka Nair. {begins} your name. I'm" in lines["voicemail"]
    assert f"my name is Priyanka Nair. {begins} Hannah Lowe's name. Could I" in lines["receptionist"]


SENTENCES = [
    (
        "Marta Kowal, we used to work together",
        "Marta Kowal gave me your name; we used to work together.",
        "Marta Kowal gave me Hannah Lowe's name; we used to work together.",
    ),
    (
        "Marta Kowal - she taught me chemistry",
        "Marta Kowal gave me your name; she taught me chemistry.",
        "Marta Kowal gave me Hannah Lowe's name; she taught me chemistry.",
    ),
    (
        "Marta Kowal (we used to work together)",
        "Marta Kowal gave me your name; we used to work together.",
        "Marta Kowal gave me Hannah Lowe's name; we used to work together.",
    ),
    (
        "Marta Kowal, she told me about you",
        "Marta Kowal told me about you.",
        "Marta Kowal told me about Hannah Lowe.",
    ),
    (
        "Dr. Ellis told me about her",
        "Dr. Ellis told me about you.",
        "Dr. Ellis told me about Hannah Lowe.",
    ),
    (
        "my professor told me about Hannah",
        "My professor told me about you.",
        "My professor told me about Hannah Lowe.",
    ),
    (
        "Dr. Ellis said I should call",
        "Dr. Ellis said I should call you.",
        "Dr. Ellis said I should call Hannah Lowe.",
    ),
    (
        "my cousin suggested that I talk to you",
        "My cousin suggested that I talk to you.",
        "My cousin suggested that I talk to Hannah Lowe.",
    ),
    (
        "Marta mentioned Ms. Lowe",
        "Marta mentioned you.",
        "Marta mentioned Hannah Lowe.",
    ),
    (
        "I read your article on bed planning",
        "I read your article on bed planning.",
        "I read Hannah Lowe's article on bed planning.",
    ),
    (
        "I heard your talk in May. It was about your first exhibit.",
        "I heard your talk in May. It was about your first exhibit.",
        "I heard Hannah Lowe's talk in May. It was about their first exhibit.",
    ),
    (
        "Marta Kowal gave me your name; we used to work together.",
        "Marta Kowal gave me your name; we used to work together.",
        "Marta Kowal gave me Hannah Lowe's name; we used to work together.",
    ),
    (
        "I read your book (the one on tides), and liked it",
        "I read your book (the one on tides), and liked it.",
        "I read Hannah Lowe's book (the one on tides), and liked it.",
    ),
    (
        "my mom works with you",
        "My mom, who works with you, gave me your name.",
        "My mom, who works with Hannah Lowe, gave me their name.",
    ),
    (
        "My mom works with you.",
        "My mom works with you.",
        "My mom works with Hannah Lowe.",
    ),
    (
        "your talk at the library",
        "I heard your talk at the library.",
        "I heard Hannah Lowe's talk at the library.",
    ),
    (
        "Marta Kowal, her colleague",
        "Marta Kowal, your colleague, gave me your name.",
        "Marta Kowal, Hannah Lowe's colleague, gave me their name.",
    ),
    (
        "Dr. Ellis gave it to me. She taught my ecology class.",
        "Dr. Ellis gave me your name. She taught my ecology class.",
        "Dr. Ellis gave me Hannah Lowe's name. She taught my ecology class.",
    ),
    (
        "Marta Kowal, I worked with her for years",
        "Marta Kowal gave me your name; I worked with her for years.",
        "Marta Kowal gave me Hannah Lowe's name; I worked with her for years.",
    ),
    (
        "she spoke at our school",
        "You spoke at our school.",
        "Hannah Lowe spoke at our school.",
    ),
    (
        "linkedin",
        "I found your name on LinkedIn.",
        "I found Hannah Lowe's name on LinkedIn.",
    ),
    (
        "alumni list",
        "I found your name on the alumni list.",
        "I found Hannah Lowe's name on the alumni list.",
    ),
    (
        "Dr. Ellis gave me your name!",
        "Dr. Ellis gave me your name!",
        "Dr. Ellis gave me Hannah Lowe's name!",
    ),
    (
        "My uncle gave me her number.",
        "My uncle gave me your number.",
        "My uncle gave me Hannah Lowe's number.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "to_them", "at_the_desk"), SENTENCES)
def test_a_sentence_is_right_in_each_place(answer: str, to_them: str, at_the_desk: str) -> None:
    lines = script_from(About("Ada Brook", "Hannah Lowe", answer)).lines
    assert lines["connection"] == to_them
    assert f" {to_them} I'm" in lines["voicemail"]
    assert f" {at_the_desk} Could I have a brief word with " in lines["receptionist"]


@pytest.mark.parametrize("answer", ["", "  ", "?", "nobody", "n/a", "I don't know"])
def test_no_answer_is_a_blank(answer: str) -> None:
    lines = script_from(About(connection=answer)).lines
    assert lines["connection"] == NO_CONNECTION
    assert NO_CONNECTION.replace("your name", "[their name]'s name") in lines["receptionist"]


def test_suggestions_say_it_as_the_script_does() -> None:
    about = About(they="Hannah Lowe", connection="my professor Dr. Ellis gave it to me")
    assert known("… gave me your name.", about) == "My professor Dr. Ellis gave me your name."
    assert known("… suggested that I call you.", about) == "My professor Dr. Ellis gave me your name."
    assert known("… suggested that I call you.", About()) == "[who] suggested that I call you."
    desk = known("… suggested that I speak with Hannah Lowe about their work.", about)
    assert desk == "My professor Dr. Ellis gave me Hannah Lowe's name."
    read = About(they="Hannah Lowe", connection="I read your article on tides")
    assert known("… gave me your name.", read) == "I read your article on tides."


@pytest.mark.parametrize(
    "answer", ["\x01 gave {it} \\1 to me", ",", ";;", "- - -", "Ana,", "(", "a" * 400, "gave it to me"]
)
def test_whatever_is_typed_becomes_one_line(answer: str) -> None:
    lines = script_from(About("Ada", "Hannah Lowe", answer)).lines
    assert lines["connection"].endswith((".", "!", "?"))
    assert lines["connection"].isprintable()
