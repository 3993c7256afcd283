"""The transcript of a report says of a turn that it asked two questions at once."""

from __future__ import annotations

from typing import Any

from coach.acts import Tagger
from coach.report.aloud import turn_lines

from .fakes import judge, keep_rehearsal
from .steps import arrive, meet, say, seen, until

TWO = "How did you begin, and what worries people about maps?"
NAMED = "Two questions at once: they will answer one"


async def test_what_a_turn_does_names_two_questions(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(keep_rehearsal(app.shelf, TWO, "How did you come to maps?"))
        report = await arrive(pilot, "ReportScreen")
        await pilot.press("4")
        await until(pilot, lambda: report.tagged is not None)
        assert NAMED not in seen(app)
        await pilot.press("enter")
        await until(pilot, lambda: f"· {NAMED}" in seen(app))
        assert "“How did you begin”, “what worries people about maps?”" in seen(app)
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: "· open question" in seen(app) and NAMED not in seen(app))


async def test_the_score_knows_nothing_of_it(make_app: Any) -> None:
    app = make_app()
    kept = app.shelf.take(keep_rehearsal(app.shelf, TWO))
    tagged = Tagger().tag(kept.transcript)
    report = judge(kept.transcript)
    assert any(line.startswith(f"  {NAMED}: “How did you begin”") for line in turn_lines(tagged, report, 0))
    assert not [each for each in report.criteria if "at once" in each.title.lower()]


async def test_a_hint_names_it_for_who_wants_hints(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await meet(pilot)
        screen.plan = screen.plan.model_copy(update={"hints": True})
        await say(pilot, TWO)
        await until(pilot, lambda: f"☼ Hint: {NAMED}. You can come back to the other." in seen(app))


async def test_without_hints_nothing_is_said(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await meet(pilot)
        await say(pilot, TWO)
        await app.workers.wait_for_complete()
        assert NAMED not in seen(app)
