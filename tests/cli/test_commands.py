"""``coach`` itself: version, help, lists, and never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from coach import __version__
from coach.cli import main
from coach.cli.main import COMMANDS
from coach.paths import shipped
from coach.persona import all_personas
from coach.persona.visitors import VISITORS
from coach.rubric import all_rubrics

from .conftest import Coach


def test_version(coach: Coach) -> None:
    assert coach("--version").out == f"coach {__version__}\n"


def test_help_names_every_command(coach: Coach) -> None:
    ran = coach("--help")
    assert ran.code == 0
    for command in COMMANDS:
        assert f"\n  {command} " in ran.out


@pytest.mark.parametrize("command", list(COMMANDS))
def test_every_command_has_help(coach: Coach, command: str) -> None:
    ran = coach(command, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: coach {command}")


def test_an_unknown_command_or_option_is_told(coach: Coach) -> None:
    assert "No such command 'dance'" in coach("dance").err
    assert coach("dance").code == 2
    assert "No such option" in coach("score", "--loud").err


def test_the_app_needs_a_terminal(coach: Coach) -> None:
    ran = coach()
    assert ran.code == 2
    assert "coach plain" in ran.err


def test_personas_are_listed_with_what_makes_them_hard(coach: Coach) -> None:
    ran = coach("personas")
    assert ran.code == 0
    for person in all_personas():
        assert f"{person.id} " in ran.out
        assert person.teaser in ran.out


def test_rubrics_are_listed_and_shown(coach: Coach, home: Path) -> None:
    (home / "rubrics").mkdir(parents=True)
    (home / "rubrics" / "mine.toml").write_text('id = "mine"\ntitle = "Mine"\nextends = "voicemail"\n')
    listed = coach("rubrics")
    assert listed.code == 0
    for rubric in all_rubrics():
        assert f"{rubric.id} " in listed.out
    assert [line for line in listed.lines if "(house rules)" in line] == [
        f"{'mine':26} Mine, 7 criteria (house rules)"
    ]
    shown = coach("rubrics", "informational-interview")
    assert (
        "asked-for-job              critical, 12 points, caps the score at 40 (CM YT CB CC FG)" in shown.lines
    )
    assert coach("rubrics", "dinner").code == 2


def test_a_rubric_of_ones_own_that_is_broken_is_told(coach: Coach, home: Path) -> None:
    (home / "rubrics").mkdir(parents=True)
    (home / "rubrics" / "mine.toml").write_text('id = "mine"\ncolour = "red"\nextends = "voicemail"\n')
    ran = coach("rubrics")
    assert ran.code == 2
    assert "mine.toml cannot be used as a rubric." in ran.err
    assert "colour" in ran.err


def test_check_reads_what_visitors_asked_beside_a_persona(coach: Coach, tmp_path: Path) -> None:
    file = tmp_path / "sam-okonkwo.toml"
    file.write_bytes((shipped("personas") / file.name).read_bytes())
    assert coach("check", file).code == 0
    (tmp_path / VISITORS).mkdir()
    (tmp_path / VISITORS / "sam-okonkwo.tsv").write_text("Any regrets?\tno-such-fact\n")
    ran = coach("check", file)
    assert ran.code == 2
    assert "no-such-fact" in ran.err


def test_what_nobody_foresaw_is_one_message_and_a_private_file(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble() -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(main.coach, "main", lambda **_: stumble())
    ran = coach("personas")
    assert ran.code == 1
    assert ran.err.startswith("coach: Something in coach went wrong.")
    assert str(home / "crash.txt") in ran.err
    assert "ZeroDivisionError: oh" in (home / "crash.txt").read_text()
    assert (home / "crash.txt").stat().st_mode & 0o077 == 0


def test_a_crash_without_a_place_to_write_is_still_one_message(
    coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "file" / "home"))
    monkeypatch.setattr(main.coach, "main", lambda **_: 1 // 0)
    ran = coach("personas")
    assert ran.code == 1
    assert "ZeroDivisionError" in ran.err


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (KeyboardInterrupt(), 130, "Stopped."),
        (click.Abort(), 130, "Stopped."),
        (RecursionError(), 2, "nested too deeply"),
    ],
)
def test_stopping_and_depth_have_their_codes(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, says: str
) -> None:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(main.coach, "main", fail)
    ran = coach("personas")
    assert ran.code == code
    assert says in ran.err


def started(*arguments: str, piped: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """``python -m coach`` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "coach", *arguments],
        input=piped,
        capture_output=True,
        env=os.environ.copy(),
        check=False,
    )


def test_a_process_of_its_own_leaves_with_the_code(tmp_path: Path) -> None:
    (tmp_path / "talk.json").write_text('{"turns": oops}')
    ran = started("score", str(tmp_path / "talk.json"))
    assert ran.returncode == 2
    assert ran.stdout == b""
    assert ran.stderr.decode().splitlines()[0] == f"coach: {tmp_path / 'talk.json'} is not valid JSON."
    assert b"Traceback" not in ran.stderr


def test_a_reader_who_stops_reading_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        ran = subprocess.run(
            [sys.executable, "-m", "coach", "personas"], stdout=pipe, stderr=subprocess.PIPE, check=False
        )
    assert ran.returncode == 0
    assert ran.stderr == b""
