"""What is kept is listed, and deleted for good by its id; a terminal is asked first."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.desk.letter_keeping import Letter, keep_letter
from coach.desk.prep.drafting import PersonDraft, keep_draft
from coach.desk.prep.keeping import keep_person, taken_ids
from coach.desk.prep.making import appointment_from, make, read_profile
from coach.desk.script_keeping import keep_script
from coach.paths import COPIED
from coach.rehearsal.plan import Plan
from coach.rehearsal.plan_draft import keep_plan_draft
from coach.store import Notes, Rehearsals, open_database
from coach.transcript import Interviewee, Role, Scenario, Transcript, Turn

from .conftest import Coach

KINDS = (
    *("meeting", "meeting", "call", "letter", "script", "person", "promise", "drill"),
    *("draft", "draft", "draft", "scenes", "file"),
)


@pytest.fixture
def kept(home: Path) -> dict[str, str]:
    """One of each kind, by name."""
    database = open_database()
    shelf, notes = Rehearsals(database), Notes(database)

    def talk(name: str, leg: str = "", done: bool = True) -> str:
        scenario = Scenario.VOICEMAIL if leg else Scenario.INFORMATIONAL_INTERVIEW
        header = Transcript(scenario=scenario, interviewee=Interviewee(name=name))
        take = shelf.begin(header, "ruth", {"leg": leg} if leg else {})
        shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text="Hello."))
        if done:
            shelf.finish(take)
        return take

    made = make(read_profile("Maria Keller is a planner at Acme."), appointment_from("", "", ""), taken_ids())
    keep_person(made.persona, made.sheet)
    found = {
        "open": talk("Ada \x1b[31mByron", done=False),
        "done": talk("Ruth"),
        "call": talk("Li", "voicemail"),
        "letter": keep_letter(database, Letter(kind=Scenario.OUTREACH_EMAIL, text="Dear Bo, hello.")).id,
        "script": keep_script(notes, "Mine", "# Greeting and name\nHello.\n"),
        "person": made.persona.id,
        "promise": notes.keep(
            "promise", "the article", {"words": "the article", "they": "Bo", "take": "x"}, 1.0
        ),
        "drill": notes.keep("drill", "Closed questions", {}, 1.0),
        "scenes": "spot",
        "file": COPIED,
    }
    notes.keep("spot", "scene", {})
    for person in (made.persona.id, "dana-whitfield"):
        keep_plan_draft(database, person, Plan(purpose="beds"))
    keep_draft(database, PersonDraft(bio="Somebody"))
    (home / COPIED).write_text("copied", encoding="utf-8")
    database.close()
    return found


def ids(coach: Coach) -> list[str]:
    """The ids that are listed."""
    return [line.split()[1] for line in coach("forget").lines[:-1]]


def test_everything_that_is_kept_is_listed(coach: Coach, kept: dict[str, str], home: Path) -> None:
    ran = coach("forget")
    assert sorted(line.split()[0] for line in ran.lines[:-1]) == sorted(KINDS)
    assert set(kept.values()) <= set(ids(coach))
    assert "Ada Byron: not finished" in ran.out
    assert "Li, the voicemail: not scored" in ran.out
    assert "\x1b" not in ran.out
    assert str(home) in ran.lines[-1]


@pytest.mark.parametrize(
    "which", ["open", "done", "call", "letter", "script", "person", "promise", "drill", "file"]
)
def test_one_thing_goes_and_the_rest_stays(coach: Coach, kept: dict[str, str], which: str) -> None:
    before = ids(coach)
    ran = coach("forget", kept[which])
    assert ran.code == 0
    assert ran.out.startswith("Deleted for good: ")
    after = ids(coach)
    gone = {f"plan-draft-{kept['person']}"} if which == "person" else set()
    assert set(before) - set(after) == {kept[which], *gone}


def test_the_beginning_of_an_id_is_enough_and_several_may_be_named(
    coach: Coach, kept: dict[str, str]
) -> None:
    assert coach("forget", kept["open"][:8], kept["call"][:8], kept["call"]).code == 0
    assert not {kept["open"], kept["call"]} & set(ids(coach))


def test_what_is_not_there_or_not_clear_is_told_and_nothing_goes(coach: Coach, kept: dict[str, str]) -> None:
    before = ids(coach)
    assert coach("forget", kept["done"], "nothing").code == 2
    assert "Type more of the id" in coach("forget", "plan-draft").err
    assert coach("forget", "").code == 2
    assert coach("forget", "--everything", kept["done"]).code == 2
    assert ids(coach) == before


def test_a_terminal_is_asked_and_enter_keeps_it(coach: Coach, kept: dict[str, str]) -> None:
    ran = coach("forget", kept["done"], typed="\n")
    assert "cannot be brought back" in ran.out
    assert "It is kept." in ran.out
    assert kept["done"] in ids(coach)
    coach("forget", kept["done"], typed="delete\n")
    assert kept["done"] not in ids(coach)
    coach("forget", kept["call"], "--yes", typed="")
    assert kept["call"] not in ids(coach)


def test_everything_goes_only_when_somebody_is_sure(coach: Coach, kept: dict[str, str], home: Path) -> None:
    (home / "config.toml").write_text("", encoding="utf-8")
    assert coach("forget", "--everything").code == 2
    assert "It is kept." in coach("forget", "--everything", typed="no\n").out
    assert set(kept.values()) <= set(ids(coach))
    ran = coach("forget", "--everything", typed="delete\n")
    assert "your settings (config.toml)" in ran.out
    assert coach("forget").lines == [f"Nothing is kept in {home}."]
    assert [path.name for path in home.iterdir() if not path.name.startswith("coach.db")] == ["config.toml"]


@pytest.mark.parametrize(
    ("which", "arguments"),
    [("script", ("script", "Mine", "--delete")), ("person", ("persona", "delete", "maria-keller"))],
)
def test_the_other_commands_that_delete_ask_a_terminal_too(
    coach: Coach, kept: dict[str, str], which: str, arguments: tuple[str, ...]
) -> None:
    assert "It is kept." in coach(*arguments, typed="\n").out
    assert kept[which] in ids(coach)
    assert "is deleted." in coach(*arguments, typed="delete\n").out
    assert kept[which] not in ids(coach)
    assert coach(*arguments, typed="delete\n").code == 2
