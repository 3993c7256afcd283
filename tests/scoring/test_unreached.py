"""A later take that ended before the goodbye is not blamed for what the first one had right."""

from __future__ import annotations

import pytest

from coach.report import page_one
from coach.scoring.report import ScoreReport, Verdict
from coach.scoring.unreached import not_reached_line, unreached
from coach.transcript import Transcript, Turn
from tests.tui.fakes import judge

REFERRAL = "skipped-referral-request"


def talk(*lines: str) -> Transcript:
    turns = [turn for line in lines for turn in (_turn("interviewer", line), _turn("interviewee", "I see."))]
    return Transcript(schema="coach.transcript/1", id="t", turns=tuple(turns))


def _turn(role: str, text: str) -> Turn:
    return Turn.model_validate({"role": role, "text": text})


def fine(report: ScoreReport) -> ScoreReport:
    """The same with the question for others asked."""
    passed = [
        one.model_copy(update={"verdict": Verdict.PASS}) for one in report.criteria if one.id == REFERRAL
    ]
    others = [one for one in report.criteria if one.id != REFERRAL]
    return report.model_copy(update={"criteria": (*others, *passed)})


LONG, SHORT = talk("Do you like maps?", "Whom else?"), talk("How did you come to maps?")


def test_what_a_shorter_take_did_not_come_to_is_nothing_to_fix_there() -> None:
    later = judge(SHORT)
    missed = tuple(one.id for one in unreached((LONG, fine(judge(LONG))), (SHORT, later)))
    assert missed == (REFERRAL,)
    assert not_reached_line(missed) == "Not reached this time: whom else to meet."
    page = page_one(later, missed)
    assert page.fixes == ()
    assert page.headline.endswith("nothing to fix")
    assert page.headline.startswith(f"{later.overall:g} of 100")


@pytest.mark.parametrize(
    ("first", "report", "later"),
    [(LONG, judge(LONG), SHORT), (SHORT, fine(judge(SHORT)), LONG)],
    ids=["the first lacked it too", "the later one is longer"],
)
def test_otherwise_it_is_a_lapse(first: Transcript, report: ScoreReport, later: Transcript) -> None:
    assert unreached((first, report), (later, judge(later))) == ()
    assert not_reached_line(()) == ""
