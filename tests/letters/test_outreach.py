"""An e-mail from one's own words: nothing is invented, the length is right, and it does what the rubric asks."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.desk.blanks import blanks_in, stood_in, without_blanks
from coach.desk.letter import letter_transcript
from coach.desk.outreach import FEWEST, MOST, Asking, draft_outreach
from coach.scoring import score
from coach.transcript import Scenario

KNOWN = Asking(
    me="Ada Brook",
    they="Ms Whitfield",
    background="A nurse with six years in intensive care, now in the second year of an MBA.",
    connection="Priya Shah",
    interest="your move from the ward into strategy",
    purpose="I'd like to understand how hospitals decide what to stop doing",
    contact="614 555 0148",
)
NOTHING = Asking()
OURS = set(re.findall(r"\w+", without_blanks(draft_outreach(NOTHING)).lower()))
SAYS = st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="[]"), max_size=300)


@pytest.mark.parametrize(
    "asking", [KNOWN, NOTHING, *(replace(KNOWN, **{f.name: ""}) for f in fields(Asking))], ids=str
)
def test_filled_in_it_passes_its_own_rubric(asking: Asking) -> None:
    """By the tagger that ships: what coach writes for you costs you nothing."""
    text = draft_outreach(asking)
    assert FEWEST <= len(text.split()) <= MOST
    report = score(letter_transcript(stood_in(text), Scenario.OUTREACH_EMAIL))
    assert [lapse.id for lapse in report.lapses()] == []


def test_what_is_known_stands_in_it_and_the_rest_is_blank() -> None:
    text = draft_outreach(KNOWN)
    assert blanks_in(text) == ()
    for words in (
        "Dear Ms Whitfield,",
        "My name is Ada Brook.",
        "I'm a nurse with six years in intensive care",
        "Priya Shah gave me your name.",
        "because of your move from the ward into strategy.",
        "I'd like to understand how hospitals decide what to stop doing.",
        "614 555 0148",
    ):
        assert words in text
    assert len(blanks_in(draft_outreach(NOTHING))) == 7


@pytest.mark.parametrize(
    ("field", "given_words", "said"),
    [
        ("background", "I study law", "I study law."),
        ("background", "I'm A nurse.", "I'm a nurse."),
        ("connection", "I heard your talk in May", "I heard your talk in May."),
        ("connection", "the alumni list of Kent", "the alumni list of Kent gave me your name."),
        ("connection", "Through my uncle", "I found your name through my uncle."),
        ("interest", "you moved into law", "You moved into law."),
        ("purpose", "learn more about patent law.", "I'd like to understand patent law."),
        ("purpose", "Why people leave", "I'd like to understand why people leave."),
    ],
)
def test_answers_become_sentences(field: str, given_words: str, said: str) -> None:
    assert said in draft_outreach(replace(KNOWN, **{field: given_words}))


def test_an_answer_that_is_too_long_is_left_to_the_writer() -> None:
    rambling = " ".join(["and then"] * 200)
    text = draft_outreach(replace(KNOWN, background=rambling))
    assert "and then" not in text
    assert any("who you are" in blank for blank in blanks_in(text))


@settings(max_examples=30)
@given(SAYS, SAYS, SAYS, SAYS)
def test_it_says_nothing_that_was_not_given(
    background: str, connection: str, interest: str, purpose: str
) -> None:
    asking = replace(KNOWN, background=background, connection=connection, interest=interest, purpose=purpose)
    text = draft_outreach(asking)
    assert len(text.split()) <= MOST
    known = OURS | set(re.findall(r"\w+", " ".join(asking.sources).lower()))
    known |= set(re.findall(r"\w+", "gave me your name because of My is I found your name".lower()))
    assert set(re.findall(r"\w+", without_blanks(text).lower())) <= known
