"""What they had to tell: all of it one key away in the report, to be copied and exported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from coach.tui.widgets.factlist import FactList
from coach.tui.widgets.parts import PartsLine

from .fakes import keep_rehearsal
from .steps import arrive, seen, until


async def _report(pilot: Any) -> Any:
    await arrive(pilot, "HomeScreen")
    pilot.app.open_report(keep_rehearsal(pilot.app.shelf, "How did you come to maps?"))
    return await arrive(pilot, "ReportScreen")


async def test_each_fact_is_one_key_away_with_a_question_that_would_have_opened_it(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        report = await _report(pilot)
        await pilot.press("6")
        await until(pilot, lambda: app.focused is not None and app.focused.id == "facts-list")
        assert "They told you 1 of 2 things" in seen(app)
        assert "✓ How did you come to maps?  turn 1" in seen(app)
        assert "○ What worries you about the work?  once they trust you" in seen(app)
        await pilot.press("c")
        assert app.clipboard == "What worries you about the work?"
        await pilot.press("left")
        assert report.part == "takes"
        await pilot.press("right", "right")
        assert report.part == "page"


async def test_the_facts_go_with_what_is_copied_and_exported(make_app: Any, settled: Path) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _report(pilot)
        await pilot.press("c")
        await arrive(pilot, "Menu")
        await pilot.press("enter")
        await until(
            pilot, lambda: "[  ] What worries you about the work? (once they trust you)" in app.clipboard
        )
        assert app.clipboard.index("EVERYTHING") < app.clipboard.index("WHAT THEY HAD TO TELL")
        await pilot.press("c")
        await arrive(pilot, "Menu")
        await pilot.press("end", "enter")
        await until(pilot, lambda: app.clipboard.startswith("WHAT THEY HAD TO TELL"))
        for down, ending in ((0, ".md"), (1, ".txt")):
            await pilot.press("x")
            await arrive(pilot, "Menu")
            await pilot.press(*["down"] * down, "enter")
            path = settled / f"coach-ruth-okafor{ending}"
            await until(pilot, path.exists)
            assert "What worries you about the work? (once they trust you)" in path.read_text()


async def test_a_report_of_a_file_has_no_such_part(make_app: Any, settled: Path) -> None:
    (settled / "meeting.txt").write_text("Me: How did you begin?\nDana: By chance.\n", encoding="utf-8")
    app = make_app(open_file=settled / "meeting.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        report = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.report is not None)
        await pilot.press("6")
        assert report.part == "page"
        assert not report.query(FactList)
        assert "6 Uncovered" not in seen(app)


async def test_in_a_narrow_window_the_other_parts_are_their_numbers(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        report = await _report(pilot)
        await until(pilot, lambda: "1 Page one  2 All criteria" in seen(app))
        await pilot.resize_terminal(60, 20)
        await until(pilot, lambda: "1 Page one  2  3  4  5  6 " in seen(app))
        await pilot.click(PartsLine, offset=(14, 0))
        await until(pilot, lambda: report.part == "criteria")
        assert "1  2 All criteria  3  4" in seen(app)
        under = seen(app).splitlines()[2]
        assert under.index("━") == seen(app).splitlines()[1].index("2 All")
