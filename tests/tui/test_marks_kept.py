"""You first: what was marked and guessed outlives a window that is closed, and the score waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coach.history.opinion import opinion_of
from coach.store import Database, Rehearsals

from .fakes import keep_rehearsal
from .steps import arrive, meet, on, say, seen, until

SMALL = (80, 24)
LINES = ("Hello.", "Do you like maps?")


async def debrief(pilot: Any) -> Any:
    """Have a meeting and come to the screen after it."""
    screen = await meet(pilot)
    for line in LINES:
        await say(pilot, line)
    screen.finish()
    return await arrive(pilot, "DebriefScreen")


async def mark(pilot: Any, screen: Any) -> None:
    """Best and weakest line, and a guess."""
    await pilot.press("enter", "down", "w")
    screen.query_one("#guess-closed-questions").focus()
    await pilot.press("left")
    await until(pilot, lambda: screen.opinion.guesses)


async def test_closing_in_the_middle_keeps_the_marks_for_the_next_time(
    make_app: Callable[..., Any], database: Database
) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await debrief(pilot)
        take = screen._take
        await mark(pilot, screen)
        # On disk before anything is closed: a window may be closed without a word to coach.
        assert opinion_of(Rehearsals(database).take(take)) == screen.opinion
        await pilot.press("ctrl+q")
    later = make_app()
    async with later.run_test(size=SMALL) as pilot:
        home = await arrive(pilot, "HomeScreen")
        menu = home.query_one("#menu")
        await until(pilot, lambda: "you had begun to mark it" in seen(later))
        score = Rehearsals(database).take(take).report["overall"]
        assert f"{score:.0f}" not in str(menu.get_option(f"take:{take}").prompt)
        menu.highlighted = menu.get_option_index(f"take:{take}")
        await pilot.press("enter")
        again = await arrive(pilot, "DebriefScreen")
        await until(pilot, lambda: "★ best Hello." in seen(later))
        assert "▼ weakest Do you like maps?" in seen(later)
        row = again.query_one("#guess-closed-questions")
        assert row.values[row.value] == "No"
        await pilot.press("s")
        await arrive(pilot, "ReportScreen")
    opinion = opinion_of(Rehearsals(database).take(take))
    assert (opinion.best, opinion.worst, opinion.guesses) == (0, 2, {"closed-questions": False})
    assert not opinion.unfinished


async def test_once_the_report_was_seen_it_opens_there(
    make_app: Callable[..., Any], database: Database
) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await debrief(pilot)
        await mark(pilot, screen)
        await pilot.press("s")
        await arrive(pilot, "ReportScreen")
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        assert "you had begun to mark it" not in seen(app)
        app.open_take(screen._take)
        await arrive(pilot, "ReportScreen")


async def test_marks_that_were_taken_away_again_are_nothing_to_come_back_to(
    make_app: Callable[..., Any], database: Database
) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await debrief(pilot)
        await pilot.press("b", "b")
        await until(pilot, lambda: not screen.opinion.given)
        await pilot.press("ctrl+q")
    opinion = opinion_of(Rehearsals(database).take(screen._take))
    assert not opinion.given
    assert not opinion.unfinished


async def test_look_back_leads_to_the_marks_too(make_app: Callable[..., Any], database: Database) -> None:
    shelf = Rehearsals(database)
    take = keep_rehearsal(shelf, *LINES)
    shelf.keep_ratings(take, {"best": 0, "unfinished": True})
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        await pilot.press("h")
        history = await arrive(pilot, "HistoryScreen")
        await until(pilot, lambda: history.query_one("#found").option_count == 1)
        await until(pilot, lambda: "–  Ruth Okafor  today  ✎ you had begun to mark it" in seen(app))
        await pilot.press("enter")
        await until(pilot, lambda: on(app, "DebriefScreen"))
