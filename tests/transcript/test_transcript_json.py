"""``coach.transcript/1``: nothing is lost on the way in and out, and what is wrong is said with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import BadTranscript, CoachError
from coach.transcript import Role, Transcript, read_transcript, transcript_from_json, write_transcript
from coach.transcript.reading import transcript_to_json

FULL: dict[str, Any] = {
    "schema": "coach.transcript/1",
    "id": "ada-2026-03-02",
    "scenario": "informational-interview",
    "setting": "in-person",
    "agreed_minutes": 20,
    "weather": {"sky": "grey", "degrees": [3, 4.5]},
    "interviewer": {"name": "Ada", "background": "ex-nurse", "shoe": 38},
    "interviewee": {"name": "Dana Whitfield", "title": "VP", "organization": "Halcyon", "desk": None},
    "turns": [
        {"role": "interviewer", "text": "Hi.", "start": 0.0, "end": 3.1, "mood": "nervous"},
        {"role": "interviewee", "text": "Hello – “sit” \u2028 down.", "cue": "checks her phone"},
    ],
}


def test_a_round_trip_loses_nothing_not_even_unknown_keys() -> None:
    assert json.loads(transcript_to_json(transcript_from_json(json.dumps(FULL)))) == FULL


def test_what_was_never_said_is_not_invented(tmp_path: Path) -> None:
    bare = '{"turns": [{"role": "interviewer", "text": "Hi."}]}'
    written = json.loads(transcript_to_json(transcript_from_json(bare)))
    assert written == {
        "schema": "coach.transcript/1",
        "turns": [{"role": "interviewer", "text": "Hi."}],
    }


def test_files_are_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "walk.json"
    transcript = transcript_from_json(json.dumps(FULL))
    write_transcript(transcript, path)
    assert read_transcript(path) == transcript
    assert "“sit”" in path.read_text(encoding="utf-8"), "people can read it"


def test_a_file_without_an_id_is_called_by_its_name_and_may_have_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "tuesday.json"
    path.write_bytes(b"\xef\xbb\xbf" + b'{"turns": []}')
    assert read_transcript(path).id == "tuesday"


def _changed(**changes: Any) -> str:
    return json.dumps({**FULL, **changes})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", ["walk.json", "not valid JSON", "Line 1, column 1"]),
        ('{"turns": [\n{"role": }]}', ["walk.json", "Line 2, column 10"]),
        ("[]", ["walk.json", "one JSON object", "found a list"]),
        ("17", ["one JSON object", "17"]),
        ("{}", ["'turns' is missing", "coach.transcript/1"]),
        (_changed(schema="coach.transcript/9"), ["At schema", "coach.transcript/1", "'coach.transcript/9'"]),
        (_changed(turns="hello"), ["At turns", "'hello'"]),
        (_changed(turns=[{"role": "boss", "text": "x"}]), ["At turns[0].role", "interviewer", "'boss'"]),
        (_changed(turns=[{"role": "interviewer"}]), ["At turns[0].text", "required"]),
        (_changed(turns=[{"role": "interviewer", "text": 5}]), ["At turns[0].text", "string", "found 5"]),
        (
            _changed(turns=[{"role": "interviewer", "text": "x", "start": -1}]),
            ["At turns[0].start", "found -1"],
        ),
        (_changed(turns=[{"role": "interviewer", "text": "x"}, None]), ["At turns[1]"]),
        (_changed(scenario="dinner"), ["At scenario", "'dinner'", "informational-interview"]),
        (_changed(setting="sauna"), ["At setting", "'in-person'"]),
        (_changed(agreed_minutes=0), ["At agreed_minutes", "greater than 0"]),
        (_changed(interviewee=[]), ["At interviewee", "found a list"]),
        (_changed(scenario=1, setting=2), ["There are 1 more"]),
        ('{"turns": [], "agreed_minutes": NaN}', ["NaN"]),
        ('{"turns": [], "x": ' + "9" * 5000 + "}", ["cannot be read as JSON"]),
        ("[" * 100_000, ["nested too deeply"]),
    ],
)
def test_bad_input_is_refused_with_the_file_the_place_and_what_was_expected(
    tmp_path: Path, text: str, says: list[str]
) -> None:
    path = tmp_path / "walk.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadTranscript) as told:
        read_transcript(path)
    assert told.value.exit_code == 2
    for words in ["walk.json", *says]:
        assert words in str(told.value)


def test_long_values_are_not_repeated_whole() -> None:
    with pytest.raises(BadTranscript) as told:
        transcript_from_json(_changed(scenario="x" * 10_000))
    assert len(str(told.value)) < 600


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x01", b"caf\xe9"])
def test_what_is_no_text_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "walk.json"
    path.write_bytes(content)
    with pytest.raises(BadTranscript, match="not UTF-8"):
        read_transcript(path)


def test_places_that_cannot_be_read_or_written_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadTranscript, match="cannot be read"):
        read_transcript(tmp_path / "nothing.json")
    with pytest.raises(BadTranscript, match="cannot be written"):
        write_transcript(Transcript(), tmp_path / "no" / "folder.json")


def test_half_a_character_in_an_unknown_key_does_not_stop_the_writing(tmp_path: Path) -> None:
    transcript = transcript_from_json('{"turns": [], "note": "half \\ud83d one"}')
    write_transcript(transcript, tmp_path / "walk.json")
    assert "half" in (tmp_path / "walk.json").read_text(encoding="utf-8")


words = st.text(max_size=40)
seconds = st.floats(0, 1e6)
turns = st.fixed_dictionaries(
    {"role": st.sampled_from([role.value for role in Role]), "text": words},
    optional={"start": seconds, "end": seconds, "cue": words, "x-mood": words | st.none() | st.lists(words)},
)
transcripts = st.fixed_dictionaries(
    {"turns": st.lists(turns, max_size=6)},
    optional={
        "id": words,
        "agreed_minutes": st.floats(1, 500),
        "setting": st.sampled_from(["in-person", "video", "phone"]),
        "interviewer": st.fixed_dictionaries({}, optional={"name": words, "background": words, "x": words}),
        "promised": st.lists(words, max_size=3),
        "x-more": st.dictionaries(words, st.integers() | words, max_size=3),
    },
)


@given(transcripts)
def test_any_transcript_survives_the_round_trip(data: dict[str, Any]) -> None:
    again = transcript_from_json(transcript_to_json(transcript_from_json(json.dumps(data))))
    assert json.loads(transcript_to_json(again)) == {"schema": "coach.transcript/1", **data}


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["turns", "role", "text", "id"]), inner)
    ),
    max_leaves=12,
)


@given(anything)
def test_any_json_is_read_or_refused_in_words(data: Any) -> None:
    try:
        transcript = transcript_from_json(json.dumps(data))
    except CoachError:
        return
    assert "turns" in json.loads(transcript_to_json(transcript))


@given(st.text(st.characters()))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    with pytest.raises(BadTranscript):
        transcript_from_json(text if not text.lstrip().startswith("{") else text + "!")
