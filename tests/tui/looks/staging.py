"""How the states that are drawn come about."""

from __future__ import annotations

from typing import Any

from coach.history.booking import keep
from coach.history.drills import booked
from coach.tui.screens.report import ReportScreen

from ..fakes import keep_rehearsal
from ..steps import arrive, ready, seen, type_in, until
from .drawing import DAY, NOW

SAID = (
    "Hello Ruth, thank you for making time.",
    "How did you come to draw maps?",
    "You said that the sand moves. What do you do when a chart is wrong by the time that it is printed?",
    "Do you like maps?",
)
ANSWER = "I draw maps, mostly. The rest is asking fishermen where the sand went."
QUESTIONS = ["How did you come to maps?", "Who taught you?"]


async def in_a_meeting(pilot: Any, *said: str, **plan: Any) -> Any:
    """In a meeting in which this was said already; returns the screen."""
    await arrive(pilot, "HomeScreen")
    shelf = pilot.app.shelf
    pilot.app.open_take(keep_rehearsal(shelf, *said, plan={"questions": QUESTIONS, **plan}, done=False))
    return await ready(pilot)


async def waiting(pilot: Any) -> None:
    """At Home, where a rehearsal goes on, a drill is due, and a report can be read again."""
    home = await arrive(pilot, "HomeScreen")
    keep_rehearsal(pilot.app.shelf, *SAID)
    keep_rehearsal(pilot.app.shelf, SAID[0], name="Li Wei", done=False)
    keep(pilot.app.database, booked("closed-questions", "ruth-okafor", NOW - DAY, "Closed questions"))
    home.on_screen_resume()
    await shows(pilot, "▶ Li Wei")


async def speaking(pilot: Any) -> None:
    """In a meeting, in the middle of an answer of :data:`ANSWER`; the app has a scripted voice."""
    screen = await in_a_meeting(pilot, SAID[0])
    pilot.app._voice.holds = lambda word: word == 7
    await type_in(pilot, SAID[1])
    await pilot.press("enter")
    await shows(pilot, "rest is")
    await shows(pilot, "Interrupt")
    assert screen.speaking


async def report_of(pilot: Any, take: str) -> ReportScreen:
    """The report of a kept take, with everything that comes later; returns the screen."""
    pilot.app.open_report(take)
    screen = await arrive(pilot, "ReportScreen")
    assert isinstance(screen, ReportScreen)
    screen.look_closely()
    await pilot.app.workers.wait_for_complete()
    await until(pilot, lambda: screen.report and screen.tagged)
    return screen


async def menu_entry(pilot: Any, name: str) -> None:
    """Through a door of Home."""
    home = await arrive(pilot, "HomeScreen")
    menu = home.query_one("#menu")
    await until(pilot, lambda: menu.option_count)
    menu.highlighted = menu.get_option_index(f"door:{name}")
    await pilot.press("enter")


async def shows(pilot: Any, words: str) -> None:
    """Wait until these words are on the screen."""
    await until(pilot, lambda: words in seen(pilot.app))
