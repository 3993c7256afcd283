"""WebVTT and SubRip captions, as Teams, Zoom and Meet save them."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator

from coach.errors import BadTranscript
from coach.formats.plain import Said, Speakers, seconds_of, transcript_of
from coach.transcript import Transcript

TIMING = re.compile(r"^\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}\s*-->", re.M)
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[\d:.]+>")


def transcript_from_captions(text: str, me: str | None, source: str, **fields: object) -> Transcript:
    """A transcript from VTT or SRT text; raises :class:`BadTranscript`.

    A name comes from a voice tag (``<v Dana>``, as Teams writes) or from ``Dana: …`` (as Zoom writes); captions
    without one go on with the last speaker.
    """
    import webvtt

    shape = "vtt" if text.lstrip("\ufeff \t\r\n").startswith("WEBVTT") else "srt"
    try:
        captions = list(webvtt.from_buffer(io.StringIO(text.lstrip("\ufeff \t\r\n")), format=shape))
    except Exception as error:
        raise BadTranscript(f"{source} cannot be read as captions.", f"{error}.", "Check the file.") from None
    voiced = [(caption, name, words) for caption in captions for name, words in _voices(caption.raw_text)]
    speakers = Speakers(words for _, name, words in voiced if not name)
    said: list[Said] = []
    for caption, name, words in voiced:
        if not name and (found := speakers.in_line(words)):
            name, words = found.name, found.text
        name = name or (said[-1].name if said else "Speaker")
        start, end = seconds_of(caption.start), seconds_of(caption.end)
        said.append(Said(name, words, start, max(start, end)))
    return transcript_of(said, me, source, **fields)


def _voices(text: str) -> Iterator[tuple[str, str]]:
    """Who says what in one caption; the name is empty where no voice tag gives it."""
    before, *voices = _VOICE.split(text)
    for name, words in [("", before), *zip(voices[::2], voices[1::2], strict=True)]:
        spoken = " ".join(html.unescape(_TAG.sub("", words)).split())
        if spoken:
            yield " ".join(html.unescape(name).split()), spoken
