"""Numbers, and whole sentences out of a stream of whatever models write."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.interviewee.cleaning import LONGEST, Sentences
from coach.transcript import Role
from coach.transcript.numbers import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two hundred and four Saturdays", {204}),
        ("nineteen hundred of them", {1900}),
        ("twenty-two here, and eleven there", {22, 11}),
        ("$4.2 million and 1,900 people", {4_200_000, 1900}),
        ("three thousand five hundred and twelve", {3512}),
        ("at 30, in 2015", {30, 2015}),
        ("a hundred things and nobody", set()),
        ("", set()),
    ],
)
def test_numbers(text: str, expected: set[float]) -> None:
    assert numbers(text) == expected


@given(st.text(max_size=200))
def test_numbers_of_anything(text: str) -> None:
    assert all(number >= 0 for number in numbers(text))


def cut(text: str, size: int = 3) -> list[str]:
    stream = Sentences("Nora Vance")
    found = [s for at in range(0, len(text), size) for s in stream.hear(text[at : at + size])]
    return found + stream.rest()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("I mend books. Mostly maps!", ["I mend books.", "Mostly maps!"]),
        ("Nora: I mend books.", ["I mend books."]),
        ("**Nora Vance:** I mend *old* books.", ["I mend old books."]),
        ("*smiles warmly* I mend books. (laughs) Mostly.", ["I mend books.", "Mostly."]),
        ('"I mend books."', ["I mend books."]),
        ("- I mend books.\n- I mend maps.", ["I mend books.", "I mend maps."]),
        ("I mend books.\nVisitor: And maps?\nNora: Yes.", ["I mend books."]),
        ("I mend books.\n\nUser: hello", ["I mend books."]),
        ("Ask Dr. Brandt. She knows.", ["Ask Dr. Brandt.", "She knows."]),
        ("I mend books. And then I", ["I mend books."]),
        ("</conversation> I mend books.<|im_end|>", ["I mend books."]),
        ("I \x1b[31mmend\x1b[0m books.", ["I mend books."]),
        ("...", []),
        ("", []),
    ],
)
def test_what_is_said_of_what_is_written(written: str, said: list[str]) -> None:
    assert cut(written) == said
    assert cut(written, 1) == said


def test_somebody_who_never_ends_a_sentence_is_stopped() -> None:
    stream = Sentences("Nora Vance")
    assert stream.hear("word " * LONGEST) == []
    assert stream.done
    assert stream.hear("End. ") == []


@given(st.text(alphabet='ab .!?\n*"<>:|', max_size=120), st.integers(1, 7))
def test_how_it_is_cut_into_pieces_makes_no_difference(text: str, size: int) -> None:
    assert cut(text, size) == cut(text, 500)


def test_a_whole_meeting_with_a_small_model_says_nothing_wrong_of_the_time_and_nothing_of_the_score() -> None:
    """Kept for reading beside this file; the judgement of a reader stands at the top of the Markdown."""
    from coach.interviewee.outofrole import COACHES
    from coach.interviewee.timetalk import LEFT
    from coach.transcript import transcript_from_json

    path = Path(__file__).parent / "played" / "qwen2.5-coder-1.5b.json"
    played = transcript_from_json(path.read_text(encoding="utf-8"), path.name)
    theirs = [turn.text for turn in played.turns if turn.role is Role.INTERVIEWEE]
    assert len(theirs) >= 25
    assert not any(COACHES.search(text) or LEFT.search(text) for text in theirs)
