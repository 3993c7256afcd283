"""Plain ``Name: text`` lines, as people type up or copy a conversation."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from coach.errors import BadTranscript
from coach.transcript import Role, Transcript, Turn

_SPEAKER = re.compile(
    r"^\s*(?:\[?(?P<time>(?:\d{1,2}:)?\d{1,2}:\d{2})\]?\s+)?(?P<name>[^\W\d_][^:\n]{0,60}?)\s*:\s+(?P<text>\S.*)$"
)
_CUE = re.compile(r"^\s*[(\[](?P<cue>[^()\[\]]+)[)\]]\s*$")
ME = {"me", "i", "myself", "interviewer", "you", "caller"}


@dataclass(frozen=True)
class Said:
    """One stretch of speech: who, what, when it began and ended (seconds), and a gesture."""

    name: str
    text: str
    start: float | None = None
    end: float | None = None
    cue: str | None = None


def transcript_from_lines(
    text: str, me: str | None = None, source: str = "the text", **fields: object
) -> Transcript:
    """A transcript from ``Name: text`` lines; lines without a name go on with the last speaker.

    ``me`` is the name of the one who practises; without it "Me", "You", or "Interviewer" is looked for. A line in
    round or square brackets is a gesture of the last speaker. Raises :class:`BadTranscript`.
    """
    said: list[Said] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        found = _SPEAKER.match(line)
        if found:
            start = _seconds(found["time"]) if found["time"] else None
            said.append(Said(found["name"].strip(), found["text"].strip(), start))
        elif not said:
            raise BadTranscript(
                f"{source} is not a conversation.",
                "The first line has no name.",
                "Write one line a speaker: 'Name: what they said'.",
            )
        elif cue := _CUE.match(line):
            said[-1] = Said(said[-1].name, said[-1].text, said[-1].start, said[-1].end, cue["cue"].strip())
        else:
            last = said[-1]
            said[-1] = Said(last.name, f"{last.text} {line.strip()}", last.start, last.end, last.cue)
    return transcript_of(said, me, source, **fields)


def transcript_of(said: list[Said], me: str | None, source: str, **fields: object) -> Transcript:
    """A transcript from stretches of speech: neighbouring ones of one speaker are joined to a turn."""
    if not said:
        raise BadTranscript(f"{source} is empty.", "No 'Name: text' line was found.", "Check the file.")
    names = list(Counter(one.name for one in said))
    mine = _mine(names, me, source)
    turns: list[Turn] = []
    for one in said:
        role = Role.INTERVIEWER if one.name == mine else Role.INTERVIEWEE
        if turns and turns[-1].role is role and (role is Role.INTERVIEWER or len(names) <= 2):
            turns[-1] = _joined(turns[-1], one)
        else:
            given = {
                k: v for k, v in (("start", one.start), ("end", one.end), ("cue", one.cue)) if v is not None
            }
            turns.append(Turn(role=role, text=one.text, **given))
    they = next((one.name for one in said if one.name != mine), "")
    data: dict[str, object] = {
        "schema": "coach.transcript/1",
        "interviewer": {"name": "" if mine.lower() in ME else mine},
        "interviewee": {"name": they},
        "turns": [turn.model_dump(mode="json", exclude_unset=True) for turn in turns],
        **{key: value for key, value in fields.items() if value is not None},
    }
    return Transcript.model_validate(data)


def _joined(turn: Turn, one: Said) -> Turn:
    update: dict[str, object] = {"text": f"{turn.text} {one.text}".strip()}
    if one.end is not None:
        update["end"] = one.end
    if one.cue is not None:
        update["cue"] = one.cue
    return turn.model_copy(update=update)


def _mine(names: list[str], me: str | None, source: str) -> str:
    if me is not None:
        exact = [name for name in names if name.lower() == me.strip().lower()]
        close = exact or [name for name in names if name.lower().startswith(me.strip().lower())]
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


def _seconds(clock: str) -> float:
    total = 0.0
    for part in clock.split(":"):
        total = total * 60 + float(part)
    return total
