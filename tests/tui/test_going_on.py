"""The line of keys names what leads on or reads on where Enter does not, and a list ends at its end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.widgets import Input

from .fakes import settle_home
from .steps import arrive, seen, to_people, until

SMALL = (80, 24)


async def test_where_enter_begins_a_line_the_keys_say_that_tab_goes_on(make_app: Any) -> None:
    app = make_app(start="ruth-okafor")
    async with app.run_test(size=SMALL) as pilot:
        plan = await arrive(pilot, "PlanScreen")
        await until(pilot, lambda: "⏎ Next" in seen(app))
        assert "Tab Next" not in seen(app)
        assert "One question a line; Tab leads on." in seen(app)
        await pilot.press("enter", "enter", *"Why?")
        await until(pilot, lambda: "Tab Next" in seen(app))
        assert "⏎ Next" not in seen(app)
        await pilot.press("tab")
        await until(pilot, lambda: app.focused is plan.query_one("#if-then"))
        await until(pilot, lambda: "⏎ Next" in seen(app))


async def test_a_long_line_is_seen_from_its_beginning_once_one_has_gone_on(make_app: Any) -> None:
    app = make_app(start="ruth-okafor")
    line = "FIRST of all " + "how the days really look " * 4 + "LAST"
    async with app.run_test(size=SMALL) as pilot:
        plan = await arrive(pilot, "PlanScreen")
        field = plan.query_one("#purpose", Input)
        await until(pilot, lambda: app.focused is field)
        field.insert_text_at_cursor(line[:-1])
        await pilot.press(line[-1])
        await until(pilot, lambda: "LAST" in seen(app) and "FIRST" not in seen(app))
        await pilot.press("enter")
        await until(pilot, lambda: "FIRST of all" in seen(app))
        assert plan.plan().purpose == line


async def test_the_list_of_people_ends_at_its_ends(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        people = await to_people(pilot)
        rows = people.query_one("#people")
        await pilot.press("end", "down", "down")
        assert app.focused is rows
        assert rows.highlighted == rows.option_count - 1
        await pilot.press("home", "up")
        assert app.focused is rows
        assert rows.highlighted == 0
        await pilot.press("tab")
        assert app.focused is people.query_one("#length")


async def test_the_key_that_reads_on_is_named_where_more_can_be_read(make_app: Any, settled: Path) -> None:
    settle_home(settled, teaser="A long story. " * 40)
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        people = await to_people(pilot)
        rows = people.query_one("#people")
        rows.highlighted = 1 + [person.id for person in people._people].index("ruth-okafor")
        await until(pilot, lambda: "PgDn Read on" in seen(app))
        await pilot.press("pagedown")
        await until(pilot, lambda: people.query_one("#about").scroll_y > 0)
    async with make_app().run_test(size=(140, 60)) as pilot:
        await to_people(pilot)
        assert "PgDn Read on" not in seen(pilot.app)
