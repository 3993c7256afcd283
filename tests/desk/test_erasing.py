"""Everything is everything: whatever coach wrote about somebody goes, and what stays is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import coach
from coach.desk.erasing import delete_everything, what_stays
from coach.desk.letter_keeping import Letter, keep_letter
from coach.desk.prep.drafting import PersonDraft, keep_draft
from coach.desk.prep.keeping import forget_person, keep_person, taken_ids
from coach.desk.prep.making import appointment_from, make, read_profile
from coach.desk.script import About
from coach.desk.script_keeping import delete_script, keep_script, kept_scripts
from coach.errors import StoreError
from coach.paths import COPIED, CRASH, VECTORS
from coach.rehearsal.plan import Plan
from coach.rehearsal.plan_draft import keep_plan_draft, plan_draft
from coach.store import Database, Notes, Rehearsals, open_database
from coach.transcript import Interviewee, Role, Scenario, Transcript, Turn

SECRET = "flamingo"
BIO = f"Maria Keller is head of planning at the {SECRET.title()} Hospital."
SETTINGS = {"config.toml": 'model = "small"\n', "app.toml": 'theme = "coach-light"\n'}

WRITERS = {
    "coach/store/database.py",
    "coach/desk/prep/keeping.py",
    "coach/tui/copying.py",
    "coach/tui/crash.py",
    "coach/cli/main.py",
    "coach/tui/choices.py",
    "coach/llm/local/installing.py",
    "coach/interviewee/kept.py",
}
"""The modules that write into the data folder. What one of them writes goes with everything, or is named as staying."""


@pytest.fixture
def database(home: Path) -> Iterator[Database]:
    """The one in the data folder."""
    opened = open_database()
    yield opened
    opened.close()


def make_person() -> str:
    """Somebody from a bio."""
    made = make(read_profile(BIO), appointment_from("", "", ""), taken_ids())
    keep_person(made.persona, made.sheet)
    return made.persona.id


def write_everything(home: Path, database: Database) -> None:
    """One of each thing that is kept, with the secret word in it."""
    shelf, notes, said = Rehearsals(database), Notes(database), f"I saw a {SECRET}."
    for scenario, arranged in (
        (Scenario.INFORMATIONAL_INTERVIEW, {}),
        (Scenario.VOICEMAIL, {"leg": "voicemail"}),
    ):
        header = Transcript(scenario=scenario, interviewee=Interviewee(name=SECRET))
        for done in (True, False):
            take = shelf.begin(header, "dana", arranged, Plan(purpose=SECRET).model_dump(mode="json"))
            shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text=said))
            shelf.keep_draft(take, said)
            shelf.keep_ratings(take, {"next_plan": said, "unfinished": True})
            if done:
                shelf.finish(take, {"text": said})
                shelf.branch(take, 1)
    keep_letter(database, Letter(kind=Scenario.OUTREACH_EMAIL, text=said, first=said))
    keep_script(notes, "Mine", said, About(me=SECRET))
    for kind in ("promise", "drill", "spot", "of a later day"):
        notes.keep(kind, said, {"words": said})
    keep_draft(database, PersonDraft(bio=BIO))
    keep_plan_draft(database, make_person(), Plan(purpose=said))
    keep_plan_draft(database, "dana-whitfield", Plan(purpose=said))
    (home / VECTORS).mkdir()
    for name in (COPIED, CRASH, f"{VECTORS}/{SECRET}.npy", f"personas/{SECRET}.toml.new"):
        (home / name).write_text(said, encoding="utf-8")
    for name, text in SETTINGS.items():
        (home / name).write_text(text, encoding="utf-8")


def left(home: Path) -> set[str]:
    """Every file that is still there."""
    return {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}


def test_only_the_settings_stay(home: Path, database: Database) -> None:
    write_everything(home, database)
    delete_everything(database)
    assert {name for name in left(home) if not name.startswith("coach.db")} == set(SETTINGS)
    assert {name: (home / name).read_text(encoding="utf-8") for name in SETTINGS} == SETTINGS
    for table in ("rehearsal", "take", "turn", "note"):
        assert database.rows(f"SELECT * FROM {table}") == [], table
    held = [
        path.name for path in home.iterdir() if SECRET in path.read_bytes().decode(errors="replace").lower()
    ]
    assert held == []


def test_what_stays_is_said_before_and_after(home: Path, database: Database) -> None:
    write_everything(home, database)
    said = ["your theme and keys (app.toml)", "your settings (config.toml)"]
    assert what_stays() == said
    delete_everything(database)
    assert what_stays() == said


def test_what_you_put_there_yourself_stays_and_is_named(home: Path, database: Database) -> None:
    make_person()
    mine = {
        "personas/boss.toml": 'name = "Boss"\n',
        "personas/boss.md": "# My boss\n",
        "rubrics/r.toml": "",
        "a.txt": "",
    }
    for name, text in mine.items():
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    (home / "models").mkdir()
    (home / "models" / "small.gguf").touch()
    delete_everything(database)
    assert {name for name in left(home) if not name.startswith("coach.db")} == {*mine, "models/small.gguf"}
    assert what_stays() == [
        "installed models (models)",
        "people whom you wrote yourself (personas)",
        "rules that you wrote (rubrics)",
        "a.txt",
    ]


def test_somebody_from_a_bio_goes_even_when_the_file_was_changed_or_is_broken(
    home: Path, database: Database
) -> None:
    path = home / "personas" / f"{make_person()}.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text("# Mine now\n" + text.partition("\n")[2], encoding="utf-8")
    path.with_name("broken.toml").write_text(text[:200], encoding="utf-8")
    delete_everything(database)
    assert not (home / "personas").exists()


def test_what_cannot_be_deleted_is_told_and_the_rest_goes(home: Path, database: Database) -> None:
    write_everything(home, database)
    (home / COPIED).unlink()
    (home / COPIED).mkdir()
    with pytest.raises(StoreError, match=COPIED):
        delete_everything(database)
    assert database.rows("SELECT * FROM note") == []
    assert not (home / CRASH).exists()
    assert not (home / "personas").exists()


def test_a_deleted_person_leaves_no_plan(home: Path, database: Database) -> None:
    person = make_person()
    keep_plan_draft(database, person, Plan(purpose=SECRET))
    keep_plan_draft(database, "dana-whitfield", Plan(purpose="maps"))
    (home / VECTORS).mkdir()
    (home / VECTORS / "hers.npy").touch()
    forget_person(person, database)
    assert plan_draft(database, person) is None
    assert list((home / VECTORS).iterdir()) == []
    assert plan_draft(database, "dana-whitfield") == Plan(purpose="maps")
    assert SECRET.encode() not in b"".join(path.read_bytes() for path in home.glob("coach.db*"))


def test_a_deleted_script_is_gone_from_the_disk(home: Path, database: Database) -> None:
    notes = Notes(database)
    note, other = (keep_script(notes, name, SECRET if name == "a" else "Hello") for name in "ab")
    delete_script(database, note)
    assert [script.id for script in kept_scripts(notes)] == [other]
    assert SECRET.encode() not in b"".join(path.read_bytes() for path in home.glob("coach.db*"))


def test_nobody_else_writes_into_the_data_folder() -> None:
    root = Path(coach.__file__).parents[1]
    found = {
        path.relative_to(root).as_posix()
        for path in (root / "coach").rglob("*.py")
        if re.search(r"\bensure_home\(\)", path.read_text(encoding="utf-8")) and path.name != "paths.py"
    }
    assert found == WRITERS
