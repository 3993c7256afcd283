"""One thing is deleted by a key on its row, after one question; Escape keeps it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coach.desk.letter_keeping import Letter, keep_letter, kept_letters
from coach.desk.script_keeping import keep_script, kept_scripts
from coach.store import Database, Notes, Rehearsals
from coach.transcript import Role, Scenario, Turn

from .fakes import keep_rehearsal
from .kept_things import keep_call
from .steps import arrive, seen, until

SMALL = (80, 24)


@pytest.fixture
def shelf(database: Database) -> Rehearsals:
    """What the app keeps."""
    return Rehearsals(database)


def asked(app: Any) -> str:
    """The question in front, on one line."""
    return " ".join(str(app.screen.query_one("Static").render()).split())


async def ask(pilot: Any, key: str = "d") -> str:
    """Press the key on the row and read the question."""
    await pilot.press(key)
    await arrive(pilot, "Menu")
    return asked(pilot.app)


async def at_home(pilot: Any, option: str) -> Any:
    """Home, with this line highlighted."""
    home = await arrive(pilot, "HomeScreen")
    menu = home.query_one("#menu")
    await until(pilot, lambda: menu.option_count)
    menu.highlighted = menu.get_option_index(option)
    return home


async def in_look_back(pilot: Any, count: int) -> Any:
    """Look back, once everything stands there."""
    await arrive(pilot, "HomeScreen")
    await pilot.press("h")
    screen = await arrive(pilot, "HistoryScreen")
    await until(pilot, lambda: screen.query_one("#found").option_count == count)
    return screen.query_one("#found")


async def test_one_open_rehearsal_goes_from_home_and_the_rest_stays(
    make_app: Callable[..., Any], shelf: Rehearsals
) -> None:
    other = keep_rehearsal(shelf, "Hello.", done=False)
    take = keep_rehearsal(shelf, "Hi.", name="Ada Byron", done=False)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        home = await at_home(pilot, f"take:{take}")
        await until(pilot, lambda: "d Delete" in seen(app))
        question = await ask(pilot)
        assert question.startswith("Delete the unfinished meeting with Ada Byron? (today)")
        assert "cannot be brought back" in question
        await pilot.press("escape")
        assert len(shelf.unfinished()) == 2
        await ask(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: [kept.id for kept in shelf.unfinished()] == [other])
        await until(pilot, lambda: app.screen is home and "Ada Byron" not in seen(app))
        assert [n for n in app._notifications if n.message == "Deleted for good."]


async def test_on_other_lines_of_home_there_is_nothing_to_delete(
    make_app: Callable[..., Any], shelf: Rehearsals
) -> None:
    keep_rehearsal(shelf)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        home = await at_home(pilot, "new")
        await until(pilot, lambda: "d Delete" not in seen(app))
        await pilot.press("d", "delete", "backspace")
        assert app.screen is home


@pytest.mark.parametrize("key", ["d", "delete", "backspace"])
async def test_one_call_goes_from_look_back(
    make_app: Callable[..., Any], shelf: Rehearsals, key: str
) -> None:
    meeting, call = keep_rehearsal(shelf), keep_call(shelf)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        found = await in_look_back(pilot, 2)
        found.highlighted = found.get_option_index(call)
        assert (await ask(pilot, key)).startswith("Delete the call to Dana Whitfield? (a good moment, today)")
        await pilot.press("down", "enter")
        await until(pilot, lambda: found.option_count == 1)
        assert shelf.recent(calls=True) == []
        assert [kept.id for kept in shelf.recent()] == [meeting]


async def test_one_call_goes_from_the_telephone_and_its_script_stays(
    make_app: Callable[..., Any], shelf: Rehearsals, database: Database
) -> None:
    keep_script(Notes(database), "Dana", "# Greeting and name\nHello.\n")
    kept, gone = keep_call(shelf), keep_call(shelf)
    app = make_app(door="phone")
    async with app.run_test(size=SMALL) as pilot:
        phone = await arrive(pilot, "PhoneScreen")
        menu = phone.query_one("#menu")
        await until(pilot, lambda: menu.option_count)
        menu.highlighted = menu.get_option_index("ladder")
        await until(pilot, lambda: "Del Delete" not in seen(app))
        menu.highlighted = menu.get_option_index(f"take:{gone}")
        await until(pilot, lambda: "Del Delete" in seen(app))
        assert "Your script stays." in await ask(pilot, "delete")
        await pilot.press("down", "enter")
        await until(pilot, lambda: [each.id for each in shelf.recent(calls=True)] == [kept])
        assert [script.name for script in kept_scripts(Notes(database))] == ["Dana"]


@pytest.mark.parametrize("way", ["row", "menu"])
async def test_a_script_asks_like_the_others(
    make_app: Callable[..., Any], database: Database, way: str
) -> None:
    keep_script(Notes(database), "Dana [red]\x1b[31m", "# Greeting and name\nHello.\n")
    app = make_app(door="phone")

    async def choose(pilot: Any, menu: Any) -> None:
        menu.highlighted = menu.get_option_index("script" if way == "row" else "scripts")
        if way == "row":
            await pilot.press("delete")
        else:
            await pilot.press("enter")
            await until(pilot, lambda: "Which script?" in seen(app))
            await pilot.press("end", "enter")
        await until(pilot, lambda: "Delete the script" in seen(app))

    async with app.run_test(size=SMALL) as pilot:
        phone = await arrive(pilot, "PhoneScreen")
        menu = phone.query_one("#menu")
        await until(pilot, lambda: menu.option_count)
        await choose(pilot, menu)
        assert asked(app).startswith("Delete the script “Dana [red]”?")
        await pilot.press("escape")
        assert len(kept_scripts(Notes(database))) == 1
        await choose(pilot, menu)
        await pilot.press("down", "enter")
        await until(pilot, lambda: kept_scripts(Notes(database)) == [])
        await until(pilot, lambda: "Write your script" in seen(app))


async def test_a_letter_is_kept_by_escape(make_app: Callable[..., Any], database: Database) -> None:
    keep_letter(database, Letter(kind=Scenario.OUTREACH_EMAIL, text="Dear Dana, hello."))
    app = make_app(door="letters")
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "LettersScreen")
        await pilot.press("home")
        question = await ask(pilot)
        assert question.startswith("Delete the E-mail to Dana?")
        assert "cannot be brought back" in question
        await pilot.press("escape")
        await arrive(pilot, "LettersScreen")
        assert len(kept_letters(database)) == 1


@pytest.mark.parametrize(("down", "left"), [(1, 1), (2, 0)])
async def test_of_several_takes_one_goes_or_all_of_them(
    make_app: Callable[..., Any], shelf: Rehearsals, down: int, left: int
) -> None:
    take = keep_rehearsal(shelf, "Hello.", "Why?")
    again = shelf.branch(take, 2)
    shelf.add_turn(again, Turn(role=Role.INTERVIEWER, text="How?"))
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        found = await in_look_back(pilot, 2)
        found.highlighted = found.get_option_index(again)
        assert "(take 2, today)" in await ask(pilot)
        labels = " ".join(str(option.prompt) for option in app.screen.query_one("OptionList").options)
        assert "Delete take 2 for good" in labels
        assert "Delete all 2 takes for good" in labels
        await pilot.press(*["down"] * down, "enter")
        await until(pilot, lambda: found.option_count == 1)
        assert shelf.unfinished() == []
        assert [kept.id for kept in shelf.recent()] == [take][:left]


async def test_the_line_below_is_highlighted_next(make_app: Callable[..., Any], shelf: Rehearsals) -> None:
    takes = [keep_rehearsal(shelf, name=name) for name in ("Ada", "Bo", "Cy")]
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        found = await in_look_back(pilot, 3)
        found.highlighted = 1
        await ask(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: found.option_count == 2)
        assert found.highlighted_option.id == takes[0]
