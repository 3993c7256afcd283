"""Scripts by name: their text as it was typed, and what they were made from."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from coach.desk.script import About, Script, script_from_text
from coach.desk.script_answers import told_in
from coach.desk.script_draft import drop_draft
from coach.store import Database, Note, Notes

KIND = "script"


@dataclass(frozen=True)
class KeptScript:
    """A script as it lies on disk; its ``text`` may be unfinished. ``updated`` is in seconds since 1970."""

    id: str
    name: str
    text: str
    about: About
    updated: float

    def script(self) -> Script:
        """The script of the text; raises :class:`coach.errors.BadInput` with the line that is no part of one."""
        return script_from_text(self.text, self.name, self.answers)

    @property
    def answers(self) -> About:
        """What it was made from, with what was filled in by hand where it had a blank."""
        return told_in(self.text, self.about)

    def plan(self) -> dict[str, Any]:
        """It as it is kept beside a call, as a JSON object."""
        return {"id": self.id, "name": self.name, "text": self.text, "about": asdict(self.about)}


def kept_scripts(notes: Notes) -> list[KeptScript]:
    """All of them, the latest first. Raises :class:`coach.errors.StoreError`."""
    return sorted((_kept(note) for note in notes.all(KIND)), key=lambda kept: -kept.updated)


def script_named(notes: Notes, name: str) -> KeptScript:
    """The latest of that name; raises :class:`coach.errors.NotFound`."""
    return _kept(notes.named(KIND, name))


def keep_script(
    notes: Notes, name: str, text: str, about: About = About(), note_id: str | None = None
) -> str:
    """Keep a script, or with ``note_id`` a newer text of it; returns its id."""
    return notes.keep(KIND, name, {"text": text, "about": asdict(about)}, note_id=note_id)


def delete_script(database: Database, note_id: str) -> None:
    """Delete a script for good; the calls that were made with it keep the text that lay beside them."""
    Notes(database).delete(note_id)
    drop_draft(database, note_id)
    database.erase()


def free_name(notes: Notes, wanted: str) -> str:
    """``wanted``, with a number when a script is called that already."""
    taken = {note.name.casefold() for note in notes.all(KIND)}
    name, number = wanted.strip() or "My script", 1
    base = name
    while name.casefold() in taken:
        number += 1
        name = f"{base} {number}"
    return name


def about_from(data: Any) -> About:
    """What a script was made from, as far as it can be read."""
    known = {each.name for each in fields(About)}
    given = data if isinstance(data, dict) else {}
    return About(**{key: str(value) for key, value in given.items() if key in known})


def script_beside(plan: dict[str, Any]) -> KeptScript | None:
    """The script that lay beside a call, from what was kept with it; ``None`` when there was none."""
    given = plan.get("script")
    if not isinstance(given, dict):
        return None
    about = about_from(given.get("about"))
    return KeptScript(
        str(given.get("id", "")), str(given.get("name", "")), str(given.get("text", "")), about, 0
    )


def _kept(note: Note) -> KeptScript:
    return KeptScript(
        note.id, note.name, str(note.body.get("text", "")), about_from(note.body.get("about")), note.updated
    )
