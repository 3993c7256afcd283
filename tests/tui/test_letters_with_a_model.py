"""However the app is opened with a model, a letter can be reworded by it: its words come from a server on loopback."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import OptionList

from coach.cli import run
from coach.desk.letter_keeping import Letter
from coach.transcript import Scenario
from coach.tui.app import CoachApp
from coach.tui.screens.letter_bench import LetterScreen
from tests.model_server import says, serving

from .steps import arrive, until

SMALL = (80, 24)
TEXT = "Dear Dana,\n\nI'm a nurse. Could we talk for twenty minutes? I know that you are busy.\n"
BETTER = TEXT.replace("that you are busy", "how busy you are")


def opened_by(monkeypatch: pytest.MonkeyPatch, *command: str) -> CoachApp:
    """The app as a command opens it, before it is drawn."""
    apps: list[CoachApp] = []
    monkeypatch.setattr(CoachApp, "run", lambda self: apps.append(self))
    monkeypatch.setattr("coach.cli.app.require_terminal", lambda: None)
    monkeypatch.setattr("coach.cli.call.is_terminal", lambda: True)
    assert run([*command]) == 0
    (app,) = apps
    return app


@pytest.mark.parametrize(
    ("command", "first"),
    [
        (("rehearse", "--persona", "ruth-okafor"), "PlanScreen"),
        (("call",), "PhoneScreen"),
    ],
    ids=["rehearse", "call"],
)
async def test_the_model_of_the_flags_rewords_a_letter(
    settled: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], first: str
) -> None:
    importlib.import_module("openai")  # its loading is not what is waited for here
    with serving() as server:
        server.replies = [says(BETTER)]
        app: Any = opened_by(monkeypatch, *command, "--base-url", server.address, "--model", "tiny")
        async with app.run_test(size=SMALL) as pilot:
            await arrive(pilot, first)
            app.push_screen(LetterScreen(Letter(kind=Scenario.OUTREACH_EMAIL, text=TEXT)))
            screen = await arrive(pilot, "LetterScreen")
            await until(pilot, lambda: screen.check is not None)
            await pilot.press("ctrl+o")
            options = (await arrive(pilot, "Menu")).query_one(OptionList)
            options.highlighted = options.get_option_index("model")
            await pilot.press("enter")
            await until(pilot, lambda: "how busy you are" in screen.editor.text)
        assert "I'm a nurse." in server.prompts[-1]
        app.database.close()


async def test_without_a_model_it_is_not_offered(settled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app: Any = opened_by(monkeypatch, "rehearse", "--persona", "ruth-okafor")
    assert app.writer() is None
    app.database.close()
