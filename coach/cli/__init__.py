"""The command line: one thin file a command group, and one place where errors become messages."""

from coach.cli.main import run

__all__ = ["run"]
