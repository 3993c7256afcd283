"""The database file: opened once, in write-ahead mode, migrated step by step, private to its owner."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach.errors import StoreError
from coach.paths import ensure_home
from coach.store.migrations import MIGRATIONS

NAME = "coach.db"
WAIT_SECONDS = 5.0
PAUSE_SECONDS = 0.02


class Database:
    """A connection to the rehearsals on this machine; every change is on disk when the call returns.

    Threads may share it: one change is made at a time.
    """

    def __init__(self, path: Path | str, wait: float = WAIT_SECONDS) -> None:
        self.path = path
        self._lock = threading.RLock()
        with _told(path):
            _make_private(path)
            self._connection = sqlite3.connect(
                path, timeout=wait, check_same_thread=False, isolation_level=None
            )
        try:
            self._prepare_in_turn(time.monotonic() + wait)
        except BaseException:
            self._connection.close()
            raise

    def _prepare_in_turn(self, deadline: float) -> None:
        """Prepare, waiting for another coach that is just opening or closing the file.

        sqlite answers "locked" at once, whatever its timeout, when two connections switch to write-ahead mode together or
        the last one is closing.
        """
        while True:
            try:
                return self._prepare()
            except StoreError as error:
                if "locked" not in error.why or time.monotonic() >= deadline:
                    raise
            time.sleep(PAUSE_SECONDS)

    def _prepare(self) -> None:
        self._connection.row_factory = sqlite3.Row
        with _told(self.path):
            # A newer coach's file is refused before anything in it is changed.
            version = self._version()
            self._refuse_newer(version)
            for pragma in (
                "journal_mode=WAL",
                "synchronous=FULL",
                "foreign_keys=ON",
                "secure_delete=ON",
                "temp_store=MEMORY",
            ):
                self._connection.execute(f"PRAGMA {pragma}")
        if version < len(MIGRATIONS):
            self._migrate()

    def _version(self) -> int:
        version: int = self._connection.execute("PRAGMA user_version").fetchone()[0]
        return version

    def _refuse_newer(self, version: int) -> None:
        if version > len(MIGRATIONS):
            raise StoreError(
                "These rehearsals were written by a newer coach.",
                f"The file {self.path} has version {version}; this coach knows {len(MIGRATIONS)}.",
                "Update coach, or move the file away to start anew.",
            )

    def _migrate(self) -> None:
        with self.transaction() as on:
            # Asked again now that nobody else can write: another coach may have just done it.
            version = self._version()
            self._refuse_newer(version)
            for script in MIGRATIONS[version:]:
                for statement in script.split(";"):
                    on.execute(statement)
            on.execute(f"PRAGMA user_version={len(MIGRATIONS)}")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; raises :class:`StoreError`."""
        with self._lock, _told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk has sqlite roll back by itself.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """All rows of a query; raises :class:`StoreError`."""
        with self._lock, _told(self.path):
            return self._connection.execute(query, values).fetchall()

    def erase(self) -> None:
        """Rewrite the file and empty the write-ahead file, so that deleted words are really gone.

        Raises :class:`StoreError` when another coach has the file open and keeps its old pages alive.
        """
        with self._lock, _told(self.path):
            self._connection.execute("VACUUM")
            busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise StoreError(
                "It is deleted, but its words may still lie in the file.",
                f"Another coach is reading {self.path}.",
                "Close every open coach; the words are gone when the last one is closed.",
            )

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()


def _make_private(path: Path | str) -> None:
    """Make a new file readable by its owner only; sqlite gives its companions the same rights."""
    if str(path) == ":memory:":
        return
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise sqlite3.OperationalError(error.strerror or str(error)) from None


@contextmanager
def _told(path: Path | str) -> Iterator[None]:
    """Turn sqlite's errors into ours."""
    try:
        yield
    except sqlite3.Error as error:
        fix = "Check that the folder is writable and the disk not full; COACH_HOME moves it."
        if "not a database" in str(error) or "malformed" in str(error):
            fix = "Move the file away to start anew, or put a copy of it back."
        elif "locked" in str(error):
            fix = "Another coach is writing; try again in a moment."
        raise StoreError(
            "The rehearsals on this machine cannot be read or written.", f"{path}: {error}.", fix
        ) from None


def open_database(path: Path | str | None = None) -> Database:
    """The user's database, made on first use; raises :class:`StoreError`."""
    if path is None:
        try:
            path = ensure_home() / NAME
        except OSError as error:
            raise StoreError(
                "The data folder cannot be made.",
                f"{error.filename}: {error.strerror}.",
                "Set COACH_HOME to a folder that you can write.",
            ) from None
    return Database(path)
