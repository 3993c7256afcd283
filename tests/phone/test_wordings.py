"""The files of whoever picks up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coach.errors import BadPersona
from coach.interviewee.phone.naming import WHERES
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


def everything_said() -> list[tuple[str, str]]:
    """Whose line, and the line, of everybody who can pick up."""
    found = []
    for who in (*everybody(Receptionist), *everybody(ContactManner)):
        found += [(who.id, line) for key in type(who.lines).model_fields for line in who.lines.of(key)]
    for manner in everybody(ContactManner):
        found += [
            (manner.id, line)
            for moment in manner.bad_moments
            for key in ("bad_time", "bad_again", "hang_up")
            for line in moment.of(key)
        ]
    return found + [(machine.id, line) for machine in everybody(Voicemail) for line in machine.greeting]


@pytest.mark.parametrize(
    "unfit",
    [
        r"across the street|executive|board (room|meeting)|\bclients?\b|personnel|'s office\b|my desk|\bdepartment",
        r"good (morning|afternoon|evening)|all morning|until (noon|tomorrow)|this (week|morning|afternoon)|\btomorrow\b",
        r"we'?re (not )?hiring|don't do the hiring",
        r"don'?t call|(really|do you) want\?$|get to the point|be done with|number\?$|\bstrangers?\b|exactly\?$|\bidiot|^name\?$",
    ],
    ids=["of one trade or house", "of one hour of the day", "of one firm's vacancies", "harsh"],
)
def test_every_line_fits_every_contact_and_a_first_call(unfit: str) -> None:
    """A teacher, a foreman and the manager of a wind farm are called at any hour, by callers who have done nothing yet."""
    for who, line in everything_said():
        assert not re.search(unfit, line, re.I), (who, line)


def test_what_was_agreed_is_not_taken_back_at_the_goodbye() -> None:
    for manner in everybody(ContactManner):
        for line in (*manner.lines.see_you, *manner.lines.settled):
            assert not re.search(r"we'll see|perhaps|maybe|might|\bif\b|see you|in person", line, re.I), line


def test_a_place_to_meet_fits_every_sentence_that_names_one() -> None:
    for manner in everybody(ContactManner):
        for line in manner.lines.place:
            assert not re.search(r"\b(at|in|to|with|use) \{where\}|\{where\}, where", line), line
    assert not any(where.startswith(("at ", "in ", "my ")) for where in WHERES)
