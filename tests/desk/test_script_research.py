"""What one wants to learn, as it is said to them and at their front desk."""

from __future__ import annotations

import pytest

from coach.desk.script_indirect import indirect
from coach.desk.script_research import NO_FIELD, is_about_them, research


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("how do I become a nurse?", "how to become a nurse"),
        ("How do you get into publishing", "how to get into publishing"),
        ("what do editors actually do all day", "what editors actually do all day"),
        ("what does a nurse earn", "what a nurse earns"),
        ("what does a typical day look like", "what a typical day looks like"),
        ("how long does it take to qualify", "how long it takes to qualify"),
        ("how is the work of an accountant here", "what the work of an accountant here is like"),
        ("what's the pay like", "what the pay is like"),
        ("what is it like to be a nurse", "what it is like to be a nurse"),
        ("what is the best way into nursing", "what the best way into nursing is"),
        ("what are the hours", "what the hours are"),
        ("what are you working on", "what you are working on"),
        ("how did you get into nursing?", "how you got into nursing"),
        ("what papers do I need", "what papers I need"),
        ("how can a bus driver become a nurse", "how a bus driver can become a nurse"),
        ("how is AI changing journalism", "how AI is changing journalism"),
        ("how hard is it to switch at forty", "how hard it is to switch at forty"),
        ("do I need a degree", "whether I need a degree"),
        ("is nursing worth it", "whether nursing is worth it"),
        ("is there a shortage", "whether there is a shortage"),
        ("which schools are good", "which schools are good"),
        ("what skills are needed", "what skills are needed"),
        ("how hospitals plan", "how hospitals plan"),
        ("what it's like", "what it's like"),
    ],
)
def test_a_question_takes_its_place_in_a_sentence(question: str, asked: str) -> None:
    assert indirect(question) == asked


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("become a nurse", "I'd like to find out how to become a nurse"),
        ("I'm a bus driver and I want to be a nurse", "I'd like to find out what it takes to be a nurse"),
        ("thinking about becoming a nurse", "I'd like to find out what becoming a nurse is like"),
        ("interested in nursing", "I'd like to find out what working in nursing is like"),
        ("I guess publishing? maybe editing", "I'm researching publishing, maybe editing"),
        ("not sure, something in design", "I'd like to find out what working in design is like"),
        ("nursing?", "I'd like to find out what working in nursing is like"),
        ("SOFTWARE ENGINEERING", "I'm researching software engineering"),
        ("ux", "I'd like to find out what working in UX is like"),
        ("cyber", "I'd like to find out what working in cyber is like"),
        ("it", "I'd like to find out what working in IT is like"),
        ("NHS", "I'd like to find out what working at the NHS is like"),
        ("nurses", "I'd like to find out what nurses do"),
        ("animals", "I'd like to find out what working with animals is like"),
        ("museums", "I'd like to find out what working in museums is like"),
        ("salary", "I'd like to find out what the pay is like"),
        ("Tesco", "I'm researching Tesco"),
        ("Nursing", "I'd like to find out what working in nursing is like"),
        ("drive a truck", "I'd like to find out what it takes to drive a truck"),
        ("opening a cafe", "I'd like to find out what opening a cafe is like"),
        ("typical day", "I'd like to find out what a typical day is like"),
        ("career change into IT", "I'm researching a career change into IT"),
        ("how she became a judge", "I'd like to find out how you became a judge"),
        ("what she does", "I'd like to find out what your work is like"),
        ("am I too old to start", "I'd like to find out whether I am too old to start"),
        ("software at google", "I'm researching software at Google"),
        ("teach", "I'd like to find out what it takes to teach"),
        ("your job", "I'd like to find out what your work is like"),
        (
            "I would like very much to know how is the work of accountant here and what certificates I must to have",
            "I'd like to find out what the work of an accountant here is like and what certificates I must have",
        ),
        (
            "the work of accountant here, how is the day, what papers do I need",
            "I'd like to find out about the work of an accountant here, what the day is like, and what papers I need",
        ),
    ],
)
def test_an_answer_of_any_kind_becomes_a_sentence(answer: str, said: str) -> None:
    assert research(answer)[0] == said


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "idk",
        "not sure yet",
        "career advice",
        "a job",
        "any openings",
        "get a job at your company",
        "everything",
    ],
)
def test_what_is_no_field_stays_a_blank(answer: str) -> None:
    assert research(answer, "Maria Keller") == (f"I'm researching {NO_FIELD}",) * 2


def test_at_the_front_desk_nobody_is_spoken_to_in_their_place() -> None:
    them, desk = research("how did you get into nursing", "Maria Keller")
    assert them == "I'd like to find out how you got into nursing"
    assert desk == "I'd like to learn about Maria Keller's work"
    assert research("bed planning", "Maria Keller")[1] == "I'm researching bed planning"


BIO = "Dr. Amara Okafor is the Director of Urban Planning at the City of Leeds. She leads a team of thirty planners."


def test_a_pasted_profile_tells_nothing_of_what_one_wants() -> None:
    assert is_about_them(BIO)
    assert is_about_them("Maria Keller is a ward sister at the General.", "Maria Keller")
    assert not is_about_them("Maria Keller gave me your name.", "Dana Whitfield")
    assert not is_about_them("Maria Keller is my aunt and she told me about you.", "Maria Keller")
    assert NO_FIELD in research(BIO)[0]
