"""A line in, a line out: no cursor tricks, so that screen readers and pipes can follow."""

from __future__ import annotations

import sys

import click

from coach.transcript import on_one_line, shown


def is_terminal() -> bool:
    """Whether somebody types, so that a prompt makes sense."""
    return sys.stdin.isatty()


def ask(prompt: str = "") -> str | None:
    """A line without outer spaces and terminal codes; ``None`` at the end of the input. Only a terminal is prompted."""
    if prompt and is_terminal():
        click.echo(prompt, nl=False)
    line = sys.stdin.readline()
    return on_one_line(line) if line else None


def tell(text: str) -> None:
    """A line, at once."""
    click.echo(shown(text))
    sys.stdout.flush()


def note(text: str) -> None:
    """A line that is not said by anybody, in square brackets."""
    tell(f"[{on_one_line(text)}]")
