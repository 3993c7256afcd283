"""Sentences, cut and counted; and the voice that says them."""

from __future__ import annotations

import pytest

from coach.interviewee.model import Direction, Do
from coach.interviewee.offline import OfflineVoice
from coach.interviewee.speech import begun_with, cut, key, spoken, with_minutes
from coach.transcript import Transcript


def test_sentences_end_where_they_end() -> None:
    assert spoken('Dr. Pell came. "Well?" he said. I left… Then it was 3.5 feet!') == [
        "Dr. Pell came.",
        '"Well?"',
        "he said.",
        "I left…",
        "Then it was 3.5 feet!",
    ]


def test_a_sentence_is_the_same_without_its_punctuation() -> None:
    assert key("Well, that's it!") == key("well that's it")


def test_cutting_keeps_what_can_stand() -> None:
    assert cut("Two reasons. The twins were four. And I was tired of planes and of hotels.", 6) == (
        "Two reasons. The twins were four."
    )
    assert (
        cut("One long sentence of many words stays whole.", 2)
        == "One long sentence of many words stays whole."
    )


@pytest.mark.parametrize(
    ("opener", "text", "whole"),
    [
        ("well", "The press is old.", "Well, the press is old."),
        ("So,", "I left.", "So, I left."),
        ("Hm.", "Imre came.", "Hm. Imre came."),
        ("see", "Bristol is wet.", "Bristol is wet."),
    ],
)
def test_an_opener_is_used_where_it_fits(opener: str, text: str, whole: str) -> None:
    assert begun_with(opener, text) == whole


@pytest.mark.parametrize(
    ("line", "minutes", "words"),
    [
        ("There are {minutes} minutes left.", 4, "There are 4 minutes left."),
        ("There are {minutes} minutes left.", 1, "There is 1 minute left."),
        ("Take {minutes} more minutes.", 1, "Take 1 more minute."),
    ],
)
def test_minutes_agree_with_their_number(line: str, minutes: int, words: str) -> None:
    assert with_minutes(line, minutes) == words


async def test_the_voice_says_exactly_what_was_decided_in_small_pieces() -> None:
    direction = Direction(do=(Do.ANSWER,), words="Six benches, one sink,  and a press.\nReally.")
    pieces = [
        piece async for piece in OfflineVoice().speak(direction, Transcript(schema="coach.transcript/1"))
    ]
    assert "".join(pieces) == direction.words
    assert len(pieces) == 8
    assert OfflineVoice().name == "offline"
