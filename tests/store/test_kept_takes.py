"""What is put on the shelf comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import BadInput, NotFound, StoreError
from coach.store import Database, Rehearsals
from coach.transcript import Role, Transcript, Turn


def test_everything_comes_back_after_closing(path: Path, database: Database, take: str) -> None:
    database.close()
    kept = Rehearsals(Database(path)).take(take)
    assert [turn.text for turn in kept.transcript.turns] == [
        "Hello, Dana.",
        "Hello. Sit down.",
        "How did you start?",
    ]
    assert kept.transcript.turns[1].cue == "smiles"
    assert kept.states == ({"step": 0}, {"step": 1}, {"step": 1})
    assert (kept.meeting, kept.plan) == ({"minutes": 20, "seed": 3}, {"goal": "strategy"})
    assert (kept.persona, kept.voice, kept.number, kept.done) == ("dana-whitfield", "offline", 1, False)
    assert kept.transcript.agreed_minutes == 20
    assert kept.transcript.interviewee.name == "Dana Whitfield"


def test_unknown_keys_of_a_turn_are_kept(shelf: Rehearsals, take: str) -> None:
    shelf.add_turn(
        take, Turn.model_validate({"role": "interviewee", "text": "By chance.", "voice": "offline"})
    )
    assert shelf.take(take).transcript.turns[-1].model_dump(exclude_unset=True)["voice"] == "offline"


def test_a_line_said_empties_the_draft_and_an_answer_does_not(shelf: Rehearsals, take: str) -> None:
    shelf.keep_draft(take, "And what")
    shelf.add_turn(take, Turn(role=Role.INTERVIEWEE, text="In a hospital."))
    assert shelf.take(take).draft == "And what"
    shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text="And what then?"))
    assert shelf.take(take).draft == ""


def test_a_turn_taken_back_is_the_draft_again(shelf: Rehearsals, take: str) -> None:
    assert shelf.take_back(take) == "How did you start?"
    kept = shelf.take(take)
    assert kept.draft == "How did you start?"
    assert [turn.text for turn in kept.transcript.turns] == ["Hello, Dana.", "Hello. Sit down."]
    assert shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text="What is new?")) == 2


def test_taking_back_from_nothing_changes_nothing(shelf: Rehearsals, header: Transcript) -> None:
    take = shelf.begin(header, "dana-whitfield", {})
    assert shelf.take_back(take) == ""
    assert shelf.take(take).transcript.turns == ()


def test_a_branch_has_the_turns_and_memories_up_to_there(shelf: Rehearsals, take: str) -> None:
    again = shelf.take(shelf.branch(take, 2))
    first = shelf.take(take)
    assert again.transcript.turns == first.transcript.turns[:2]
    assert again.states == first.states[:2]
    assert (again.number, again.parent, again.from_turn) == (2, take, 2)
    assert again.rehearsal == first.rehearsal
    assert again.transcript.id == "dana-monday-take-2"
    assert len(first.transcript.turns) == 3


def test_branches_are_numbered_on(shelf: Rehearsals, take: str) -> None:
    again = shelf.branch(take, 0)
    shelf.branch(again, 0)
    kept = shelf.takes_of(shelf.take(take).rehearsal)
    assert [one.number for one in kept] == [1, 2, 3]
    assert kept[1].transcript.turns == ()


@pytest.mark.parametrize("turns", [-1, 4])
def test_there_is_no_branch_from_a_turn_that_is_not_there(shelf: Rehearsals, take: str, turns: int) -> None:
    with pytest.raises(BadInput, match="no turn"):
        shelf.branch(take, turns)
    assert len(shelf.unfinished()) == 1


def test_the_unfinished_and_the_finished_are_told_apart_latest_first(
    shelf: Rehearsals, header: Transcript
) -> None:
    one, two, three = (shelf.begin(header, "dana-whitfield", {}) for _ in range(3))
    assert [kept.id for kept in shelf.unfinished()] == [three, two, one]
    shelf.finish(one, {"overall": 50})
    shelf.finish(three)
    assert [kept.id for kept in shelf.unfinished()] == [two]
    assert [(kept.id, kept.report) for kept in shelf.recent()] == [(three, None), (one, {"overall": 50})]
    assert [kept.id for kept in shelf.recent(1)] == [three]


def test_finishing_again_without_a_report_keeps_the_report(shelf: Rehearsals, take: str) -> None:
    shelf.finish(take, {"overall": 71.5})
    shelf.finish(take)
    assert shelf.take(take).report == {"overall": 71.5}


def test_voice_and_ratings_are_kept(shelf: Rehearsals, take: str) -> None:
    shelf.keep_voice(take, "qwen then offline")
    shelf.keep_ratings(take, {"best": 2})
    kept = shelf.take(take)
    assert (kept.voice, kept.ratings) == ("qwen then offline", {"best": 2})


def test_what_is_not_there_is_told(shelf: Rehearsals) -> None:
    with pytest.raises(NotFound, match="not kept here"):
        shelf.take("nothing")
    with pytest.raises(NotFound, match="not kept here"):
        shelf.add_turn("nothing", Turn(role=Role.INTERVIEWER, text="Hello?"))


def test_a_take_that_went_on_elsewhere_is_not_written_over(path: Path, shelf: Rehearsals, take: str) -> None:
    elsewhere = Rehearsals(Database(path))
    elsewhere.add_turn(take, Turn(role=Role.INTERVIEWEE, text="In a hospital."), number=3)
    with pytest.raises(StoreError, match="another window"):
        shelf.add_turn(take, Turn(role=Role.INTERVIEWEE, text="On a ship."), number=3)
    assert [turn.text for turn in shelf.take(take).transcript.turns][3:] == ["In a hospital."]


def test_plans_come_latest_first_with_what_was_thought_of_them(shelf: Rehearsals, header: Transcript) -> None:
    first = shelf.begin(header, "ruth", {}, {"purpose": "maps"})
    shelf.keep_ratings(first, {"next_plan": "If A, then B."})
    shelf.begin(header, "ruth", {}, {"purpose": "ships"})
    kept = shelf.plans()
    assert [each.plan["purpose"] for each in kept] == ["ships", "maps"]
    assert [each.ratings for each in kept] == [None, {"next_plan": "If A, then B."}]
    assert shelf.plans(limit=1) == kept[:1]
