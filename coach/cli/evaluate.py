"""``coach evaluate``: how well the engine agrees with people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coach.errors import BadInput

if TYPE_CHECKING:
    from coach.scoring.accuracy import Accuracy


@click.command()
@click.argument("labels", type=click.Path(path_type=Path), metavar="LABELS.jsonl")
@click.option("--transcripts", type=click.Path(path_type=Path, file_okay=False), required=True, metavar="DIR")
@click.option("--brief", is_flag=True, help="Only a line a rubric.")
@click.option("--misjudged/--no-misjudged", default=True, show_default=True, help="List the misjudged cases.")
def evaluate(labels: Path, transcripts: Path, brief: bool, misjudged: bool) -> None:
    """Compare verdicts with human labels, by rubric and criterion.

    LABELS holds lines of {"transcript", "rubric", "labels": {criterion: {"verdict", "turns"}}}.
    """
    from coach.rubric import rubric_named
    from coach.scoring import score
    from coach.scoring.accuracy import compare
    from coach.transcript import read_transcript

    pairs = []
    for label in _labels(labels):
        transcript = read_transcript(transcripts / f"{label['transcript']}.json")
        pairs.append((label, score(transcript, rubric_named(label["rubric"]))))
    accuracy = compare(pairs)
    _print_rubrics(accuracy, brief)
    if misjudged and not brief:
        click.echo("\nMisjudged")
        for case in accuracy.misjudged:
            click.echo(
                f"{case.transcript:8} {case.criterion:26} is {case.gold}, found {case.found}  {case.evidence}"
            )


def _print_rubrics(accuracy: Accuracy, brief: bool) -> None:
    for rubric, tallies in sorted(accuracy.tallies.items()):
        evidence = accuracy.evidence_rate(rubric)
        click.echo(
            f"{rubric:26} macro-F1 {_figure(accuracy.macro_f1(rubric))}  verdicts {accuracy.agreement(rubric):.3f}"
            f"  evidence {_figure(evidence)}"
        )
        if brief:
            continue
        for criterion, t in tallies.items():
            click.echo(
                f"  {criterion:26} lapses {t.hits + t.misses:3}  found {t.hits:3}  false alarms {t.false_alarms:3}"
                f"  precision {_figure(t.precision)}  recall {_figure(t.recall)}  F1 {_figure(t.f1)}"
            )


def _figure(value: float | None) -> str:
    return "  -  " if value is None else f"{value:.3f}"


def _labels(path: Path) -> list[dict[str, Any]]:
    found = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read.", f"{error}.", "Check the name.") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            label = json.loads(line)
            label["transcript"], label["rubric"], label["labels"]
        except (ValueError, KeyError, TypeError) as error:
            raise BadInput(f"{path}, line {number} is not a label.", f"{error}.") from None
        found.append(label)
    return found
