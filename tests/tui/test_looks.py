"""What the screens look like; `pytest --snapshot-update` accepts a new look.

Each state is drawn at 80x24 in the dark theme and at 140x40 in the light one; the states that somebody sees first, in both
sizes of both.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from coach.errors import VoiceError
from coach.store import Rehearsals
from coach.tui.widgets.prompt import Prompt

from .fakes import ScriptedVoice, keep_rehearsal
from .steps import arrive, ready, say, seen, type_in, until

SMALL, WIDE = (80, 24), (140, 40)
DARK, LIGHT = "coach-dark", "coach-light"
ANSWER = "I draw maps, mostly. The rest is asking fishermen where the sand went."
NAMES = ("Ruth Okafor", "Ada Byron", "Li Wei")


async def _home(pilot: Any) -> None:
    await arrive(pilot, "HomeScreen")
    await until(pilot, lambda: "Rehearse with somebody" in seen(pilot.app))


async def _open(pilot: Any, *said: str, **plan: Any) -> Any:
    """In a meeting in which this was said already."""
    await arrive(pilot, "HomeScreen")
    shelf: Rehearsals = pilot.app.shelf
    plan = {"questions": ["How did you come to maps?", "Who taught you?"], **plan}
    pilot.app.open_take(keep_rehearsal(shelf, *said, plan=plan, done=False))
    screen = await ready(pilot)
    screen.query_one(Prompt).cursor_blink = False
    return screen


async def _streaming(pilot: Any) -> None:
    screen = await _open(pilot, "Hello Ruth, thank you for making time.")
    pilot.app._voice.holds = lambda word: word == 7
    await type_in(pilot, "How did you come to draw maps?")
    await pilot.press("enter")
    await until(pilot, lambda: "asking" in seen(pilot.app) or "rest is" in seen(pilot.app))
    await until(pilot, lambda: "Interrupt" in seen(pilot.app) and screen.speaking)


async def _cue(pilot: Any) -> None:
    await _open(pilot, "Hello Ruth, thank you for making time.")
    await say(pilot, "How is your time?")
    await until(pilot, lambda: "◇ glances at the clock" in seen(pilot.app))


async def _over_time(pilot: Any) -> None:
    await _open(pilot, "word " * 1500, "word " * 1700)
    await until(pilot, lambda: "■ over" in seen(pilot.app))


async def _failed(pilot: Any) -> None:
    await _open(pilot, "Hello Ruth.")
    pilot.app._voice.failures = [VoiceError("The model did not answer.", "Connection refused.", "Start it.")]
    await type_in(pilot, "How did you come to draw maps?")
    await pilot.press("enter")
    await arrive(pilot, "Menu")
    pilot.app.clear_notifications()
    await until(pilot, lambda: "Your line is safe." in seen(pilot.app))


def _report(scored: dict[str, Any], wanted: str) -> Callable[[Any], Awaitable[None]]:
    async def show(pilot: Any) -> None:
        await arrive(pilot, "HomeScreen")
        pilot.app.open_report(keep_rehearsal(pilot.app.shelf, "Hello.", "Do you like maps?", report=scored))
        await arrive(pilot, "ReportScreen")
        await pilot.app.workers.wait_for_complete()
        await until(pilot, lambda: wanted in seen(pilot.app))

    return show


_capped = _report({"overall": 40.0, "uncapped": 71.5, "capped_by": ["closed-questions"]}, "holds the score")
_not_judged = _report({"overall": None, "uncapped": None, "strengths": []}, "Not enough was said")


async def _transcript(pilot: Any) -> None:
    await _report({}, "What worked")(pilot)
    await pilot.press("4")
    await until(pilot, lambda: "⟦Do you like maps?⟧" in seen(pilot.app))


def _history(count: int) -> Callable[[Any], Awaitable[None]]:
    async def show(pilot: Any) -> None:
        await arrive(pilot, "HomeScreen")
        for number in range(count):
            line = "How did you begin?" if number % 3 else "Do you like maps?"
            keep_rehearsal(pilot.app.shelf, line, name=NAMES[number % 3])
        await pilot.press("h")
        screen = await arrive(pilot, "HistoryScreen")
        await until(pilot, lambda: screen.query_one("#found").option_count == count)
        await until(pilot, lambda: "Scores, oldest first" in seen(pilot.app))

    return show


FIRST_SEEN = {"home": _home, "streaming": _streaming, "capped": _capped}
OTHERS = {
    "cue": _cue,
    "over-time": _over_time,
    "failed-model": _failed,
    "not-judged": _not_judged,
    "transcript": _transcript,
    "history-one": _history(1),
    "history-fifty": _history(50),
}
CASES = [
    *((name, SMALL, DARK) for name in (*FIRST_SEEN, *OTHERS)),
    *((name, WIDE, LIGHT) for name in (*FIRST_SEEN, *OTHERS)),
    *((name, size, theme) for name in FIRST_SEEN for size, theme in ((SMALL, LIGHT), (WIDE, DARK))),
]


@pytest.mark.parametrize(
    ("state", "size", "theme"), CASES, ids=[f"{name}-{size[0]}-{theme}" for name, size, theme in CASES]
)
def test_it_looks_as_it_did(
    snap_compare: Any,
    make_app: Any,
    monkeypatch: pytest.MonkeyPatch,
    state: str,
    size: tuple[int, int],
    theme: str,
) -> None:
    monkeypatch.setenv("COACH_THEME", theme)
    show = {**FIRST_SEEN, **OTHERS}[state]
    assert snap_compare(make_app(voice=ScriptedVoice(ANSWER)), run_before=show, terminal_size=size)
