"""What the charts say, in numbers and in words."""

from __future__ import annotations

import pytest

from coach.acts import Tagger
from coach.report.charts import (
    airtime_in_words,
    asked_when,
    questions_in_words,
    slices,
    warmth,
    warmth_in_words,
)
from coach.transcript import clock_of

from .conftest import transcript


def test_parts_are_equally_long_and_hold_all_the_time() -> None:
    meeting = transcript("word " * 20, "word " * 100, "word " * 5, "word " * 60)
    parts = slices(meeting)
    assert len(parts) == 2
    assert parts[1].begins == pytest.approx(clock_of(meeting).seconds / 2)
    assert sum(part.mine + part.theirs for part in parts) == pytest.approx(clock_of(meeting).seconds)
    first, second = (part.share or 0 for part in parts)
    assert first > second > 0
    assert airtime_in_words(parts) == (
        f"You talked most from 0:00 on ({first:.0%} of that part), least from 0:38 on ({second:.0%})."
    )


def test_nothing_said_is_no_part_of_anything() -> None:
    assert slices(transcript()) == []
    assert airtime_in_words([]) == ""


def test_questions_have_their_kind_and_time(tagger: Tagger) -> None:
    tagged = tagger.tag(transcript("How did you begin?", "By chance.", "Do you like it?", "Yes."))
    asked = asked_when(tagged)
    assert [each.is_open for each in asked] == [True, False]
    assert questions_in_words(asked) == "1 open (at 0:00), 1 closed (at 0:03)."
    assert questions_in_words([]) == "No questions were heard."


def test_warmth_says_where_it_dipped() -> None:
    values = warmth([{"warmth": 0.5}, {"warmth": 0.2}, {"other": 1}, {"warmth": 1.7}])
    assert values == [0.5, 0.2, 1.0]
    assert warmth_in_words(values) == "They began at 50% and ended at 100%; lowest was 20% after turn 2."
    assert warmth_in_words([0.5, 0.6]) == "They began at 50% and ended at 60%."
    assert warmth_in_words([0.5]) == ""
