"""Vectors are kept on disk: the second start reads them, and nothing that is wrong with the disk is noticed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from coach.interviewee.kept import FILES, FROM, Kept

MANY = tuple(f"question {n}" for n in range(FROM))


class Counting:
    """Makes vectors, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def vectors(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        """One row a text, another number in each."""
        self.asked += 1
        return np.arange(2 * len(texts), dtype=np.float32).reshape(len(texts), 2)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "encoder.onnx"
    path.write_bytes(b"weights")
    return path


def test_what_was_made_once_is_read_the_next_time(tmp_path: Path, model: Path) -> None:
    first, second = Counting(), Counting()
    made = Kept(first, model, lambda: tmp_path).vectors(MANY)
    read = Kept(second, model, lambda: tmp_path).vectors(MANY)
    assert (first.asked, second.asked) == (1, 0)
    assert np.array_equal(made, read)


def test_other_texts_or_another_model_are_made_anew(tmp_path: Path, model: Path) -> None:
    source = Counting()
    Kept(source, model, lambda: tmp_path).vectors(MANY)
    Kept(source, model, lambda: tmp_path).vectors((*MANY, "one more"))
    model.write_bytes(b"other weights")
    Kept(source, model, lambda: tmp_path).vectors(MANY)
    assert source.asked == 3


def test_few_texts_are_not_kept(tmp_path: Path, model: Path) -> None:
    Kept(Counting(), model, lambda: tmp_path).vectors(MANY[1:])
    assert not list(tmp_path.glob("*.npy"))


@pytest.mark.parametrize("spoiled", [b"", b"no vectors", b"\x93NUMPY\x01\x00"])
def test_a_spoiled_file_is_made_anew(tmp_path: Path, model: Path, spoiled: bytes) -> None:
    source = Counting()
    kept = Kept(source, model, lambda: tmp_path)
    made = kept.vectors(MANY)
    next(tmp_path.glob("*.npy")).write_bytes(spoiled)
    assert np.array_equal(kept.vectors(MANY), made)
    assert source.asked == 2
    assert np.array_equal(kept.vectors(MANY), made)
    assert source.asked == 2


def test_a_folder_that_cannot_be_used_is_done_without(tmp_path: Path, model: Path) -> None:
    def refused() -> Path:
        raise PermissionError("read-only")

    source = Counting()
    assert len(Kept(source, model, refused).vectors(MANY)) == len(MANY)
    assert len(Kept(source, model, lambda: tmp_path / "nowhere").vectors(MANY)) == len(MANY)
    assert source.asked == 2


def test_the_oldest_make_room(tmp_path: Path, model: Path) -> None:
    kept = Kept(Counting(), model, lambda: tmp_path)
    for n in range(FILES + 3):
        kept.vectors((*MANY, str(n)))
        for path in tmp_path.glob("*.npy"):
            os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns - 10**9))
    assert len(list(tmp_path.glob("*.npy"))) == FILES
    source = Counting()
    again = Kept(source, model, lambda: tmp_path)
    again.vectors((*MANY, str(FILES + 2)))
    assert source.asked == 0
    again.vectors((*MANY, "0"))
    assert source.asked == 1
