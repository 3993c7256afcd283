"""The head of a call is one line, whoever calls whom: the name, for whom, which call it is, and more where there is room."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.persona import persona_named
from coach.rehearsal.call import Call, begin_call
from coach.rehearsal.sitting import Sitting
from coach.store import Database, Rehearsals
from coach.tui.screens.phone_head import head

FOR = "stands in for Maria Keller"
ROOM = 76
"""Cells of a terminal of 80 columns, without the margins."""


@pytest.fixture
def call(tmp_path: Path) -> Call:
    """The second of four calls."""
    sitting = Sitting("s", 3, None)
    shelf = Rehearsals(Database(tmp_path / "coach.db"))
    return begin_call(shelf, persona_named("dana-whitfield"), sitting.rungs[1], sitting=(sitting, 1))


def test_what_matters_is_told_in_a_narrow_terminal(call: Call) -> None:
    line = head(call, FOR, ROOM)
    assert line.plain.startswith(f"☎ Dana Whitfield {FOR}  call 2 of 4")
    assert line.cell_length <= ROOM


def test_what_they_are_is_told_where_there_is_room(call: Call) -> None:
    person = call.transcript.interviewee
    assert head(call, FOR, 140).plain.endswith(f"call 2 of 4, {person.title}, {person.organization}")


def test_a_name_that_is_too_long_is_cut_with_a_mark(call: Call) -> None:
    line = head(call, f"stands in for {'Maria ' * 20}", ROOM)
    assert line.cell_length <= ROOM
    assert line.plain.endswith("…")
