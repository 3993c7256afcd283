"""What was typed and not yet sent with Enter, when somebody presses Ctrl-C: a terminal would throw it away."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from coach.transcript import on_one_line

MOST = 65_536


@contextmanager
def kept_when_interrupted() -> Iterator[None]:
    """Meanwhile Ctrl-C leaves what is typed in the terminal, where :func:`half_typed` finds it."""
    before = _settings()
    if before is None:
        yield
        return
    import termios

    changed = [*before]
    changed[3] |= termios.NOFLSH
    termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, changed)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, before)


def half_typed() -> str:
    """What stands in the terminal without an Enter, on one line; it is gone from there then, and a new row begins.

    Empty where there is no terminal.
    """
    before = _settings()
    if before is None:
        return ""
    click.echo()
    import termios

    letter_by_letter = [*before]
    letter_by_letter[3] &= ~(termios.ICANON | termios.ECHO)
    letter_by_letter[6] = [*before[6]]
    letter_by_letter[6][termios.VMIN] = letter_by_letter[6][termios.VTIME] = 0
    at = sys.stdin.fileno()
    termios.tcsetattr(at, termios.TCSANOW, letter_by_letter)
    try:
        return on_one_line(os.read(at, MOST).decode(errors="replace"))
    except OSError:
        return ""
    finally:
        termios.tcsetattr(at, termios.TCSANOW, before)


def _settings() -> list[Any] | None:
    """Those of the terminal that is standard input; ``None`` without one, and where there are none such."""
    try:
        import termios
    except ImportError:
        return None
    try:
        return termios.tcgetattr(sys.stdin.fileno())
    except (OSError, ValueError, termios.error):
        return None
