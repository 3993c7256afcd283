"""Who follows the advice has no lapse, in whatever words; without one piece of it there is that lapse and no other."""

from __future__ import annotations

from typing import Any

import pytest

from coach.scoring import score
from coach.transcript import Transcript

from .model_callers import ASKS_THROUGH, DESKS, MODELS, SPOILT, turns

CALLS = [(scenario, number) for scenario, calls in MODELS.items() for number in range(len(calls))]
PIECES = [
    (scenario, number, lapse)
    for scenario, number in CALLS
    for _, pieces in MODELS[scenario][number]
    for _, lapse in pieces
    if lapse
]
MISHEARD: dict[str, str] = {
    "It's not your job to ask me questions, sweetheart.": "“job” is heard, and the tone is not",
    "Don't waste my time, I asked you a simple question.": "the tone is not heard",
}
"""Words that the sentence model takes for something else; struck out when it is not so any more."""


def lapses(scenario: str, said: list[dict[str, str]]) -> list[str]:
    """What the trained tagger and the rubric find."""
    told = {"schema": "coach.transcript/1", "scenario": scenario, "setting": "phone", "turns": said}
    return [lapse.id for lapse in score(Transcript.model_validate(told)).lapses()]


def marked(words: str, number: int, *given: str) -> Any:
    """A case, marked when its words are known to be misheard."""
    why = MISHEARD.get(words)
    marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
    return pytest.param(*given, number, words, marks=marks)


@pytest.mark.parametrize(("scenario", "number"), CALLS)
def test_who_follows_the_advice_has_no_lapse(scenario: str, number: int) -> None:
    assert lapses(scenario, turns(MODELS[scenario][number])) == []


@pytest.mark.parametrize(("scenario", "number", "lapse"), PIECES)
def test_without_a_piece_there_is_its_lapse_alone(scenario: str, number: int, lapse: str) -> None:
    assert lapses(scenario, turns(MODELS[scenario][number], lapse)) == [lapse]


@pytest.mark.parametrize(
    ("scenario", "lapse", "number", "words"),
    [
        marked(words, number, scenario, lapse)
        for scenario, lapse, words in SPOILT
        for number in range(len(MODELS[scenario]))
    ],
)
def test_one_thing_too_many_is_found_alone(scenario: str, lapse: str, number: int, words: str) -> None:
    assert lapses(scenario, turns(MODELS[scenario][number], more=words)) == [lapse]


@pytest.mark.parametrize(("number", "words"), [marked(words, 2) for words in ASKS_THROUGH])
def test_to_ask_to_be_put_through_is_no_lapse(number: int, words: str) -> None:
    said = turns(DESKS[number])
    said[1]["text"] += f" {words}"
    assert lapses("gatekeeper", said) == []


def test_each_scenario_has_three_callers_at_least() -> None:
    assert all(len(calls) >= 3 for calls in MODELS.values())
