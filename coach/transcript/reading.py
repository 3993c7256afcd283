"""Reading and writing ``coach.transcript/1``: nothing is lost, and what is wrong is said with its place."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from coach.errors import BadTranscript
from coach.transcript.model import Transcript


def transcript_from_json(text: str, source: str = "the text") -> Transcript:
    """A transcript from JSON text; ``source`` names it in errors.

    Raises :class:`BadTranscript` with the place and what was expected.
    """
    try:
        data = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise BadTranscript(
            f"{source} is not valid JSON.",
            f"Line {error.lineno}, column {error.colno}: {error.msg}.",
            "Correct that place, or give plain 'Name: text' lines instead.",
        ) from None
    except ValueError as error:
        raise BadTranscript(
            f"{source} cannot be read as JSON.", f"{error}.", "Correct that number."
        ) from None
    except RecursionError:
        raise BadTranscript(f"{source} is nested too deeply to be a transcript.") from None
    return transcript_from_data(data, source)


def transcript_from_data(data: Any, source: str = "the text") -> Transcript:
    """A transcript from decoded JSON; raises :class:`BadTranscript`."""
    if not isinstance(data, dict):
        raise BadTranscript(
            f"{source} is not a transcript.", f"Expected one JSON object, found {_kind(data)}."
        )
    if "turns" not in data:
        raise BadTranscript(
            f"{source} is not a transcript.",
            "The key 'turns' is missing.",
            'A transcript is {"schema": "coach.transcript/1", "turns": [{"role": …, "text": …}, …]}.',
        )
    try:
        return Transcript.model_validate(data)
    except ValidationError as error:
        raise BadTranscript(
            f"{source} cannot be read as a transcript.", first_problem(error), "Correct that place."
        ) from None


def _refuse(number: str) -> float:
    raise ValueError(f"{number} is not a number in JSON")


def first_problem(error: ValidationError) -> str:
    """The first thing that pydantic found, as one sentence with its place."""
    issues = error.errors(include_url=False)
    place = place_of(issues[0]["loc"])
    found = issues[0].get("input")
    shown = f" (found {_kind(found)})" if issues[0]["type"] != "missing" else ""
    more = f" There are {len(issues) - 1} more." if len(issues) > 1 else ""
    return f"At {place}: {issues[0]['msg'][0].lower()}{issues[0]['msg'][1:]}{shown}.{more}"


def place_of(location: Iterable[int | str]) -> str:
    """A pydantic location as people write it: ``turns[3].role``."""
    place = ""
    for part in location:
        place += f"[{part}]" if isinstance(part, int) else f".{part}" if place else str(part)
    return place or "the top"


def _kind(value: Any) -> str:
    if isinstance(value, str):
        return repr(value if len(value) <= 40 else value[:37] + "…")
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    return json.dumps(value, default=str)


def transcript_to_json(transcript: Transcript, indent: int | None = 2) -> str:
    """The transcript as JSON text; keys that were never set are left out."""
    data = transcript.model_dump(mode="json", by_alias=True, exclude_unset=True)
    text = json.dumps({"schema": "coach.transcript/1", **data}, ensure_ascii=False, indent=indent)
    # Halves of characters in keys that we do not know cannot be written.
    return text.encode("utf-8", "replace").decode("utf-8")


def read_transcript(path: Path) -> Transcript:
    """The transcript in a JSON file; raises :class:`BadTranscript`. Without an id it takes the file's name."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadTranscript(f"{path} cannot be read.", f"{error.strerror}.", "Check the name.") from None
    except UnicodeDecodeError:
        raise BadTranscript(f"{path} is not UTF-8 text.", "", "Save it as UTF-8 and try again.") from None
    transcript = transcript_from_json(text, str(path))
    return transcript if transcript.id else transcript.model_copy(update={"id": path.stem})


def write_transcript(transcript: Transcript, path: Path) -> None:
    """Write a transcript as JSON; raises :class:`BadTranscript` when the place cannot be written."""
    try:
        path.write_text(transcript_to_json(transcript) + "\n", encoding="utf-8")
    except OSError as error:
        raise BadTranscript(
            f"{path} cannot be written.", f"{error.strerror}.", "Choose another place."
        ) from None
