"""What is owed after a meeting: found, kept once, listed by day, ticked off, and gone with the rehearsal."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coach.desk.follow_ups import (
    calendar_entries,
    follow_up,
    follow_ups,
    later_ones,
    owed_for,
    tick,
    today_line,
)
from coach.desk.letter_keeping import delete_letter, keep_letter, kept_letters, letter_kept, mark_sent
from coach.desk.letter_starting import note_from
from coach.errors import BadInput, NotFound
from coach.store import Database, Rehearsals
from coach.transcript import Scenario, Transcript

MET = datetime(2026, 3, 3, 15, 0).astimezone()  # a Tuesday
NOW = MET.timestamp() + 60


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path / "coach.db")


def test_a_meeting_owes_a_note_and_what_was_promised_once(database: Database, meeting: Transcript) -> None:
    kept = follow_up(database, meeting, MET)
    assert [each.title for each in kept] == [
        "Thank-you note to Dana Whitfield",
        "I'll send you the article on bed closures by Friday.",
        "And I'll let you know how my exam goes.",
    ]
    assert [each.thank_you for each in kept] == [True, False, False]
    assert kept[0].due == NOW - 60 + 24 * 3600
    tick(database, kept[0].id)
    follow_up(database, meeting, MET)
    assert [each.title for each in follow_ups(database, NOW)] == [each.title for each in kept[1:]]
    assert len(follow_ups(database, NOW, None)) == 3
    tick(database, kept[0].id, done=False)
    assert len(follow_ups(database, NOW)) == 3


def test_what_should_be_done_today(database: Database, meeting: Transcript) -> None:
    follow_up(database, meeting, MET)
    found = follow_ups(database, NOW)
    assert [each.today(NOW) for each in found] == [True, False, False], "a note is best written at once"
    assert today_line(found, NOW) == "Thank-you note to Dana Whitfield"
    friday = (MET + timedelta(days=3)).timestamp()
    assert [each.late(friday) for each in found] == [True, False, False]
    assert today_line(found, friday) == "Thank-you note to Dana Whitfield, and 1 more"
    assert today_line([], NOW) == ""
    assert later_ones(found, NOW) == found[1:]
    assert later_ones(found, friday) == found[2:]


def test_practice_is_named_and_fades(database: Database, meeting: Transcript) -> None:
    kept = follow_up(database, meeting, MET, take="abc")
    assert all(each.practice for each in kept)
    later = kept[0].due + 4 * 86_400
    assert kept[0] not in follow_ups(database, later)
    entries = calendar_entries(kept)
    assert [entry.title for entry in entries][:2] == [
        "Practice: thank-you note to Dana Whitfield",
        "Practice: promised Dana Whitfield: I'll send you the article on bed closures by Friday.",
    ]
    assert "For practice:" in entries[0].about
    assert today_line(kept, NOW) == "Practice: thank-you note to Dana Whitfield"
    real = follow_up(database, meeting.model_copy(update={"id": "real"}), MET, file="met.txt")
    line = "Thank-you note to Dana Whitfield, and 1 more"
    assert today_line([*kept, *real], NOW) == line, "what is real stands before what is practice"


def test_a_letter_owes_nothing(database: Database) -> None:
    with pytest.raises(BadInput, match="letter"):
        follow_up(database, Transcript(scenario=Scenario.THANK_YOU_NOTE), MET)


def test_sending_the_note_ticks_the_thank_you_off(database: Database, meeting: Transcript) -> None:
    follow_up(database, meeting, MET)
    owed = owed_for(database, meeting)
    letter = keep_letter(database, note_from(meeting, MET, owed))
    assert letter.owes == (owed.id if owed else "")
    assert letter.due == MET.timestamp() + 24 * 3600
    again = letter_kept(database, letter.id)
    assert (again.text, again.meeting, again.promised) == (letter.text, meeting, letter.promised)
    assert mark_sent(database, letter).sent
    assert kept_letters(database)[0].sent
    assert owed not in follow_ups(database, NOW)
    assert not mark_sent(database, letter, sent=False).sent
    assert owed in follow_ups(database, NOW)
    delete_letter(database, letter.id)
    assert kept_letters(database) == []
    with pytest.raises(NotFound):
        letter_kept(database, letter.id)


def test_deleting_a_rehearsal_deletes_what_was_kept_of_its_words(
    database: Database, meeting: Transcript
) -> None:
    shelf = Rehearsals(database)
    take = shelf.begin(meeting.model_copy(update={"turns": ()}), "dana", {})
    follow_up(database, meeting, MET, take=take)
    other = follow_up(database, meeting.model_copy(update={"id": "real"}), MET, file="met.txt")
    letter = keep_letter(database, note_from(meeting, MET).model_copy(update={"take": take}))
    shelf.delete(shelf.take(take).rehearsal)
    assert follow_ups(database, NOW, None) == other
    left = letter_kept(database, letter.id)
    assert left.text == letter.text
    assert left.meeting is None
