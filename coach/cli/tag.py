"""``coach tag``: single utterances in, probabilities of acts out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from coach.errors import BadInput

ROLES = ("interviewer", "interviewee", "gatekeeper")


@click.command()
@click.argument("file", metavar="FILE.jsonl")
@click.option(
    "--role",
    type=click.Choice(ROLES),
    default="interviewer",
    show_default=True,
)
def tag(file: str, role: str) -> None:
    """Say what each utterance does.

    In: lines of {"id", "context", "text"}; '-' is standard input. Out: lines of {"id", "acts": {act: probability}}, with the
    question type as "substantive-question": "open", "closed" or null.
    """
    from coach.acts.utterance import acts_of

    for number, record in _records(file):
        text, context = record.get("text"), record.get("context") or ""
        speaker, scenario = record.get("role") or role, record.get("scenario")
        if not isinstance(text, str):
            raise BadInput(f"{file}, line {number}: 'text' is missing.", "Each line needs a text to tag.")
        if not isinstance(context, str) or not isinstance(scenario, str | None):
            raise BadInput(f"{file}, line {number}: 'context' and 'scenario' are texts.")
        if speaker not in ROLES:
            raise BadInput(f"{file}, line {number}: 'role' is one of {', '.join(ROLES)}.")
        acts = acts_of(text, context, speaker, scenario)
        click.echo(json.dumps({"id": record.get("id", str(number)), "acts": acts}, ensure_ascii=False))


def _records(file: str) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        lines = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{file} cannot be read.", f"{error}.", "Check the name.") from None
    for number, line in enumerate(lines.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise BadInput(f"{file}, line {number} is not JSON.", f"{error}.") from None
        if not isinstance(record, dict):
            raise BadInput(f"{file}, line {number} is not an object.", 'Expected {"id", "context", "text"}.')
        yield number, record
