"""The command line in this process: what it prints, and its exit code."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from coach.acts import Tagger
from coach.cli import run


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """Standard output by lines."""
        return self.out.splitlines()


class Typed(io.StringIO):
    """Standard input at which somebody types."""

    def isatty(self) -> bool:
        return True


Coach = Callable[..., Ran]


@pytest.fixture
def coach(tagger: Tagger, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Coach:
    """Run ``coach`` with arguments; ``piped`` or ``typed`` is its input. It never ends in a traceback."""

    def ran(*arguments: object, piped: str = "", typed: str | None = None) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO(piped) if typed is None else Typed(typed))
        code = run([str(argument) for argument in arguments])
        told = capsys.readouterr()
        assert "Traceback" not in told.out + told.err
        return Ran(code, told.out, told.err)

    return ran
