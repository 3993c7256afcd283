"""Opening any file as a transcript, by what is in it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from coach.errors import BadTranscript
from coach.formats.captions import TIMING, transcript_from_captions
from coach.formats.documents import text_of_docx
from coach.formats.plain import transcript_from_lines
from coach.transcript import Scenario, Transcript, transcript_from_json
from coach.transcript.reading import transcript_from_data

WRITTEN = {Scenario.OUTREACH_EMAIL.value, Scenario.THANK_YOU_NOTE.value, Scenario.VOICEMAIL.value}
_JSON_LIST = re.compile(r"\[\s*[{\[\]\"]")


def open_transcript(path: Path | str, me: str | None = None, scenario: str | None = None) -> Transcript:
    """The transcript in a file (``-`` is standard input); raises :class:`BadTranscript`."""
    if str(path) == "-":
        return transcript_from_bytes(piped(), me, "standard input", "stdin", scenario)
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BadTranscript(f"{path} cannot be read.", f"{why}.", "Check the name.") from None
    return transcript_from_bytes(data, me, str(path), Path(path).stem, scenario)


def piped() -> bytes:
    """All of standard input."""
    buffer = getattr(sys.stdin, "buffer", None)
    data: bytes = buffer.read() if buffer is not None else sys.stdin.read().encode("utf-8", "replace")
    return data


def transcript_from_bytes(
    data: bytes, me: str | None = None, source: str = "the file", name: str = "", scenario: str | None = None
) -> Transcript:
    """The transcript in a file's bytes: a Word document, or text; raises :class:`BadTranscript`."""
    text = text_of_docx(data, source) if data[:4] == b"PK\x03\x04" else decoded(data, source)
    return read_any(text, me, source, name, scenario)


def decoded(data: bytes, source: str) -> str:
    """Text in UTF-8 or, with its mark, UTF-16; raises :class:`BadTranscript`."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise BadTranscript(f"{source} is not UTF-8 text.", "", "Save it as UTF-8 and try again.") from None
    if "\x00" in text:
        raise BadTranscript(
            f"{source} is not text.", "It holds binary data.", "Give a text, VTT, SRT or DOCX file."
        )
    return text


def read_any(
    text: str, me: str | None = None, source: str = "the text", name: str = "", scenario: str | None = None
) -> Transcript:
    """A transcript from text: our JSON, VTT or SRT captions, ``Name: text`` lines, or, for a written scenario, a letter."""
    # Halves of characters, which some exports hold, are in no text that can be written again.
    text = text.lstrip("\ufeff").encode("utf-8", "replace").decode("utf-8")
    start = text.lstrip("\ufeff \t\r\n")
    fields = {"id": name, "scenario": scenario}
    if start.startswith("{") or _JSON_LIST.match(start):
        transcript = transcript_from_json(text, source)
    elif start.startswith("WEBVTT") or TIMING.search(start[:2000]):
        transcript = transcript_from_captions(text, me, source, **fields)
    elif scenario in WRITTEN and start:
        turn = {"role": "interviewer", "text": start.strip()}
        transcript = transcript_from_data({"schema": "coach.transcript/1", **fields, "turns": [turn]}, source)
    else:
        transcript = transcript_from_lines(text, me, source, **fields)
    if not transcript.id:
        transcript = transcript.model_copy(update={"id": name})
    return transcript
