"""An invitation to stay longer moves the limit by what was offered, or lifts it."""

from __future__ import annotations

import re

from coach.acts import TaggedTranscript
from coach.transcript import Role, clock_of

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45,
    "sixty": 60, "a couple of": 2, "a few": 5, "another": 1,
}  # fmt: skip
_AMOUNT = re.compile(
    r"\b(?:(\d{1,3})|(" + "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True)) + r"))"
    r"(?:\s+(?:more|extra|or so|odd|good|whole|further))*[\s-]+(?:minutes?|mins?)\b",
    re.I,
)
_HALF_HOUR = re.compile(r"\b(?:half an hour|half hour|half-hour)\b", re.I)
_QUARTER = re.compile(r"\b(?:quarter of an hour|quarter hour)\b", re.I)
_HOUR = re.compile(r"\b(?:an|one|another|whole|full) hour\b", re.I)


def minutes_named(text: str) -> float | None:
    """The amount of time that a sentence names, in minutes; ``None`` when it names none."""
    if _HALF_HOUR.search(text):
        return 30.0
    if _QUARTER.search(text):
        return 15.0
    if found := _AMOUNT.search(text):
        return float(found[1]) if found[1] else float(_NUMBERS[found[2].lower()])
    return 60.0 if _HOUR.search(text) else None


def limit_seconds(tagged: TaggedTranscript, invited_by: str, at_least: float | None = None) -> float | None:
    """The limit in seconds after all timely invitations; ``None`` when one of them lifted it."""
    limit = tagged.transcript.limit_minutes * 60
    starts = clock_of(tagged.transcript).starts
    for tag in tagged.of(invited_by, Role.INTERVIEWEE, at_least):
        if starts[tag.turn] >= limit:
            break
        offered = minutes_named(tag.quote)
        if offered is None:
            offered = minutes_named(tagged.transcript.turns[tag.turn].text)
        if offered is None:
            return None
        limit += offered * 60
    return limit
