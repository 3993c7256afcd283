"""The days and hours that somebody names, and whether the other side had named them first.

Saying a slot back is a confirmation, whoever chose it; naming one that nobody offered is a choice.
"""

from __future__ import annotations

import calendar
import re

from coach.transcript import Role, Transcript
from coach.transcript.numbers import numbers

_DAYS = [day.lower() for day in calendar.day_name]
_MONTHS = [month.lower() for month in calendar.month_name if month]
_PARTS = re.compile(
    r"\b(today|tonight|tomorrow|noon|midday|midnight|morning|afternoon|evening|weekend|spring|summer|autumn|winter|fall"
    r"|easter|christmas|lunch|breakfast|quarter)s?\b"
)
_LENGTH = re.compile(r"[\w-]+(?: [\w-]+)?[ -](?:minutes?|mins?|hours?|hrs?|seconds?)\b")
_HOUR = re.compile(r"\b(\d{1,2})[:.](\d\d)\b")
_HALF = re.compile(r"\bhalf past (\w+)\b")
_NTH = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b|\b(\w*(?:first|second|third|fth|ghth|nth|rth|xth|ieth))\b")
_DECLINES = re.compile(
    r"\b(?:can['’]?t|cannot|won['’]?t|doesn['’]?t|don['’]?t|not (?:free|able|available)|unfortunately)\b",
    re.I,
)
_SENDING = re.compile(
    r"\b(?:i['’]?ll|i will|i can|let me|i['’]?m going to) (?:\w+ )?(?:send|e-?mail|mail|text|write|forward|confirm|post)\b[^.;!?]*",
    re.I,
)
_IRREGULAR = {
    "first": "one",
    "second": "two",
    "third": "three",
    "fifth": "five",
    "eighth": "eight",
    "ninth": "nine",
    "twelfth": "twelve",
    "twentieth": "twenty",
    "thirtieth": "thirty",
}


def slot_words(text: str) -> frozenset[str]:
    """Days, months, parts of the day and numbers of ``text`` in one spelling; how long something takes is left out."""
    plain = _LENGTH.sub(" ", text.lower().replace("’", "'").replace("o'clock", " "))
    plain = _HALF.sub(lambda hit: f"{next(iter(_numbers(hit[1])), hit[1])}:30", plain)
    found = {f"{int(hour)}:{minute}".removesuffix(":00") for hour, minute in _HOUR.findall(plain)}
    plain = _HOUR.sub(" ", plain)
    found |= _numbers(
        _NTH.sub(lambda hit: hit[1] or _IRREGULAR.get(hit[2], hit[2].removesuffix("th")), plain)
    )
    found |= set(_PARTS.findall(plain))
    for word in re.findall(r"[a-z]+", plain):
        found |= {day for day in (*_DAYS, *_MONTHS) if word.removesuffix("s") in (day, day[:3])}
    return frozenset(found)


def said_back(quote: str, turn: int, transcript: Transcript) -> bool:
    """Whether the slot that ``quote`` (in ``turn``) names was named before by the other side, but for a day of the week.

    Who can't come on an offered day ("I can't do that day") chooses none either.
    """
    # When the link will be sent is no hour of the meeting.
    named = slot_words(_SENDING.sub(" ", quote))
    others = " ".join(one.text for one in transcript.turns[:turn] if one.role is not Role.INTERVIEWER)
    offered = slot_words(others)
    if not named:
        return bool(offered and _DECLINES.search(quote))
    missing = named - offered
    # "The twenty-second at ten" may come back with its day of the week.
    return not missing or (missing <= set(_DAYS) and bool(named & offered))


def _numbers(text: str) -> set[str]:
    return {f"{number:g}" for number in numbers(text)}
