"""Where things live: the shipped data, and the user's own."""

from __future__ import annotations

import os
from functools import cache
from importlib.resources import files
from pathlib import Path

COPIED = "copied.txt"
"""In the user's data folder: what was copied last, because some terminals ignore the clipboard."""

CRASH = "crash.txt"
"""In the user's data folder: the details of what went wrong that nobody foresaw."""

VECTORS = "vectors"
"""In the user's data folder: a folder of numbers that are made anew when they are missing."""


@cache
def shipped(kind: str) -> Path:
    """The folder of shipped data of a ``kind`` (``personas`` or ``rubrics``).

    An installed wheel carries it inside the package; a checkout has it at the top level.
    """
    inside = Path(str(files("coach"))) / "_data" / kind
    return inside if inside.is_dir() else Path(__file__).resolve().parents[1] / kind


def home() -> Path:
    """The user's data folder; ``COACH_HOME`` moves it."""
    if chosen := os.environ.get("COACH_HOME"):
        return Path(chosen).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_dir("coach", appauthor=False))


def ensure_home() -> Path:
    """The user's data folder, made if it was not there, readable by its owner only."""
    folder = home()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def own(kind: str) -> Path:
    """The folder for the user's own personas or rubrics; it may not exist."""
    return home() / kind


def kept_vectors() -> list[Path]:
    """The files of numbers, which stand for what people can be asked."""
    folder = home() / VECTORS
    return sorted(folder.iterdir()) if folder.is_dir() else []
