"""What stands in a terminal without an Enter is found again after Ctrl-C."""

from __future__ import annotations

import io
import os
import pty
import sys
import termios
from collections.abc import Iterator

import pytest

from coach.cli.half_typed import half_typed, kept_when_interrupted


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A terminal as standard input; what is written here is typed there."""
    typed, read = pty.openpty()
    with os.fdopen(read, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield typed
    os.close(typed)


def test_a_line_without_its_enter_is_found_once(keyboard: int) -> None:
    with kept_when_interrupted():
        os.write(keyboard, "Hi Dana, danke für die Zei".encode())
        assert half_typed() == "Hi Dana, danke für die Zei"
        assert half_typed() == ""


def test_lines_with_their_enter_are_read_as_ever(keyboard: int) -> None:
    with kept_when_interrupted():
        os.write(keyboard, b"Hello.\nHow did you g")
        assert sys.stdin.readline() == "Hello.\n"
        assert half_typed() == "How did you g"


def test_the_terminal_is_left_as_it_was(keyboard: int) -> None:
    before = termios.tcgetattr(sys.stdin.fileno())
    with kept_when_interrupted():
        assert termios.tcgetattr(sys.stdin.fileno())[3] & termios.NOFLSH
        half_typed()
        assert termios.tcgetattr(sys.stdin.fileno())[3] & termios.NOFLSH
    assert termios.tcgetattr(sys.stdin.fileno()) == before


@pytest.mark.parametrize("stdin", [io.StringIO("Hello.\n"), None])
def test_without_a_terminal_there_is_nothing(
    monkeypatch: pytest.MonkeyPatch, stdin: io.StringIO | None
) -> None:
    with open(os.devnull, encoding="utf-8") as nothing:
        monkeypatch.setattr(sys, "stdin", stdin or nothing)
        with kept_when_interrupted():
            assert half_typed() == ""
