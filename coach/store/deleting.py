"""What goes with a take when it is deleted, and what stays."""

from __future__ import annotations

from collections.abc import Iterable

from coach.store.database import Database

_OF_IT = "json_extract(body, '$.take') = ?"


def delete_takes(database: Database, takes: Iterable[str]) -> None:
    """Delete takes with their turns, drafts, marks and reports, and the promises that were made in them.

    The last take of a rehearsal takes it along, with its plan. Raises :class:`coach.errors.StoreError`. What is deleted
    may lie in the file until :meth:`coach.store.Database.erase`.
    """
    with database.transaction() as on:
        for take in takes:
            on.execute(f"DELETE FROM note WHERE kind = 'promise' AND {_OF_IT}", (take,))
            # A letter stays, because you wrote it; the meeting that lay beside it goes.
            on.execute(
                f"UPDATE note SET body = json_remove(body, '$.meeting') WHERE kind = 'letter' AND {_OF_IT}",
                (take,),
            )
            # A take that branched from it stands by itself from now on.
            on.execute("UPDATE take SET parent = NULL WHERE parent = ?", (take,))
            on.execute("DELETE FROM take WHERE id = ?", (take,))
        on.execute("DELETE FROM rehearsal WHERE id NOT IN (SELECT rehearsal FROM take)")


def delete_all(database: Database) -> None:
    """Delete every rehearsal and every note, of whatever kind; as :func:`delete_takes` otherwise."""
    with database.transaction() as on:
        on.execute("DELETE FROM rehearsal")
        on.execute("DELETE FROM note")
