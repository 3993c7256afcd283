"""From the list of people to somebody real: paste, answer, read the sheet, rehearse."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest

from coach.desk.prep.drafting import PersonDraft, draft_kept, keep_draft
from coach.persona import persona_named
from coach.store import Database
from tests.persona.bios import BIOS

from .steps import arrive, seen, to_people, until


async def form(pilot: Any) -> Any:
    """From Home to the form."""
    await to_people(pilot)
    await pilot.press("m")
    return await arrive(pilot, "PersonaNewScreen")


async def made(pilot: Any, bio: str = BIOS["keller"], **answers: str) -> Any:
    """From Home to the sheet of somebody."""
    screen = await form(pilot)
    screen.query_one("#bio").load_text(bio)
    for field, text in answers.items():
        screen.query_one(f"#{field.replace('_', '-')}").value = text
    await pilot.press("ctrl+s")
    return await arrive(pilot, "PersonaSheetScreen")


async def test_paste_answer_read_and_rehearse(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await made(pilot, how="Ada Brook", where="by video", how_long="25")
        await until(pilot, lambda: "Ada Brook gave me your name" in seen(app))
        assert "Worth asking" in seen(app)
        person = persona_named("maria-keller")
        assert person.appointment
        await pilot.press("enter")
        await arrive(pilot, "PlanScreen")
        await pilot.press("ctrl+s")
        meeting = await arrive(pilot, "RehearsalScreen")
        assert meeting.rehearsal.meeting.minutes == 25
        assert meeting.rehearsal.meeting.setting == "video"
        assert meeting.rehearsal.transcript.interviewee.name == "Maria Keller"


async def test_they_are_in_the_list_with_their_sheet_and_a_mark(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await made(pilot)
        await pilot.press("escape")
        people = await arrive(pilot, "PeopleScreen")
        await until(pilot, lambda: "Maria Keller" in seen(app))
        names = [person.name for person in people._people]
        people.query_one("#people").highlighted = 1 + names.index("Maria Keller")
        await until(pilot, lambda: "for practice only" in seen(app) and "Prep sheet" in seen(app))
        await pilot.press("p")
        await arrive(pilot, "PersonaSheetScreen")


async def test_others_have_no_sheet(make_app: Any) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await form(pilot)
        await pilot.press("escape")
        await arrive(pilot, "PeopleScreen")
        assert "Prep sheet" not in seen(app)
        await pilot.press("p")
        await arrive(pilot, "PeopleScreen")


async def test_the_first_line_of_the_list_leads_there(make_app: Any) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await form(pilot)
        await pilot.press("escape")
        people = await arrive(pilot, "PeopleScreen")
        await until(pilot, lambda: people.query_one("#people").highlighted == 1)
        await pilot.press("up")
        await until(pilot, lambda: "Paste their bio" in seen(app))
        await pilot.press("enter")
        await arrive(pilot, "PersonaNewScreen")


async def test_what_is_typed_is_kept(make_app: Any, database: Database) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        screen = await form(pilot)
        screen.query_one("#bio").load_text("Maria Keller is half a sen")
        screen.query_one("#how").value = "Ada"
        await until(pilot, lambda: screen._latest.how == "Ada")
        await pilot.press("escape")
        await arrive(pilot, "PeopleScreen")
        assert draft_kept(database) == PersonDraft(bio="Maria Keller is half a sen", how="Ada")
        await pilot.press("m")
        again = await arrive(pilot, "PersonaNewScreen")
        assert again.query_one("#bio").text == "Maria Keller is half a sen"
        assert again.query_one("#how").value == "Ada"


async def test_the_draft_is_gone_once_the_person_is_made(make_app: Any, database: Database) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await made(pilot, how="Ada")
        assert draft_kept(database).empty
    assert draft_kept(database).empty


@pytest.mark.parametrize(
    ("bio", "answers", "told", "focus"),
    [
        ("", {}, "Nothing was pasted", "bio"),
        ("█▓▒░" * 40, {}, "does not read like a bio", "bio"),
        ("the quick brown fox jumps over the dog", {}, "not clear whose bio", "name"),
        (BIOS["keller"], {"how_long": "soon"}, "How long you meet is not clear", "how-long"),
        ("Maria Keller is a planner. " * 4000, {}, "longer than a bio", "bio"),
    ],
    ids=["empty", "blocks", "nobody", "length", "100 kB"],
)
async def test_what_cannot_be_used_is_told_and_kept(
    make_app: Any, bio: str, answers: dict[str, str], told: str, focus: str
) -> None:
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await form(pilot)
        screen.query_one("#bio").load_text(bio)
        for field, text in answers.items():
            screen.query_one(f"#{field.replace('_', '-')}").value = text
        await pilot.press("ctrl+s")
        await until(pilot, lambda: any(told in str(note.title) for note in app._notifications))
        assert app.screen is screen
        assert screen.query_one("#bio").text == bio
        await until(pilot, lambda: app.focused and app.focused.id == focus)


async def test_copy_export_delete(make_app: Any, settled: Path) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await made(pilot)
        await pilot.press("c")
        await until(pilot, lambda: (settled / "copied.txt").is_file())
        assert "Worth asking" in (settled / "copied.txt").read_text(encoding="utf-8")
        await pilot.press("e")
        await until(pilot, lambda: (settled / "before-you-meet-maria-keller.md").is_file())
        await pilot.press("d")
        await arrive(pilot, "Menu")
        await pilot.press("down", "enter")
        await arrive(pilot, "PeopleScreen")
        assert not (settled / "personas" / "maria-keller.toml").exists()


async def test_markup_in_the_bio_stays_words(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(110, 44)) as pilot:
        await made(
            pilot, f"{BIOS['lee']} I keep [bold red]bees[/] and [@click=app.quit]hives[/] in \x1b[31mtown."
        )
        app.screen.query_one("#sheet").scroll_end(animate=False)
        await until(pilot, lambda: "[bold red]bees[/]" in seen(app))


class _Writer:
    label = "a model"

    def __init__(self, *found: dict[str, str]) -> None:
        self.found = found

    async def stream(self, messages: Any, most_tokens: int, on_wait: Any = None) -> AsyncGenerator[str, None]:
        for each in self.found:
            yield json.dumps(each) + "\n"


async def test_a_model_reads_too_and_only_what_stands_there_counts(make_app: Any) -> None:
    app = make_app()
    app.writer = lambda: _Writer(
        {"kind": "topic", "words": "Also: moss"},
        {"kind": "career", "words": "She was mayor of Graz", "title": "mayor"},
    )
    async with app.run_test() as pilot:
        await made(pilot, f"{BIOS['keller']}\nAlso: moss")
        told = [tell for fact in persona_named("maria-keller").fact for tell in fact.tells]
        assert any("moss" in tell for tell in told)
        assert not any("mayor" in tell for tell in told)


@pytest.fixture
def filled(database: Database) -> Database:
    """A form that was left half done."""
    keep_draft(
        database, PersonDraft(bio=BIOS["okafor"], how="Ada Brook", where="Café Central", how_long="25")
    )
    return database


@pytest.mark.parametrize("size", [(80, 24), (140, 40)], ids=["small", "wide"])
async def test_the_form_fits(make_app: Any, filled: Database, size: tuple[int, int]) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await form(pilot)
        await until(pilot, lambda: "Tom Okafor" in seen(app) and "Make the person" in seen(app))
        assert "How do you know them?" in seen(app)


def test_the_form_looks_as_it_did(snap_compare: Any, make_app: Any, filled: Database) -> None:
    async def before(pilot: Any) -> None:
        screen = await form(pilot)
        screen.query_one("#bio").cursor_blink = False
        await until(pilot, lambda: "Tom Okafor" in seen(pilot.app))

    assert snap_compare(make_app(), run_before=before, terminal_size=(80, 24))


def test_the_sheet_looks_as_it_did(snap_compare: Any, make_app: Any) -> None:
    async def before(pilot: Any) -> None:
        await made(pilot, how="Ada Brook", where="Café Central", how_long="25")
        await until(pilot, lambda: "Ada Brook gave me your name" in seen(pilot.app))

    assert snap_compare(make_app(), run_before=before, terminal_size=(80, 24))
