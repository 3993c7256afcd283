"""``coach check``: are personas, rubrics, acts, corpus, drills and scenes sound, and do the rules agree with their own examples?"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from coach.errors import BadInput, CoachError

CHOICES = "app.toml"
"""The file of the user's own keys and theme."""


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("-v", "--verbose", is_flag=True, help="Say how often each act occurs in the corpus.")
def check(files: tuple[Path, ...], verbose: bool) -> int:
    """Validate personas, rubrics, acts, corpus, drills and scenes, and run each rule's own examples; without FILES, all that ships,
    and your own keys and theme in app.toml.

    The exit code is 2 when something is wrong.
    """
    from coach.cli.main import say_error
    from coach.paths import shipped

    paths = list(_found(files or (shipped("rubrics"), shipped("personas"), *_choices())))
    if not paths:
        raise BadInput("There is nothing to check.", "No TOML file was found.", "Name a file or a folder.")
    wrong = 0
    counts: Counter[str] = Counter()
    for path in paths:
        found = list(_wrong_in(path, counts))
        wrong += bool(found)
        for error in found:
            say_error(error)
    if verbose:
        for act, count in sorted(counts.items()):
            click.echo(f"{count:6} {act}")
    click.echo(f"{len(paths) - wrong} of {len(paths)} files are sound.")
    return 2 if wrong else 0


def _found(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files named, and in folders every TOML file and whatever lies in a ``corpus``."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob("*.toml"))
            yield from sorted(
                each for each in path.rglob("*.jsonl") if each.parent.name in ("corpus", "held-out")
            )
        else:
            yield path


def _choices() -> tuple[Path, ...]:
    from coach.paths import home

    path = home() / CHOICES
    return (path,) if path.is_file() else ()


def _wrong_in(path: Path, counts: Counter[str]) -> Iterator[CoachError]:
    """What is wrong with a file; ``counts`` grows by what a corpus holds."""
    try:
        if path.name == CHOICES:
            from coach.tui.choices import checked_choices

            yield from checked_choices(path).wrong
        else:
            counts.update(_check_one(path))
    except CoachError as error:
        yield error


def _check_one(path: Path) -> Counter[str]:
    """Raise when a file is unsound; of a corpus, how many sentences do each act."""
    from coach.acts.corpus_check import check_corpus
    from coach.acts.loading import load_act
    from coach.desk.advice import check_advice
    from coach.history.practice_check import check_scene, check_situations
    from coach.interviewee.phone.wordings import load_at_the_phone
    from coach.persona import load_persona
    from coach.rubric import load_rubric
    from coach.scoring.examples import check_rubric

    if path.suffix == ".jsonl":
        return check_corpus(path)
    kind = _kind(path)
    if kind == "act":
        load_act(path)
    elif kind == "rubric":
        check_rubric(load_rubric(path), str(path))
    elif kind == "drills":
        check_situations(path)
    elif kind == "advice":
        check_advice(path)
    elif kind == "scene":
        check_scene(path)
    elif kind == "telephone":
        load_at_the_phone(path)
    else:
        load_persona(path)
    return Counter()


def _kind(path: Path) -> str:
    """What a file is meant to be, by its keys."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read.", f"{error}.", "Check the name.") from None
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"{path} is not valid TOML.", f"{error}.", "Correct that line.") from None
    if "drill" in data or "slip" in data:
        return "drills" if "drill" in data else "scene"
    if "advice" in data:
        return "advice"
    if "criterion" in data or "extends" in data or "scenario" in data:
        return "rubric"
    if isinstance(data.get("kind"), str):
        return "telephone"
    return "act" if "near_misses" in data or "definition" in data else "persona"
