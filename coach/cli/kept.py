"""All that is kept, a line each, with what deletes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from coach.desk.follow_ups import follow_ups
from coach.desk.letter_keeping import delete_letter, kept_letters
from coach.desk.prep.drafting import KIND as BIO
from coach.desk.prep.keeping import files_of_people, forget_person
from coach.desk.script_keeping import delete_script, kept_scripts
from coach.errors import BadInput, CoachError, NotFound
from coach.history.booking import KIND as DRILL
from coach.history.entries import Entry, all_takes, entries
from coach.history.spotting import KIND as SPOT
from coach.paths import COPIED, CRASH, home
from coach.persona import load_persona
from coach.rehearsal.plan_draft import KIND as PLAN
from coach.report.calls import TITLES
from coach.store import Database, Note, Notes, Rehearsals
from coach.transcript import on_one_line

MOST = 10_000
"""So many finished meetings, and as many calls, are listed."""

CALLS = {leg.value: title.lower() for leg, title in TITLES.items()}


@dataclass(frozen=True)
class Thing:
    """One thing on disk: its ``id``, its ``kind``, its ``day`` (seconds since 1970), what it is, and what deletes it for good."""

    id: str
    kind: str
    day: float
    what: str
    delete: Callable[[], object]

    @property
    def line(self) -> str:
        """The day and what it is, on one line."""
        return f"{datetime.fromtimestamp(self.day):%Y-%m-%d}  {on_one_line(self.what)}"


def all_kept(database: Database) -> list[Thing]:
    """Everything that coach wrote about you, by kind. Raises :class:`coach.errors.StoreError`."""
    return [*_takes(database), *_texts(database), *_people(database), *_due(database), *_drafts(database)]


def named(things: list[Thing], wanted: str) -> Thing:
    """The one thing that is called so, or whose id begins so; raises :class:`NotFound` or :class:`BadInput`."""
    exact = [thing for thing in things if thing.id == wanted]
    found = exact or [thing for thing in things if wanted and thing.id.startswith(wanted.lower())]
    if len(found) > 1:
        raise BadInput(f"Several things begin with {wanted!r}.", fix="Type more of the id.")
    if not found:
        raise NotFound(
            f"Nothing is kept under {wanted!r}.", fix="`coach forget` lists what is kept, with ids."
        )
    return found[0]


def _takes(database: Database) -> Iterator[Thing]:
    shelf = Rehearsals(database)
    for entry in entries(all_takes(shelf, MOST)):
        kind = "call" if entry.leg else "meeting"
        yield Thing(entry.take, kind, entry.created, _of(entry), partial(shelf.delete_take, entry.take))


def _of(entry: Entry) -> str:
    call = f", {CALLS.get(entry.leg, entry.leg)}" if entry.leg else ""
    take = "" if entry.official else f", take {entry.number}"
    score = "not scored" if entry.score is None or entry.marking else f"{entry.score:g} of 100"
    return f"{entry.who}{call}{take}: {'not finished' if entry.open else score}"


def _texts(database: Database) -> Iterator[Thing]:
    for letter in kept_letters(database):
        sent = "sent" if letter.sent else "not sent"
        delete = partial(delete_letter, database, letter.id)
        yield Thing(letter.id, "letter", letter.updated, f"{letter.title}, {sent}", delete)
    for script in kept_scripts(Notes(database)):
        delete = partial(delete_script, database, script.id)
        yield Thing(script.id, "script", script.updated, script.name, delete)


def _people(database: Database) -> Iterator[Thing]:
    for path in files_of_people():
        if path.suffix == ".toml":
            what = f"{_name(path)}, made from a bio, with a prep sheet"
            delete = partial(forget_person, path.stem, database)
            yield Thing(path.stem, "person", path.stat().st_mtime, what, delete)


def _name(path: Path) -> str:
    with suppress(CoachError):  # somebody changed the file by hand
        return load_persona(path).name
    return path.stem


def _due(database: Database) -> Iterator[Thing]:
    # As of 1970, so that none is too old to be listed.
    for each in follow_ups(database, 0, None):
        yield _note(database, each.id, "promise", each.due, each.named)
    for note in Notes(database).all(DRILL):
        yield _note(database, note.id, "drill", note.due or note.updated, note.name)


def _drafts(database: Database) -> Iterator[Thing]:
    notes = Notes(database)
    for note in notes.all(PLAN):
        yield _note(database, note.id, "draft", note.updated, f"a plan for {note.name}")
    for note in notes.all(BIO):
        yield _note(database, note.id, "draft", note.updated, "a bio that you had begun to paste")
    if heard := notes.all(SPOT):
        day, what = max(note.updated for note in heard), f"{len(heard)} that you listened to (`coach spot`)"
        yield Thing(SPOT, "scenes", day, what, partial(_forget_notes, database, heard))
    for name, what in ((COPIED, "what you copied last"), (CRASH, "the details of what went wrong")):
        if (path := home() / name).is_file():
            yield Thing(name, "file", path.stat().st_mtime, what, path.unlink)


def _note(database: Database, note_id: str, kind: str, day: float, what: str) -> Thing:
    def delete() -> None:
        Notes(database).delete(note_id)
        database.erase()

    return Thing(note_id, kind, day, what, delete)


def _forget_notes(database: Database, notes: list[Note]) -> None:
    for note in notes:
        Notes(database).delete(note.id)
    database.erase()
