"""Memory after ten meetings against after one: ``python -m tests.bench.memory``, in a data folder of its own."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from textual.worker import WorkerCancelled

from coach.tui.app import CoachApp
from coach.tui.screens.report import ReportScreen
from coach.tui.widgets.prompt import Prompt

MEETINGS = 10
LINES = (
    "Hello Dana, thank you for making time. I'm a nurse and I want to understand planning.",
    "How did you come to this work?",
    "What surprised you about it, after the hospital?",
    "What does a bad week look like?",
    "You said it was about who owns the schedule. How did you get to own it?",
    "Who else should I talk to?",
    "That helps a lot, thank you. I will let you know how it goes. Goodbye!",
)


def megabytes() -> float:
    """What this process holds in memory."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


async def _until(condition: Callable[[], object]) -> None:
    for _ in range(6000):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


async def _meet(app: CoachApp, pilot: object) -> None:
    """From Home through a meeting to its report and back."""
    from coach.interviewee.model import Meeting
    from coach.persona import persona_named

    app.open_plan(persona_named("dana-whitfield"), Meeting(minutes=20, seed=int(time.time())))
    await _until(lambda: type(app.screen).__name__ == "PlanScreen" and app.screen.is_mounted)
    await app.run_action("screen.begin")
    await _until(lambda: type(app.screen).__name__ == "RehearsalScreen" and app.screen.query(Prompt))
    screen = app.screen
    for line in LINES:
        before = len(screen.rehearsal.transcript.turns)  # type: ignore[attr-defined]
        prompt = screen.query_one(Prompt)
        prompt.load_text(line)
        prompt.action_say()
        await _until(lambda: len(screen.rehearsal.transcript.turns) == before + 2 and not screen.speaking)  # type: ignore[attr-defined] # noqa: B023
        if screen.ended:  # type: ignore[attr-defined]
            break
    screen.finish()  # type: ignore[attr-defined]
    await _until(lambda: type(app.screen).__name__ == "DebriefScreen" and app.screen.is_mounted)
    await app.run_action("screen.report")
    await _until(lambda: isinstance(app.screen, ReportScreen) and app.screen.report)
    with suppress(WorkerCancelled):  # that of a screen which was left
        await app.workers.wait_for_complete()
    for tab in ("criteria", "numbers", "record", "takes"):
        await app.screen.action_tab(tab)  # type: ignore[attr-defined]
        await asyncio.sleep(0.1)
    app.back()
    await _until(lambda: type(app.screen).__name__ == "HomeScreen")


async def main() -> None:
    """Print both figures and their ratio."""
    app = CoachApp(pace=0)
    async with app.run_test(size=(120, 40)) as pilot:
        await _until(lambda: type(app.screen).__name__ == "HomeScreen")
        held = []
        for _ in range(MEETINGS):
            await _meet(app, pilot)
            held.append(megabytes())
    print(
        f"memory  after 1 meeting {held[0]:.0f} MB   after {MEETINGS} {held[-1]:.0f} MB   {held[-1] / held[0]:.2f} of it (1.2 at most)"
    )


if __name__ == "__main__":
    asyncio.run(main())
