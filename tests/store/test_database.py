"""The file itself: private, all or nothing, honest about what is wrong, and really empty after deleting."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from coach.errors import StoreError
from coach.store import Database, Rehearsals, open_database
from coach.store.migrations import MIGRATIONS
from coach.transcript import Role, Transcript, Turn

SECRET = "the flamingo in the boiler room"


def test_it_lies_in_the_data_folder_for_its_owner_only(home: Path) -> None:
    open_database().close()
    assert stat.S_IMODE(os.stat(home).st_mode) == 0o700
    assert stat.S_IMODE(os.stat(home / "coach.db").st_mode) == 0o600


def test_it_is_private_in_a_folder_that_everybody_can_read(tmp_path: Path) -> None:
    database = Database(tmp_path / "coach.db")
    with database.transaction() as on:
        on.execute("INSERT INTO note VALUES ('a', 'drill', 'x', 0, NULL, 0, 'body')")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("coach.db*")}
    assert set(modes.values()) == {0o600}
    assert "coach.db-wal" in modes


def test_half_a_change_is_no_change(database: Database) -> None:
    def stumble() -> None:
        with database.transaction() as on:
            on.execute("INSERT INTO note VALUES ('a', 'drill', 'x', 0, NULL, 0, 'body')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stumble()
    assert database.rows("SELECT * FROM note") == []
    with database.transaction() as on:
        on.execute("INSERT INTO note VALUES ('b', 'drill', 'x', 0, NULL, 0, 'body')")
    assert [row["id"] for row in database.rows("SELECT id FROM note")] == ["b"]


def test_threads_take_turns(database: Database) -> None:
    def write(name: str) -> None:
        for number in range(20):
            with database.transaction() as on:
                on.execute("INSERT INTO note VALUES (?, 'x', 'x', 0, NULL, 0, '')", (f"{name}{number}",))

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.rows("SELECT count(*) AS n FROM note")[0]["n"] == 80


def test_two_coaches_may_open_it_at_once(path: Path) -> None:
    barrier = threading.Barrier(4)
    failed: list[BaseException] = []

    def start() -> None:
        barrier.wait()
        try:
            Database(path).close()
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert Database(path).rows("PRAGMA user_version")[0][0] == len(MIGRATIONS)


def test_a_newer_file_is_refused_and_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version=99")
        newer.execute("CREATE TABLE future (x)")
    before = path.read_bytes()
    with pytest.raises(StoreError) as told:
        Database(path)
    assert told.value.what == "These rehearsals were written by a newer coach."
    assert "99" in told.value.why
    assert "Update coach" in told.value.fix
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_told(path: Path) -> None:
    path.write_text("Dear diary, " * 200)
    with pytest.raises(StoreError) as told:
        Database(path)
    assert str(path) in told.value.why
    assert "Move the file away" in told.value.fix
    assert path.read_text().startswith("Dear diary")


def test_a_damaged_page_is_told(
    path: Path, shelf: Rehearsals, database: Database, header: Transcript
) -> None:
    take = shelf.begin(header, "dana-whitfield", {})
    for _ in range(60):
        shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text="words " * 50))
    database.close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="cannot be read"):
        Rehearsals(Database(path)).take(take)


@pytest.mark.parametrize("place", ["file/coach.db", "missing/coach.db", "."])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError) as told:
        Database(tmp_path / place)
    assert str(tmp_path / place) in told.value.why
    assert "COACH_HOME" in told.value.fix


def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(StoreError) as told:
        Database(tmp_path / "coach.db")
    assert "Permission denied" in told.value.why
    assert "COACH_HOME" in told.value.fix


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "file" / "home"))
    with pytest.raises(StoreError) as told:
        open_database()
    assert told.value.what == "The data folder cannot be made."
    assert told.value.exit_code == 3


def test_a_full_disk_is_told_and_loses_only_the_last_change(
    shelf: Rehearsals, database: Database, take: str
) -> None:
    pages = database.rows("PRAGMA page_count")[0][0]
    database.rows(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreError, match="disk"):
        shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text="words " * 50_000))
    said = len(shelf.take(take).transcript.turns)
    database.rows("PRAGMA max_page_count=100000")
    assert shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text="And on.")) == said


def test_another_coach_in_the_middle_of_writing_is_told(path: Path, take: str) -> None:
    other, impatient = Database(path), Database(path, wait=0)
    with other.transaction(), pytest.raises(StoreError, match="Another coach is writing"):
        Rehearsals(impatient).keep_draft(take, "x")


def _on_disk(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob("coach.db*")))


def test_deleted_words_are_gone_from_every_file(
    path: Path, shelf: Rehearsals, take: str, header: Transcript
) -> None:
    other = shelf.begin(header, "dana-whitfield", {})
    shelf.add_turn(other, Turn(role=Role.INTERVIEWER, text="Somebody else's words."))
    for number in range(40):
        shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text=f"{SECRET} {number} " * 30))
    shelf.keep_draft(take, SECRET)
    assert SECRET.encode() in _on_disk(path)
    shelf.delete(shelf.take(take).rehearsal)
    assert SECRET.encode() not in _on_disk(path)
    assert b"Somebody else" in _on_disk(path)
    assert [kept.id for kept in shelf.unfinished()] == [other]


def test_deleting_everything_leaves_nothing(
    path: Path, shelf: Rehearsals, database: Database, take: str
) -> None:
    shelf.branch(take, 2)
    shelf.add_turn(take, Turn(role=Role.INTERVIEWEE, text=SECRET))
    with database.transaction() as on:
        on.execute("INSERT INTO note VALUES ('a', 'drill', 'x', 0, NULL, 0, ?)", (SECRET,))
    shelf.delete_all()
    assert SECRET.encode() not in _on_disk(path)
    for table in ("rehearsal", "take", "turn", "note"):
        assert database.rows(f"SELECT * FROM {table}") == []


def test_words_that_another_coach_still_holds_are_not_called_gone(path: Path, take: str) -> None:
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM turn").fetchall()
    shelf = Rehearsals(Database(path, wait=0))
    with pytest.raises(StoreError, match="Another coach is reading"):
        shelf.delete(shelf.take(take).rehearsal)
    reader.close()
