"""The hour that a caller names: "at 4 pm", "after four", "in the morning", "half past ten"."""

from __future__ import annotations

import re
from dataclasses import dataclass

PARTS = {"morning": ("nine", "ten", "eleven"), "afternoon": ("two", "half past three", "four")}
"""The hours that somebody proposes in a part of the day."""

EARLIEST, LATEST = 7.0, 18.0
"""No stranger is met before or after these hours of the day."""

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"(?P<n>{'|'.join(_WORDS)}|\d{{1,2}})"
_SAYS = rf"(?P<past>(?:half|a? ?quarter) past |a? ?quarter to )?{_NUMBER}(?:[:.](?P<min>\d\d))?"
_HALF = r"(?: ?(?P<half>[ap])\.?m\b\.?| o['’]?clock)"
_WITH = r"(?P<prep>at|after|past|before|around|about|from|by|between|do|say|make it)"
_NO_COUNT = r"(?! (?:of|more|minutes?|hours?|days?|weeks?|people|questions?)\b)(?!(?:st|nd|rd|th|\w))"
_HOUR = re.compile(
    rf"\b{_WITH} {_SAYS}{_HALF}?{_NO_COUNT}"
    rf"|\b{_SAYS.replace('?P<', '?P<b')}{_HALF.replace('?P<', '?P<b')}"
    rf"|\b(?P<noon>noon|midday|lunch(?:time| break)?|midnight)\b"
    rf"|\b(?P<cpast>half past |quarter past |quarter to ){_NUMBER.replace('?P<', '?P<c')}\b"
    rf"|day,? (?P<dn>{'|'.join(_WORDS)})(?=\W*$|\W+(?:at|in|would|works|is)\b)",
    re.I,
)
_HALF_DAY = re.compile(r"\b(before|after) (?:noon|midday|lunch(?:time)?)\b", re.I)
_PART = re.compile(r"\b(morning|afternoon|evening|tonight|night)\b", re.I)


@dataclass(frozen=True)
class Hour:
    """``at`` is an hour in words ("half past four"), empty when none was named; ``part`` of the day, if one was.

    It ``fits`` unless it is too early or too late to meet somebody one does not know.
    """

    at: str = ""
    part: str = ""
    fits: bool = True


def hour_named(text: str) -> Hour:
    """The first hour that is named; a bound is made an hour: "after four" is half past four."""
    if bound := _HALF_DAY.search(text):
        return Hour("", "morning" if bound[1].lower() == "before" else "afternoon")
    part = next((found[0].lower() for found in _PART.finditer(text)), "")
    late = part in ("evening", "tonight", "night")
    found = _HOUR.search(text)
    if found is None:
        return Hour("", "" if late else part, not late)
    if noon := found["noon"]:
        return Hour("noon", "", noon.lower() != "midnight")
    number = (found["n"] or found["bn"] or found["cn"] or found["dn"]).lower()
    hour = float(_WORDS.index(number) + 1 if number in _WORDS else int(number))
    past = (found["past"] or found["bpast"] or found["cpast"] or "").lower()
    half = (found["half"] or found["bhalf"] or "").lower() or ("p" if late else "")
    hour += float(found["min"] or found["bmin"] or 0) / 60
    hour += 0.5 if "half" in past else -0.25 if past.endswith("to ") else 0.25 if past else 0.0
    prep = (found["prep"] or "").lower()
    hour += 0.5 if prep in ("after", "past") else -0.5 if prep == "before" else 0.0
    return _told(hour, half)


def _told(hour: float, half: str) -> Hour:
    """An hour of the clock in words; from one to before seven it is in the afternoon, unless it is said otherwise."""
    of_day = hour
    if half == "p" or (not half and hour < EARLIEST):
        of_day = hour + 12 if hour < 12 else hour
    elif half == "a" and hour >= 12:
        of_day = hour - 12
    whole, part = divmod(round(60 * (of_day % 24)), 60)
    word = _WORDS[(whole - 1) % 12]
    at = {0: word if whole != 12 else "noon", 30: f"half past {word}", 15: f"quarter past {word}"}.get(
        part, f"{(whole - 1) % 12 + 1}:{part:02}"
    )
    return Hour(at, "", EARLIEST <= of_day <= LATEST)
