"""From Home through a meeting to the report, a second take, and back."""

from __future__ import annotations

from typing import Any

from coach.tui.widgets.pageone import PageOneView
from coach.tui.widgets.prompt import Prompt


def on(app: Any, name: str) -> bool:
    return type(app.screen).__name__ == name


async def start(pilot: Any, app: Any, until: Any) -> None:
    await until(pilot, lambda: on(app, "HomeScreen"))
    await pilot.press("n")
    await until(pilot, lambda: on(app, "PeopleScreen"))
    await pilot.press("enter")
    await until(pilot, lambda: on(app, "PlanScreen"))
    await pilot.press("ctrl+s")
    await until(pilot, lambda: on(app, "RehearsalScreen"))
    await until(pilot, lambda: app.screen.query(Prompt) and app.focused is app.screen.query_one(Prompt))


async def say(pilot: Any, app: Any, until: Any, text: str) -> None:
    before = len(app.screen.rehearsal.transcript.turns)
    app.screen.query_one(Prompt).insert(text)
    await pilot.press("enter")
    screen = app.screen
    await until(pilot, lambda: len(screen.rehearsal.transcript.turns) == before + 2 and not screen.speaking)


async def test_from_home_to_a_report_and_a_second_take(make_app: Any, until: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot, app, until)
        await say(pilot, app, until, "Hello Ruth, do you like maps?")
        await pilot.press("escape")
        await until(pilot, lambda: on(app, "Menu"))
        await pilot.press("down", "down", "down", "enter")
        await until(pilot, lambda: on(app, "DebriefScreen"))
        await pilot.press("b")
        await pilot.press("s")
        await until(pilot, lambda: on(app, "ReportScreen") and app.screen.query_one(PageOneView).display)
        assert app.shelf.recent()[0].ratings["best"] == 0
        report = app.screen.report
        assert report.named("closed-questions").verdict == "lapse"
        first = app.screen.take

        await pilot.press("r")
        await until(pilot, lambda: on(app, "RehearsalScreen"))
        assert app.screen.rehearsal.transcript.turns == ()
        await say(pilot, app, until, "How did you come to maps?")
        app.screen.finish()
        await until(pilot, lambda: on(app, "ReportScreen") and app.screen.report is not None)
        takes = app.shelf.takes_of(app.shelf.take(first).rehearsal)
        assert [kept.number for kept in takes] == [1, 2]
        assert takes[0].report["overall"] == report.overall
        assert takes[1].report["overall"] > report.overall

        await pilot.press("escape")
        await until(pilot, lambda: on(app, "HomeScreen"))
        listed = [str(option.id) for option in app.screen.query_one("#menu").options]
        assert f"take:{first}" in listed
