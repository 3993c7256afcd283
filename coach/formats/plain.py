"""Plain ``Name: text`` lines, as people type up or copy a conversation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from coach.errors import BadTranscript
from coach.transcript import Role, Transcript
from coach.transcript.reading import transcript_from_data

_SPEAKER = re.compile(
    r"^\s*(?:\[?(?P<time>(?:\d{1,2}:)?\d{1,2}:\d{2})\]?\s+)?(?P<name>[^\W\d_][^:\n]{0,60}?)\s*:\s+(?P<text>\S.*)$"
)
_HEADING = re.compile(r"^\s*(?P<name>[^\W\d_][^:\n]{0,60}?)\s+(?P<time>(?:\d{1,2}:)?\d{1,2}:\d{2})\s*$")
_CUE = re.compile(r"^\s*[(\[](?P<cue>[^()\[\]]+)[)\]]\s*$")
_PARTICLES = {
    "de",
    "da",
    "del",
    "della",
    "di",
    "la",
    "le",
    "van",
    "von",
    "der",
    "den",
    "ter",
    "bin",
    "al",
    "y",
    "e",
}
_LONGEST_NAME = 6
ME = {"me", "i", "myself", "interviewer", "you", "caller"}


@dataclass(frozen=True)
class Said:
    """One stretch of speech: who, what, when it began and ended (seconds), and a gesture."""

    name: str
    text: str
    start: float | None = None
    end: float | None = None
    cue: str | None = None


class Speakers:
    """Tells a speaker's name from a sentence that happens to hold a colon ("the point is this: …").

    A name is one word, or is written with capitals, or stands before a colon more than once in ``lines``.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        found = (_SPEAKER.match(line) for line in lines)
        self._often = Counter(one["name"].strip() for one in found if one)

    def in_line(self, line: str, first: bool = False) -> Said | None:
        """Who speaks in a line and what; ``None`` when nobody is named. The ``first`` line must name somebody."""
        if heading := _HEADING.match(line):
            return Said(heading["name"], "", seconds_of(heading["time"]))
        found = _SPEAKER.match(line)
        if found is None:
            return None
        name = found["name"].strip()
        if not (first or _is_name(name) or self._often[name] > 1):
            return None
        return Said(name, found["text"].strip(), seconds_of(found["time"]) if found["time"] else None)


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) == 1 or (
        len(words) <= _LONGEST_NAME and not any(w[0].islower() and w not in _PARTICLES for w in words)
    )


def transcript_from_lines(
    text: str, me: str | None = None, source: str = "the text", **fields: object
) -> Transcript:
    """A transcript from ``Name: text`` lines; lines without a name go on with the last speaker.

    ``me`` is the name of the one who practises; without it "Me", "You", or "Interviewer" is looked for. A line in
    round or square brackets is a gesture of the last speaker; a line of a name and a time (``Dana  0:03``, as
    Teams and Otter write) says who speaks in the next. Raises :class:`BadTranscript`.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    speakers = Speakers(lines)
    said: list[Said] = []
    for line in lines:
        cue = _CUE.match(line)
        if one := speakers.in_line(line, first=not said):
            said.append(one)
        elif not said and cue is None:
            raise BadTranscript(
                f"{source} is not a conversation.",
                "The first line has no name.",
                "Write one line a speaker: 'Name: what they said'.",
            )
        elif said and cue:
            said[-1] = Said(said[-1].name, said[-1].text, said[-1].start, said[-1].end, cue["cue"].strip())
        elif said:
            last = said[-1]
            said[-1] = Said(last.name, f"{last.text} {line.strip()}".strip(), last.start, last.end, last.cue)
    return transcript_of([one for one in said if one.text or one.cue], me, source, **fields)


def transcript_of(said: list[Said], me: str | None, source: str, **fields: object) -> Transcript:
    """A transcript from stretches of speech: neighbouring ones of one speaker are joined to a turn."""
    if not said:
        raise BadTranscript(f"{source} is empty.", "No 'Name: text' line was found.", "Check the file.")
    names = list(Counter(one.name for one in said))
    mine = _mine(names, me, source)
    turns: list[dict[str, object]] = []
    for one in said:
        role = Role.INTERVIEWER if one.name == mine else Role.INTERVIEWEE
        if turns and turns[-1]["role"] is role and (role is Role.INTERVIEWER or len(names) <= 2):
            turns[-1] = _joined(turns[-1], one)
        else:
            known = (("start", one.start), ("end", one.end), ("cue", one.cue))
            turns.append({"role": role, "text": one.text, **{k: v for k, v in known if v is not None}})
    they = next((one.name for one in said if one.name != mine), "")
    data: dict[str, object] = {
        "schema": "coach.transcript/1",
        "interviewer": {"name": "" if mine.lower() in ME else mine},
        "interviewee": {"name": they},
        "turns": turns,
        **{key: value for key, value in fields.items() if value is not None},
    }
    return transcript_from_data(data, source)


def _joined(turn: dict[str, object], one: Said) -> dict[str, object]:
    joined = {**turn, "text": f"{turn['text']} {one.text}".strip()}
    if one.end is not None:
        joined["end"] = one.end
    if one.cue is not None:
        joined["cue"] = one.cue
    return joined


def _mine(names: list[str], me: str | None, source: str) -> str:
    if me is not None and me.strip():
        asked = me.strip().lower()
        exact = [name for name in names if name.lower() == asked]
        close = exact or [name for name in names if name.lower().startswith(asked)]
        if close:
            return close[0]
        raise BadTranscript(
            f"Nobody in {source} is called {me!r}.",
            f"The speakers are {', '.join(names[:8])}.",
            "Give one of these with --me.",
        )
    known = [name for name in names if name.lower() in ME]
    if known:
        return known[0]
    raise BadTranscript(
        f"Who of the speakers in {source} are you?",
        f"They are called {', '.join(names[:8])}.",
        "Say it with --me NAME.",
    )


def seconds_of(clock: str) -> float:
    """A time such as ``1:02:03.5`` or ``2:03`` in seconds."""
    total = 0.0
    for part in clock.split(":"):
        total = total * 60 + float(part.replace(",", "."))
    return total
