"""A line in, a line out: no cursor tricks, so that screen readers and pipes can follow."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from shutil import get_terminal_size
from textwrap import fill

import click

from coach.transcript import on_one_line, shown

LONGEST = 4095
"""Terminals hand over so many bytes of a line, and drop the rest."""
NARROWEST = 20
"""Letters in a row of a terminal that says it has fewer, or none."""


def is_terminal() -> bool:
    """Whether somebody types, so that a prompt makes sense."""
    return sys.stdin.isatty()


def ask(prompt: str = "") -> str | None:
    """A line without outer spaces and terminal codes; ``None`` at the end of the input. Only a terminal is prompted."""
    if prompt and is_terminal():
        click.echo(_fitted(prompt), nl=False)
    line = sys.stdin.readline()
    if prompt and is_terminal() and not line.endswith("\n"):
        click.echo()  # the end of the input leaves the prompt's row open
    if is_terminal() and len(line.encode()) >= LONGEST:
        note(f"A line ends after {LONGEST} letters in a terminal. It may have been cut off; look at its end.")
    return on_one_line(line) if line else None


def tell(text: str) -> None:
    """A line, at once."""
    click.echo(_fitted(text))
    sys.stdout.flush()


def _fitted(text: str) -> str:
    """Broken between words where a terminal would break within one: screen readers read it row by row."""
    words, room = shown(text), row_length()
    if room is None:
        return words
    return "\n".join(_rows(line, room) if len(line) > room else line for line in words.split("\n"))


def row_length() -> int | None:
    """How many letters a row of the terminal takes; ``None`` where standard output is none."""
    return max(NARROWEST, get_terminal_size().columns - 1) if sys.stdout.isatty() else None


def _rows(line: str, room: int) -> str:
    bare = line.rstrip(" ")
    indent = line[: len(line) - len(line.lstrip(" "))]
    rows = fill(bare, room, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return rows + line[len(bare) :]


def tell_all(lines: Iterable[str]) -> None:
    """Several lines."""
    for line in lines:
        tell(line)


def note(text: str) -> None:
    """A line that is not said by anybody, in square brackets."""
    tell(f"[{on_one_line(text)}]")


def tell_commands(commands: dict[str, str]) -> None:
    """What can be typed, with what it does: a line each."""
    tell_all(f"{command}: {meaning}" for command, meaning in commands.items())
