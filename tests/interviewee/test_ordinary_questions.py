"""Ordinary questions, as students, career changers and veterans put them, find the right fact of somebody real enough.

``questions/*.tsv`` were written from the public bios alone; which facts answer each was settled by readers of the answers.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.interviewee.matching import SURE, FactIndex
from coach.interviewee.meaning import default_meaning
from coach.persona import Persona, persona_named

FLOOR = 0.70
READ = ("beatrix-nagy", "gunnar-lind", "sam-okonkwo", "priya-raman")
HERE = Path(__file__).parent / "questions"


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


@pytest.mark.parametrize("who", READ)
def test_most_questions_written_from_a_bio_find_a_fact_that_answers_them(who: str) -> None:
    index = FactIndex(persona_named(who), default_meaning())
    lines = [line.split("\t") for line in (HERE / f"{who}.tsv").read_text(encoding="utf-8").splitlines()]
    missed = [question for question, ids in lines if index.ranked(question)[0].fact.id not in ids.split()]
    assert len(missed) <= (1 - FLOOR) * len(lines), missed
