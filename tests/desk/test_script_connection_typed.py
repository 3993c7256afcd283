"""How one got the name, typed by people in a hurry, by shy ones, and by those who learned English later."""

from __future__ import annotations

import pytest

from coach.desk.script import About, script_from
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
    (
        "I work with her brother",
        "I got your name because I work with your brother.",
        "I got Hannah Lowe's name because I work with their brother.",
    ),
    (
        "She's my neighbour's boss",
        "I got your name because you are my neighbour's boss.",
        "I got Hannah Lowe's name because they are my neighbour's boss.",
    ),
    ("at work", "I was given your name at work.", "I was given Hannah Lowe's name at work."),
    ("gym", "I was given your name at the gym.", "I was given Hannah Lowe's name at the gym."),
    ("on the bus", "I came across your name on the bus.", "I came across Hannah Lowe's name on the bus."),
    ("online", "I found your name online.", "I found Hannah Lowe's name online."),
    ("career day", "I found your name at a career day.", "I found Hannah Lowe's name at a career day."),
    ("Tom gave me their name", "Tom gave me your name.", "Tom gave me Hannah Lowe's name."),
    ("tom gave me hannah lowe's name", "Tom gave me your name.", "Tom gave me Hannah Lowe's name."),
    ("tom smith said call her", "Tom Smith said to call you.", "Tom Smith said to call Hannah Lowe."),
    ("tom he works there", "Tom, who works there, gave me your name.", "Tom, who works there, gave me Hannah Lowe's name."),
    ("she is my moms friend", "I got your name because you are my mom's friend.", "I got Hannah Lowe's name because they are my mom's friend."),
    ("you helped my dad", "I got your name because you helped my dad.", "I got Hannah Lowe's name because they helped my dad."),
    ("we met once but she prob doesnt remember", "I got your name when we met once but you may not remember.", "I got Hannah Lowe's name when we met once but they may not remember."),
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


@pytest.mark.parametrize("answer", ["just found it", "i dont know her", "cold call"])
def test_what_tells_nothing_stays_a_blank(answer: str) -> None:
    assert connection_lines(answer, "Hannah Lowe")[0] == NO_CONNECTION


def test_one_breathless_sentence_is_left_off_where_it_might_have_ended() -> None:
    long = (
        "my aunt who has worked at the hospital for some thirty years and knows everybody there and goes to church with the lady every sunday "
        "and so she said that i could just call and mention her name and then it would be fine because everybody starts somewhere"
    )
    said, at_the_desk = connection_lines(long, "Hannah Lowe")
    assert said == (
        "My aunt who has worked at the hospital for some thirty years and knows everybody there and goes to church with the lady every Sunday gave me your name."
    )
    assert "Hannah Lowe's name." in at_the_desk


@pytest.mark.parametrize(
    ("answer", "to_them"),
    [
        (
            "my cousin bree works in the pharmacy there, she gave me her name",
            "My cousin Bree works in the pharmacy there; she gave me your name.",
        ),
        ("my cousin bree", "My cousin Bree gave me your name."),
        ("our neighbor olga said to call her", "Our neighbor Olga said to call you."),
        ("my friend online", "My friend online gave me your name."),
        ("When I met Tom, he gave me her name", "When I met Tom, he gave me your name."),
    ],
)
def test_a_relative_has_a_capital_and_two_sentences_are_two(answer: str, to_them: str) -> None:
    assert connection_lines(answer, "Hannah Lowe")[0] == to_them


def test_whoever_has_no_name_yet_has_a_post() -> None:
    to_them, at_the_desk = connection_lines("my aunt", "the head nurse")
    assert to_them == "My aunt told me about you."
    assert at_the_desk == "My aunt told me about the head nurse."


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("a neighbour, mr bielski, said i should call", "My neighbour, Mr Bielski, said I should call you."),
        ("A neighbor, Mr. Bielski", "My neighbor, Mr. Bielski, gave me your name."),
        ("a cousin, Tom", "My cousin, Tom, gave me your name."),
        ("my neighbour, Mr Bielski", "My neighbour, Mr Bielski, gave me your name."),
        ("a friend, Ola Nowak, told me about you", "A friend of mine, Ola Nowak, told me about you."),
        ("a friend Ola gave me your name", "My friend Ola gave me your name."),
        ("a former colleague, Marta Kowal", "A former colleague of mine, Marta Kowal, gave me your name."),
        ("a friend who works there", "A friend who works there gave me your name."),
    ],
)
def test_somebody_with_a_name_is_ones_own_neighbour_or_friend(answer: str, said: str) -> None:
    assert connection_lines(answer, "Hannah Lowe")[0] == said


@pytest.mark.parametrize(
    ("connection", "field", "asked"),
    [
        ("my aunt", "how hospitals plan", "My aunt gave me Renata Kowal's name. Could I have a brief word with them? I'd like to find out how hospitals plan;"),
        ("my aunt", "what she does", "My aunt gave me Renata Kowal's name. Could I have a brief word with them? I'd like to learn about their work;"),
        ("My mom works at the ward.", "nurses", "My mom works at the ward. Could I have a brief word with Renata Kowal? I'd like to find out what nurses do;"),
    ],
)  # fmt: skip
def test_a_receptionist_hears_the_name_once_and_when_to_call_is_asked_if_they_are_not_there(
    connection: str, field: str, asked: str
) -> None:
    assert script_from(About("Ada", "Renata Kowal", connection, field)).lines["receptionist"] == (
        f"Hello, my name is Ada. {asked} it's not about a job. If they are not there: when would be the best time for me "
        "to call? Then I'll call again at that time. Thank you so much for your help."
    )
