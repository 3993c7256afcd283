"""The question for whoever says "ask me now": an open one out of what was answered, right as a sentence."""

from __future__ import annotations

import pytest

from coach.acts import default_tagger
from coach.desk.script import About, script_from
from coach.desk.script_question import OF_THEIR_WAY, TOO_LATE, first_question
from coach.transcript import Transcript

ASKED = [
    ("nursing", "What is working in nursing really like?"),
    ("being a nurse", "What is being a nurse really like?"),
    ("nurses", "What do nurses really do, day to day?"),
    ("how do i become a nurse?", "How do I become a nurse?"),
    ("become a nurse", "What would you do first today to become a nurse?"),
    ("i want to be a nurse", "What does it really take to be a nurse?"),
    ("how hospitals plan", "What should I understand first about how hospitals plan?"),
    ("supply chain", "What should I understand first about supply chain?"),
    ("what a normal day looks like", "What does a normal day look like?"),
    ("wich classes i need", OF_THEIR_WAY),
    ("is it hard", TOO_LATE),
    ("whether I should train as a dental technician", "What would you want to know before training as a dental technician?"),
    ("should i become a nurse", "What would you want to know before becoming a nurse?"),
    ("whether i should be a vet", "What would you want to know before becoming a vet?"),
    ("whether to switch from retail to nursing", "What would you want to know before switching from retail to nursing?"),
    ("whether or not to go back to school", "What would you want to know before going back to school?"),
    ("i want to find out if i should quit my job and study law", "What would you want to know before quitting your job and studying law?"),
    ("should i get a degree or start working", TOO_LATE),
    ("trying to decide whether to move into UX", "What would you want to know before moving into UX?"),
    ("deciding whether to run my own bakery", "What would you want to know before running your own bakery?"),
    ("whether I should leave teaching and open a café", "What would you want to know before leaving teaching and opening a café?"),
    ("should I retrain as an electrician or not", "What would you want to know before retraining as an electrician?"),
    ("can i become a paramedic at 45", "What would you do first today to become a paramedic at 45?"),
    ("whether it is worth it to become a teacher", TOO_LATE),
    ("if nursing is right for me", TOO_LATE),
    ("should i be worried about robots", TOO_LATE),
    ("what she does", "What is your work really like?"),
    (
        "how is the work of an accountant in this country and what certificates do i need",
        "What is the work of an accountant in this country really like?",
    ),
    ("how she got there", OF_THEIR_WAY),
    ("how much do you make", OF_THEIR_WAY),
    ("at work", OF_THEIR_WAY),
    ("a job", OF_THEIR_WAY),
    ("", OF_THEIR_WAY),
    ("la la la " * 60, OF_THEIR_WAY),
]  # fmt: skip


@pytest.mark.parametrize(("field", "question"), ASKED)
def test_it_is_made_from_what_one_wants_to_learn(field: str, question: str) -> None:
    assert first_question(field) == question
    assert script_from(About(field=field)).lines["question"] == question


def test_each_is_open_and_asks_for_no_job() -> None:
    said = [
        turn
        for question in dict.fromkeys(question for _, question in ASKED)
        for turn in (
            {"role": "interviewee", "text": "What do you want to know?"},
            {"role": "interviewer", "text": question},
        )
    ]
    tagged = default_tagger().tag(Transcript.model_validate({"scenario": "phone-request", "turns": said}))
    for number in range(1, len(said), 2):
        acts = {act.act for act in tagged.in_turn(number)}
        assert "open-question" in acts, said[number]
        assert not acts & {"asks-for-job", "asks-for-recommendation", "vague-purpose"}, said[number]
