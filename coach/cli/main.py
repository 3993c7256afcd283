"""``coach`` and its commands.

Exit codes: 0 done; 1 something failed on the way; 2 wrong use or unusable input; 3 the rehearsals on this machine cannot be
read or written; 4 the interviewee's voice failed; 5 an optional part is missing; 130 interrupted.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

import click

from coach import __version__
from coach.errors import CoachError

COMMANDS = {
    "plain": "plain_home",
    "rehearse": "rehearse",
    "report": "report",
    "history": "history",
    "call": "call",
    "letter": "letter",
    "drill": "drill",
    "spot": "spot",
    "due": "due",
    "script": "script",
    "score": "score",
    "tag": "tag",
    "evaluate": "evaluate",
    "explain": "explain",
    "check": "check",
    "personas": "lists",
    "persona": "persona",
    "rubrics": "lists",
    "forget": "forget",
    "serve": "serve",
    "doctor": "doctor",
    "config": "config",
    "model": "model",
}


class _Lazy(click.Group):
    """Imports a command only when it is used, so that each starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"coach.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command


@click.group(cls=_Lazy, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coach", message="%(prog)s %(version)s")
@click.pass_context
def coach(ctx: click.Context) -> None:
    """Rehearse the coffee before you have it.

    Without a command, coach opens in the terminal: choose a person, have the conversation, read what to do better.
    `coach plain` is the same in lines, for screen readers and slow links.
    Exit codes: 0 done, 1 failed on the way, 2 unusable input, 3 store, 4 voice, 5 missing part, 130 interrupted.
    """
    if ctx.invoked_subcommand is None:
        from coach.cli.app import open_app

        open_app()


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code. A :class:`CoachError` becomes one message on standard error."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        result = coach.main(
            args=None if arguments is None else list(arguments), prog_name="coach", standalone_mode=False
        )
        return result if isinstance(result, int) else 0
    except CoachError as error:
        say_error(error)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nStopped.", err=True)
        return 130
    except (BrokenPipeError, SystemExit):  # click leaves like this when nobody reads any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except RecursionError:
        say_error(CoachError("That is nested too deeply to be read."))
        return 2
    except Exception as error:
        say_error(_unforeseen(error))
        return 1


def _unforeseen(error: Exception) -> CoachError:
    """A mistake of ours: the details go to a file, not to the screen."""
    import traceback

    from coach.paths import CRASH, ensure_home

    what = "Something in coach went wrong. What you said and typed is kept."
    try:
        path = ensure_home() / CRASH
        path.touch(mode=0o600)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="replace")
    except OSError:
        return CoachError(what, f"{type(error).__name__}: {error}.")
    return CoachError(
        what, f"The details are in {path}.", "Please send that file to whoever looks after coach."
    )


def say_error(error: CoachError) -> None:
    """What happened, why, and what to do now, on standard error."""
    from coach.transcript.shown import shown

    click.echo(f"coach: {shown(error.what)}", err=True)
    for more in (error.why, error.fix):
        if more:
            click.echo(f"  {shown(more)}", err=True)
