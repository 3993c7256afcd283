"""Five people who write their first script: what they get is sound, and sounds like somebody who speaks."""

from __future__ import annotations

import re

import pytest

from coach.desk.script import About, script_from, script_text
from coach.desk.script_answers import answered
from coach.desk.script_check import check_script
from coach.desk.script_preview import heard

DRIVER = {
    "they": "angela boyle", "me": "ray dutton", "connection": "my sister in law works on her ward", "field": "become a nurse",
    "background": "bus driver for 14 years", "number": "07700 900 123",
}  # fmt: skip
GRADUATE = {
    "they": "Marianne Frost", "me": "Chloe Adams", "connection": "found her on linkedin, we went to the same university",
    "field": "I guess publishing? maybe editing",
    "background": "I just graduated with a degree in English and I don't really know what I want to do yet", "number": "555 0100",
}  # fmt: skip
VETERAN = {
    "they": "Colonel (ret.) James Whitaker", "me": "Daniel Ortiz",
    "connection": "a friend from my old unit who asked me not to give his name",
    "field": "moving from the military into cybersecurity", "background": "confidential", "number": "(703) 555-0199",
}  # fmt: skip
NEWCOMER = {
    "they": "Mr. Robert Klein", "me": "Luciana Ferreira dos Santos",
    "connection": "My teacher of English, Mrs. Patterson, she has told me that her husband is working with you in the same company "
    "and that you are very kind person",
    "field": "I would like very much to know how is the work of an accountant in this country and what certificates I must to have",
    "background": "I am coming from Brazil since two years and in my country I was working as accountant in a big company, now I am "
    "studying English and I want to work again in accounting", "number": "614 555 0148",
}  # fmt: skip
BIO = "Dr. Amara Okafor is the Director of Urban Planning at the City of Leeds. She leads a team of thirty planners."
HURRIED = {
    "they": "Dr. Amara Okafor. Director of Urban Planning, City of Leeds. amara@leeds.example | 0113 555", "me": "jordan ellis, 24",
    "connection": BIO, "field": BIO,
    "background": "Jordan Ellis. Results-driven professional with 5+ years of experience in logistics. Proven track record. "
    "Seeking to leverage skills.", "number": "",
}  # fmt: skip
PEOPLE = {
    "driver": DRIVER,
    "graduate": GRADUATE,
    "veteran": VETERAN,
    "newcomer": NEWCOMER,
    "hurried": HURRIED,
}

SAYS = {
    "driver": [
        "Hello Angela Boyle, my name is Ray Dutton.",
        "My sister in law, who works on your ward, gave me your name.",
        "I've been a bus driver for 14 years. I'd like to find out how to become a nurse, and I'd value your advice.",
    ],
    "graduate": [
        "I found you on LinkedIn; we went to the same university.",
        "I'm researching publishing, maybe editing, and I'd value your advice.",
    ],
    "veteran": [
        "Hello Colonel James Whitaker, my name is Daniel Ortiz.",
        "A friend from my old unit, who asked me not to give his name, gave me your name.",
        "I'd like to find out what moving from the military into cybersecurity is like, and I'd value your advice.",
    ],
    "newcomer": [
        "My English teacher, Mrs. Patterson, has told me that her husband is working with you in the same company and that you are "
        "a very kind person.",
        "I came from Brazil two years ago and in my country I was working as an accountant in a big company. Now I am studying "
        "English and I want to work again in accounting.",
        "I'd like to find out what the work of an accountant in this country is like and what certificates I must have,",
    ],
    "hurried": [
        "Hello Dr. Amara Okafor, my name is Jordan Ellis.",
        "I'm a results-driven professional with 5+ years of experience in logistics. I'm researching [the field",
    ],
}


@pytest.mark.parametrize("who", PEOPLE)
def test_what_they_get_is_sound_and_said_in_their_words(who: str) -> None:
    made = script_from(answered(PEOPLE[who]))
    text = script_text(made)
    for said in SAYS[who]:
        assert said in text
    assert check_script(made).lapses == ()
    assert check_script(made).empty == ()


@pytest.mark.parametrize("who", PEOPLE)
def test_no_line_stumbles(who: str) -> None:
    for line in script_from(answered(PEOPLE[who])).lines.values():
        assert not re.search(r"\bi\b|\b(\w+) \1\b| ,|,,|\.\.|\?,|  |\b(?:her|him) (?:name|gave)\b|@|\|", line)
        assert not re.search(r"\ba [aeiou]\w|\ban [bcdfgjklmnpqrstvwxyz][a-z]", line)
        assert line[0].isupper() or line[0] == "["
        assert line.endswith((".", "?", "!"))


@pytest.mark.parametrize("who", PEOPLE)
def test_while_one_types_there_is_something_to_read_after_each_key(who: str) -> None:
    for key, whole in PEOPLE[who].items():
        for length in range(0, len(whole), 3):
            said = heard(key, {**PEOPLE[who], key: whole[:length]})
            assert f"{said.words}{said.remark}".isprintable()


@pytest.mark.parametrize(
    "field", ["ux", "ai", "it", "cyber", "law", "google", "software", "nurses", "marketing", "nursing"]
)
def test_a_purpose_in_one_word_is_clear(field: str) -> None:
    assert check_script(script_from(answered({**DRIVER, "field": field}))).lapses == ()


@pytest.mark.parametrize("key", list(DRIVER))
@pytest.mark.parametrize(
    "typed",
    ["", "x", "?", "idk", "ASDF", "\x00", "(((", "a" * 400, "la la la. " * 60, "[blank]", "{0} %s \\1"],
)
def test_whatever_is_typed_makes_a_script(key: str, typed: str) -> None:
    made = script_from(answered({**DRIVER, key: typed}))
    assert all(line.isprintable() and line.strip() for line in made.lines.values())
    assert made.seconds("voicemail") < 60


def test_nothing_at_all_makes_a_script_of_blanks() -> None:
    check = check_script(script_from(About()))
    assert check.lapses == ()
    assert check.blanks == (
        "[their name]",
        "[your name]",
        "[who gave you the name, or where you found it]",
        "[the field, role or company you want to learn about]",
        "[your number]",
    )
    assert check.later == ("[day and hour]", "[place]", "[day]")
