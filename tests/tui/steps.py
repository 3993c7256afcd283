"""Steps that tests of the app share."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from coach.tui.widgets.prompt import Prompt


async def until(pilot: Any, condition: Callable[[], object]) -> None:
    """Wait until a condition holds, a few events at a time."""
    for _ in range(800):
        if condition():
            return
        await asyncio.sleep(0.005)
    raise AssertionError(f"it never came about; in front is {pilot.app.screen!r}")


def on(app: Any, name: str) -> bool:
    """Whether the screen of that name is in front."""
    return type(app.screen).__name__ == name


async def arrive(pilot: Any, name: str) -> Any:
    """Wait for a screen to be in front and return it."""
    await until(pilot, lambda: on(pilot.app, name) and pilot.app.screen.is_mounted)
    return pilot.app.screen


async def to_people(pilot: Any) -> Any:
    """From Home to the list of people, once there is one."""
    await arrive(pilot, "HomeScreen")
    await pilot.press("n")
    people = await arrive(pilot, "PeopleScreen")
    await until(pilot, lambda: people.query_one("#people").highlighted is not None)
    return people


async def to_the_plan(pilot: Any) -> Any:
    """From Home to the plan for a meeting with the first of them."""
    await to_people(pilot)
    await pilot.press("enter")
    return await arrive(pilot, "PlanScreen")


async def meet(pilot: Any, **plan: Any) -> Any:
    """From Home into a meeting; ``plan`` fills fields of the plan by their ids. Returns the screen."""
    screen = await to_the_plan(pilot)
    for field, text in plan.items():
        widget = screen.query_one(f"#{field.replace('_', '-')}")
        if hasattr(widget, "load_text"):
            widget.load_text(text)
        else:
            widget.value = text
    await pilot.press("ctrl+s")
    return await ready(pilot)


async def ready(pilot: Any) -> Any:
    """Wait until one can type in a meeting."""
    screen = await arrive(pilot, "RehearsalScreen")
    await until(pilot, lambda: screen.query(Prompt) and pilot.app.focused is screen.query_one(Prompt))
    return screen


async def type_in(pilot: Any, text: str) -> None:
    """Type a line without saying it."""
    prompt = pilot.app.screen.query_one(Prompt)
    prompt.insert(text)
    await until(pilot, lambda: text in prompt.text)


async def say(pilot: Any, text: str) -> None:
    """Say a line and hear the whole answer."""
    screen = pilot.app.screen
    before = len(screen.rehearsal.transcript.turns)
    await type_in(pilot, text)
    await pilot.press("enter")
    await until(pilot, lambda: len(screen.rehearsal.transcript.turns) == before + 2 and not screen.speaking)


async def report_of_a_meeting(pilot: Any, *lines: str) -> Any:
    """Have a meeting of these lines and see its report."""
    screen = await meet(pilot)
    for line in lines or ("Do you like maps?",):
        await say(pilot, line)
    screen.finish()
    await arrive(pilot, "DebriefScreen")
    await pilot.press("s")
    report = await arrive(pilot, "ReportScreen")
    await until(pilot, lambda: report.report is not None)
    return report


def seen(app: Any) -> str:
    """All text on the screen, a line each."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
