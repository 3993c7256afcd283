"""A question about a trade is no request for a job, and a request is one however it is wrapped."""

from __future__ import annotations

import pytest

from coach.acts import default_tagger
from coach.transcript import Transcript

SURE = 0.8


def asks_for_job(words: str) -> bool:
    turns = [
        {"role": "interviewer", "text": "What does a slow week look like?"},
        {"role": "interviewee", "text": "We paint the floor."},
        {"role": "interviewer", "text": words},
        {"role": "interviewee", "text": "Hm."},
    ]
    given = {
        "schema": "coach.transcript/1",
        "id": "x",
        "scenario": "informational-interview",
        "interviewer": {"name": "Ana"},
        "interviewee": {"name": "Bo", "title": "Baker", "organization": "Rye & Co"},
        "turns": turns,
    }
    tagged = default_tagger().tag(Transcript.model_validate(given))
    return any(tag.act == "asks-for-job" and tag.probability >= SURE for tag in tagged.in_turn(2))


@pytest.mark.parametrize(
    "words",
    [
        "Is there still enough work in this valley for the next ten years?",
        "Are there many women in your bakery?",
        "Will machines take over jobs like yours?",
        "Is there room for older people in baking?",
        "Were you to start once more, would you bake?",
        "Could a forty-five-year-old still learn it?",
        "What should I do at school to get into this?",
        "Would a mill even look at somebody of fifty?",
        "Do I need a diploma to work with dough?",
        "Would it be silly to start again at my age?",
        "Is there any way a person like me gets into milling?",
        "Do you think there'll be enough jobs when the big ovens come?",
    ],
)
def test_a_question_about_the_trade_is_none(words: str) -> None:
    assert not asks_for_job(words)


@pytest.mark.parametrize(
    "words",
    [
        "Could you use another pair of hands on the early shift? Mine, I mean.",
        "Is there a place for me in your bakery?",
        "If somebody leaves, would you think of hiring me?",
        "Would you take somebody like me?",
    ],
)
def test_a_request_is_one(words: str) -> None:
    assert asks_for_job(words)
