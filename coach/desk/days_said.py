"""The day that a sentence names: "by Friday", "December 3rd", "in ten days", "after the weekend"; never one gone by.

A day that only describes a thing ("the Friday newsletter", "Monday's talk", "what we discussed today") names none.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

FARTHEST = 330
"""So many days ahead a date without a year may lie; one that is farther was meant of the past."""
MOST_DAYS = 400
"""No count of days, weeks or months goes farther."""
FEW = 3

_COUNTS = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty",
)
_NUMBERS = {word: number for number, word in enumerate(_COUNTS)} | {
    "a": 1,
    "an": 1,
    "next": 1,
    "couple": 2,
    "few": FEW,
    "coming": FEW,
    "several": 5,
    "thirty": 30,
    "sixty": 60,
    "ninety": 90,
}
_UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = re.findall(
    r"\w+", "january february march april may june july august september october november december"
)
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
_ORDINALS = re.findall(
    r"[\w-]+",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
)

_MONTH = "|".join((*_MONTHS, r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"))
_NTH = rf"(\d{{1,2}})(?:st|nd|rd|th)?|({'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_YEAR = r"(?:,? (20\d\d))?"
_DATE = re.compile(
    rf"\b(?P<before>before |from |since |of |on from )?(?:the )?"
    rf"(?:(?P<m1>{_MONTH}) (?:the )?(?P<d1>{_NTH})\b(?!:\d\d| ?[ap]\.?m\b){_YEAR}"
    rf"|\b(?P<d2>{_NTH})(?: of)? (?P<m2>{_MONTH})(?!\w){_YEAR})(?P<owns>['’]s|-| issue\b| edition\b)?"
)
_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_ENDS = (
    r"(?=\s*(?:$|[.,;:!?)…–—]|\b(?:or|and|with|at|to|after|before|if|when|so|as|once|then|too|latest|because|via|by|in"
    r"|for sure|morning|afternoon|evening|night|noon|lunch\w*|through|i|we|you)\b))"
)
"""What follows a day that stands alone; a noun would make it an adjective."""
_NTH_ALONE = re.compile(rf"\b(before )?(?<!from )(?<!since )(?<!of )the (\d{{1,2}})(?:st|nd|rd|th)\b{_ENDS}")
_DAY = "|".join(_WEEKDAYS)
_SHORT = "mon|tues?|wed|thurs?|fri"
_BY_WEEKDAY = re.compile(rf"\b(by|before|until|till) (?:the |next |this |coming )*({_DAY}|{_SHORT})\b(?!-)")
_ON_WEEKDAY = re.compile(rf"\b(on|next|this|coming|come) ({_DAY}|{_SHORT})\b(?!['’]s|-)")
_BARE_WEEKDAY = re.compile(rf"\b((?:\w+ )?)({_DAY})\b(?!['’]s|-){_ENDS}")
_DESCRIBES = frozenset(
    re.findall(
        r"\w+", "a an the your my our his her their that last past previous every each from since of about"
    )
)
_LAST_TIME = re.compile(r"\b(last|past|previous|every|each|from|since|of|about) $")
_TALKED = re.compile(
    r"\b(?:thanks?(?!-)|grateful|appreciate\w*|(?:we|you|i)(?:['’]ve| have)?(?: \w+)? "
    r"(?:talked|spoke|spoken|discussed|mentioned|said|told|learn(?:ed|t)|shared|recommended|heard|suggested|covered|gave|met))"
    r"\b[^,.;:!?]*?\b(?:today|tonight|this (?:morning|afternoon|evening))\b"
)
"""A day on which something was said or is thanked for, not one by which something will be done."""
_COUNTED = re.compile(
    r"\b(?:(?:with)?in|over|during) (?:about |around |roughly |at most |less than )?(?:the )?(?:next |coming )?"
    r"(?:(?:a |the )?\w+ ?(?:or|to|-|–) ?)?(?:an? )?(?P<n>\w+)(?: of)?(?P<work> (?:business|working))? "
    r"(?P<unit>hour|day|week|fortnight|month|year)s?\b(?:,? or (?P<or>two|three|four|five|six)\b)?"
)
_FROM_NOW = re.compile(
    rf"\b(\w+)(?: of)? (day|week|fortnight|month)s? from (now|today|tomorrow|(?:this |next |on )?(?:{_DAY}))\b"
)


def day_said(sentence: str, today: date) -> date | None:
    """The day that a sentence said on ``today`` names, today or later; ``None`` if it names none."""
    text = _TALKED.sub(" ", " ".join(sentence.lower().split()))
    for reads in (_dated, _counted_from, _near, _counted, _weekday, _week, _month_end, _season):
        day = reads(text, today)
        if day is not None:
            return max(day, today)
    return None


def hours_said(sentence: str) -> int | None:
    """Within how many hours, where it is said so ("within 48 hours")."""
    number, unit, _ = _count(" ".join(sentence.lower().split()))
    return min(max(number, 1), MOST_DAYS * 24) if unit == "hour" else None


def _count(text: str) -> tuple[int, str, bool]:
    """The first count of time: how many, of what, and whether only days of work count; no unit where there is none."""
    for found in _COUNTED.finditer(text):
        number = _number(found["or"] or found["n"])
        if found["n"] == "coming" and not found[0].endswith("s"):
            number = 1
        if number is not None:
            return number, found["unit"], bool(found["work"])
    return 0, "", False


def _number(word: str) -> int | None:
    return int(word[:4]) if word.isdecimal() else _NUMBERS.get(word)


def _dated(text: str, today: date) -> date | None:
    """A date: of a year, of a month, or the nth."""
    if iso := _ISO.search(text):
        day = _date(int(iso[1]), int(iso[2]), int(iso[3]))
        return day if day and day >= today else None
    for found in _DATE.finditer(text):
        if (found["before"] or "").strip() in ("from", "since", "of", "on from") or found["owns"]:
            continue
        number = _nth(found["d1"] or found["d2"])
        month = next(
            n for n, name in enumerate(_MONTHS, 1) if name.startswith((found["m1"] or found["m2"])[:3])
        )
        said = next((year for year in re.findall(r"20\d\d", found[0])), None)
        years = (int(said),) if said else (today.year, today.year + 1)
        days = [day for year in years if (day := _date(year, month, number)) and day >= today]
        if days and (said or (days[0] - today).days <= FARTHEST):
            return days[0] - timedelta(days=bool(found["before"]))
    if nth := _NTH_ALONE.search(text):
        for ahead in range(12):
            year, month = divmod(today.month - 1 + ahead, 12)
            day = _date(today.year + year, month + 1, int(nth[2]))
            if day and day >= today:
                return day - timedelta(days=bool(nth[1]))
    return None


def _nth(words: str) -> int:
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else _ORDINALS.index(words) + 1


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _counted_from(text: str, today: date) -> date | None:
    """ "A week from Friday", "ten days from now"."""
    found = _FROM_NOW.search(text)
    number = _number(found[1]) if found else None
    if found is None or number is None:
        return None
    start = today + timedelta(days=found[3] == "tomorrow")
    if (name := found[3].split()[-1]) in _WEEKDAYS:
        start = _next(name, today)
    return start + timedelta(days=min(number * _UNITS[found[2]], MOST_DAYS))


def _near(text: str, today: date) -> date | None:
    """Today, tomorrow, or the day after."""
    if re.search(r"\bday after tomorrow\b", text):
        return today + timedelta(days=2)
    if re.search(
        r"\b(today(?!['’]s)|tonight(?!['’]s)|this (afternoon|evening)(?!['’]s)|right away|in (a (minute|moment)|half an hour)"
        r"|(end|close) of (the |business )?(day|business)|as soon as i(['’]m| am| get) (home|back))\b",
        text,
    ):
        return today
    first_thing = rf"(?<!\bthe )\bfirst thing\b(?! (?:on |next |this )?(?:{_DAY}|next week))"
    if re.search(rf"\btomorrow\b|{first_thing}", text):
        return today + timedelta(days=1)
    return None


def _counted(text: str, today: date) -> date | None:
    """ "In ten days", "within 48 hours", "in a week or two", "within three working days"."""
    number, unit, work = _count(text)
    if not unit:
        return None
    if unit == "hour":
        return today + timedelta(days=min(-(-number // 24), MOST_DAYS) if number >= 24 else 0)
    if work:
        day = today
        for _ in range(min(number, MOST_DAYS // 2)):
            day += timedelta(days=7 - day.weekday() if day.weekday() >= 4 else 1)
        return day
    return today + timedelta(days=min(number * _UNITS[unit], MOST_DAYS))


def _weekday(text: str, today: date) -> date | None:
    name, back = _weekday_named(text)
    if not name:
        return None
    if re.search(r"\bnext week\b", text):
        return today + timedelta(days=7 - today.weekday() + _index(name) - back)
    return _next(name, today) - timedelta(days=back)


def _weekday_named(text: str) -> tuple[str, int]:
    """The weekday by which something will be done, and how many days before it."""
    if found := _BY_WEEKDAY.search(text):
        return found[2], int(found[1] == "before")
    if (found := _ON_WEEKDAY.search(text)) and not _LAST_TIME.search(text[: found.start()]):
        return found[2], 0
    for found in _BARE_WEEKDAY.finditer(text):
        if found[1].strip() not in _DESCRIBES:
            return found[2], 0
    return "", 0


def _index(name: str) -> int:
    return next(n for n, weekday in enumerate(_WEEKDAYS) if weekday.startswith(name[:3]))


def _next(name: str, today: date) -> date:
    """The next day of that name after today."""
    return today + timedelta(days=(_index(name) - today.weekday() - 1) % 7 + 1)


def _week(text: str, today: date) -> date | None:
    """A week or its end, as a day of work where it is not said otherwise."""
    monday = today - timedelta(days=today.weekday())
    named = (
        (r"after (the|this) weekend", 7),
        (r"week after next|in the week after", 18),
        (r"(early|beginning of|start of|first thing) (the )?next week", 8),
        (r"next week\b(?!['’]s|end)", 11),
        (r"next weekend", 13),
        (r"(this week(?!['’]s|end)|(by|before) the weekend|end of the week|later this week)", 4),
        (r"((over|on|at|during) the weekend|this weekend(?!['’]s))", 6),
    )
    for words, days in named:
        if re.search(rf"\b{words}\b", text):
            return monday + timedelta(days=days)
    return None


def _month_end(text: str, today: date) -> date | None:
    """The end of a month or of the year."""
    ends = re.search(rf"\b(?:end|last day) of (?:the |this |next )?({_MONTH}|month|year)(?!\w)", text)
    if ends is None and re.search(r"\bmonth(['’]s)?[ -]end\b|\bbefore the month is (out|over)\b", text):
        return _last(today.year, today.month)
    if ends is None:
        return today + timedelta(days=30) if re.search(r"\bnext month\b(?!['’]s)", text) else None
    if ends[1] == "year":
        return date(today.year + ("next year" in ends[0]), 12, 31)
    if ends[1] == "month":
        year, month = divmod(today.month - 1 + ("next month" in ends[0]), 12)
        return _last(today.year + year, month + 1)
    month = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(ends[1][:3]))
    return _last(today.year + (month < today.month), month)


def _last(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _season(text: str, today: date) -> date | None:
    """The middle of a month or of a season's first."""
    named = re.search(
        rf"\bin (?:the |early |late |mid-?)?({'|'.join((*_SEASONS, *_MONTHS))})\b(?!['’]s)", text
    )
    if not named:
        return None
    month = _SEASONS.get(named[1]) or _MONTHS.index(named[1]) + 1
    if month == today.month:
        return max(date(today.year, month, 15), today) if today.day <= 15 else _last(today.year, month)
    return date(today.year + (month < today.month), month, 15)
