"""Ordinary questions find a fact that answers them.

``questions`` were written from the public bios alone, as students, career changers and veterans put them; others, by reading,
said which facts answer each. Nothing was fitted on them, and none of them may become one of a fact's own questions on purpose.
``ordinary-questions.tsv`` are the ones that everybody is taught to ask, with the facts of Dana Whitfield that answer them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.interviewee.matching import SURE, FactIndex
from coach.interviewee.meaning import default_meaning
from coach.persona import Persona, persona_named
from coach.persona.visitors import asked_by_visitors

HERE = Path(__file__).parent
ASKED = [
    line.split("\t")
    for line in (HERE / "ordinary-questions.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
VISITORS = {
    path.stem: [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    for path in sorted((HERE / "questions").glob("*.tsv"))
}
SHARE = 0.72
"""The share of the visitors' questions that must find what answers them."""
TRIED = ("alma-reyes", "devon-price", "sam-okonkwo", "roy-tallgrass")
"""Of the sixteen, because each takes many seconds."""


@pytest.fixture(scope="module")
def dana() -> Persona:
    return persona_named("dana-whitfield")


def test_nine_in_ten_are_answered_on_topic_by_words_and_topics_alone(dana: Persona) -> None:
    assert len(_astray(FactIndex(dana, None))) <= 0.1 * len(ASKED), _astray(FactIndex(dana, None))


def test_nineteen_in_twenty_are_answered_on_topic_with_meaning(dana: Persona) -> None:
    astray = _astray(FactIndex(dana, default_meaning()))
    assert len(astray) <= 0.05 * len(ASKED), astray


def _astray(index: FactIndex) -> list[str]:
    """The questions that find another fact; a list names its facts by parts of their ids."""
    found = [(question, ids, index.ranked(question)[0].fact.id) for question, ids in ASKED]
    return [
        f"{question} -> {best}"
        for question, ids, best in found
        if not any(part in best for part in ids.replace("^", "").replace("$", "").split())
    ]


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


@pytest.mark.parametrize("who", TRIED)
def test_most_questions_of_visitors_find_a_fact_that_answers_them(who: str) -> None:
    index = FactIndex(persona_named(who), default_meaning())
    missed = [q for q, ids in VISITORS[who] if index.ranked(q)[0].fact.id not in ids.split()]
    assert len(missed) <= (1 - SHARE) * len(VISITORS[who]), missed


def test_hardly_any_question_of_visitors_is_by_chance_one_that_a_fact_was_given() -> None:
    for who, lines in VISITORS.items():
        given = {ask.casefold() for fact in persona_named(who).fact for ask in fact.asks}
        given |= {ask.casefold() for asked in asked_by_visitors(who).values() for ask in asked}
        assert len(given & {question.casefold() for question, _ in lines}) <= 0.1 * len(lines)
