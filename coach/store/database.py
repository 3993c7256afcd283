"""The database file: opened once, in write-ahead mode, migrated step by step, private to its owner."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach.errors import StoreError
from coach.paths import ensure_home
from coach.store.migrations import MIGRATIONS

NAME = "coach.db"
WAIT_SECONDS = 5.0


class Database:
    """A connection to the rehearsals on this machine; every change is on disk when the call returns."""

    def __init__(self, path: Path | str) -> None:
        self.path = path
        with _told(path):
            self._connection = sqlite3.connect(
                path, timeout=WAIT_SECONDS, check_same_thread=False, isolation_level=None
            )
            self._connection.row_factory = sqlite3.Row
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=FULL")
            self._connection.execute("PRAGMA foreign_keys=ON")
            self._connection.execute("PRAGMA secure_delete=ON")
            self._migrate()

    def _migrate(self) -> None:
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(MIGRATIONS):
            raise StoreError(
                "These rehearsals were written by a newer coach.",
                f"The file {self.path} has version {version}; this coach knows {len(MIGRATIONS)}.",
                "Update coach, or move the file away to start anew.",
            )
        for number, script in enumerate(MIGRATIONS[version:], version + 1):
            self._connection.executescript(f"BEGIN IMMEDIATE;{script};PRAGMA user_version={number};COMMIT;")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; raises :class:`StoreError`."""
        with _told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """All rows of a query; raises :class:`StoreError`."""
        with _told(self.path):
            return self._connection.execute(query, values).fetchall()

    def erase(self) -> None:
        """Give deleted pages back and empty the write-ahead file, so that deleted words are really gone."""
        with _told(self.path):
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


@contextmanager
def _told(path: Path | str) -> Iterator[None]:
    """Turn sqlite's errors into ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(
            "The rehearsals on this machine cannot be read or written.",
            f"{path}: {error}.",
            "Check that the folder is writable and the disk not full; COACH_HOME moves it.",
        ) from None


def open_database(path: Path | str | None = None) -> Database:
    """The user's database, made on first use; raises :class:`StoreError`."""
    if path is None:
        try:
            path = ensure_home() / NAME
        except OSError as error:
            raise StoreError(
                "The data folder cannot be made.",
                f"{error}.",
                "Set COACH_HOME to a folder that you can write.",
            ) from None
    return Database(path)
