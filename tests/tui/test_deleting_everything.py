"""Whoever has used all of it deletes everything with two questions, and only the settings stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from coach.desk.letter_keeping import Letter, keep_letter, kept_letters
from coach.desk.prep.keeping import keep_person, taken_ids
from coach.desk.prep.making import appointment_from, make, read_profile
from coach.desk.script_keeping import keep_script
from coach.store import Database, Notes, Rehearsals
from coach.transcript import Scenario
from coach.tui.choices import keep_theme
from coach.tui.copying import copy
from coach.tui.crash import note

from .fakes import keep_rehearsal
from .kept_things import keep_call
from .steps import arrive, meet, say, seen, type_in, until

SECRET = "flamingo"


def everything(app: Any) -> None:
    """What was kept before, besides what is played."""
    database: Database = app.database
    shelf = Rehearsals(database)
    keep_rehearsal(shelf, f"Do you like a {SECRET}?")
    keep_call(shelf, f"Hello, this is {SECRET}.")
    keep_script(Notes(database), SECRET, f"# Greeting and name\nA {SECRET}.\n")
    made = make(
        read_profile(f"Maria Keller is a {SECRET} keeper at Acme."), appointment_from("", "", ""), taken_ids()
    )
    keep_person(made.persona, made.sheet)
    note(ValueError(SECRET))
    keep_theme("coach-light")


def files(home: Path) -> list[str]:
    """What lies in the data folder, besides the database and what a test put there."""
    return sorted(
        path.relative_to(home).as_posix()
        for path in home.rglob("*")
        if path.is_file() and not path.name.startswith("coach.db")
    )


async def test_only_the_theme_and_your_own_people_stay(make_app: Callable[..., Any], settled: Path) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        everything(app)
        await meet(pilot, purpose=SECRET, questions=f"Why a {SECRET}?")
        await say(pilot, f"I saw a {SECRET}.")
        await type_in(pilot, SECRET)
        app.screen.action_later()
        await arrive(pilot, "HomeScreen")
        copy(app, SECRET, "It")
        assert {"copied.txt", "crash.txt", "personas/maria-keller.toml"} <= set(files(settled))
        await pilot.press("h")
        history = await arrive(pilot, "HistoryScreen")
        await until(pilot, lambda: history.query_one("#found").option_count == 3)
        await pilot.press("d")
        await until(pilot, lambda: "Delete everything …" in seen(app))
        await pilot.press("end", "enter")
        await until(pilot, lambda: "Delete everything that coach keeps" in seen(app))
        told = " ".join(str(app.screen.query_one("Static").render()).split())
        assert "the people made from bios" in told
        assert "This stays: your theme and keys (app.toml); people whom you wrote yourself (personas)" in told
        await pilot.press("escape")
        assert len(app.shelf.recent()) == 1
        await pilot.press("d")
        await until(pilot, lambda: "Delete everything …" in seen(app))
        await pilot.press("end", "enter")
        await until(pilot, lambda: "Delete everything for good" in seen(app))
        await pilot.press("end", "enter")
        await until(pilot, lambda: "will stand here" in seen(app))
        await pilot.press("escape")
        home = await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: home.query_one("#welcome").display)
    assert files(settled) == ["app.toml", "personas/ruth-okafor.toml"]
    held = [
        path.name for path in settled.iterdir() if path.is_file() and SECRET.encode() in path.read_bytes()
    ]
    assert held == []


async def test_it_is_offered_where_nothing_is_listed_yet(make_app: Callable[..., Any], settled: Path) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        copy(app, SECRET, "It")
        await pilot.press("h")
        await arrive(pilot, "HistoryScreen")
        await pilot.press("d")
        await until(pilot, lambda: "Delete everything for good" in seen(app))
        await pilot.press("end", "enter")
        await until(pilot, lambda: not (settled / "copied.txt").exists())


async def test_a_letter_that_lies_open_below_does_not_come_back(
    make_app: Callable[..., Any], database: Database
) -> None:
    keep_letter(
        database, Letter(kind=Scenario.OUTREACH_EMAIL, text=f"Dear Bo, a {SECRET}.", first="Dear Bo.")
    )
    app = make_app(door="letters")
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "LettersScreen")
        await pilot.press("home", "enter")
        await arrive(pilot, "LetterScreen")
        await pilot.press("ctrl+g")
        await arrive(pilot, "LetterCompareScreen")
        app.open_history()
        await arrive(pilot, "HistoryScreen")
        await pilot.press("d")
        await until(pilot, lambda: "Delete everything for good" in seen(app))
        await pilot.press("end", "enter")
        await until(pilot, lambda: [n for n in app._notifications if n.message == "Deleted for good."])
        await arrive(pilot, "HistoryScreen")
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
    assert kept_letters(database) == []
