"""On disk: a person file and a sheet, for its owner only, and gone when deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.desk.prep.keeping import forget_person, keep_person, people_to_meet, sheet_text, taken_ids
from coach.desk.prep.making import appointment_from, make, read_profile
from coach.errors import NotFound
from coach.persona import all_personas, persona_named
from coach.store import open_database

from .bios import BIOS


def kept(bio: str = "keller") -> Path:
    made = make(read_profile(BIOS[bio]), appointment_from("", "", ""), taken_ids())
    return keep_person(made.persona, made.sheet)


def test_kept_people_are_found_everywhere(home: Path) -> None:
    path = kept()
    assert path == home / "personas" / "maria-keller.toml"
    assert persona_named("maria-keller").name == "Maria Keller"
    assert "maria-keller" in [person.id for person in all_personas()]
    assert [person.id for person in people_to_meet()] == ["maria-keller"]
    assert sheet_text("maria-keller").startswith("# Before you meet Maria Keller")


def test_only_their_owner_reads_them(home: Path) -> None:
    kept()
    for path in (home / "personas").iterdir():
        assert path.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in (home / "personas").iterdir()) == [
        "maria-keller.md",
        "maria-keller.toml",
    ]


def test_a_second_of_the_same_name_does_not_replace_the_first() -> None:
    assert [kept().stem, kept().stem] == ["maria-keller", "maria-keller-2"]


def test_nobody_shipped_is_hidden() -> None:
    assert "dana-whitfield" in taken_ids()
    made = make(
        read_profile("Dana Whitfield is a planner at Acme."), appointment_from("", "", ""), taken_ids()
    )
    assert made.persona.id == "dana-whitfield-2"


def test_deleted_is_gone(home: Path) -> None:
    kept()
    database = open_database()
    forget_person("maria-keller", database)
    assert list((home / "personas").iterdir()) == []
    with pytest.raises(NotFound):
        forget_person("maria-keller", database)
    with pytest.raises(NotFound):
        sheet_text("../../maria-keller")
