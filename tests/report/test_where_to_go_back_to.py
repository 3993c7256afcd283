"""Where another take begins: the worst words, or about where something was due that was never said."""

from __future__ import annotations

import pytest

from coach.report.rewinding import moment_of, worst_moment
from coach.scoring import ScoreReport, score
from coach.transcript import Transcript


def _report(lines: list[tuple[str, str]], scenario: str = "phone-request") -> tuple[Transcript, ScoreReport]:
    turns = [{"role": role, "text": text} for role, text in lines]
    transcript = Transcript.model_validate(
        {"schema": "coach.transcript/1", "scenario": scenario, "turns": turns}
    )
    return transcript, score(transcript)


CALL = [
    ("interviewee", "Hello?"),
    ("interviewer", "Hello, this is Ada Brook. Tom Reyes gave me your name."),
    ("interviewee", "Yes?"),
    ("interviewer", "I'd like to learn about bridges."),
    ("interviewee", "I see."),
    ("interviewer", "Thank you, goodbye."),
]


@pytest.mark.parametrize(("due", "turn"), [("opening", 1), ("middle", 3), ("closing", 5)])
def test_what_was_left_out_is_tried_again_where_it_was_due(due: str, turn: int) -> None:
    transcript, report = _report(CALL)
    (lapse, *_) = [one for one in report.lapses() if not one.evidence]
    only = report.model_copy(update={"criteria": (lapse.model_copy(update={"due": due}),)})
    assert worst_moment(transcript, only) == turn


def test_words_that_spoilt_it_come_before_what_was_left_out() -> None:
    asked = [*CALL[:3], ("interviewer", "Are you hiring at the moment? I need a job."), *CALL[4:]]
    transcript, report = _report(asked)
    assert worst_moment(transcript, report) == 3


def test_a_name_that_was_never_given_belongs_to_the_beginning() -> None:
    _, report = _report([("interviewee", "Hello?"), ("interviewer", "May I ask you something?"), *CALL[2:]])
    lapse = report.named("no-self-introduction")
    assert lapse is not None
    assert lapse.due == "opening"


def test_a_criterion_leads_to_its_words_or_to_where_they_were_due() -> None:
    transcript, report = _report(
        [*CALL[:3], ("interviewer", "Are you hiring at the moment? I need a job."), *CALL[4:]]
    )
    worded = next(one for one in report.lapses() if one.evidence)
    silent = next(one for one in report.criteria if not one.evidence)
    assert moment_of(transcript, worded) == worded.evidence[0].turn == 3
    assert [
        moment_of(transcript, silent.model_copy(update={"due": due}))
        for due in ("opening", "middle", "closing")
    ] == [1, 3, 5]
