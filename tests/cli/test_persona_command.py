"""``coach persona``: from a pasted bio and three answers to a person and a sheet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coach.persona import persona_named
from tests.model_server import fails, says, serving
from tests.persona.bios import BIOS

from .conftest import Coach


def test_from_a_pipe_with_options(coach: Coach, home: Path) -> None:
    ran = coach(
        "persona",
        "new",
        "-",
        "--how",
        "Ada Brook",
        "--where",
        "on Zoom",
        "--minutes",
        "25",
        piped=BIOS["keller"],
    )
    assert ran.code == 0
    assert ran.out.startswith("# Before you meet Maria Keller")
    assert "Ada Brook gave me your name." in ran.out
    assert "For practice only" in ran.out
    assert "coach rehearse --persona maria-keller --minutes 25 --setting video" in ran.out
    assert (home / "personas" / "maria-keller.toml").is_file()


def test_from_a_file_questions_are_asked_where_somebody_types(coach: Coach, tmp_path: Path) -> None:
    bio = tmp_path / "bio.txt"
    bio.write_text(BIOS["okafor"], encoding="utf-8")
    ran = coach("persona", "new", bio, typed="I heard his talk\nCafé Central\nhalf an hour\n")
    assert ran.code == 0
    assert "How do you know them?" in ran.out
    appointment = persona_named("tom-okafor").appointment
    assert appointment
    assert (appointment.how, appointment.where, appointment.minutes) == (
        "I heard his talk",
        "Café Central",
        30,
    )


def test_typed_up_to_a_full_stop(coach: Coach) -> None:
    ran = coach(
        "persona",
        "new",
        typed="She leads the night shift at the Harbour Library.\n.\nNora Vance\nAda\nhere\n20\n",
    )
    assert ran.code == 0
    assert "Whose bio is it?" in ran.out
    assert persona_named("nora-vance").organization == "Harbour Library"


def test_one_can_rehearse_with_them(coach: Coach) -> None:
    coach("persona", "new", "-", piped=BIOS["keller"])
    assert "maria-keller" in coach("personas").out
    ran = coach(
        "rehearse", "--plain", "--persona", "maria-keller", piped="Hello\nWhat did you study?\n/quit\n"
    )
    assert ran.code == 0
    assert "MSc in Public Health" in ran.out
    assert "for practice only" in ran.out


def test_list_show_delete(coach: Coach) -> None:
    assert "Nobody yet" in coach("persona", "list").out
    coach("persona", "new", "-", piped=BIOS["keller"])
    assert "Maria Keller" in coach("persona", "list").out
    assert "Worth asking" in coach("persona", "show", "maria-keller").out
    assert coach("persona", "delete", "maria-keller").code == 0
    assert coach("persona", "show", "maria-keller").code == 2


@pytest.mark.parametrize(
    "pasted",
    ["", "█▓▒░" * 50, "the quick brown fox jumps over the dog", "a " * 60_000],
    ids=["empty", "blocks", "nobody", "long"],
)
def test_what_cannot_be_used_is_told_in_plain_words(coach: Coach, home: Path, pasted: str) -> None:
    ran = coach("persona", "new", "-", piped=pasted)
    assert ran.code == 2
    assert ran.err.startswith("coach: ")
    assert "quick brown" not in ran.err
    assert not (home / "personas").exists()


def test_a_wrong_length_is_told_before_anything_is_kept(coach: Coach, home: Path) -> None:
    assert coach("persona", "new", "-", "--minutes", "soon", piped=BIOS["keller"]).code == 2
    assert not (home / "personas").exists()


def test_codes_and_markup_in_it_are_not_shown(coach: Coach) -> None:
    ran = coach(
        "persona",
        "new",
        "-",
        piped=f"\x1b[2J<b>{BIOS['keller']}</b> She keeps [red]bees[/] at home.\x1b]0;x\x07",
    )
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "[red]bees[/]" in ran.out


def test_a_model_that_invents_adds_nothing_and_one_that_fails_is_done_without(coach: Coach) -> None:
    wrong = json.dumps({"kind": "career", "words": "She was mayor of Graz", "title": "mayor"})
    with serving() as server:
        flags = ("--base-url", server.address, "--model", "tiny")
        server.replies = [says(wrong)]
        ran = coach("persona", "new", "-", *flags, piped=BIOS["keller"])
        assert ran.code == 0
        assert "mayor" not in ran.out
        assert "found 0 more" in ran.err
        server.replies = [fails(401)]
        ran = coach("persona", "new", "-", *flags, piped=BIOS["keller"])
        assert ran.code == 0
        assert "the rules alone read the bio" in ran.err
        assert "Danube Freight" in ran.out
        assert "Danube Freight" not in ran.err
