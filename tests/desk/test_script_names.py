"""What somebody is called, from an answer with anything around it."""

from __future__ import annotations

import pytest

from coach.desk.script import About, script_from
from coach.desk.script_answers import answered
from coach.desk.script_names import as_called, is_name, number_in
from coach.desk.script_pieces import pieces


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("angela boyle", "Angela Boyle"),
        ("JANE DOE", "Jane Doe"),
        ("AJ", "AJ"),
        ("J.R. Smith", "J.R. Smith"),
        ("Ludwig van Aken", "Ludwig van Aken"),
        ("my name is mike", "Mike"),
        ("I'm Mike Smith", "Mike Smith"),
        ("Keller, Maria", "Maria Keller"),
        ("ADA", "Ada"),
        ("its ada brook", "Ada Brook"),
        ("it's me ada", "Ada"),
        ("call me ada", "Ada"),
        ("my name is ada brook and i am 24", "Ada Brook"),
        ("this is ada brook speaking", "Ada Brook"),
        ("her name is maria keller i think", "Maria Keller"),
        ("head nurse maria keller", "Maria Keller"),
        ("Mrs. keller", "Mrs. Keller"),
        ("dr. o'brien", "Dr. O'Brien"),
        ("mcdonald smith", "McDonald Smith"),
        ("me", ""),
        ("Maria Keller, PhD", "Maria Keller"),
        ("Maria Keller - HR manager", "Maria Keller"),
        ("maria keller at novartis", "Maria Keller"),
        ("Colonel (ret.) James Whitaker", "Colonel James Whitaker"),
        ("Dr. Amara Okafor, Director of Urban Planning | amara@leeds.example | 0113 555", "Dr. Amara Okafor"),
        ("Dr. Amara Okafor. Director of Urban Planning", "Dr. Amara Okafor"),
        ("Dr. Amara Okafor is the Director of Urban Planning. She leads thirty.", "Dr. Amara Okafor"),
        ("Nobody Owens", "Nobody Owens"),
        ("An Nguyen", "An Nguyen"),
        ("I don't know yet", ""),
        ("no idea", ""),
        ("[their name]", ""),
        ("???", ""),
    ],
)
def test_a_name_comes_without_what_was_pasted_around_it(typed: str, called: str) -> None:
    assert as_called(typed) == called
    assert is_name(called)


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("The head nurse", "the head nurse"),
        ("the head nurse at St Mary's", "the head nurse at St Mary's"),
        ("whoever runs the bakery | 0113 555", "whoever runs the bakery"),
        ("someone at the BBC", "someone at the BBC"),
    ],
)
def test_whoever_has_no_name_yet_is_asked_for_and_not_greeted(typed: str, called: str) -> None:
    assert as_called(typed) == called
    assert not is_name(called)
    lines = script_from(answered({"they": typed, "me": "ray"})).lines
    assert lines["greeting"] == "Hello, my name is Ray."
    assert lines["receptionist"].count(called) == 1
    assert "a brief word with them?" in lines["receptionist"]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("07700 900 123", "07700 900 123"),
        ("my number is 555 0100.", "555 0100"),
        ("Tel: (703) 555-0199 evenings", "(703) 555-0199 evenings"),
        ("+44 7700 900123", "+44 7700 900123"),
        ("call me at 614 555 0148 after 5", "614 555 0148"),
        ("6145550148", "614 555 0148"),
        ("614 555 0148 or 614 555 0199", "614 555 0148"),
        ("+1 (614) 555-0148 ext 3", "+1 (614) 555-0148 ext 3"),
        ("555", ""),
        ("none yet", ""),
        ("x", ""),
    ],
)
def test_a_number_comes_without_the_words_before_it(typed: str, number: str) -> None:
    assert number_in(typed) == number


def test_answers_are_cleaned_once_and_the_others_stay_as_they_were_typed() -> None:
    given = {
        "me": "my name is mike",
        "they": "Jane Doe, CEO",
        "field": " software  at google ",
        "number": "no",
    }
    assert answered(given) == About(me="Mike", they="Jane Doe", field="software at google")


@pytest.mark.parametrize(
    ("they", "word", "when"),
    [
        ("Mr. Aston", "Could I have a brief word with him?", "If he is not there:"),
        ("Mrs Aston", "Could I have a brief word with her?", "If she is not there:"),
        ("Kit Aston", "Could I have a brief word with them?", "If they are not there:"),
    ],
)
def test_a_title_tells_whether_it_is_him_or_her(they: str, word: str, when: str) -> None:
    desk = pieces(About(me="Ida Berg", they=they, connection="my aunt Rosa", field="tuning organs"))[
        "receptionist"
    ]
    assert desk["word"] == word
    assert desk["when"].startswith(when)
