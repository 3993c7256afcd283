"""Notes: scripts by name, and promises with a day on which they are due."""

from __future__ import annotations

import json
import time
import uuid
from dataclasses import dataclass
from typing import Any

from coach.errors import NotFound
from coach.store.database import Database


@dataclass(frozen=True)
class Note:
    """Something kept by name. ``updated`` and ``due`` are seconds since 1970; ``body`` is a JSON object."""

    id: str
    kind: str
    name: str
    updated: float
    due: float | None
    done: bool
    body: dict[str, Any]


class Notes:
    """Keeping and finding notes in a database. Everything raises :class:`coach.errors.StoreError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(
        self, kind: str, name: str, body: dict[str, Any], due: float | None = None, note_id: str | None = None
    ) -> str:
        """Keep a note, or with ``note_id`` a newer version of it; returns its id."""
        note_id = note_id or uuid.uuid4().hex[:8]
        with self._database.transaction() as on:
            on.execute(
                "INSERT INTO note (id, kind, name, updated, due, body) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, updated = excluded.updated,"
                " due = excluded.due, body = excluded.body",
                (note_id, kind, name, time.time(), due, json.dumps(body, ensure_ascii=False)),
            )
        return note_id

    def all(self, kind: str, done: bool | None = None) -> list[Note]:
        """The notes of a kind, what is due first at the top, then the latest; ``done`` narrows to ticked off or not."""
        query = "SELECT * FROM note WHERE kind = ?" + ("" if done is None else f" AND done = {int(done)}")
        rows = self._database.rows(query + " ORDER BY due IS NULL, due, updated DESC, id", kind)
        return [
            Note(
                row["id"],
                row["kind"],
                row["name"],
                row["updated"],
                row["due"],
                bool(row["done"]),
                json.loads(row["body"]),
            )
            for row in rows
        ]

    def named(self, kind: str, name: str) -> Note:
        """The latest note of a kind with that name; raises :class:`NotFound`."""
        found = [note for note in self.all(kind) if note.name.casefold() == name.casefold()]
        if not found:
            raise NotFound(f"No {kind} is called {name!r}.")
        return max(found, key=lambda note: note.updated)

    def tick(self, note_id: str, done: bool = True) -> None:
        """Tick a note off (or on again); raises :class:`NotFound`."""
        with self._database.transaction() as on:
            if not on.execute("UPDATE note SET done = ? WHERE id = ?", (int(done), note_id)).rowcount:
                raise NotFound(f"Nothing is kept under {note_id!r}.", fix="`coach due` lists what is due.")

    def delete(self, note_id: str) -> None:
        """Delete a note for good."""
        with self._database.transaction() as on:
            on.execute("DELETE FROM note WHERE id = ?", (note_id,))
