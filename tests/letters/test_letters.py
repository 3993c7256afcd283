"""Letters: what kind they are, what a draft may say, and blanks."""

from __future__ import annotations

import re

import pytest

from coach.acts import Tagger
from coach.desk.blanks import blanks_in, stood_in, without_blanks
from coach.desk.letter import kind_of, letter_transcript
from coach.desk.thank_you import draft_thank_you
from coach.errors import BadInput
from coach.transcript import Scenario, Transcript


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dear Dana, thank you for the time you gave me yesterday.", Scenario.THANK_YOU_NOTE),
        ("As promised, here is the article.", Scenario.THANK_YOU_NOTE),
        ("I heard your talk. Could we talk for twenty minutes? Thank you.", Scenario.OUTREACH_EMAIL),
        ("I'm a nurse and I'd like to learn how hospitals plan.", Scenario.OUTREACH_EMAIL),
    ],
)
def test_the_kind_of_a_letter(text: str, kind: Scenario) -> None:
    assert kind_of(text) is kind


def test_a_letter_is_one_turn_without_its_blanks() -> None:
    letter = letter_transcript(
        "Thanks.\n\n[What you took away.]\n\nAda", Scenario.THANK_YOU_NOTE, "note", ("the article",), 3
    )
    assert [turn.text for turn in letter.turns] == ["Thanks.\n\nAda"]
    assert letter.promised == ("the article",)
    assert letter.hours_after_meeting == 3
    assert letter_transcript("Hi", Scenario.OUTREACH_EMAIL).hours_after_meeting is None


@pytest.mark.parametrize("text", ["", "  \n", "[only this]"])
def test_nothing_is_no_letter(text: str) -> None:
    with pytest.raises(BadInput, match="empty"):
        letter_transcript(text, Scenario.OUTREACH_EMAIL)


def test_a_meeting_is_no_letter() -> None:
    with pytest.raises(BadInput, match="no letter"):
        letter_transcript("Hi", Scenario.VOICEMAIL)


def test_a_draft_cites_only_what_was_said(meeting: Transcript, tagger: Tagger) -> None:
    draft = draft_thank_you(meeting, tagger)
    said = [turn.text for turn in meeting.turns]
    quoted = re.findall(r"“([^”]*)”", draft.text)
    assert quoted
    assert all(any(words in text for text in said) for words in quoted)
    assert all(quote.is_in(meeting) for quote in draft.cites)
    assert "“The hardest part is deciding what you will stop doing.”" in draft.text
    assert draft.promised == (
        "I'll send you the article on bed closures by Friday.",
        "And I'll let you know how my exam goes.",
    )
    assert "As promised (“I'll send you the article on bed closures by Friday.”)" in draft.text
    assert draft.text.endswith("Ada Brook\n[your telephone number and e-mail address]\n")


def test_what_is_left_of_a_draft_was_known(meeting: Transcript, tagger: Tagger) -> None:
    """Without blanks and quotations there are set phrases and names, and nothing else."""
    draft = draft_thank_you(meeting, tagger)
    left = re.sub(r"“[^”]*”", "", without_blanks(draft.text))
    known = set(
        re.findall(
            r"\w+",
            "Subject Thank you Dear Dana Ada Brook for the time gave me told As promised I said With thanks d like to stay in touch".lower(),
        )
    )
    assert set(re.findall(r"\w+", left.lower())) <= known


def test_a_draft_of_a_meeting_in_which_nothing_stands_out_has_blanks(tagger: Tagger) -> None:
    bare = Transcript.model_validate(
        {
            "schema": "coach.transcript/1",
            "turns": [
                {"role": "interviewer", "text": "Hello."},
                {"role": "interviewee", "text": "Hello. Nice to see you."},
            ],
        }
    )
    draft = draft_thank_you(bare, tagger)
    assert draft.cites == draft.promised == ()
    assert "“" not in draft.text
    assert "[their name]" in draft.text
    assert "[your name]" in draft.text
    assert any("took away" in blank for blank in blanks_in(draft.text))


def test_one_side_alone_is_nothing_to_thank_for(meeting: Transcript, tagger: Tagger) -> None:
    alone = meeting.model_copy(update={"turns": meeting.turns[:1]})
    with pytest.raises(BadInput, match="Only one side"):
        draft_thank_you(alone, tagger)


def test_blanks() -> None:
    assert blanks_in("[a] and [b] and [a]") == ("[a]", "[b]")
    assert stood_in("I'm [your name], [anything else].") == "I'm Robin Carter,."
    assert without_blanks("One [two] three.\n\n[four]\n\nfive") == "One three.\n\nfive"
