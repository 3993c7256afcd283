"""Naming a day and saying one back."""

from __future__ import annotations

import pytest

from coach.scoring.slots import said_back, slot_words
from coach.transcript import Transcript


def call(*turns: str) -> Transcript:
    return Transcript.model_validate(
        {
            "schema": "coach.transcript/1",
            "id": "call",
            "scenario": "phone-request",
            "turns": [{"role": role, "text": text} for role, text in (turn.split(": ", 1) for turn in turns)],
        }
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sat the 3rd at two", {"saturday", "3", "2"}),
        ("half past eight on the twenty-first", {"8:30", "21"}),
        ("half an hour, twenty minutes at most", set()),
        ("Come in May, at noon", {"may", "noon"}),
        ("10:00 tomorrow", {"10", "tomorrow"}),
    ],
)
def test_a_slot_is_read_in_one_spelling(text: str, words: set[str]) -> None:
    assert slot_words(text) == words


@pytest.mark.parametrize(
    ("offer", "reply", "repeats"),
    [
        ("How about Thursday at four?", "Thursday, four o'clock, then.", True),
        ("How about Thursday at four?", "Thursday at four; I'll send you the link this afternoon.", True),
        ("How about Thursday at four?", "I'd rather it was Thursday at five.", False),
        ("The 21st at half past nine?", "So Monday the twenty-first, 9:30.", True),
        ("Any day.", "Then Monday.", False),
        ("Any day.", "I'll be there.", False),
        ("How about Thursday at four?", "i cant do that day, sorry", True),
        ("Any day.", "I can't do that, sorry", False),
    ],
)
def test_saying_a_slot_back_is_told_from_choosing_one(offer: str, reply: str, repeats: bool) -> None:
    assert said_back(reply, 1, call(f"interviewee: {offer}", f"interviewer: {reply}")) is repeats
