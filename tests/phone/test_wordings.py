"""The files of whoever picks up."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import BadPersona
from coach.interviewee.phone.reply import filled
from coach.interviewee.phone.wordings import (
    ContactManner,
    Receptionist,
    Voicemail,
    everybody,
    load_at_the_phone,
    of_level,
)
from coach.paths import shipped
from coach.persona import all_personas


def test_three_receptionists_of_different_temper_and_six_greetings() -> None:
    desks = everybody(Receptionist)
    assert [desk.level for desk in desks] == [0, 1, 2]
    assert [desk.goodwill for desk in desks] == sorted((d.goodwill for d in desks), reverse=True)
    assert [manner.level for manner in everybody(ContactManner)] == [0, 1, 2]
    assert len(everybody(Voicemail)) == 6


def test_the_hardest_level_finds_the_hardest() -> None:
    assert [desk.level for desk in of_level(Receptionist, 3)] == [2]


def test_they_are_no_personas() -> None:
    assert not {"marlene", "friendly", "plain"} & {person.id for person in all_personas()}


def test_no_wording_is_there_twice() -> None:
    for who in (*everybody(Receptionist), *everybody(ContactManner)):
        said = [line for key in type(who.lines).model_fields for line in who.lines.of(key)]
        assert len(said) == len(set(said)), who.id


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (("level = 0", "level = 7"), "level"),
        (("{org}, this is Marlene", "{boss}, this is Marlene"), r"\{boss\} is no blank"),
        (("kind = ", "kind = 3 #"), "kind"),
        (("id = ", "id = ["), "not valid TOML"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, change: tuple[str, str], why: str) -> None:
    text = (shipped("personas") / "phone" / "receptionist-marlene.toml").read_text(encoding="utf-8")
    path = tmp_path / "desk.toml"
    path.write_text(text.replace(*change, 1), encoding="utf-8")
    with pytest.raises(BadPersona, match=why):
        load_at_the_phone(path)


def test_ones_own_voicemail_is_found(home: Path) -> None:
    folder = home / "personas" / "phone"
    folder.mkdir(parents=True)
    text = (shipped("personas") / "phone" / "voicemail-plain.toml").read_text(encoding="utf-8")
    (folder / "mine.toml").write_text(text.replace('"plain"', '"mine"'), encoding="utf-8")
    assert "mine" in [greeting.id for greeting in everybody(Voicemail)]


def test_a_wording_is_filled_or_left_out() -> None:
    assert filled("{when} is better. {first} says so.", {"when": "tomorrow", "first": "dana"}) == (
        "Tomorrow is better. Dana says so."
    )
    assert filled("{caller}, hello", {}) == ""
