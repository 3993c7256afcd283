"""The plan in lines: asked at a terminal, skipped in a pipe, and at hand in the meeting."""

from __future__ import annotations

import pytest

from coach.rehearsal.plan import Plan
from coach.rehearsal.plan_draft import plan_draft
from coach.store import Rehearsals, open_database

from .conftest import Coach

WITH = ("rehearse", "--plain", "--persona", "dana-whitfield", "--seed", "0")
PLAN = "what planning is\nI am a nurse.\nHow did you come to strategy?\nDo you like it?\n\n\n\n"
"""Purpose, background, two questions, no intention, and Enter to begin."""


def test_a_plan_is_asked_checked_kept_and_ticked_off(coach: Coach) -> None:
    ran = coach(*WITH, typed=PLAN + "How did you come to strategy, Dana?\n/plan\n/quit\n")
    assert ran.code == 0
    assert ran.out.index("Dana Whitfield, ") < ran.out.index("A plan first") < ran.out.index("You meet Dana")
    assert ran.out.count("Dana Whitfield is Vice President") == 1
    assert "Good: open." in ran.out
    assert "Could be better: closed. It can be answered in a word." in ran.out
    assert "asked: How did you come to strategy?" in ran.lines
    assert "to ask: Do you like it?" in ran.lines
    kept = Rehearsals(open_database()).unfinished()[0]
    assert kept.plan["purpose"] == "what planning is"
    assert kept.transcript.interviewer.background == "I am a nurse."


def test_who_you_are_and_the_plan_from_last_time_stay_with_enter(coach: Coach) -> None:
    coach(*WITH, typed=PLAN + "Hello.\n/end\ns\n\n/quit\n")
    shelf = Rehearsals(open_database())
    shelf.keep_ratings(shelf.recent()[0].id, {"next_plan": "If A, then B."})
    ran = coach(*WITH, typed="\n\n\n\n\nHello.\n/quit\n")
    assert "[Your plan from last time: If A, then B.]" in ran.out
    kept = Rehearsals(open_database()).unfinished()[0]
    assert (kept.plan["background"], kept.plan["if_then"]) == ("I am a nurse.", "If A, then B.")


def test_skipping_the_rest_keeps_the_questions_that_were_typed(coach: Coach) -> None:
    coach(*WITH, typed="what planning is\n\nHow did you come to strategy?\ns\nHello.\n/quit\n")
    kept = Rehearsals(open_database()).unfinished()[0]
    assert kept.plan["purpose"] == "what planning is"
    assert kept.plan["questions"] == ["How did you come to strategy?"]


def test_a_pipe_is_not_asked(coach: Coach) -> None:
    ran = coach(*WITH, piped="Hello.\n/plan\n/quit\n")
    assert "A plan first" not in ran.out
    assert "[Nothing was planned this time.]" in ran.lines


def draft() -> Plan | None:
    """What is kept of a plan for Dana before the meeting."""
    return plan_draft(open_database(), "dana-whitfield")


def test_leaving_the_plan_keeps_what_was_typed_for_the_next_time(coach: Coach) -> None:
    for leaving in ("", "/quit\n"):
        ran = coach(*WITH, typed="what planning is\nI am a nurse.\nWhat surprised you?\n" + leaving)
        assert ran.code == 0
        assert "[Your plan is kept for the next time with Dana Whitfield.]" in ran.out
        assert "You meet" not in ran.out
    kept = draft()
    assert kept is not None
    assert (kept.purpose, kept.questions) == (
        "what planning is",
        ("What surprised you?", "What surprised you?"),
    )
    ran = coach(*WITH, typed="\n\n\n\n\nHello.\n/plan\n/quit\n")
    assert "[What you typed last time is still here.]" in ran.out
    assert "[So far: what planning is]" in ran.out
    assert "You want to ask: What surprised you?" in ran.out
    assert "I want to learn: what planning is" in ran.out
    assert draft() is None, "the meeting holds it now"


def test_ctrl_c_keeps_the_answer_that_was_half_typed(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: str) -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("coach.cli.planning.ask", interrupted)
        patched.setattr("coach.cli.planning.half_typed", lambda: "what planning re")
        ran = coach(*WITH, typed="")
    assert ran.code == 130
    assert draft() == Plan(purpose="what planning re")


def test_a_meeting_without_a_word_gives_the_plan_back(coach: Coach) -> None:
    ran = coach(*WITH, typed="what planning is\ns\n/quit\n")
    assert "[Nothing was said, so nothing is kept but your plan.]" in ran.out
    kept = draft()
    assert kept is not None
    assert kept.purpose == "what planning is"


def test_what_was_kept_can_be_emptied(coach: Coach) -> None:
    coach(*WITH, typed="what planning is\nI am a nurse.\nWhat surprised you?\n/quit\n")
    ran = coach(*WITH, typed="-\n-\n-\n\n\n\n/quit\n")
    assert "[No questions are planned now.]" in ran.out
    assert draft() is None


def test_hints_and_the_clock_are_the_last_question_and_carry_over(coach: Coach) -> None:
    ran = coach(*WITH, typed="\n\n\n\nhints\nclock\nhello\n\nHello.\n/quit\n")
    assert "Type hints to turn hints on, clock to let thinking cost time too: " in ran.out
    assert "Type hints to turn hints off, clock to let thinking be free again: " in ran.out
    assert "[Nothing is said yet. Type hints, clock, or nothing.]" in ran.out
    kept = Rehearsals(open_database()).unfinished()[0]
    assert (kept.plan["hints"], kept.plan["real_time"]) == (True, True)
    ran = coach(*WITH, typed="\n\n\n\nhints\nclock\n\nHello.\n/quit\n")
    assert "[Hints are off.]" in ran.out
    assert "[The clock counts spoken words.]" in ran.out
    kept = Rehearsals(open_database()).unfinished()[0]
    assert (kept.plan["hints"], kept.plan["real_time"]) == (False, False)


def test_help_says_what_may_be_typed_and_other_commands_are_no_answer(coach: Coach) -> None:
    ran = coach(*WITH, typed="/help\n/dance\ns\n/quit\n")
    assert "s: skip the rest of the plan and begin" in ran.lines
    assert "[There is no command /dance in the plan. /help lists them.]" in ran.out
