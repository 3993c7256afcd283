"""``coach check`` and ``coach doctor`` on the user's own keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Coach

CLASH = '[keys]\ncopy = "x"\n'
SAID = "line 2: “Copy” (`copy`) and “Export” (`export`) would both be x."


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No servers are looked for."""
    monkeypatch.setattr("coach.cli.doctor._servers", list)


def test_check_says_which_keys_clash(coach: Coach, home: Path) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "app.toml").write_text(CLASH, encoding="utf-8")
    ran = coach("check", home / "app.toml")
    assert ran.code == 2
    assert ran.lines == ["0 of 1 files are sound."]
    assert f"{home / 'app.toml'}, {SAID}" in ran.err
    assert "Give one of them another key." in ran.err
    (home / "app.toml").write_text('[keys]\ncopy = "y"\n', encoding="utf-8")
    assert coach("check", home / "app.toml").code == 0


def test_a_file_of_keys_that_is_no_toml_is_told(coach: Coach, home: Path) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "app.toml").write_text("[keys\n", encoding="utf-8")
    ran = coach("check", home / "app.toml")
    assert ran.code == 2
    assert "app.toml cannot be used." in ran.err


def test_doctor_says_it_too(coach: Coach, home: Path, alone: None) -> None:
    assert "Your keys" not in coach("doctor").out
    home.mkdir(parents=True, exist_ok=True)
    (home / "app.toml").write_text(CLASH, encoding="utf-8")
    ran = coach("doctor")
    assert ran.code == 2
    assert f"✗ {home / 'app.toml'}, {SAID}" in ran.out
    (home / "app.toml").write_text('[keys]\ncopy = "y"\n', encoding="utf-8")
    ran = coach("doctor")
    assert ran.code == 0
    assert "✓ Your keys and your theme" in ran.out
