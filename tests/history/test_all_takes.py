"""Looking back at everything: meetings and calls, open and finished, and marks that wait for their report."""

from __future__ import annotations

from pathlib import Path

import pytest
from tui.fakes import judge

from coach.history.entries import Entry, all_takes, entries, matching
from coach.history.trend import progress
from coach.store import Database, Rehearsals
from coach.transcript import Interviewee, Role, Scenario, Transcript, Turn

LEGS = {
    "receptionist": Scenario.GATEKEEPER,
    "voicemail": Scenario.VOICEMAIL,
    "bad-moment": Scenario.PHONE_REQUEST,
}


@pytest.fixture
def shelf(tmp_path: Path) -> Rehearsals:
    """An empty shelf."""
    return Rehearsals(Database(tmp_path / "coach.db"))


def keep(shelf: Rehearsals, name: str, said: str, leg: str = "", done: bool = True) -> str:
    """A meeting, or a call of that kind."""
    header = Transcript(
        scenario=LEGS.get(leg, Scenario.INFORMATIONAL_INTERVIEW), interviewee=Interviewee(name=name)
    )
    take = shelf.begin(header, "somebody", {"leg": leg} if leg else {})
    shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text=said))
    if done:
        shelf.finish(take, judge(shelf.take(take).transcript).model_dump(mode="json", by_alias=True))
    return take


def lines(shelf: Rehearsals) -> list[Entry]:
    """All of them."""
    return entries(all_takes(shelf, 50))


def test_calls_stand_among_the_meetings_the_latest_first(shelf: Rehearsals) -> None:
    meeting, call = keep(shelf, "Ruth", "How are maps made?"), keep(shelf, "Dana", "Hello.", "voicemail")
    last = keep(shelf, "Li", "Hello.", done=False)
    found = lines(shelf)
    assert [line.take for line in found] == [last, call, meeting]
    assert [line.leg for line in found] == ["", "voicemail", ""]
    assert [line.open for line in found] == [True, False, False]
    assert found[0].score is None
    assert found[1].score is not None


@pytest.mark.parametrize(
    ("wanted", "who"),
    [
        ("voicemail", ["Dana"]),
        ("bad moment", ["Li"]),
        ("receptionist ruth", ["Ruth"]),
        ("call", ["Li", "Dana", "Ruth"]),
        ("telephone hello", ["Li", "Dana", "Ruth"]),
        ("meeting", ["Ada"]),
        ("maps", ["Ada"]),
        ("volcano", []),
    ],
)
def test_calls_are_searched_by_kind_as_well(shelf: Rehearsals, wanted: str, who: list[str]) -> None:
    keep(shelf, "Ada", "How are maps made?")
    keep(shelf, "Ruth", "Hello.", "receptionist")
    keep(shelf, "Dana", "Hello.", "voicemail")
    keep(shelf, "Li", "Hello.", "bad-moment")
    assert [line.who for line in matching(lines(shelf), wanted)] == who


def test_what_was_opened_without_a_word_is_not_listed(shelf: Rehearsals) -> None:
    shelf.begin(Transcript(interviewee=Interviewee(name="Ruth")), "somebody", {})
    assert lines(shelf) == []


def test_score_and_guesses_count_only_once_the_report_was_seen(shelf: Rehearsals) -> None:
    take = keep(shelf, "Ruth", "Do you like maps?")
    guesses = {"guesses": {"closed-questions": True}}
    shelf.keep_ratings(take, {**guesses, "unfinished": True})
    assert lines(shelf)[0].marking
    assert (progress(all_takes(shelf, 50)).guesses, progress(all_takes(shelf, 50)).scores) == (0, ())
    shelf.keep_ratings(take, guesses)
    assert not lines(shelf)[0].marking
    assert progress(all_takes(shelf, 50)).guesses == 1
    assert len(progress(all_takes(shelf, 50)).scores) == 1
