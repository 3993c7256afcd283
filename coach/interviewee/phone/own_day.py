"""The day that a caller names of their own: "Tuesday is bad, Friday?", "could we say next Monday after four instead?"."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from coach.interviewee.phone.naming import DAYS, HOURS, Times
from coach.interviewee.phone.own_hour import PARTS, Hour, hour_named

WEEKEND = ("Saturday", "Sunday")
_SHORT = {"tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday", "thu": "Thursday"} | {
    "thur": "Thursday",
    "thurs": "Thursday",
    "fri": "Friday",
}
_NAMES = {day.lower(): day for day in (*DAYS, *WEEKEND)} | _SHORT
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = re.compile(
    rf"\b(?:(?P<which>next|this|following|coming) )?(?P<day>{'|'.join(sorted(_NAMES, key=len, reverse=True))})s?\b"
    r"(?P<week> next week| the week after)?"
    rf"|\b(?P<date>the \d{{1,2}}(?:st|nd|rd|th)\b|(?:{_MONTHS}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b(?!:)|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS})\b)"
    r"|\b(?P<near>the day after tomorrow|tomorrow|today|tonight|this (?:morning|afternoon|evening)|(?:this|the|next|on) weekend)\b"
    r"|\b(?P<some>next week|(?:the|a) week after(?: next)?|the following week|the week after that|in (?:two|three|a few) weeks)\b",
    re.I,
)
_CLAUSES = re.compile(
    r"[,;?!–—…]+\s*|[:.]+(?!\d)\s*|\s-+\s|\b(?:but|so|though|however|because)\b|\b(?=(?:what|how) about\b)"
    r"|\b(?=(?:could|would|can|may|shall|maybe|perhaps) (?:we|i|you|it|that|there|on|next|this|mon|tue|wed|thu|fri))"
    r"|\band(?= (?:next |this )?\w+day (?:is|would|works|could|suits))",
    re.I,
)
_SENTENCES = re.compile(r"(?<=[.?!…])\s+")
_EXCEPT = re.compile(
    r"(?<=\bday )([^.?!]*\b)?(but|except( for)?|apart from|other than) (?=(on |next )?\w*day\b)", re.I
)
_HARMLESS = re.compile(
    r"\b(no|not|n['’]?t)( a| an| any| so| too| at all)?( problem| bad| trouble| issue)|(can['’]?t|cannot|hardly) wait\b"
    r"|\b(would|could|might)n['’]?t\b",
    re.I,
)
_OBSTACLE = re.compile(
    r"\b(not?|cannot|never|neither|nor|except|instead of|rather than|bad|worse|hard|difficult|tricky|impossible|unfortunately|busy|away|exams?|class|classes|shifts?"
    r"|at work|i work|i['’]m working|have work|booked|(too|bit|little) (early|late|soon))\b|n['’]t\b|\b(can|won|don|doesn)t\b|\bis (full|out)\b",
    re.I,
)
_ALSO = re.compile(r"\b(too|as well|also|either)\b", re.I)
_LISTED = re.compile(r"^\W*(on |and |or |next )*(\w+day)(\W*(and|or|,)?\W*\w+day)*\W*$", re.I)
_ASKS = re.compile(
    r"\b((what|how) about|could|can|may|shall|would|might|maybe|perhaps|possibl[ey]|rather|prefer|better|easier|instead|suits? me|works?( better)? for me|(is|are) (fine|good|free|open)"
    r"|free on|available|i have|all i|only|let['’]?s say)\b",
    re.I,
)
_TAKES = re.compile(r"\b(perfect|great|wonderful|lovely|works|fine|suits|it is)\b", re.I)
_SAID_BACK = re.compile(r"\b(it is|is (that|this) (right|correct|it)|did you say|correct|right)\b", re.I)


@dataclass(frozen=True)
class OwnDay:
    """A day as it is said back ("Friday", "next Monday", "tomorrow", "the 14th"), and the hour that was named with it.

    ``vague`` when only a week was named: the day in it is theirs to say. ``asked`` when it was proposed, and not said
    back by mistake.
    """

    day: str
    hour: Hour
    asked: bool
    vague: bool = False

    @property
    def fits(self) -> bool:
        """Whether somebody who works on weekdays can agree to it as it is."""
        return self.day not in (*WEEKEND, "today") and self.hour.fits

    def slot(self, times: Times, chance: random.Random) -> str:
        """The day and hour that are agreed to: what was named, and the rest chosen so that nothing else is at that time."""
        if not self.hour.at and times.other.startswith(f"{self.day} "):
            return times.other
        taken = (times.slot, times.other, times.again)
        able = PARTS.get(self.hour.part, HOURS)
        free = [hour for hour in able if not any(hour in time for time in taken)]
        hour = self.hour.at if self.hour.fits and self.hour.at else chance.choice(free or able)
        return f"{self._day(taken)} at {hour}"

    def _day(self, taken: tuple[str, ...]) -> str:
        day = next(day for day in DAYS if not any(day in time for time in taken))
        if self.vague:
            return f"{day} {self.day}"
        if self.day == "today":
            return "tomorrow"
        return day if self.day in WEEKEND else self.day


def own_day(text: str, slot: str) -> OwnDay | None:
    """The first day in ``text`` that is neither declined nor that of ``slot``; that of ``slot`` at another hour, too."""
    declined, found = False, None
    for sentence in _SENTENCES.split(text.strip()):
        for clause, is_declined in _clauses(sentence):
            declined = declined or is_declined
            if not is_declined and found is None:
                found = _named(clause, slot, sentence)
    if found is None or found.asked or not declined:
        return found
    return OwnDay(found.day, found.hour, True, found.vague)


def declines(text: str, slot: str) -> bool:
    """Whether the day of ``slot`` is named as one that does not suit, and nothing beside it takes it all the same."""
    day = slot.split(" ")[0]
    said = [found for sentence in _SENTENCES.split(text) for found in _clauses(sentence)]
    named = any(
        not_then and any(_is(day, found) for found in _DAY.finditer(clause)) for clause, not_then in said
    )
    return named and not any(_TAKES.search(clause) for clause, not_then in said if not not_then)


def _clauses(sentence: str) -> list[tuple[str, bool]]:
    """The clauses of a sentence, each with whether it says what does not suit."""
    found: list[tuple[str, bool]] = []
    for clause in _CLAUSES.split(_EXCEPT.sub("not ", sentence)):
        if not clause.strip():
            continue
        before, was_declined = found[-1] if found else ("", False)
        listed = _LISTED.match(clause) and _LISTED.match(before.split(" ")[-2:][-1]) and "?" not in sentence
        also = was_declined and bool(_ALSO.search(clause) or listed)
        found.append((clause.strip(), also or bool(_OBSTACLE.search(_HARMLESS.sub(" ", clause)))))
    return found


def _named(clause: str, slot: str, sentence: str) -> OwnDay | None:
    asked = "?" in sentence or bool(_ASKS.search(sentence))
    asked = asked and not _SAID_BACK.search(sentence)
    hour = hour_named(clause)
    proposed = slot.split(" ")[0]
    days = list(_DAY.finditer(clause))
    other = next((found for found in days if not _is(proposed, found)), None)
    if other is not None:
        return OwnDay(
            _said_back(other), hour if hour.at else hour_named(sentence), asked, bool(other["some"])
        )
    # The same day at another hour.
    moved = hour.at and not slot.endswith(f" at {hour.at}")
    return OwnDay(" ".join(slot.split(" at ")[:1]), hour, asked) if moved and slot and asked else None


def _is(day: str, found: re.Match[str]) -> bool:
    """Whether that is this day of the week, and not one of another week."""
    return (
        bool(found["day"])
        and _NAMES[found["day"].lower()] == day
        and not (found["which"] in ("next", "following") or found["week"])
    )


def _said_back(found: re.Match[str]) -> str:
    if found["day"]:
        which = "next " if (found["which"] or "").lower() in ("next", "following") else ""
        day = _NAMES[found["day"].lower()]
        return day if day in WEEKEND else f"{which}{day}{(found['week'] or '').lower()}"
    if found["date"]:
        return re.sub(rf"\b({_MONTHS})\b", lambda month: month[0].capitalize(), found["date"].lower())
    if found["some"]:
        return "next week" if found["some"].lower() == "next week" else "of that week"
    near = found["near"].lower()
    if "weekend" in near:
        return WEEKEND[0]
    return near if "tomorrow" in near else "today"
