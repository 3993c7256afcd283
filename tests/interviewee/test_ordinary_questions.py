"""Ordinary questions, as students put them, find the right fact of somebody real enough."""

from __future__ import annotations

import pytest

from coach.interviewee.matching import SURE, FactIndex
from coach.persona import Persona, persona_named


@pytest.fixture(scope="module")
def dana() -> Persona:
    return persona_named("dana-whitfield")


@pytest.mark.parametrize(
    "question",
    [
        "What is the capital of France?",
        "Do you prefer tea or coffee?",
        "How tall are you?",
        "What do you think about the weather on Mars?",
        "Is there parking nearby?",
    ],
)
def test_questions_about_anything_else_find_nothing(dana: Persona, question: str) -> None:
    assert FactIndex(dana, None).ranked(question)[0].score < SURE


def test_the_name_of_the_organization_is_the_organization(dana: Persona) -> None:
    index = FactIndex(dana, None)
    assert index.ranked("What does Halcyon do?")[0].fact.id == "what-halcyon-is"
    assert index.ranked("what does your company do")[0].fact.id == "what-halcyon-is"


def test_courtesies_before_a_question_change_nothing(dana: Persona) -> None:
    index = FactIndex(dana, None)
    plain = index.ranked("what surprised you about the work?")
    polite = index.ranked("Thanks, so I was wondering, could you tell me what surprised you about the work?")
    assert [m.fact.id for m in plain[:3]] == [m.fact.id for m in polite[:3]]
