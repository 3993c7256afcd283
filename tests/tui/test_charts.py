"""Charts: drawn where that is possible, and always in words."""

from __future__ import annotations

from typing import Any

import pytest

from coach.tui.screens import report_parts
from coach.tui.screens.progress import ProgressScreen
from coach.tui.screens.report import ReportScreen
from coach.tui.widgets.chart import Chart

from .fakes import keep_rehearsal
from .steps import arrive, report_of_a_meeting, seen, until


async def _numbers(pilot: Any) -> str:
    await report_of_a_meeting(pilot, "How did you come to maps?", "Do you like maps?")
    await pilot.app.workers.wait_for_complete()
    await pilot.press("3")
    await until(pilot, lambda: "Your questions" in seen(pilot.app))
    return seen(pilot.app)


async def test_a_report_draws_its_numbers_and_says_them(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(140, 40)) as pilot:
        await _numbers(pilot)
        wanted = ("You talked most from", "1 open (at 0:00), 1 closed", "They began at", "100 %┤", "open┤")
        await until(pilot, lambda: [each for each in wanted if each not in seen(app)] == [])


async def test_what_becomes_known_while_the_part_is_made_is_drawn_too(
    make_app: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = report_parts.make

    def made_meanwhile(part: str, screen: Any, report: Any) -> Any:
        made = real(part, screen, report)
        if tagged := screen.coach.tag(screen.transcript):
            screen.show_acts(tagged, {})
        return made

    monkeypatch.setattr(report_parts, "make", made_meanwhile)
    monkeypatch.setattr(ReportScreen, "tag", lambda screen: None)
    app = make_app()
    async with app.run_test(size=(140, 40)) as pilot:
        await _numbers(pilot)
        await until(pilot, lambda: "1 open (at 0:00), 1 closed" in seen(app))


async def test_without_the_package_the_words_are_enough(make_app: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("coach.tui.widgets.chart.find_spec", lambda name: None)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await _numbers(pilot)
        assert "You talked most from" in shown
        assert "┤" not in shown


async def test_progress_is_drawn_over_rehearsals(make_app: Any) -> None:
    app = make_app()
    for line in ("Do you like maps?", "How did you begin?"):
        take = keep_rehearsal(app.shelf, line)
        app.shelf.keep_ratings(take, {"guesses": {"closed-questions": True}})
    async with app.run_test(size=(80, 60)) as pilot:
        await arrive(pilot, "HomeScreen")
        await pilot.press("h")
        history = await arrive(pilot, "HistoryScreen")
        await until(pilot, lambda: history.query_one("#found").option_count == 2)
        await pilot.press("p")
        screen = await arrive(pilot, "ProgressScreen")
        await until(pilot, lambda: screen.query_one("#calibration", Chart).display)
        await until(pilot, lambda: "closed questions: passed 1 of 2, last time yes" in seen(app).lower())
        assert "Most of my questions were open: right 1, too kind 1, too hard 0." in seen(app)


async def test_a_score_stands_between_the_marks_that_it_lies_between(make_app: Any) -> None:
    app = make_app()
    for line in ("How did you begin?", "Why do you like maps, and how?"):
        keep_rehearsal(app.shelf, line)
    async with app.run_test(size=(80, 24)) as pilot:
        home = await arrive(pilot, "HomeScreen")
        app.push_screen(ProgressScreen())
        await until(pilot, lambda: app.screen is not home and "67 → 67" in seen(app) and "100┤" in seen(app))
        lines = seen(app).splitlines()
        eighty = next(n for n, line in enumerate(lines) if " 80┤" in line)
        assert " 60┤" in lines[eighty + 2]
        assert lines[eighty + 1].count("●") == 2
