"""``coach score``: files, folders, globs, standard input; many at once, in order, past bad ones."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from coach.errors import BadInput, CoachError

if TYPE_CHECKING:
    from coach.acts import Tagger
    from coach.scoring import ScoreReport

ENDINGS = {".json", ".jsonl", ".txt", ".vtt", ".srt", ".docx", ".md"}
WORTH_A_POOL = 24
_SETTINGS: dict[str, str | None] = {}
_TAGGERS: list[Tagger] = []
"""In a process that works beside others: its own tagger, of one thread."""


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True
)
@click.option("--me", metavar="NAME", help="Your name in the file, for 'Name: text' lines and captions.")
@click.option("--rubric", metavar="ID|FILE", help="Score by this rubric instead of the scenario's own.")
@click.option("--scenario", metavar="ID", help="What kind of talk a plain text file is.")
@click.option("--brief", is_flag=True, help="Only the first page of a text report.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=None, help="How many processes; by default one a core."
)
def score(
    files: tuple[str, ...],
    shape: str,
    me: str | None,
    rubric: str | None,
    scenario: str | None,
    brief: bool,
    jobs: int | None,
) -> int:
    """Score transcripts: our JSON, 'Name: text' lines, VTT, SRT, DOCX; '-' is standard input.

    JSON Lines of coach.score/1 with --format json. A file that cannot be read is named at the end, and the exit code is 2.
    """
    if scenario is not None:
        _check_scenario(scenario)
    settings = {"me": me, "rubric": rubric, "scenario": scenario}
    if rubric:
        from coach.rubric import rubric_named

        rubric_named(rubric)
    tasks, problems = _expanded(files)
    missing, done = len(problems), 0
    for outcome in _scored(tasks, settings, jobs):
        done += 1
        _show_progress(done, len(tasks))
        if isinstance(outcome, CoachError):
            problems.append(outcome)
            continue
        click.echo(_shaped(outcome, shape, brief))
    _show_progress(None, len(tasks))
    for problem in problems:
        from coach.cli.main import say_error

        say_error(problem)
    if problems and done > 1:
        click.echo(
            f"coach: {len(problems)} could not be scored, {done - len(problems) + missing} were.", err=True
        )
    return 2 if problems else 0


def _check_scenario(scenario: str) -> None:
    from coach.transcript import Scenario

    if scenario not in list(Scenario):
        raise BadInput(f"No scenario is called {scenario!r}.", f"There are {', '.join(Scenario)}.")


def _shaped(report: ScoreReport, shape: str, brief: bool) -> str:
    from coach.report import report_to_json, report_to_markdown, report_to_text

    if shape == "json":
        return report_to_json(report)
    return report_to_markdown(report) if shape == "markdown" else report_to_text(report, everything=not brief)


class Task(NamedTuple):
    """A file; of JSON Lines and of standard input, also what was read: a line's number from 0, and the bytes."""

    name: str
    line: int | None = None
    data: bytes | None = None


def _expanded(names: Iterable[str]) -> tuple[list[Task], list[CoachError]]:
    """The files that the arguments name, in order, each once; a line each of JSON Lines."""
    found: dict[Task, None] = {}
    problems: list[CoachError] = []
    for name in names:
        try:
            found.update(dict.fromkeys(_named(name)))
        except CoachError as problem:
            problems.append(problem)
        except OSError as error:
            problems.append(BadInput(f"{name} cannot be read.", f"{error.strerror}.", "Check the name."))
    return list(found), problems


def _named(name: str) -> list[Task]:
    path = Path(name)
    if name == "-":
        from coach.formats.detect import piped

        data = piped()
        return _lines(name, data) if _is_lines(data) else [Task(name, None, data)]
    if path.is_dir():
        inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in ENDINGS and p.is_file())
        if not inside:
            raise BadInput(f"{name} holds no transcript.", f"Looked for {', '.join(sorted(ENDINGS))}.")
        return [task for p in inside for task in _of_file(p)]
    if path.exists():
        return _of_file(path)
    matches = [match for match in sorted(glob.glob(name, recursive=True)) if Path(match).is_file()]
    if not matches:
        raise BadInput(f"{name} is not there.", "", "Check the name.")
    return [task for match in matches for task in _of_file(Path(match))]


