"""Writing a report to a file of the user's choice."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import CoachError, StoreError
from coach.report import report_to_json, report_to_markdown, report_to_text
from coach.report.facts import Facts, facts_to_markdown, facts_to_text
from coach.scoring.report import ScoreReport
from coach.transcript import Transcript
from coach.transcript.reading import transcript_to_json
from coach.tui.copying import shown
from coach.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from coach.tui.app import CoachApp


def ask_and_export(
    app: CoachApp,
    report: ScoreReport,
    transcript: Transcript,
    facts: Facts | None = None,
    unreached: Collection[str] = (),
) -> None:
    """Ask for the kind of file, write it to the current folder, and say where; ``facts`` stand after the report, and
    ``unreached`` is as in :func:`coach.report.page_one`."""
    told, listed = (facts_to_markdown(facts), facts_to_text(facts)) if facts else ("", "")
    shapes: dict[str, tuple[str, Callable[[], str]]] = {
        "markdown": (".md", lambda: f"{report_to_markdown(report, unreached)}\n{told}".rstrip() + "\n"),
        "text": (".txt", lambda: f"{report_to_text(report, unreached=unreached)}\n{listed}".rstrip() + "\n"),
        "json": (".score.json", lambda: report_to_json(report, indent=2) + "\n"),
        "transcript": (".transcript.json", lambda: transcript_to_json(transcript) + "\n"),
    }

    def chosen(shape: str | None) -> None:
        if shape is None:
            return
        ending, make = shapes[shape]
        try:
            path = _write(_name(transcript), ending, make())
        except CoachError as error:
            app.tell(error)
            return
        app.notify(f"Written to {shown(path)}", title="Exported", timeout=10, markup=False)

    app.push_screen(
        Menu(
            "Export to a file in this folder",
            [
                ("markdown", "The report, to read or send", "Markdown"),
                ("text", "The report as plain text", ""),
                ("json", "The report as data", "JSON"),
                ("transcript", "What was said", "JSON, opens in coach again"),
            ],
        ),
        chosen,
    )


def _name(transcript: Transcript) -> str:
    who = transcript.interviewee.name or transcript.id or "meeting"
    return "coach-" + "-".join("".join(c if c.isalnum() else " " for c in who.lower()).split())[:60]


def _write(name: str, ending: str, text: str) -> Path:
    """Write to a name that is not taken; raises :class:`StoreError`."""
    path = Path.cwd() / f"{name}{ending}"
    number = 1
    while path.exists():
        number += 1
        path = Path.cwd() / f"{name}-{number}{ending}"
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StoreError(
            f"{path} cannot be written.", f"{error.strerror}.", "Start coach in a folder that you can write."
        ) from None
    return path
