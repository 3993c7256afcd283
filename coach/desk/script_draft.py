"""Answers that are being typed, kept until a script is made from them or corrected by them."""

from __future__ import annotations

from collections.abc import Mapping

from coach.desk.script_answers import QUESTIONS
from coach.store import Database, Note, Notes

KIND = "script-draft"
NEW = "new"
"""What the answers for a script that is not made yet are kept under; those for another under its id."""


def draft_kept(database: Database, of: str = NEW) -> dict[str, str]:
    """What was typed and is in no script yet, by field. Raises :class:`coach.errors.StoreError`, as the others here do."""
    note = _note(database, of)
    return {key: str(note.body.get(key, "")) for key in QUESTIONS} if note else {}


def keep_draft(database: Database, given: Mapping[str, str], of: str = NEW) -> None:
    """Put it on disk, in place of what was kept; nothing typed is nothing to keep."""
    note = _note(database, of)
    if any(given.values()):
        Notes(database).keep(KIND, of, dict(given), note_id=note.id if note else None)
    elif note:
        drop_draft(database, of)


def drop_draft(database: Database, of: str = NEW) -> None:
    """Delete it for good."""
    if note := _note(database, of):
        Notes(database).delete(note.id)
        database.erase()


def _note(database: Database, of: str) -> Note | None:
    return next((note for note in Notes(database).all(KIND) if note.name == of), None)
