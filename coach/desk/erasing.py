"""Everything that coach wrote about you, deleted for good; and what stays in the data folder after that."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from coach.desk.prep.keeping import KIND, files_of_people
from coach.errors import CoachError, StoreError
from coach.paths import COPIED, CRASH, VECTORS, home, kept_vectors, own
from coach.store import Database, Rehearsals
from coach.store.database import NAME

EVERYTHING = (
    "every rehearsal and call, letters, scripts, promises, drills, drafts, the people made from bios with their prep "
    "sheets, and what was copied last"
)
"""What goes, in words."""

_STAYS = {
    "config.toml": "your settings (config.toml)",
    "app.toml": "your theme and keys (app.toml)",
    "models": "installed models (models)",
    "rubrics": "rules that you wrote (rubrics)",
    KIND: "people whom you wrote yourself (personas)",
}


def delete_everything(database: Database) -> None:
    """Delete all of it, in the database and beside it.

    Raises :class:`coach.errors.StoreError` when something could not be deleted; everything else is deleted all the same.
    """
    failed: list[CoachError] = []
    try:
        Rehearsals(database).delete_all()
    except StoreError as error:
        failed.append(error)
    for path in [*files_of_people(), *kept_vectors(), home() / COPIED, home() / CRASH]:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            failed.append(
                StoreError(f"{path} cannot be deleted.", f"{error.strerror}.", "Delete it by hand.")
            )
    with suppress(OSError):  # somebody whom you wrote yourself is still in it
        own(KIND).rmdir()
    with suppress(OSError):
        (home() / VECTORS).rmdir()
    if failed:
        raise failed[0]


def what_stays() -> list[str]:
    """What lies in the data folder and is not deleted with everything, in words: it is no record of yours, or not ours."""
    gone = {*files_of_people(), *kept_vectors(), home() / VECTORS, home() / COPIED, home() / CRASH}
    found = sorted(path for path in _inside(home()) if path not in gone and not path.name.startswith(NAME))
    told = [_STAYS[path.name] for path in found if path.name in _STAYS and _holds(path, gone)]
    return told + [path.name for path in found if path.name not in _STAYS]


def _inside(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []


def _holds(path: Path, gone: set[Path]) -> bool:
    """Whether it is a file, or a folder with something in it that stays."""
    return path.is_file() or any(inside not in gone for inside in _inside(path))
