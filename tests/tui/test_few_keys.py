"""Somebody who knows only Enter, Escape and the arrows gets through all of it."""

from __future__ import annotations

from typing import Any

from textual.events import Key

from coach.tui.widgets.speech import Speech
from coach.tui.widgets.talk import SHOWN, Talk

from .fakes import keep_rehearsal
from .steps import arrive, meet, ready, say, seen, until


async def test_the_plan_is_walked_through_with_enter(make_app: Any) -> None:
    app = make_app(start="ruth-okafor")
    async with app.run_test(size=(80, 24)) as pilot:
        plan = await arrive(pilot, "PlanScreen")
        await until(pilot, lambda: app.focused is plan.query_one("#purpose"))
        await pilot.press("enter", "enter", *"Why?", "enter", "enter")
        assert app.focused is plan.query_one("#if-then")
        assert plan.query_one("#questions").text == "Why?"
        await pilot.press("up", "down", "enter", "down", "enter")
        assert app.focused is plan.query_one("#go")
        await pilot.press("enter")
        screen = await ready(pilot)
        assert screen.plan.questions == ("Why?",)


async def test_moments_are_marked_with_enter_and_guesses_reached_with_arrows(make_app: Any) -> None:
    app = make_app()
    take = keep_rehearsal(app.shelf, "One.", "Two.")
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_debrief(take)
        screen = await arrive(pilot, "DebriefScreen")
        await until(pilot, lambda: app.focused is screen.query_one("#turns"))
        await pilot.press("enter", "down", "enter")
        assert (screen.opinion.best, screen.opinion.worst) == (0, 2)
        await pilot.press("down", "left", "down", "down", "down")
        assert app.focused is screen.query_one("#see")
        await pilot.press("enter")
        await arrive(pilot, "ReportScreen")
        assert app.shelf.take(take).ratings["guesses"] == {"closed-questions": False}


async def test_from_the_report_enter_goes_back_to_the_moment(make_app: Any) -> None:
    app = make_app()
    take = keep_rehearsal(app.shelf, "Hello.", "Do you like maps?")
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(take)
        report = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.report is not None)
        await until(pilot, lambda: "Booked for tomorrow" in seen(app) or "p keeps it" in seen(app))
        await pilot.press("right", "left", "enter")
        await arrive(pilot, "Menu")
        await pilot.press("enter")
        await ready(pilot)
        assert "Here you had said: “Do you like maps?”" in seen(app)
        await say(pilot, "How did you come to maps?")
        app.screen.finish()
        again = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: again.report is not None)
        await until(pilot, lambda: "✓ repaired: Closed questions" in seen(app))


async def test_of_a_long_meeting_what_is_near_is_laid_out_and_the_rest_on_the_way_up(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello.")
        talk = screen.query_one(Talk)
        await talk.remove_children(Speech)
        await talk.fill(screen.rehearsal.transcript.turns * SHOWN)
        assert len(talk.query(Speech)) == SHOWN
        for _ in range(4):
            talk.turn_page(-1)
            talk.scroll_home(animate=False, force=True)
            await pilot.pause()
        await until(pilot, lambda: len(talk.query(Speech)) == 2 * SHOWN)
        assert not talk.query_one("#earlier").display


async def test_who_types_on_at_once_has_each_answer_in_its_own_field(make_app: Any) -> None:
    app = make_app(start="ruth-okafor")
    async with app.run_test(size=(80, 24)) as pilot:
        plan = await arrive(pilot, "PlanScreen")
        await until(pilot, lambda: app.focused is plan.query_one("#purpose"))
        for key in (*"maps", "enter", *"nurse", "enter", *"why"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await until(pilot, lambda: plan.query_one("#questions").text == "why")
        assert plan.query_one("#purpose").value == "maps"
        assert plan.query_one("#background").text == "nurse"
