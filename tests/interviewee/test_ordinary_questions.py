"""Ordinary questions, as students put them, find the right fact of somebody real enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.interviewee.matching import SURE, FactIndex
from coach.persona import Persona, persona_named

ASKED = [
    line.split("\t")
    for line in (Path(__file__).parent / "ordinary-questions.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def dana() -> Persona:
    return persona_named("dana-whitfield")


def test_nine_in_ten_are_answered_on_topic_by_words_and_topics_alone(dana: Persona) -> None:
    index = FactIndex(dana, None)
    missed = []
    for question, ids in ASKED:
        best = index.ranked(question)[0].fact.id
        if not any(part in best for part in ids.replace("^", "").replace("$", "").split()):
            missed.append(f"{question} -> {best}")
    assert len(missed) <= 0.1 * len(ASKED), missed


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


@pytest.mark.parametrize(
    "listed", sorted((Path(__file__).parent / "questions").glob("*.tsv")), ids=lambda path: path.stem
)
def test_most_questions_written_from_a_bio_find_their_fact_by_words_and_topics_alone(listed: Path) -> None:
    index = FactIndex(persona_named(listed.stem), None)
    lines = [line.split("\t") for line in listed.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    missed = [question for question, ids in lines if index.ranked(question)[0].fact.id not in ids.split()]
    assert len(missed) <= 0.25 * len(lines), missed
