"""In a small window nothing is cut without a way to see it: rows, menus, details, the talk, and the keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.widgets import OptionList

from coach.rehearsal.plan import Plan
from coach.tui.doors import DOORS
from coach.tui.widgets.details import Details
from coach.tui.widgets.menu import Menu
from coach.tui.widgets.planpanel import PlanPanel
from coach.tui.widgets.prompt import Prompt
from coach.tui.widgets.rows import BESIDE, MARK

from .fakes import ScriptedVoice, keep_rehearsal
from .steps import arrive, meet, ready, say, seen, type_in, until

SIZES = [(80, 24), (60, 20)]
LONG = "And when the pilot boats come in with their soundings, who decides what is drawn on the chart and what is not"
Opens = Callable[[Any], None]

WAYS: dict[str, Opens] = {
    "people": lambda app: app.open_people(),
    "history": lambda app: app.open_history(),
    "review": lambda app: app.open_review(),
    **{door.name: door.open for door in DOORS if door.ready()},
}


def marked_lines(app: Any) -> list[str]:
    """The lines of the highlighted row."""
    return [line for line in seen(app).splitlines() if line.strip(" │").startswith(MARK)]


def last_line(app: Any) -> str:
    """The line of keys."""
    return seen(app).rpartition("\n")[2].rstrip()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("way", WAYS)
async def test_the_keys_fit_and_the_highlighted_row_is_whole(make_app: Any, way: str, size: Any) -> None:
    app = make_app()
    keep_rehearsal(app.shelf, LONG, name="Professor Doctor Wilhelmina van der Bilt-Abernathy the Second")
    keep_rehearsal(app.shelf, LONG, done=False)
    async with app.run_test(size=size) as pilot:
        home = await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: last_line(app).endswith("F1 Help"))
        WAYS[way](app)
        await until(pilot, lambda: app.screen is not home and app.screen.is_mounted)
        await until(pilot, lambda: last_line(app).endswith("F1 Help"))
        rows = next(iter(app.screen.query(OptionList)), None)
        if rows is None or rows.has_class(BESIDE):
            return
        await until(pilot, lambda: rows.highlighted is not None or "Nothing is due" in seen(app))
        if rows.highlighted is None:
            return
        rows.focus()
        for _ in range(3):
            await until(pilot, lambda: marked_lines(app))
            assert "…" not in "".join(marked_lines(app)).replace(" …", "")
            await pilot.press("down")


async def test_only_the_highlighted_row_takes_more_lines(make_app: Any) -> None:
    app = make_app()
    keep_rehearsal(app.shelf, LONG, LONG + " at all", "Short.")
    take = app.shelf.recent(1)[0].id
    async with app.run_test(size=(60, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_debrief(take)
        await arrive(pilot, "DebriefScreen")
        await until(pilot, lambda: len(marked_lines(app)) == 3 and "what is not" in marked_lines(app)[-1])
        assert seen(app).count("…") == 1
        await pilot.press("down")
        await until(pilot, lambda: "at all" in marked_lines(app)[-1])
        assert seen(app).count("…") == 1
        await pilot.press("down")
        await until(pilot, lambda: len(marked_lines(app)) == 1 and "Short." in marked_lines(app)[0])
        assert seen(app).count("…") == 2


async def test_after_a_long_talk_the_questions_stay_in_sight(make_app: Any) -> None:
    app = make_app()
    take = keep_rehearsal(app.shelf, *["How did you come to maps?"] * 30)
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_debrief(take)
        await arrive(pilot, "DebriefScreen")
        await until(pilot, lambda: "See the report" in seen(app) and "You first" in seen(app))


@pytest.mark.parametrize("size", [(60, 20), (40, 12), (140, 40)])
async def test_the_last_entry_of_a_menu_is_seen(make_app: Any, size: Any) -> None:
    app = make_app()
    async with app.run_test(size=(140, 40)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.push_screen(Menu("Which?\nOne of these.", [(str(n), f"Entry {n}", "") for n in range(40)]))
        await arrive(pilot, "Menu")
        await pilot.resize_terminal(*size)
        await pilot.press("end")
        await until(pilot, lambda: "Entry 39" in seen(app) and "One of these." in seen(app))


async def test_page_keys_turn_over_the_talk_while_one_types(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_take(keep_rehearsal(app.shelf, *["How did you come to maps?"] * 12, done=False))
        screen = await ready(pilot)
        talk = screen.query_one("#talk")
        await until(pilot, lambda: talk.max_scroll_y > 0 and talk.scroll_y == talk.max_scroll_y)
        await type_in(pilot, "Half a")
        await pilot.press("pageup")
        await until(pilot, lambda: talk.scroll_y < talk.max_scroll_y)
        await pilot.press("pagedown")
        await until(pilot, lambda: talk.scroll_y == talk.max_scroll_y)
        assert screen.query_one(Prompt).text == "Half a"


async def test_the_details_of_a_criterion_are_read_on(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(60, 12)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(keep_rehearsal(app.shelf))
        report = await arrive(pilot, "ReportScreen")
        await pilot.press("2")
        await until(pilot, lambda: report.query(Details) and report.query_one(Details).max_scroll_y > 0)
        details = report.query_one(Details)
        assert "press d" not in seen(app)
        await pilot.press("pagedown", "pagedown")
        await until(pilot, lambda: "press d" in seen(app))
        await pilot.press("pageup", "pageup")
        await until(pilot, lambda: details.scroll_y == 0)
        await pilot.press("tab")
        assert app.focused is details
        await pilot.press("end")
        await until(pilot, lambda: "press d" in seen(app))


async def test_tab_leads_into_a_plan_that_is_longer_than_its_place(make_app: Any) -> None:
    app = make_app()
    plan = Plan(purpose=LONG, questions=tuple(f"{LONG} {n}" for n in range(4)), if_then="If so, then so.")
    take = keep_rehearsal(app.shelf, "Hello.", plan=plan.model_dump(mode="json"), done=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_take(take)
        screen = await ready(pilot)
        await pilot.press("ctrl+t")
        panel = screen.query_one(PlanPanel)
        await until(pilot, lambda: panel.max_scroll_y > 0)
        assert "If so, then so." not in seen(app)
        await pilot.press("shift+tab")
        assert app.focused is panel
        await pilot.press("end")
        await until(pilot, lambda: "If so, then so." in seen(app))
        await pilot.press("tab", *"ok")
        assert screen.query_one(Prompt).text == "ok"


async def test_smaller_in_the_middle_of_a_reply_and_nothing_is_lost(make_app: Any) -> None:
    voice = ScriptedVoice(" ".join(f"word{n}" for n in range(60)))
    voice.holds = lambda word: word == 20
    app = make_app(voice=voice)
    async with app.run_test(size=(140, 40)) as pilot:
        screen = await meet(pilot, questions=LONG)
        await until(pilot, lambda: "Your plan" in seen(app))
        await type_in(pilot, "Hello.")
        await pilot.press("enter")
        await until(pilot, lambda: "word19" in seen(app))
        await type_in(pilot, "Half a line")
        for size in ((80, 24), (60, 20)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: "Your plan" not in seen(app) and "word19" in seen(app))
            assert "Half a line" in seen(app)
            await until(pilot, lambda: last_line(app).endswith("F1 Help"))
        voice.holds = lambda word: False
        await until(pilot, lambda: not screen.speaking and "word59" in seen(app))
        assert screen.query_one(Prompt).text == "Half a line"
        await pilot.resize_terminal(140, 40)
        await until(pilot, lambda: "Your plan" in seen(app) and "word0" in seen(app))


@pytest.mark.parametrize("part", "123456")
async def test_every_part_of_a_report_outlives_another_size(make_app: Any, part: str) -> None:
    app = make_app()
    async with app.run_test(size=(140, 40)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(keep_rehearsal(app.shelf, LONG, "Do you like maps?"))
        report = await arrive(pilot, "ReportScreen")
        await pilot.press(part)
        await until(pilot, lambda: report.part == report.parts[int(part) - 1])
        for size in ((60, 20), (80, 24), (140, 40)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: last_line(app).endswith("F1 Help"))
            assert f"{part} " in seen(app).splitlines()[1]


async def test_whom_one_meets_is_said_whole(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await meet(pilot)
        await say(pilot, "Hello.")
        head = "Head of the map room, Harbour Survey"
        await until(pilot, lambda: head in " ".join(" ".join(seen(app).splitlines()[:2]).split()))
