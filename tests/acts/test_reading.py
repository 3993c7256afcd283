"""Cutting turns into sentences, and putting names aside."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coach.acts import default_tagger, sentences
from coach.acts.names import Renaming
from coach.report import report_to_json
from coach.scoring import score
from coach.transcript import Transcript


@given(st.text(max_size=300))
def test_sentences_are_substrings_in_order_and_lose_no_word(text: str) -> None:
    spans = sentences(text)
    end = 0
    for span in spans:
        assert span.start >= end
        assert text[span.start : span.end] == span.text
        end = span.end
    assert "".join("".join(s.text.split()) for s in spans) == "".join(text.split())


def test_abbreviations_do_not_end_a_sentence() -> None:
    assert [s.text for s in sentences("Thank you, Dr. Whitfield. How did it start?")] == [
        "Thank you, Dr. Whitfield.",
        "How did it start?",
    ]


def test_a_long_run_without_punctuation_is_cut() -> None:
    said = (
        "hi this is ada i am a nurse and i was told by lou that you know this field so i wanted to ask you "
        "how did you get into it and what would you do if you were me starting over today"
    )
    assert len(sentences(said)) > 1


def test_known_names_are_put_aside() -> None:
    renaming = Renaming.of_names("Grant Hollister", "Dr. Maya Feng")
    assert renaming("Thank you, Dr. Feng, this is Grant.") == "Thank you, Dr. Whitfield, this is Robin."
    assert renaming("they gave me a grant") == "they gave me a grant", "a word that is a name elsewhere"


def meeting(me: str, they: str) -> Transcript:
    lines = [
        (
            "interviewer",
            f"Hello {they}, I'm {me}, a nurse, thank you for seeing me. I want to understand informatics.",
        ),
        ("interviewee", f"Welcome, {me}. Ask away."),
        ("interviewer", f"How did you start, {they}? And are you hiring?"),
        ("interviewee", "By accident. And no."),
        ("interviewer", f"Thank you, {they}. Who else should I talk to?"),
    ]
    turns = [{"role": role, "text": text} for role, text in lines]
    return Transcript.model_validate(
        {
            "schema": "coach.transcript/1",
            "id": "m",
            "interviewer": {"name": me},
            "interviewee": {"name": they},
            "turns": turns,
        }
    )


def test_renaming_people_changes_no_verdict() -> None:
    one, other = score(meeting("Ada", "Dana")), score(meeting("Oluwaseun", "Xiadani"))
    assert [(r.id, r.verdict) for r in one.criteria] == [(r.id, r.verdict) for r in other.criteria]
    assert one.overall == other.overall


def test_the_same_transcript_gives_the_same_bytes() -> None:
    assert report_to_json(score(meeting("Ada", "Dana"))) == report_to_json(score(meeting("Ada", "Dana")))


def test_a_podcast_host_does_not_ask_for_a_job() -> None:
    lines = [
        ("interviewer", "Welcome to the show. Tell us about your new book."),
        ("interviewee", "It is about bridges and the people who fall in love with them."),
        ("interviewer", "You hired forty people last year. What do you look for when you hire?"),
        ("interviewee", "Patience. And somebody who asks why the river is there."),
        ("interviewer", "What is the hardest job you have ever had?"),
    ]
    turns = [{"role": role, "text": text} for role, text in lines]
    tagged = default_tagger().tag(Transcript.model_validate({"schema": "coach.transcript/1", "turns": turns}))
    assert not tagged.of("asks-for-job")
