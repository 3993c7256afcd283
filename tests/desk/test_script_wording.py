"""What was said in a practice call and may be written down for the real one."""

from __future__ import annotations

import pytest

from coach.desk.script import About, Script
from coach.desk.script_wording import for_real, practice_of, writable
from coach.transcript import Transcript

CALL = Transcript.model_validate(
    {
        "schema": "coach.transcript/1",
        "scenario": "gatekeeper",
        "interviewee": {"name": "Gunnar Lind", "title": "Chief", "organization": "Nordhavn Maps"},
        "gatekeeper": {"name": "Ms. Ostrander"},
        "turns": [
            {
                "role": "gatekeeper",
                "text": "Good morning, Nordhavn Maps, this is Ms. Ostrander. Mr. Lind is with Petra.",
            }
        ],
    }
)
ABOUT = About("Priyanka Nair", "Hannah Lowe", "Dr. Ellis", "how museums plan exhibits", "a student")
PRACTICE = practice_of([CALL], Script("x", {}, ABOUT))


@pytest.mark.parametrize(
    "text",
    [
        "Good morning, my name is Priyanka Nair.",
        "Thank you so much for your help!",
        "Could we talk for twenty minutes, whenever suits you?",
        "Dr. Ellis gave me your name.",
        "Then I won't keep you.",
        "When would be the best time for me to call?",
        "May I speak with Hannah Lowe, please?",
        "I'm researching how museums plan exhibits, and I'd value your advice.",
        "I know you're busy, so I'll be brief.",
    ],
)
def test_clean_words_stand(text: str) -> None:
    assert writable(text, PRACTICE)


@pytest.mark.parametrize(
    "text",
    [
        "can you put me thru to gunnar lind pls",
        "Could you put me through to gunnar, please?",
        "Could you put me through to Gunnar Lind, please?",
        "Thank you so much for your help, Ms. Ostrander.",
        "Thank you so much for your help, Ms. Ostrender.",
        "Thank you so much, Sir.",
        "Thank you, Barbara.",
        "Please say hello to Petra for me.",
        "I'd like to learn about Nordhavn's work.",
        "So that is Tuesday at half past three.",
        "I'll call you again tomorrow morning.",
        "I'll call again at ten.",
        "I'll call again at 10:30.",
        "Could we meet on the 14th?",
        "See you at the coffee place across the street.",
        "Great, thank you so much for your time.",
        "Yes, I'd love that.",
        "my name is Priyanka Nair.",
        "My name is Priyanka Nair",
        "My name is Priyanka Nair and i study biology.",
        "I would value you're advise on reserching museums.",
        "Thank you sooo much for your time.",
        "Hello, im Priyanka Nair.",
        "Could u call me back?",
        "I'd value your advice and my number is—",
        "THANK YOU SO MUCH for your TIME.",
        "Thank you so much!!",
        "Thanks.",
        "[red]Hello[/red], I am <b>here</b>.",
        "",
    ],
)
def test_others_do_not(text: str) -> None:
    assert not writable(text, PRACTICE)


def test_whom_one_practised_with_gives_way_to_whom_one_calls() -> None:
    said = "May I speak with Gunnar Lind, please?"
    assert for_real(said, PRACTICE, ABOUT) == "May I speak with Hannah Lowe, please?"
    assert for_real(said, PRACTICE, About()) == "May I speak with [their name], please?"
    assert for_real(said, PRACTICE, About(they="Gunnar Lind")) == said


def test_somebody_of_the_practice_may_be_the_person_of_the_real_number() -> None:
    real = practice_of([CALL], Script("x", {}, About(they="Gunnar Lind")))
    assert writable("May I speak with Gunnar Lind, please?", real)
