"""Ordinary questions, as students, career changers and veterans put them, find the right fact of somebody real enough.

``questions/earlier`` were written from four bios; the others came later, also from bios alone, and readers of the answers said
which facts answer each: on those the weights of :mod:`coach.interviewee.matching` were fitted. ``visitors`` came last, and nothing
was fitted on it; 352 facts that were written afterwards are not among its answers, so that it counts too low.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.interviewee.matching import SURE, FactIndex
from coach.interviewee.meaning import default_meaning
from coach.persona import Persona, persona_named

READ = ("beatrix-nagy", "gunnar-lind", "sam-okonkwo", "priya-raman")
HERE = Path(__file__).parent
ASKED = [
    line.split("\t")
    for line in (HERE / "ordinary-questions.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
LISTS = [
    *(("earlier", path.stem, 0.85) for path in sorted((HERE / "questions" / "earlier").glob("*.tsv"))),
    *((".", who, 0.70) for who in READ),
    ("visitors", "alma-reyes", 0.70),
    ("visitors", "devon-price", 0.56),
    ("visitors", "roy-tallgrass", 0.75),
]
"""Folder, persona, and the share that must be found."""


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


@pytest.mark.parametrize(("folder", "who", "share"), LISTS)
def test_most_questions_written_from_a_bio_find_a_fact_that_answers_them(
    folder: str, who: str, share: float
) -> None:
    index = FactIndex(persona_named(who), default_meaning())
    text = (HERE / "questions" / folder / f"{who}.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line[0] != "#"]
    missed = [question for question, ids in lines if index.ranked(question)[0].fact.id not in ids.split()]
    assert len(missed) <= (1 - share) * len(lines), missed
