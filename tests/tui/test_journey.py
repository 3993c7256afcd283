"""From Home through a meeting to the report, a second take, and back."""

from __future__ import annotations

from typing import Any

from .steps import arrive, meet, ready, say, seen, until


async def test_from_home_to_a_report_and_a_second_take(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await meet(pilot)
        await say(pilot, "Hello Ruth, do you like maps?")
        await pilot.press("escape")
        await arrive(pilot, "Menu")
        await pilot.press("down", "down", "down", "enter")
        await arrive(pilot, "DebriefScreen")
        await pilot.press("b", "s")
        report = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.report is not None)
        assert app.shelf.recent()[0].ratings["best"] == 0
        assert report.report.named("closed-questions").verdict == "lapse"
        first = report.take

        await pilot.press("r")
        again = await ready(pilot)
        assert again.rehearsal.transcript.turns == ()
        await say(pilot, "How did you come to maps?")
        again.finish()
        second = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: second.report is not None)
        takes = app.shelf.takes_of(app.shelf.take(first).rehearsal)
        assert [kept.number for kept in takes] == [1, 2]
        assert takes[0].report["overall"] == report.report.overall
        assert takes[1].report["overall"] > report.report.overall

        await pilot.press("escape")
        home = await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: home.query_one("#menu").option_count)
        assert f"take:{first}" in [str(option.id) for option in home.query_one("#menu").options]


async def test_a_person_and_a_length_can_be_opened_directly(make_app: Any) -> None:
    app = make_app(start="ruth-okafor", minutes=12)
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "PlanScreen")
        await until(pilot, lambda: "Before you meet Ruth Okafor" in seen(app))
        await pilot.press("ctrl+s")
        screen = await ready(pilot)
        assert screen.rehearsal.meeting.minutes == 12
        assert screen.rehearsal.transcript.interviewee.name == "Ruth Okafor"
