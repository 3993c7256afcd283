"""What was opened and left without a word is not kept; what was planned for it is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from coach.history.unsaid import A_DAY, drop_unsaid, open_takes, sweep_unsaid
from coach.rehearsal.plan import Plan
from coach.rehearsal.plan_draft import keep_plan_draft, plan_draft
from coach.store import Database, Rehearsals
from coach.transcript import Interviewee, Role, Scenario, Transcript, Turn

HEADER = Transcript(id="dana", agreed_minutes=20, interviewee=Interviewee(name="Dana Whitfield"))
PLAN = Plan(purpose="beds", questions=("Why beds?",))


@pytest.fixture
def shelf(tmp_path: Path) -> Rehearsals:
    """An empty shelf."""
    return Rehearsals(Database(tmp_path / "coach.db"))


def opened(shelf: Rehearsals, *said: str, plan: Plan = PLAN) -> str:
    """A meeting in which this was said and answered."""
    take = shelf.begin(HEADER, "dana", {"minutes": 20}, plan.model_dump(mode="json"))
    for line in said:
        shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text=line))
        shelf.add_turn(take, Turn(role=Role.INTERVIEWEE, text="I see."))
    return take


def kept(shelf: Rehearsals) -> list[str]:
    """Every open take on disk."""
    return [take.id for take in shelf.unfinished()]


def test_without_a_word_it_goes_and_its_plan_waits_for_the_next_one(shelf: Rehearsals) -> None:
    take = opened(shelf)
    assert open_takes(shelf) == []
    assert drop_unsaid(shelf, take)
    assert kept(shelf) == []
    assert plan_draft(shelf.database, "dana") == PLAN
    assert not drop_unsaid(shelf, take), "it is gone already"


@pytest.mark.parametrize("words", ["said", "typed"])
def test_with_a_word_it_stays(shelf: Rehearsals, words: str) -> None:
    take = opened(shelf, *(("Hello.",) if words == "said" else ()))
    if words == "typed":
        shelf.keep_draft(take, "Hel")
    assert not drop_unsaid(shelf, take)
    assert [each.id for each in open_takes(shelf)] == [take]
    assert plan_draft(shelf.database, "dana") is None


def test_blanks_are_no_words(shelf: Rehearsals) -> None:
    take = opened(shelf)
    shelf.keep_draft(take, " \n ")
    assert drop_unsaid(shelf, take)


def test_a_finished_meeting_stays(shelf: Rehearsals) -> None:
    take = opened(shelf)
    shelf.finish(take)
    assert not drop_unsaid(shelf, take)


def test_a_plan_that_is_offered_anyway_is_no_draft(shelf: Rehearsals) -> None:
    offered = Plan(background="a student")
    shelf.finish(opened(shelf, "Hello.", plan=offered))
    drop_unsaid(shelf, opened(shelf, plan=offered))
    drop_unsaid(shelf, opened(shelf, plan=Plan()))
    assert plan_draft(shelf.database, "dana") is None


def test_a_newer_draft_is_not_overwritten(shelf: Rehearsals) -> None:
    take = opened(shelf)
    keep_plan_draft(shelf.database, "dana", Plan(purpose="newer"))
    drop_unsaid(shelf, take)
    assert plan_draft(shelf.database, "dana") == Plan(purpose="newer")


def test_a_take_without_a_word_of_its_own_goes_alone(shelf: Rehearsals) -> None:
    take = opened(shelf, "Hello.", "Why?")
    shelf.finish(take)
    again = shelf.branch(take, 2)
    assert open_takes(shelf) == []
    assert drop_unsaid(shelf, again)
    assert [each.id for each in shelf.takes_of(shelf.take(take).rehearsal)] == [take]
    assert plan_draft(shelf.database, "dana") is None


def test_a_take_with_a_word_of_its_own_stays(shelf: Rehearsals) -> None:
    again = shelf.branch(opened(shelf, "Hello.", "Why?"), 2)
    shelf.add_turn(again, Turn(role=Role.INTERVIEWER, text="How?"))
    assert not drop_unsaid(shelf, again)


def test_a_call_that_was_only_picked_up_goes_and_leaves_no_plan(shelf: Rehearsals) -> None:
    header = HEADER.model_copy(update={"scenario": Scenario.PHONE_REQUEST})
    take = shelf.begin(header, "dana", {"leg": "good-moment"}, {"script": {"text": "Hello"}})
    shelf.add_turn(take, Turn(role=Role.INTERVIEWEE, text="Dana Whitfield."))
    assert open_takes(shelf) == []
    assert drop_unsaid(shelf, take)
    assert shelf.unfinished(calls=True) == []
    assert plan_draft(shelf.database, "dana") is None


def test_only_what_is_older_than_a_day_is_swept_as_the_rest_may_be_open_elsewhere(shelf: Rehearsals) -> None:
    empty, spoken = opened(shelf), opened(shelf, "Hello.")
    sweep_unsaid(shelf, time.time())
    assert kept(shelf) == [spoken, empty]
    sweep_unsaid(shelf, time.time() + A_DAY + 60)
    assert kept(shelf) == [spoken]
    assert plan_draft(shelf.database, "dana") == PLAN
