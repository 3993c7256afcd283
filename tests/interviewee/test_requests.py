"""Requests that a stranger cannot grant, and some that they can."""

from __future__ import annotations

import pytest

from coach.interviewee.hearing import SURE_OF
from coach.interviewee.model import Do, State
from coach.interviewee.requests import is_direct
from coach.persona import Persona
from coach.rubric import rubric_named

from .acting import SKILLED, reply
from .conftest import Directing

WARM = State(warmth=0.8, patience=0.9, step=5)


def test_a_direct_and_a_veiled_request_for_a_job_are_told_apart(directing: Directing, nora: Persona) -> None:
    assert reply(directing(), "Are you hiring?", state=WARM).words in nora.lines.job_direct
    assert (
        reply(directing(), "Would you keep me in mind and take me on some day?", state=WARM).words
        in nora.lines.job_veiled
    )


def test_the_second_time_is_answered_as_the_second_time(directing: Directing, nora: Persona) -> None:
    direction = reply(directing(), *SKILLED[:3], "Are you hiring?", "Could you put in a good word for me?")
    assert direction.words in nora.lines.job_again
    assert direction.state.asks == 2


def test_a_request_for_a_recommendation_has_its_own_answer(directing: Directing, nora: Persona) -> None:
    assert reply(directing(), "Could you vouch for me?", state=WARM).words in nora.lines.recommendation


@pytest.mark.parametrize("words", ["Are you hiring?", "Could you vouch for me?"])
def test_such_requests_cost_more_than_anything(directing: Directing, words: str) -> None:
    asked = reply(directing(), words, state=WARM).state
    others = (
        "What does the library do?",
        "I'm recording this.",
        "My boss is an idiot.",
        "Here is my résumé.",
    )
    assert all(asked.warmth < reply(directing(), other, state=WARM).state.warmth - 0.1 for other in others)


def test_a_question_beside_the_request_is_not_answered(directing: Directing) -> None:
    direction = reply(directing(), "Are you hiring? And how did you get into conservation?", state=WARM)
    assert not direction.facts


@pytest.mark.parametrize(
    ("words", "direct"),
    [
        ("Do you know of any openings?", True),
        ("Could you pass on my résumé?", True),
        ("Do you take interns? I'd love an internship.", True),
        ("If anything comes up, would you think of me?", False),
        ("I could really see myself here with you.", False),
    ],
)
def test_direct_is_what_says_so(words: str, direct: bool) -> None:
    assert is_direct(words) is direct


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("I'm recording this.", "recording"),
        ("Do you mind if I take notes?", "recording_asked"),
        ("My boss is an idiot.", "negative"),
        ("I brought my résumé.", "resume"),
        ("Is there anything I can do for you in return?", "offer_received"),
        ("May we stay in touch?", "stay_in_touch"),
        ("Thank you, that helps.", "thanked"),
    ],
)
def test_what_she_has_a_line_for_gets_it(directing: Directing, nora: Persona, words: str, lines: str) -> None:
    assert any(
        reply(directing(), words, state=WARM).words.startswith(line) for line in getattr(nora.lines, lines)
    )


def test_an_opening_that_she_raised_herself_may_be_answered(directing: Directing, nora: Persona) -> None:
    raised = "We've a bench free, would you want it?"
    lines = nora.lines.model_copy(update={"raises_opening": (raised,)})
    friendly = nora.model_copy(update={"lines": lines})
    told = WARM.model_copy(update={"pending": raised})
    direction = reply(directing(persona=friendly), "Yes! Any openings like that, I'd love a job.", state=told)
    assert direction.state.asks == 0
    assert direction.state.warmth >= WARM.warmth


def test_it_is_raised_once_and_after_the_middle(directing: Directing, nora: Persona) -> None:
    from .acting import meeting

    raised = "We've a bench free, would you want it?"
    lines = nora.lines.model_copy(update={"raises_opening": (raised,)})
    heard = list(meeting(directing(persona=nora.model_copy(update={"lines": lines}), minutes=6), SKILLED * 3))
    at = [h.elapsed / h.before.limit_seconds for h in heard if raised in h.direction.words]
    assert len(at) == 1
    assert 0.5 <= at[0] < 0.75


def test_she_asks_back_and_remembers_it(directing: Directing, nora: Persona) -> None:
    asked = 0
    for seed in range(12):
        direction = reply(directing(seed=seed), "What do you enjoy most?", state=WARM)
        if Do.ASK_BACK in direction.do:
            asked += 1
            assert direction.state.pending in nora.lines.ask_back
            assert direction.words.endswith(direction.state.pending)
        else:
            assert direction.state.pending == ""
    assert 0 < asked < 12


def test_passing_over_what_she_asked_costs_a_little(directing: Directing) -> None:
    waiting = WARM.model_copy(update={"pending": "What draws you to old books?"})
    evaded = reply(directing(), "Do you use a microscope?", state=waiting).state
    not_asked = reply(directing(), "Do you use a microscope?", state=WARM).state
    assert evaded.warmth < not_asked.warmth
    assert evaded.patience < not_asked.patience


def test_a_request_is_taken_for_one_where_the_score_takes_it_for_one() -> None:
    """The certainty is the rubric's: who is refused in the meeting is told of it in the report, and nobody else."""
    rubric = rubric_named("informational-interview")
    for act, sure in SURE_OF.items():
        criterion = rubric.named(act.replace("asks-for", "asked-for"))
        assert criterion is not None
        assert criterion.lapse_when.model_dump()["ever"]["at_least"] == sure
