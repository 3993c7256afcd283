"""Writing a text to a file whose name is not taken."""

from __future__ import annotations

from pathlib import Path

from coach.errors import StoreError


def write_free(name: str, ending: str, text: str, folder: Path | None = None) -> Path:
    """Write ``text`` to ``name`` and ``ending`` in the current folder, with a number when it is taken; raises :class:`StoreError`."""
    folder = folder or Path.cwd()
    stem = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())[:60] or "coach"
    path, number = folder / f"{stem}{ending}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{ending}"
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StoreError(
            f"{path} cannot be written.", f"{error.strerror}.", "Start coach in a folder that you can write."
        ) from None
    return path
