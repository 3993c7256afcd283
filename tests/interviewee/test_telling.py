"""What is said of a fact: fitted to the form of the question, and never a bare yes from somebody warm."""

from __future__ import annotations

import pytest

from coach.interviewee.model import State
from coach.interviewee.telling import fitting
from coach.persona import Persona

from .acting import reply
from .conftest import Directing


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is it hard to get in?", "Yes, harder than it was."),
        ("And would you do it again?", "Yes, harder than it was."),
        ("How hard is it to get in?", "Harder than it was."),
        ("What is it like to get in?", "Harder than it was."),
    ],
)
def test_a_verdict_is_given_only_where_it_was_asked_for(question: str, said: str) -> None:
    assert fitting("Yes, harder than it was.", question) == said


def test_a_warm_person_says_more_than_the_short_answer(directing: Directing, nora: Persona) -> None:
    warm = reply(directing(), "Do you have a mentor?", state=State(warmth=0.9, patience=0.9, step=5))
    cool = reply(directing(), "Do you have a mentor?", state=State(warmth=0.45, patience=0.9, step=5))
    assert warm.facts == cool.facts == ("mentor",)
    assert len(warm.words.split()) > len(cool.words.split())
