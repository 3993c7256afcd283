"""Vectors that were made once are kept from one start of the program to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from uuid import uuid4

from coach.paths import VECTORS, ensure_home

if TYPE_CHECKING:
    import numpy as np

FROM = 100
"""Fewer texts than these are not worth a file."""

FILES = 48
"""So many are kept, those that were used last: one for each person who can be met."""


class Vectors(Protocol):
    """Whatever gives texts unit vectors whose products say how alike they are (the sentence encoder does)."""

    def vectors(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        """An array of shape (texts, dimensions)."""
        ...


def vectors_folder() -> Path:
    """Where they are kept: beside the user's own people, whose questions they stand for."""
    folder = ensure_home() / VECTORS
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder


class Kept:
    """The vectors of ``source``; those of many texts are written to a folder, and read from there the next time.

    ``model`` is the file that makes them: another model makes other vectors. A folder that cannot be used is done without.
    """

    def __init__(self, source: Vectors, model: Path, folder: Callable[[], Path] | None = None) -> None:
        self._source, self._model = source, model
        self._folder = folder
        self._print = b""

    def vectors(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        """An array of shape (texts, dimensions)."""
        if len(texts) < FROM:
            return self._source.vectors(texts)
        try:
            path = (self._folder or vectors_folder)() / f"{self._name(texts)}.npy"
        except OSError:
            return self._source.vectors(texts)
        found = _read(path, len(texts))
        if found is None:
            found = self._source.vectors(texts)
            _write(path, found)
        return found

    def _name(self, texts: Sequence[str]) -> str:
        self._print = self._print or blake2b(self._model.read_bytes()).digest()
        return blake2b(self._print + "\0".join(texts).encode(), digest_size=16).hexdigest()


def _read(path: Path, rows: int) -> np.ndarray[Any, Any] | None:
    import numpy as np

    try:
        found = np.load(path, allow_pickle=False)
        path.touch()
    except (OSError, ValueError, EOFError):
        return None
    return np.asarray(found) if found.ndim == 2 and len(found) == rows else None


def _write(path: Path, vectors: np.ndarray[Any, Any]) -> None:
    """Whole or not at all; the files that were used longest ago make room."""
    import numpy as np

    part = path.with_name(f"{uuid4().hex}.part")
    try:
        with part.open("wb") as file:
            np.save(file, vectors, allow_pickle=False)
        part.replace(path)
        oldest = sorted(path.parent.glob("*.npy"), key=lambda each: each.stat().st_mtime)
        for old in oldest[:-FILES]:
            old.unlink(missing_ok=True)
    except OSError:
        part.unlink(missing_ok=True)
