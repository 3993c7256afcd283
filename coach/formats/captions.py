"""WebVTT and SubRip captions, as Teams, Zoom and Meet save them."""

from __future__ import annotations

import io
import re

from coach.errors import BadTranscript
from coach.formats.plain import Said, transcript_of
from coach.transcript import Transcript

_NAMED = re.compile(r"^(?P<name>[^\W\d_][^:\n]{0,60}?):\s+(?P<text>\S.*)$", re.S)


def transcript_from_captions(text: str, me: str | None, source: str, **fields: object) -> Transcript:
    """A transcript from VTT or SRT text; raises :class:`BadTranscript`. Captions without a name go on with the last."""
    import webvtt

    text = text.lstrip("\ufeff")
    try:
        buffer = io.StringIO(text)
        captions = webvtt.from_buffer(buffer, format="vtt" if text.lstrip().startswith("WEBVTT") else "srt")
    except Exception as error:
        raise BadTranscript(f"{source} cannot be read as captions.", f"{error}.", "Check the file.") from None
    said: list[Said] = []
    for caption in captions:
        words = " ".join(caption.text.split())
        if not words:
            continue
        name = getattr(caption, "voice", None)
        if not name and (found := _NAMED.match(words)):
            name, words = found["name"], found["text"]
        name = name or (said[-1].name if said else "Speaker")
        said.append(Said(name, words, caption.start_in_seconds, caption.end_in_seconds))
    return transcript_of(said, me, source, **fields)
