"""``coach check``: are these personas, rubrics and acts sound, and do the rules agree with their own examples?"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import click

from coach.errors import BadInput, CoachError


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def check(files: tuple[Path, ...]) -> int:
    """Validate personas, rubrics and acts, and run each rule's own examples; without FILES, everything that ships.

    The exit code is 2 when something is wrong.
    """
    from coach.cli.main import say_error
    from coach.paths import shipped

    paths = list(_toml(files or (shipped("rubrics"), shipped("personas"))))
    if not paths:
        raise BadInput("There is nothing to check.", "No TOML file was found.", "Name a file or a folder.")
    wrong = 0
    for path in paths:
        try:
            _check_one(path)
        except CoachError as error:
            wrong += 1
            say_error(error)
    click.echo(f"{len(paths) - wrong} of {len(paths)} files are sound.")
    return 2 if wrong else 0


def _toml(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob("*.toml"))
        else:
            yield path


def _check_one(path: Path) -> None:
    from coach.acts.loading import load_act
    from coach.persona import load_persona
    from coach.rubric import load_rubric
    from coach.scoring.examples import check_rubric

    kind = _kind(path)
    if kind == "act":
        load_act(path)
    elif kind == "rubric":
        check_rubric(load_rubric(path), str(path))
    else:
        load_persona(path)


def _kind(path: Path) -> str:
    """What a file is meant to be, by its keys."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read.", f"{error}.", "Check the name.") from None
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"{path} is not valid TOML.", f"{error}.", "Correct that line.") from None
    if "criterion" in data or "extends" in data or "scenario" in data:
        return "rubric"
    return "act" if "near_misses" in data or "definition" in data else "persona"
