"""Captions as Teams, Zoom and players save them."""

from __future__ import annotations

import pytest

from coach.errors import BadTranscript
from coach.formats import read_any
from coach.transcript import Role, Transcript

TEAMS = """WEBVTT

c0ffee/1-0
00:00:01.250 --> 00:00:03.500
<v Ada Lovelace>Hi Dana, thanks &amp; welcome.</v>

c0ffee/2-0
00:00:03.500 --> 00:00:06.000
<v.loud Dana Whitfield>Hello. I have <i>until</i>
half past.</v>

c0ffee/3-0
00:00:06.000 --> 00:00:07.000
<v Ada Lovelace>How did</v> <v Dana Whitfield>Yes?</v>
"""

ZOOM = """WEBVTT

1
00:01.000 --> 00:03.500
Ada: Hi, Dana.

2
00:03.500 --> 00:06.000
Dana Whitfield: Hello. It costs < 5 and
more: much more.

3
01:00:00.000 --> 01:00:02.750
so what I mean is: no
"""

SRT = """1
00:00:01,000 --> 00:00:03,500
Ada: Hi, Dana.

2
00:00:04,000 --> 00:00:06,250
Dana: Hello.
"""


def said(transcript: Transcript) -> list[tuple[str, str]]:
    """Who says what, shortly."""
    return [("me" if turn.role is Role.INTERVIEWER else "they", turn.text) for turn in transcript.turns]


def times(transcript: Transcript) -> list[tuple[float | None, float | None]]:
    """When each turn starts and ends."""
    return [(turn.start, turn.end) for turn in transcript.turns]


def test_voice_tags_name_the_speakers() -> None:
    transcript = read_any(TEAMS, "Ada")
    assert said(transcript) == [
        ("me", "Hi Dana, thanks & welcome."),
        ("they", "Hello. I have until half past."),
        ("me", "How did"),
        ("they", "Yes?"),
    ]
    assert times(transcript) == [(1.25, 3.5), (3.5, 6.0), (6.0, 7.0), (6.0, 7.0)]
    assert transcript.interviewee.name == "Dana Whitfield"


def test_names_before_a_colon_name_the_speakers_too() -> None:
    transcript = read_any(ZOOM, "Ada")
    assert said(transcript) == [
        ("me", "Hi, Dana."),
        ("they", "Hello. It costs < 5 and more: much more. so what I mean is: no"),
    ]
    assert times(transcript) == [(1.0, 3.5), (3.5, 3602.75)]


def test_srt() -> None:
    transcript = read_any(SRT, "Ada")
    assert said(transcript) == [("me", "Hi, Dana."), ("they", "Hello.")]
    assert times(transcript) == [(1.0, 3.5), (4.0, 6.25)]


def test_windows_line_ends_and_a_mark_do_not_matter() -> None:
    for text in (TEAMS, ZOOM, SRT):
        assert read_any("\ufeff" + text.replace("\n", "\r\n"), "Ada") == read_any(text, "Ada")


def test_captions_without_any_name_are_one_speaker() -> None:
    with pytest.raises(BadTranscript, match="are you"):
        read_any("WEBVTT\n\n00:01.000 --> 00:02.000\nhello there\n")


def test_an_end_before_its_start_is_put_right() -> None:
    transcript = read_any("WEBVTT\n\n00:08.000 --> 00:07.000\nMe: hello\n")
    assert times(transcript) == [(8.0, 8.0)]


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT",
        "WEBVTT\n\nNOTE nothing here\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n\n",
        "1\n00:00:01,000 --> x\nMe: hi",
    ],
)
def test_captions_that_hold_nothing_are_told(text: str) -> None:
    with pytest.raises(BadTranscript, match=r"walk\.vtt"):
        read_any(text, source="walk.vtt")


def test_an_arrow_in_what_is_said_makes_no_captions() -> None:
    assert said(read_any("Me: from A --> B\nDana: I see.")) == [("me", "from A --> B"), ("they", "I see.")]
