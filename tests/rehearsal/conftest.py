"""A shelf for rehearsals."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.store import Database, Rehearsals


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database lies."""
    return tmp_path / "coach.db"


@pytest.fixture
def shelf(path: Path) -> Rehearsals:
    """An empty shelf."""
    return Rehearsals(Database(path))
