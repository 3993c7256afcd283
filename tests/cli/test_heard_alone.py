"""Somebody who only hears the lines: words alone, nothing drawn, and every question says what may be typed."""

from __future__ import annotations

import io
import re
import sys
import unicodedata
from typing import Any

import click
import pytest

from coach.cli import lines
from coach.history.booking import keep
from coach.history.drills import booked
from coach.store import open_database

from .conftest import Coach, Ran, Typed

WITH = ("rehearse", "--plain", "--persona", "dana-whitfield", "--seed", "3")
TALK = "Hi Dana, thank you for making time. I'm a nurse.\nAre you hiring?\nHow did you start?\n/time\n/help\n/end\n"
REPORT = "1\n3\nyes\nno\n\ny\n/all\n/criteria 1\n/transcript 3\n/help\n/again\nWhat does it take?\n/end\n/takes 2\n/quit\n"


def journey(coach: Coach) -> list[Ran]:
    """Everything from the plan to the drill, at a terminal."""
    keep(open_database(), booked("no-thanks", "dana-whitfield", 0.0, "Leaving without thanks"))
    plan = "what planning is\nI am a nurse.\nDo you like it?\nHow did you start?\n\n\nhints\n\n"
    return [
        coach(*WITH, typed=plan + TALK + REPORT),
        coach("history", "--plain", typed="/progress\n/compare 1 2\n/quit\n"),
        coach("drill", "--plain", typed="Goodbye.\n\n"),
        coach("drill", "--list"),
        coach("spot", "--plain", "bakery", typed="x\n" + "\n" * 7),
        coach("plain", typed="/quit\n"),
    ]


def test_no_mark_frame_or_colour_carries_a_meaning(coach: Coach) -> None:
    for ran in journey(coach):
        assert (ran.code, ran.err) == (0, "")
        drawn = {
            letter for letter in ran.out if unicodedata.category(letter) in ("So", "Cc") and letter != "\n"
        }
        assert not drawn, "no tick, no bar, no frame, no terminal code"


def test_every_question_says_what_may_be_typed(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()
    echo = click.echo

    def noting(text: str = "", nl: bool = True, **more: Any) -> None:
        if not nl:
            asked.add(text)
        echo(text, nl=nl, **more)

    monkeypatch.setattr(click, "echo", noting)
    journey(coach)
    assert len(asked) > 15
    assert [question for question in asked if not re.search(r"Enter|/help|/quit", question)] == []
    assert [question for question in asked if not question.endswith((": ", "? "))] == []


def test_each_line_says_one_thing_and_nothing_is_repeated_in_waiting(coach: Coach) -> None:
    ran = journey(coach)[0]
    assert "\r" not in ran.out
    told = [line for line in ran.lines if line.startswith("[") and "minutes" in line]
    assert len(told) <= 4, "the clock is not told at every turn"


# A terminal breaks its rows between words.


def test_a_pipe_gets_whole_lines(capsys: pytest.CaptureFixture[str]) -> None:
    lines.tell("word " * 100)
    assert capsys.readouterr().out == "word " * 100 + "\n"


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows of 29 letters."""
    monkeypatch.setattr(lines, "row_length", lambda: 29)


@pytest.mark.usefixtures("narrow")
def test_rows_of_a_terminal_end_with_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    said = "Somebody who hears this row by row should never hear half of a word."
    lines.tell(f"  {said}\nshort")
    rows = capsys.readouterr().out.splitlines()
    assert all(len(row) < 30 for row in rows)
    assert all(row.startswith("  ") for row in rows[:-1])
    assert " ".join(row.strip() for row in rows[:-1]) == said
    assert rows[-1] == "short"


@pytest.mark.usefixtures("narrow")
def test_a_question_keeps_the_space_before_its_answer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "is_terminal", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    assert lines.ask("Keep this plan for next time, or leave it: ") == "y"
    assert capsys.readouterr().out == "Keep this plan for next time,\nor leave it: "


def test_a_line_that_a_terminal_may_have_cut_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("word " * 819 + "\n"))
    assert lines.ask() == " ".join(["word"] * 819)
    assert "It may have been cut off" in capsys.readouterr().out
