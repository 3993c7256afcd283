"""A line in, a line out: no cursor tricks, so that screen readers and pipes can follow."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from coach.transcript import on_one_line, shown

LONGEST = 4095
"""Terminals hand over so many bytes of a line, and drop the rest."""


def is_terminal() -> bool:
    """Whether somebody types, so that a prompt makes sense."""
    return sys.stdin.isatty()


def ask(prompt: str = "") -> str | None:
    """A line without outer spaces and terminal codes; ``None`` at the end of the input. Only a terminal is prompted."""
    if prompt and is_terminal():
        click.echo(shown(prompt), nl=False)
    line = sys.stdin.readline()
    if is_terminal() and len(line.encode()) >= LONGEST:
        note(f"A line ends after {LONGEST} letters in a terminal. It may have been cut off; look at its end.")
    return on_one_line(line) if line else None


def tell(text: str) -> None:
    """A line, at once."""
    click.echo(shown(text))
    sys.stdout.flush()


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
