"""The people you are going to meet, on disk: a person file and its prep sheet, readable by you alone."""

from __future__ import annotations

import re
from pathlib import Path

from coach.desk.prep.sheet import BEFORE, Sheet
from coach.desk.prep.writing import HEAD, persona_to_toml
from coach.errors import NotFound, StoreError
from coach.paths import ensure_home, kept_vectors, own, shipped
from coach.persona import Persona, load_persona, persona_from_toml
from coach.rehearsal.plan_draft import drop_plan_draft
from coach.store import Database

KIND = "personas"
FIRST_LINE = HEAD.partition("\n")[0]
"""Of every person file that is made from a bio, even of one that was changed by hand further down."""


def taken_ids() -> set[str]:
    """The ids that are in use."""
    folders = (own(KIND), shipped(KIND))
    return {path.stem for folder in folders if folder.is_dir() for path in folder.glob("*.toml")}


def keep_person(persona: Persona, sheet: Sheet) -> Path:
    """Write both files; returns the person file. Raises :class:`StoreError`."""
    text = persona_to_toml(persona)
    persona_from_toml(text, persona.id)  # what is kept can be loaded
    folder = ensure_home() / KIND
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        _write(folder / f"{persona.id}.md", sheet.markdown)
        _write(folder / f"{persona.id}.toml", text)
    except OSError as error:
        raise StoreError(
            f"{folder} cannot be written.",
            f"{error.strerror}.",
            "Make room, or set COACH_HOME to another folder.",
        ) from None
    return folder / f"{persona.id}.toml"


def people_to_meet() -> list[Persona]:
    """Everybody who was made from a bio, by name."""
    if not own(KIND).is_dir():
        return []
    found = [load_persona(path) for path in sorted(own(KIND).glob("*.toml"))]
    return sorted((person for person in found if person.practice_only), key=lambda person: person.name)


def sheet_text(person_id: str) -> str:
    """The prep sheet of somebody, as Markdown; raises :class:`NotFound`."""
    try:
        return (own(KIND) / f"{_plain(person_id)}.md").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise NotFound(
            f"There is no prep sheet for {person_id!r}.", fix="`coach persona list` lists those who have one."
        ) from None


def forget_person(person_id: str, database: Database) -> None:
    """Delete both files, and the plan that was begun for them, for good.

    Raises :class:`NotFound`, and :class:`StoreError` when they cannot be deleted.
    """
    path = file_of(person_id)
    try:
        path.unlink()
        path.with_suffix(".md").unlink(missing_ok=True)
        # Nobody can tell which of the vectors were theirs, and the others are soon made again.
        for path_of_vectors in kept_vectors():
            path_of_vectors.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"{path} cannot be deleted.", f"{error.strerror}.") from None
    drop_plan_draft(database, person_id)
    database.erase()


def file_of(person_id: str) -> Path:
    """The person file of somebody of yours; raises :class:`NotFound`."""
    path = own(KIND) / f"{_plain(person_id)}.toml"
    if not path.is_file():
        raise NotFound(f"Nobody of yours is called {person_id!r}.", fix="`coach persona list` lists them.")
    return path


def files_of_people() -> list[Path]:
    """Every file of somebody who was made from a bio, half-written ones too; what you wrote yourself is not among them."""
    folder = own(KIND)
    if not folder.is_dir():
        return []
    halves = [*folder.glob("*.toml.new"), *folder.glob("*.md.new")]
    sheets = [path for path in folder.glob("*.md") if _begins(path, f"# {BEFORE} ")]
    people = [path for path in folder.glob("*.toml") if _begins(path, FIRST_LINE) or _says_so(path)]
    return sorted([*halves, *sheets, *people])


def _begins(path: Path, words: str) -> bool:
    return _text(path).startswith(words)


def _says_so(path: Path) -> bool:
    return re.search(r"^practice_only\s*=\s*true\b", _text(path), re.MULTILINE) is not None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _plain(person_id: str) -> str:
    """An id that leads to no other folder."""
    return "".join(ch for ch in person_id if ch.isalnum() or ch == "-")


def _write(path: Path, text: str) -> None:
    """Write in one step, so that no half file is left."""
    new = path.with_suffix(path.suffix + ".new")
    new.touch(mode=0o600)
    new.write_text(text, encoding="utf-8")
    new.replace(path)
