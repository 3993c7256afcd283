"""A bio that is being pasted, and the answers beside it, kept until the person is made."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

from coach.store import Database, Note, Notes

KIND = "persona-draft"
_NAME = "draft"


@dataclass(frozen=True)
class PersonDraft:
    """What stands on the form; ``temper`` is a key of :data:`coach.desk.prep.person.TEMPERS`."""

    bio: str = ""
    name: str = ""
    how: str = ""
    where: str = ""
    how_long: str = ""
    temper: str = "friendly"

    @property
    def empty(self) -> bool:
        """Whether nothing has been typed."""
        return not any((self.bio, self.name, self.how, self.where, self.how_long))


def draft_kept(database: Database) -> PersonDraft:
    """What was typed and not made yet. Raises :class:`coach.errors.StoreError`, as the others here do."""
    note = _note(database)
    known = {field.name for field in fields(PersonDraft)}
    given = note.body if note else {}
    return PersonDraft(**{key: str(value) for key, value in given.items() if key in known})


def keep_draft(database: Database, draft: PersonDraft) -> None:
    """Put it on disk, in place of what was kept."""
    note = _note(database)
    if draft.empty:
        if note:
            drop_draft(database)
        return
    Notes(database).keep(KIND, _NAME, asdict(draft), note_id=note.id if note else None)


def drop_draft(database: Database) -> None:
    """Delete it for good."""
    if note := _note(database):
        Notes(database).delete(note.id)
        database.erase()


def _note(database: Database) -> Note | None:
    return next(iter(Notes(database).all(KIND)), None)
