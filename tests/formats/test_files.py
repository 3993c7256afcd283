"""Any file is opened by what is in it, or refused in words."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.errors import BadTranscript, CoachError
from coach.formats import open_transcript, read_any
from coach.transcript import Scenario

LINES = "Ada: Hi, Dana.\nDana: Hello – “sit” down.\n"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(*paragraphs: str, before: str = "") -> bytes:
    """A Word document, as small as they come; tabs and new lines as Word writes them."""
    runs = [
        escape(text).replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
        for text in paragraphs
    ]
    body = "".join(f"<w:p><w:r><w:t>{run}</w:t></w:r></w:p>" for run in runs)
    return zipped({"word/document.xml": f"{before}<w:document {_W}><w:body>{body}</w:body></w:document>"})


def zipped(files: dict[str, str]) -> bytes:
    """A zip archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def texts(path: Path) -> list[str]:
    """What is said in a file."""
    return [turn.text for turn in open_transcript(path, "Ada").turns]


@pytest.mark.parametrize(
    "content",
    [
        LINES.encode(),
        b"\xef\xbb\xbf" + LINES.encode(),
        LINES.encode("utf-16"),
        b"\xfe\xff" + LINES.encode("utf-16-be"),
        LINES.replace("\n", "\r\n").encode(),
        docx("Ada: Hi, Dana.", "", "Dana: Hello – “sit” down."),
    ],
    ids=["utf-8", "with a mark", "utf-16", "utf-16 big", "windows", "docx"],
)
@pytest.mark.parametrize("name", ["walk.txt", "walk.docx", "walk"])
def test_it_is_the_content_that_counts(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert texts(path) == ["Hi, Dana.", "Hello – “sit” down."]
    assert open_transcript(path, "Ada").id == "walk"


def test_our_own_json_is_taken_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "walk.txt"
    path.write_text('\n {"turns": [{"role": "interviewer", "text": "Hi."}], "id": "mine"}')
    assert open_transcript(path).id == "mine"


def test_a_place_in_json_is_counted_from_the_first_line(tmp_path: Path) -> None:
    path = tmp_path / "walk.json"
    path.write_text('\n\n{"turns": oops}')
    with pytest.raises(BadTranscript, match="Line 3, column 11"):
        open_transcript(path)


def test_word_keeps_tabs_and_new_lines_apart(tmp_path: Path) -> None:
    path = tmp_path / "teams.docx"
    path.write_bytes(docx("Ada:\tHi, Dana.", "Dana Whitfield   0:03\nHello."))
    assert texts(path) == ["Hi, Dana.", "Hello."]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not UTF-8"),
        (b"caf\xe9: hello", "Save it as UTF-8"),
        (b"ELF\x00\x01\x02", "binary"),
        (b"\xff\xfea", "not UTF-8"),
        (b"", "is empty"),
        (b"PK\x03\x04 and no more", "Word document"),
        (zipped({"other.txt": "x"}), "Word document"),
        (zipped({"word/document.xml": "<broken"}), "Word document"),
        (docx("Ada: Hi.", before='<!DOCTYPE x [<!ENTITY a "aaaa">]>'), "document type"),
        (docx("Ada: Hi.")[:-40], "Word document"),
        (docx("Ada: Hi.").replace(b"\x08\x00", b"\x63\x00"), "Word document"),
        (zipped({"word/document.xml": " " * 20_000_001}), "too large"),
    ],
)
def test_what_is_no_conversation_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "thing.docx"
    path.write_bytes(content)
    with pytest.raises(BadTranscript) as told:
        open_transcript(path, "Ada")
    assert "thing.docx" in str(told.value)
    assert says in str(told.value)


def test_what_is_not_there_or_a_folder_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.txt", tmp_path):
        with pytest.raises(BadTranscript, match="cannot be read"):
            open_transcript(path)


def test_standard_input_may_be_any_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for content in (LINES.encode(), LINES.encode("utf-16"), docx(*LINES.splitlines())):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        transcript = open_transcript("-", "Ada")
        assert [turn.text for turn in transcript.turns] == ["Hi, Dana.", "Hello – “sit” down."]
    monkeypatch.setattr(sys, "stdin", io.StringIO(LINES))
    assert open_transcript("-", "Ada").id == "stdin"


pieces = st.sampled_from(
    [
        "Ada: ",
        "Me: ",
        "WEBVTT\n\n",
        "00:01.000 --> 00:02.000\n",
        "1\n00:00:01,000 --> 00:00:02,000\n",
        "<v Dana>",
        '{"turns": [',
        '{"role": "interviewer", "text": "',
        "[",
        "]",
        "}",
        '"',
        "(nods)\n",
        "0:05",
        "\n",
        "\x00",
        "&#",
    ]
)
scribbles = st.text(st.characters(), max_size=80) | st.lists(pieces | st.text(max_size=9), max_size=12).map(
    "".join
)


@given(
    scribbles, st.none() | st.text(max_size=5), st.none() | st.sampled_from([one.value for one in Scenario])
)
@settings(max_examples=400)
def test_any_text_is_a_transcript_or_refused_in_words(
    text: str, me: str | None, scenario: str | None
) -> None:
    try:
        transcript = read_any(text, me, "scribble", "scribble", scenario)
    except CoachError:
        return
    assert json.loads(transcript.model_dump_json())["turns"] is not None


@given(st.binary(max_size=200) | st.binary(max_size=60).map(lambda b: b"PK\x03\x04" + b))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_a_transcript_or_refused_in_words(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bytes"
    path.write_bytes(data)
    try:
        open_transcript(path, "Me")
    except CoachError:
        return


@given(st.integers(0, 600), st.integers(0, 255))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_word_document_is_read_or_refused(tmp_path: Path, place: int, byte: int) -> None:
    data = bytearray(docx("Me: Hi, Dana.", "Dana: Hello."))
    data[place % len(data)] = byte
    path = tmp_path / "damaged.docx"
    path.write_bytes(data)
    try:
        open_transcript(path)
    except CoachError:
        return
