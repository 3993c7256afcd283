"""The card of a call with what is known in the lines to say instead: the number, the field, the day and place that they named."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.desk.addressing import known
from coach.desk.mending import number_told
from coach.desk.script import About, Script
from coach.desk.script_own import Played
from coach.interviewee.phone import Leg
from coach.scoring import CriterionResult, ScoreReport
from coach.transcript import Role, Transcript

_DAY = r"(?:(?:this|next) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:the day after )?tomorrow"
_HOUR = (
    r"(?:half past |(?:a )?quarter (?:past|to) )?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?)"
)
_WHEN = re.compile(
    rf"\b(?P<day>{_DAY})(?:,? (?:morning|afternoon|evening))?(?:,? (?:at|before|after|around|about|from) {_HOUR}\b)?",
    re.I,
)
_HERE = (
    (
        re.compile(r"\bhere at work\b|\b(?:at|in|to) (?:my|our) (?:office|desk|place of work)\b", re.I),
        "at your office",
    ),
    (re.compile(r"\bour main entrance\b", re.I), "at your main entrance"),
    (re.compile(r"\ba video call\b|\bby video\b", re.I), "by video call"),
    (re.compile(r"\bby (?:tele)?phone\b|\bon the (?:tele)?phone\b", re.I), "by telephone"),
)
_MEETING = re.compile(r"So Tuesday at ten, at your office on … street")
_AGAIN = re.compile(
    r"\b(call you again|try again) (?:on Thursday|tomorrow at ten|tomorrow morning|tomorrow)\b"
)


_ITS_FIELD = re.compile(r"researching (the work of an? .+?)(?=,? and (?:I'd|would) value)")
_NAMELESS = re.compile(r"\b(my name is|this is) …\.?", re.I)


def as_known(report: ScoreReport, transcript: Transcript, script: Script | None = None) -> ScoreReport:
    """The report with its lines as they would be said in this call; what nobody has told stays a blank ``[like this]``.

    ``script`` lay beside the call. The words of a report that is kept are better left as they are.
    """
    script = script or Script("")
    written = [{"role": Role.INTERVIEWER, "text": line} for line in script.lines.values()]
    texts = (transcript.model_validate({"schema": "coach.transcript/1", "turns": written}), transcript)
    number = number_told([Played(Leg.VOICEMAIL, text, report) for text in texts])
    about = replace(
        script.about,
        me=script.about.me or transcript.interviewer.name,
        they=transcript.interviewee.name,
        number=script.about.number or number,
    )
    when = when_named(transcript) or _planned(script)
    where = where_named(transcript)
    lines = tuple(_line(each, about, when, where) for each in report.criteria)
    return report.model_copy(update={"criteria": lines})


def when_named(transcript: Transcript) -> str:
    """The day, with its hour if there is one, that the other side named last; empty if they named none."""
    return _last(_WHEN, " ".join(_theirs(transcript)))


def where_named(transcript: Transcript) -> str:
    """Where or how to meet, as the caller would say it, by what the other side named last; empty if they did not."""
    theirs = " ".join(_theirs(transcript))
    found = [(said.start(), yours) for named, yours in _HERE for said in named.finditer(theirs)]
    return max(found)[1] if found else ""


def _line(result: CriterionResult, about: About, when: str, where: str) -> CriterionResult:
    text = result.instead
    its = _ITS_FIELD.search(text)
    text = known(text, replace(about, field=about.field or (its[1] if its else "")))
    text = _NAMELESS.sub(lambda said: f"{said[1]} {about.me or '[your name]'}.", text)
    text = _MEETING.sub(lambda _: f"So {when or '[day and hour]'}, {where or 'at [place]'}", text)
    again = f"on {when}" if when[:1].isupper() else when or "[day]"
    text = _AGAIN.sub(lambda said: f"{said[1]} {again}", text)
    return result if text == result.instead else result.model_copy(update={"instead": text})


def _planned(script: Script) -> str:
    """When to call again, by the script."""
    return next(
        (when for line in script.lines.values() if "again" in line and (when := _last(_WHEN, line))), ""
    )


def _last(named: re.Pattern[str], text: str) -> str:
    return next((found[0] for found in reversed(list(named.finditer(text)))), "")


def _theirs(transcript: Transcript) -> list[str]:
    return [turn.text for turn in transcript.turns if turn.role is not Role.INTERVIEWER]
