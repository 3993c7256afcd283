"""Word documents: the paragraphs' text, read with the standard library."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

from coach.errors import BadTranscript

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_BYTES = 20_000_000


def text_of_docx(data: bytes, source: str) -> str:
    """The paragraphs of a ``.docx`` file, a line each; raises :class:`BadTranscript`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entry = archive.getinfo("word/document.xml")
            if entry.file_size > MOST_BYTES:
                raise BadTranscript(
                    f"{source} is too large.", "Its text is over 20 MB.", "Save a shorter part."
                )
            root = ElementTree.fromstring(archive.read(entry))
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError) as error:
        raise BadTranscript(
            f"{source} cannot be read as a Word document.",
            f"{error}.",
            "Save it as plain text and try again.",
        ) from None
    lines = ["".join(node.text or "" for node in p.iter(f"{_WORD}t")) for p in root.iter(f"{_WORD}p")]
    return "\n".join(lines)
