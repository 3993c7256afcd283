"""The pictures of the README, taken from the app itself: ``python -m tests.screenshots`` writes them to ``.screenshots``."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from coach.tui.app import CoachApp
from coach.tui.widgets.prompt import Prompt

FOLDER = Path(__file__).resolve().parents[1] / ".screenshots"
SIZE = (110, 32)
WHO = "dana-whitfield"
PLAN = (
    "How did you come to strategy from nursing?\nWhat does a bad week look like?\nWho else should I talk to?"
)
LINES = (
    "Hello Dana, thank you for making time. I'm a nurse, and I want to understand what planning work is really like.",
    "How did you come to strategy from the hospital floor?",
    "That surprises me. What made you stay, when the first year was so hard?",
    "Do you like it?",
)


async def _until(condition: Callable[[], object]) -> None:
    for _ in range(30_000):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


def _in_front(app: CoachApp, name: str) -> bool:
    return type(app.screen).__name__ == name and app.screen.is_mounted


async def _take() -> None:
    from coach.interviewee.model import Meeting
    from coach.persona import persona_named

    app = CoachApp(pace=0)
    async with app.run_test(size=SIZE) as pilot:
        await _until(lambda: _in_front(app, "HomeScreen"))
        app.open_plan(persona_named(WHO), Meeting(minutes=20, seed=3))
        await _until(lambda: _in_front(app, "PlanScreen"))
        app.screen.query_one("#questions").load_text(PLAN)  # type: ignore[attr-defined]
        await pilot.press("ctrl+s")
        await _until(lambda: _in_front(app, "RehearsalScreen") and app.screen.query(Prompt))
        meeting = app.screen
        for number, line in enumerate(LINES):
            prompt = meeting.query_one(Prompt)
            prompt.load_text(line)
            prompt.action_say()
            await _until(
                lambda said=2 * number + 2: (
                    len(meeting.rehearsal.transcript.turns) == said and not meeting.speaking  # type: ignore[attr-defined]
                )
            )
            if number == 2:
                prompt.load_text("And who taught you to")
                await _shoot(app, pilot, "meeting")
                prompt.load_text("")
        meeting.finish()  # type: ignore[attr-defined]
        await _until(lambda: _in_front(app, "DebriefScreen"))
        await pilot.press("s")
        await _until(lambda: _in_front(app, "ReportScreen") and app.screen.report)
        await _shoot(app, pilot, "report")
        await pilot.press("escape")
        await _until(lambda: _in_front(app, "HomeScreen"))
        await _shoot(app, pilot, "home")


async def _shoot(app: CoachApp, pilot: object, name: str) -> None:
    await app.workers.wait_for_complete()
    await pilot.pause(0.5)  # type: ignore[attr-defined]
    svg = app.export_screenshot(title="coach")
    (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


def main() -> None:
    """Take them in a data folder of their own."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["COACH_HOME"] = folder
        asyncio.run(_take())


if __name__ == "__main__":
    main()
