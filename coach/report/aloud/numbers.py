"""What can be counted, to be heard; what the app draws is said in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coach.acts import TaggedTranscript
from coach.report.charts import (
    airtime_in_words,
    asked_when,
    questions_in_words,
    slices,
    warmth,
    warmth_in_words,
)
from coach.scoring import ScoreReport


def number_lines(
    report: ScoreReport, tagged: TaggedTranscript, states: Sequence[Mapping[str, Any]] = ()
) -> list[str]:
    """The figures, when you talked, your questions with their times, and how warm they felt (from ``states``)."""
    numbers = report.metrics
    estimated = ", estimated from the words" if numbers.minutes_estimated else ""
    agreed = f", of {numbers.limit_minutes:g} agreed" if numbers.limit_minutes else ""
    lines = [f"Length: {numbers.minutes:.1f} minutes{estimated}{agreed}."]
    if numbers.talk_share is not None:
        lines.append(f"You said {numbers.talk_share:.0%} of the words.")
    lines += [
        f"Questions: {numbers.questions}, of them open {numbers.open_questions}.",
        f"Questions that follow up on an answer: {numbers.follow_ups}.",
        f"Your longest turn: {numbers.longest_monologue} words.",
    ]
    charts = {
        "Who talked when": airtime_in_words(slices(tagged.transcript)),
        "Your questions by the clock": questions_in_words(asked_when(tagged)),
        "How warm they felt": warmth_in_words(warmth(states)),
    }
    return [*lines, *(f"{name}: {words}" for name, words in charts.items() if words)]
