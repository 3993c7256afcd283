"""Word documents: the paragraphs' text, read with the standard library."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree import ElementTree

from coach.errors import BadTranscript

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n"}
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    ElementTree.ParseError,
    RuntimeError,  # encrypted
    NotImplementedError,  # compressed in a way that Python does not know
    EOFError,
    ValueError,
    OSError,
)
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
            xml = archive.read(entry)
        if b"<!DOCTYPE" in xml:  # Word writes none; entities can be made to fill the memory
            raise ElementTree.ParseError("it declares a document type")
        root = ElementTree.fromstring(xml)
    except _UNREADABLE as error:
        raise BadTranscript(
            f"{source} cannot be read as a Word document.",
            f"{error}.",
            "Save it as plain text and try again.",
        ) from None
    return "\n".join("".join(map(_text, p.iter())) for p in root.iter(f"{_WORD}p"))


def _text(node: ElementTree.Element) -> str:
    if node.tag == f"{_WORD}t":
        return node.text or ""
    return _SPACES.get(node.tag, "")
