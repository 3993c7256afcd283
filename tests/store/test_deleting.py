"""One take goes and the others stay; the last one takes its rehearsal along."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import NotFound
from coach.rehearsal.setup import said_before
from coach.store import Database, Notes, Rehearsals
from coach.transcript import Role, Transcript, Turn

SECRET = "the flamingo in the boiler room"


def test_one_take_goes_and_the_others_stay(shelf: Rehearsals, take: str) -> None:
    again = shelf.branch(take, 2)
    shelf.delete_take(again)
    assert [kept.id for kept in shelf.takes_of(shelf.take(take).rehearsal)] == [take]


def test_a_take_that_branched_from_it_stands_by_itself(shelf: Rehearsals, take: str) -> None:
    again = shelf.branch(take, 2)
    shelf.delete_take(take)
    left = shelf.take(again)
    assert (left.number, left.parent, left.from_turn) == (2, None, 2)
    assert [turn.text for turn in left.transcript.turns] == ["Hello, Dana.", "Hello. Sit down."]
    assert said_before(shelf, left) == ""


def test_the_last_take_takes_its_rehearsal_and_plan_along(
    shelf: Rehearsals, database: Database, take: str
) -> None:
    shelf.delete_take(take)
    assert database.rows("SELECT * FROM rehearsal") == []
    assert shelf.plans() == []
    with pytest.raises(NotFound):
        shelf.take(take)


def test_an_empty_rehearsal_of_somebody_else_stays(shelf: Rehearsals, header: Transcript, take: str) -> None:
    other = shelf.begin(header, "ruth", {})
    shelf.delete_take(take)
    assert shelf.take(other).persona == "ruth"


def test_its_promises_go_and_those_of_another_take_stay(
    shelf: Rehearsals, database: Database, take: str
) -> None:
    again, notes = shelf.branch(take, 2), Notes(database)
    notes.keep("promise", "the article", {"take": take})
    notes.keep("promise", "the map", {"take": again})
    letter = notes.keep("letter", "Note", {"take": take, "text": "Dear Dana", "meeting": {"turns": []}})
    shelf.delete_take(take)
    assert [note.name for note in notes.all("promise")] == ["the map"]
    assert [(note.id, note.body) for note in notes.all("letter")] == [
        (letter, {"take": take, "text": "Dear Dana"})
    ]


def test_its_words_are_gone_from_the_disk(shelf: Rehearsals, path: Path, take: str) -> None:
    again = shelf.branch(take, 2)
    shelf.add_turn(again, Turn(role=Role.INTERVIEWER, text=SECRET))
    shelf.keep_draft(again, SECRET)
    shelf.delete_take(again)
    assert all(SECRET.encode() not in file.read_bytes() for file in path.parent.glob("coach.db*"))
