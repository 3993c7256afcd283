"""The advice followed to the letter has no lapse; each piece left out has exactly its own."""

from __future__ import annotations

import pytest

from coach.desk.script import About, script_from
from coach.desk.script_check import check_script
from coach.scoring import score
from coach.transcript import Transcript

from .advice import CALLS, WORSE, pieces, turns


def lapses(scenario: str, said: list[dict[str, str]]) -> list[str]:
    """What the trained tagger and the rubric find."""
    transcript = Transcript.model_validate(
        {
            "schema": "coach.transcript/1",
            "scenario": scenario,
            "setting": "phone",
            "interviewer": {"name": "Ada Brook"},
            "interviewee": {"name": "Dana Whitfield"},
            "turns": said,
        }
    )
    return [lapse.id for lapse in score(transcript).lapses()]


@pytest.mark.parametrize("scenario", CALLS)
def test_the_advice_to_the_letter(scenario: str) -> None:
    assert lapses(scenario, turns(scenario)) == []


@pytest.mark.parametrize(("scenario", "lapse"), pieces())
def test_one_piece_left_out(scenario: str, lapse: str) -> None:
    assert lapses(scenario, turns(scenario, lapse)) == [lapse]


@pytest.mark.parametrize(("scenario", "lapse", "good", "worse"), WORSE)
def test_one_thing_too_many(scenario: str, lapse: str, good: str, worse: str) -> None:
    said = [{**turn, "text": turn["text"].replace(good, worse)} for turn in turns(scenario)]
    assert said != turns(scenario)
    assert lapses(scenario, said) == [lapse]


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("Then I won't keep you. When would be a better time to call? Thank you.", []),
        ("I know you're busy. Could we meet for twenty minutes, whenever suits you? Thank you.", ["ignored-bad-time"]),
    ],
)  # fmt: skip
def test_a_bad_moment(answer: str, found: list[str]) -> None:
    opening = " ".join(turn["text"] for turn in turns("phone-request")[1:4:2])
    opening = opening.replace("Could we meet for twenty minutes, whenever suits you?", "")
    said = [
        {"role": "interviewee", "text": "Hello, Dana Whitfield."},
        {"role": "interviewer", "text": opening},
        {"role": "interviewee", "text": "It's a bad time, I'm driving."},
        {"role": "interviewer", "text": answer},
    ]
    assert lapses("phone-request", said) == found


def test_the_script_that_is_made_is_sound() -> None:
    about = About(
        "Ada Brook", "Maria Keller", "Priya Shah", "how hospitals plan", "a student", "614 555 0148"
    )
    assert [lapse.id for _, lapse in check_script(script_from(about)).lapses] == []
    assert [lapse.id for _, lapse in check_script(script_from(About())).lapses] == []