def _of_file(path: Path) -> list[Task]:
    if path.suffix.lower() != ".jsonl":
        return [Task(str(path))]
    if tasks := _lines(str(path), path.read_bytes()):
        return tasks
    raise BadInput(f"{path} is empty.", "Expected one JSON object a line.", "Check the file.")


def _is_lines(data: bytes) -> bool:
    """Whether this is one JSON object a line, and more than one line."""
    lines = data.split(b"\n", 2)[:2]
    return len(lines) == 2 and all(
        line.strip().startswith(b"{") and line.strip().endswith(b"}") for line in lines
    )


def _lines(name: str, data: bytes) -> list[Task]:
    return [Task(name, number, line) for number, line in enumerate(data.split(b"\n")) if line.strip()]


def _scored(
    tasks: list[Task], settings: dict[str, str | None], jobs: int | None
) -> Iterator[ScoreReport | CoachError]:
    workers = min(jobs or os.cpu_count() or 1, len(tasks))
    if (len(tasks) < WORTH_A_POOL and jobs is None) or workers <= 1:
        _prepare(settings)
        yield from map(_score_one, tasks)
        return
    import multiprocessing

    with multiprocessing.get_context("spawn").Pool(workers, _prepare_beside_others, (settings,)) as pool:
        yield from pool.imap(_score_one, tasks, chunksize=4)


def _prepare(settings: dict[str, str | None]) -> None:
    _SETTINGS.update(settings)


def _prepare_beside_others(settings: dict[str, str | None]) -> None:
    """Two threads in each of two processes get in each other's way: that took longer than one process alone."""
    from coach.acts import Tagger
    from coach.acts.encoder import shipped_encoder

    _prepare(settings)
    _TAGGERS.append(Tagger(encoder=shipped_encoder(threads=1)))


def _score_one(task: Task) -> ScoreReport | CoachError:
    from coach.formats import open_transcript, transcript_from_bytes
    from coach.rubric import rubric_named
    from coach.scoring import score as judge

    me, scenario = _SETTINGS["me"], _SETTINGS["scenario"]
    source, name = ("standard input", "stdin") if task.name == "-" else (task.name, Path(task.name).stem)
    if task.line is not None:
        source, name = f"{source}, line {task.line + 1}", f"{name}-{task.line + 1}"
    try:
        if task.data is None:
            transcript = open_transcript(task.name, me, scenario)
        else:
            transcript = transcript_from_bytes(task.data, me, source, name, scenario)
        rubric = rubric_named(_SETTINGS["rubric"]) if _SETTINGS["rubric"] else None
        return judge(transcript, rubric, _TAGGERS[0] if _TAGGERS else None)
    except CoachError as error:
        return _a_letter(task, source) or error


def _a_letter(task: Task, source: str) -> CoachError | None:
    """What to do with a file that is no transcript because it is a letter."""
    from coach.desk.letter import looks_like_a_letter
    from coach.formats.detect import decoded

    try:
        data = Path(task.name).read_bytes() if task.data is None else task.data
        letter = data[:2] != b"PK" and looks_like_a_letter(decoded(data, source))
    except (OSError, ValueError, CoachError):
        return None
    return (
        BadInput(f"{source} looks like a letter: `coach letter {task.name}` scores it.") if letter else None
    )


def _show_progress(done: int | None, total: int) -> None:
    if total < 5 or not sys.stderr.isatty():
        return
    click.echo("\r\033[K" if done is None else f"\r{done} of {total} scored", nl=False, err=True)
