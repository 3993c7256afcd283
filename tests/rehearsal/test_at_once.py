"""Two genuinely different questions in one turn are named; one question, however it is put, is not."""

from __future__ import annotations

import pytest

from coach.acts import Tag, TaggedTranscript, sentences
from coach.rehearsal.at_once import SAID, asked_at_once
from coach.rehearsal.hints import Hint, next_hint
from coach.transcript import Role, Transcript, Turn

OPEN, CLOSED = "open-question", "closed-question"


def unlike(one: str, other: str) -> float:
    """No two questions ask the same."""
    return 0.2


def asking(text: str, *acts: str, by: Role = Role.INTERVIEWER) -> TaggedTranscript:
    """A turn whose sentences do these acts, in their order; "" is none."""
    transcript = Transcript(schema="coach.transcript/1", turns=(Turn(role=by, text=text),))
    spans = sentences(text)
    assert len(spans) == len(acts)
    tags = (Tag(act, 0, span.text, 0.9, span.start) for span, act in zip(spans, acts, strict=True) if act)
    return TaggedTranscript(transcript, tuple(tags))


@pytest.mark.parametrize(
    ("text", "acts", "found"),
    [
        (
            "How did you get into this, and what do you like most about it?",
            (OPEN,),
            ("How did you get into this", "what do you like most about it?"),
        ),
        (
            "What does a day look like? Also, do you enjoy it?",
            (OPEN, CLOSED),
            ("What does a day look like?", "Also, do you enjoy it?"),
        ),
        (
            "why did you leave teaching and how many people work with you",
            (OPEN,),
            ("why did you leave teaching", "how many people work with you"),
        ),
        (
            "Could you tell me how you got in and what a typical week looks like?",
            (OPEN,),
            ("Could you tell me how you got in", "what a typical week looks like?"),
        ),
        (
            "I read your paper. What made you choose it, and how did your colleagues react?",
            ("", OPEN),
            ("What made you choose it", "how did your colleagues react?"),
        ),
    ],
)
def test_two_that_differ(text: str, acts: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert asked_at_once(asking(text, *acts), 0, unlike) == found


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("How did you get into this?", (OPEN,)),
        ("Do you like it, and why?", (OPEN,)),
        ("Do you like it? Why is that?", (CLOSED, OPEN)),
        ("What changed? Was it the software, or the clients?", (OPEN, CLOSED)),
        ("What about the families who quarrel? How do you manage those?", (OPEN, OPEN)),
        ("Do you work with numbers or do you work with people?", (CLOSED,)),
        ("What do you do when a client is angry and is shouting?", (OPEN,)),
        ("What do you think about the market and what it does to people?", (OPEN,)),
        ("You left the bank and moved here. What made you do that?", (CLOSED, OPEN)),
        ("They touch the chair first, did you know that? How do you build it?", (CLOSED, OPEN)),
        ("How are you today? How did you get into this?", ("", OPEN)),
    ],
)
def test_one_however_it_is_put(text: str, acts: tuple[str, ...]) -> None:
    assert asked_at_once(asking(text, *acts), 0, unlike) == ()


def test_a_question_in_other_words_counts_once_in_its_last_wording() -> None:
    text = "What does a day look like? What do you do from morning to evening? Who pays for it?"
    tagged = asking(text, OPEN, OPEN, CLOSED)

    def alike(one: str, other: str) -> float:
        return 0.7 if "day" in one and "morning" in other else 0.1

    assert asked_at_once(tagged, 0, alike) == ("What do you do from morning to evening?", "Who pays for it?")
    assert asked_at_once(tagged, 0, lambda one, other: 0.9) == ()


def test_a_request_is_not_a_question_and_theirs_do_not_count() -> None:
    text = "How did you begin? Who else should I talk to?"
    tagged = asking(text, OPEN, OPEN)
    request = Tag("asks-for-referral", 0, "Who else should I talk to?", 0.9, 19)
    assert asked_at_once(tagged, 0, unlike) != ()
    assert asked_at_once(TaggedTranscript(tagged.transcript, (*tagged.tags, request)), 0, unlike) == ()
    assert asked_at_once(asking(text, OPEN, OPEN, by=Role.INTERVIEWEE), 0, unlike) == ()


@pytest.mark.usefixtures("tagger")
def test_the_hint_comes_right_after_and_once() -> None:
    two = asking("How did you begin? Who pays for harbour maps?", OPEN, CLOSED)
    hint = next_hint(two)
    assert hint is not None
    assert hint.text == f"{SAID}. You can come back to the other."
    assert next_hint(two, [Hint(hint.kind, "", -5)]) is None
    assert next_hint(asking("How did you begin?", OPEN)) is None
