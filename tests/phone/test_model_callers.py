"""Who follows the advice has no lapse, in whatever words; without one piece of it there is that lapse and no other."""

from __future__ import annotations

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


def lapses(scenario: str, said: list[dict[str, str]]) -> list[str]:
    """What the trained tagger and the rubric find."""
    told = {"schema": "coach.transcript/1", "scenario": scenario, "setting": "phone", "turns": said}
    return [lapse.id for lapse in score(Transcript.model_validate(told)).lapses()]


@pytest.mark.parametrize(("scenario", "number"), CALLS)
def test_who_follows_the_advice_has_no_lapse(scenario: str, number: int) -> None:
    assert lapses(scenario, turns(MODELS[scenario][number])) == []


@pytest.mark.parametrize(("scenario", "number", "lapse"), PIECES)
def test_without_a_piece_there_is_its_lapse_alone(scenario: str, number: int, lapse: str) -> None:
    assert lapses(scenario, turns(MODELS[scenario][number], lapse)) == [lapse]


@pytest.mark.parametrize(
    ("scenario", "lapse", "number", "words"),
    [
        (scenario, lapse, number, words)
        for scenario, lapse, words in SPOILT
        for number in range(len(MODELS[scenario]))
    ],
)
def test_one_thing_too_many_is_found_alone(scenario: str, lapse: str, number: int, words: str) -> None:
    assert lapses(scenario, turns(MODELS[scenario][number], more=words)) == [lapse]


@pytest.mark.parametrize("words", ASKS_THROUGH)
def test_to_ask_to_be_put_through_is_no_lapse(words: str) -> None:
    said = turns(DESKS[2])
    said[1]["text"] += f" {words}"
    assert lapses("gatekeeper", said) == []


def test_each_scenario_has_three_callers_at_least() -> None:
    assert all(len(calls) >= 3 for calls in MODELS.values())
