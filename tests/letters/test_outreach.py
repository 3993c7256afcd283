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
AROUND = """gave me your name because of My I I'd I'm am a an you yours are have who found heard read saw on in the and to ask
about for how it takes what is like work Google LinkedIn with them her their"""
"""Words that only hold an answer in its sentence."""
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
        ("background", "student of public health", "I'm a student of public health."),
        ("background", "Senior biology major at Reed", "I'm a senior biology major at Reed."),
        ("background", "worked as a nurse for six years", "I worked as a nurse for six years."),
        ("background", "MBA from Kent", "I have an MBA from Kent."),
        ("background", "6 years as a nurse", "I have 6 years as a nurse."),
        ("connection", "I heard your talk in May", "I heard your talk in May."),
        ("connection", "saw your talk at Reed", "I saw your talk at Reed."),
        ("connection", "LinkedIn", "I found your name on LinkedIn."),
        ("connection", "google", "I found your name on Google."),
        ("connection", "the alumni list of Kent", "I found your name on the alumni list of Kent."),
        ("connection", "Through my uncle", "My uncle gave me your name."),
        ("connection", "nobody", "[How you know of them"),
        ("interest", "you moved from nursing into planning", "because you moved from nursing into planning."),
        ("interest", "Moved into law.", "because you moved into law."),
        ("interest", "Ms Whitfield moved into law", "because you moved into law."),
        ("interest", "her move into law", "because of your move into law."),
        ("interest", "your career is what I hope for", "because your career is what I hope for."),
        (
            "interest",
            "read your article on beds. It stayed with me.",
            "because I read your article on beds. It stayed with me.",
        ),
        ("interest", "work on bed closures", "because of your work on bed closures."),
        ("interest", "nurse who became a planner", "because you are a nurse who became a planner."),
        ("interest", "because of how you built the clinic", "because of how you built the clinic."),
        ("interest", "bed planning", "because of bed planning."),
        ("purpose", "learn more about patent law.", "I'd like to understand patent law."),
        ("purpose", "Why people leave", "I'd like to understand why people leave."),
        ("purpose", "be a planner", "I'd like to understand what it takes to be a planner."),
        (
            "purpose",
            "I want to break into consulting",
            "I'd like to understand how to break into consulting.",
        ),
        ("purpose", "understand how hospitals plan", "I'd like to understand how hospitals plan."),
        ("purpose", "decide whether to leave nursing", "I'd like to decide whether to leave nursing."),
        ("purpose", "knowledge management", "I'd like to understand knowledge management."),
        ("purpose", "hospital planner", "I'd like to understand the work of a hospital planner."),
        (
            "purpose",
            "what is it like to be a planner?",
            "I'd like to ask you: what is it like to be a planner?",
        ),
        ("purpose", "career advice", "I'd like to ask for career advice."),
    ],
)
def test_answers_become_sentences(field: str, given_words: str, said: str) -> None:
    assert said in draft_outreach(replace(KNOWN, **{field: given_words}))


def test_an_answer_that_is_too_long_is_left_to_the_writer() -> None:
    rambling = " ".join(["and then"] * 200)
    text = draft_outreach(replace(KNOWN, background=rambling))
    assert "and then" not in text
    assert any("who you are" in blank for blank in blanks_in(text))


@pytest.mark.parametrize(
    "answers",
    [
        (
            "student of public health",
            "saw your talk at Reed",
            "you moved from nursing into planning",
            "be a planner",
        ),
        (
            "Senior biology major at Reed",
            "LinkedIn",
            "nurse who became a planner",
            "understand how labs hire",
        ),
        (
            "worked as a nurse for six years",
            "my professor, Dr Lee",
            "her move into planning",
            "hospital planning",
        ),
        ("career changer", "my mom's friend", "your career path", "break into consulting"),
    ],
)
def test_a_few_words_for_each_answer_pass_the_rubric(answers: tuple[str, str, str, str]) -> None:
    told = dict(zip(("background", "connection", "interest", "purpose"), answers, strict=True))
    text = draft_outreach(replace(KNOWN, **told))
    assert FEWEST <= len(text.split()) <= MOST
    report = score(letter_transcript(text, Scenario.OUTREACH_EMAIL))
    assert [lapse.id for lapse in report.lapses()] == []


@settings(max_examples=30)
@given(SAYS, SAYS, SAYS, SAYS)
def test_it_says_nothing_that_was_not_given(
    background: str, connection: str, interest: str, purpose: str
) -> None:
    asking = replace(KNOWN, background=background, connection=connection, interest=interest, purpose=purpose)
    text = draft_outreach(asking)
    assert len(text.split()) <= MOST
    joined = " ".join([AROUND, *asking.sources, *(re.sub(r"[^\x20-\ud7ff]", " ", t) for t in asking.sources)])
    known = OURS | set(re.findall(r"\w+", joined.casefold()))
    assert set(re.findall(r"\w+", without_blanks(text).casefold())) <= known
