"""What is highlighted or in focus is seen without colours: by a mark, everywhere the same."""

from __future__ import annotations

from typing import Any

import pytest
from textual.widgets import OptionList

from coach.tui.doors import DOORS
from coach.tui.widgets.rows import FAINT_MARK, MARK, Rows

from .fakes import keep_rehearsal
from .steps import arrive, seen, to_people, to_the_plan, until

COLOURS = ("coach-dark", "ansi-dark")


def marked(app: Any, mark: str = MARK) -> list[str]:
    """The lines that begin with the mark, without it."""
    return [
        line.strip().removeprefix(mark) for line in seen(app).splitlines() if line.strip().startswith(mark)
    ]


def reversed_words(app: Any) -> list[str]:
    """What is written in reverse."""
    strips = app.screen._compositor.render_strips()
    found = [seg.text.strip() for strip in strips for seg in strip if seg.style and seg.style.reverse]
    return [words for words in found if len(words) > 1]


@pytest.fixture(params=COLOURS)
def colourless(request: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """No colours are wanted, in a theme of ours and in the terminal's own."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COACH_THEME", request.param)
    return str(request.param)


async def test_the_mark_goes_with_the_highlight(make_app: Any, colourless: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: marked(app) == ["Rehearse with somebody"])
        await pilot.press("down")
        await until(pilot, lambda: marked(app) == ["Review a real meeting from a file"])


async def test_where_the_focus_is_elsewhere_the_mark_is_faint(make_app: Any, colourless: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        people = await to_people(pilot)
        await until(pilot, lambda: len(marked(app)) == 2)
        people.query("Choice").first().focus()
        await until(pilot, lambda: len(marked(app, FAINT_MARK)) == 2)
        assert [line for line in marked(app) if "How long" in line]


async def test_every_line_of_a_row_of_several_lines_has_it(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(keep_rehearsal(app.shelf, "Do you like maps? " * 8))
        await arrive(pilot, "ReportScreen")
        await pilot.press("4")
        await until(pilot, lambda: len(marked(app)) >= 3 and "maps" in marked(app)[1])
        await pilot.press("down")
        await until(pilot, lambda: len(marked(app)) == 3 and marked(app)[1].startswith("I draw maps"))


@pytest.mark.parametrize("part", ["2", "4", "5", "6"])
async def test_the_lists_of_a_report_have_it(make_app: Any, colourless: str, part: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(keep_rehearsal(app.shelf))
        await arrive(pilot, "ReportScreen")
        await pilot.press(part)
        await until(pilot, lambda: marked(app))


@pytest.mark.parametrize("door", [door.name for door in DOORS if door.ready()])
async def test_every_list_of_every_part_is_of_this_kind(make_app: Any, door: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        home = await arrive(pilot, "HomeScreen")
        next(each for each in DOORS if each.name == door).open(app)
        await until(pilot, lambda: app.screen is not home and app.screen.is_mounted)
        assert all(isinstance(each, Rows) for each in app.screen.query(OptionList))


async def test_the_palette_has_it_though_one_types_elsewhere(make_app: Any, colourless: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        await pilot.press("ctrl+p", *"rehearsal")
        await until(pilot, lambda: [line for line in marked(app) if "New rehearsal" in line])
        await pilot.press("ctrl+p", "enter")
        await arrive(pilot, "PeopleScreen")


async def test_fields_and_buttons_show_where_the_focus_is(make_app: Any, colourless: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 30)) as pilot:
        plan = await to_the_plan(pilot)
        await until(pilot, lambda: app.focused is plan.query_one("#purpose"))
        await until(pilot, lambda: marked(app) and "One line: a field" in marked(app)[0])
        plan.query_one("#background").focus()
        await until(pilot, lambda: not [line for line in marked(app) if "One line: a field" in line])
        assert marked(app)
        assert "Begin the meeting" not in " ".join(reversed_words(app))
        plan.query_one("#go").focus()
        await until(pilot, lambda: "Begin the meeting" in " ".join(reversed_words(app)))
        assert marked(app) == []
