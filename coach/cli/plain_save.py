"""Taking a report, a transcript or a thank-you note along from the lines, as a file."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path

from coach.cli.lines import note, tell
from coach.report import report_to_json, report_to_markdown, report_to_text
from coach.scoring import ScoreReport
from coach.transcript import Transcript
from coach.transcript.reading import transcript_to_json


def save(name: str, report: ScoreReport, transcript: Transcript, unreached: Collection[str] = ()) -> None:
    """Write what the ending of ``name`` asks for, and say where; a file that is there already is not written over.

    ``unreached`` are ids of what the take did not come to.
    """
    shapes: dict[str, Callable[[], str]] = {
        ".transcript.json": lambda: transcript_to_json(transcript) + "\n",
        ".json": lambda: report_to_json(report, indent=2) + "\n",
        ".md": lambda: report_to_markdown(report, unreached),
        ".txt": lambda: report_to_text(report, unreached=unreached),
    }
    file = Path(name).name.lower()
    make = next((make for ending, make in shapes.items() if file.endswith(ending) and file != ending), None)
    if make is None:
        note("Say which file: /save and a name that ends in .md, .txt, .json, or .transcript.json.")
        return
    write(name, make())


def thanks(name: str, transcript: Transcript, met: datetime) -> None:
    """Tell a first draft of the thank-you note for a meeting held at ``met``, or write it to the file ``name``.

    Raises :class:`coach.errors.BadInput` when the other side said nothing.
    """
    from coach.desk.letter_starting import note_from

    letter = note_from(transcript, met)
    if name:
        write(name, letter.text)
    else:
        tell(letter.text)
    for promise in letter.promised:
        note(f"You promised: {promise}")
    note(
        "Fill what stands in square brackets; `coach letter FILE` scores it. It should be sent within 24 hours."
    )


def write(name: str, text: str) -> None:
    """Write a new file and say where; what cannot be written is told."""
    path = Path(name).expanduser()
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        note(f"{path} is there already, and stays as it is. Choose another name.")
    except (OSError, ValueError) as error:
        note(f"{path} cannot be written. {getattr(error, 'strerror', None) or error}. Choose another place.")
    else:
        note(f"Written to {path.resolve()}.")
