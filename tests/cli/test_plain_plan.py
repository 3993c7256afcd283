"""The plan in lines: asked at a terminal, skipped in a pipe, and at hand in the meeting."""

from __future__ import annotations

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
