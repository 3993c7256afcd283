"""Words of people, personas and models stay words: no markup, no terminal codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from coach.tui.plain import minutes, one_line, plain

from .fakes import ScriptedVoice, settle_home
from .steps import arrive, meet, report_of_a_meeting, say, seen, until

NASTY = "[bold]x[/] [/nope] [@click=app.quit]y[/]"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07after", "after"),
        ("\x1b]52;c;aGk=\x1b\\after", "after"),
        ("a\x07\x08b\x9bc", "abc"),
        ("right\u202eleft", "rightleft"),
        ("two\r\nlines\tand a tab", "two\nlines\tand a tab"),
        (NASTY, NASTY),
    ],
)
def test_plain_keeps_words_and_nothing_else(given: str, shown: str) -> None:
    assert plain(given) == shown


def test_one_line_is_short_and_says_that_more_follows() -> None:
    assert one_line("a  b\nc", 10) == "a b c"
    assert one_line("abcdefghij", 5) == "abcd…"


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (65.9, "1:05"), (-3, "0:00"), (3600, "60:00")])
def test_minutes_as_on_a_clock(seconds: float, shown: str) -> None:
    assert minutes(seconds) == shown


async def test_markup_and_codes_are_shown_as_words_everywhere(make_app: Any, settled: Path) -> None:
    settle_home(settled, name="Ruth [bold]Okafor[/]", teaser=NASTY)
    app = make_app(voice=ScriptedVoice(f"{NASTY} \x1b[2Jgone"))
    async with app.run_test(size=(140, 40)) as pilot:
        await arrive(pilot, "HomeScreen")
        await pilot.press("n")
        people = await arrive(pilot, "PeopleScreen")
        await until(pilot, lambda: people.query_one("#people").highlighted is not None)
        await until(pilot, lambda: "[@click=app.quit]y[/]" in seen(app))
        await pilot.press("escape")
        screen = await meet(pilot, questions=NASTY)
        await say(pilot, f"{NASTY} hello")
        assert seen(app).count(NASTY) == 2
        assert "Ruth [bold]Okafor[/]" in seen(app)
        assert "\x1b" not in seen(app)
        screen.finish()
        await arrive(pilot, "DebriefScreen")
        await pilot.press("s")
        report = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.report is not None)
        for key in "12345":
            await pilot.press(key)
            assert "\x1b" not in seen(app)
        await pilot.press("4")
        await until(pilot, lambda: NASTY in seen(app))
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "Ruth [bold]Okafor[/]" in seen(app))


async def test_evidence_with_markup_is_quoted_as_it_is(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(120, 50)) as pilot:
        await report_of_a_meeting(pilot, f"Do you like {NASTY}?")
        await until(pilot, lambda: f"Do you like {NASTY}?" in seen(app))
