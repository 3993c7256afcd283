"""The words of a result: what was found here, and what to say instead.

``instead`` texts of a rubric may hold ``{they}``, ``{organization}``, ``{title}``, ``{background}``, ``{said}``, filled from the transcript;
a sentence whose blank cannot be filled honestly is left out.
"""

from __future__ import annotations

import re
import string

from coach.rubric import Criterion
from coach.scoring.conditions import Case
from coach.scoring.report import Verdict
from coach.transcript import Role

PHRASE = 14
"""Of so many words at most a phrase about oneself may be."""

_CLAUSE = re.compile(r"([^.!?;,…\n]+)([.!?;,…\n]|$)")
_QUOTATION = re.compile(r"[“\"][^”\"]*[”\"]|(?<!\w)['‘].*?['’](?!\w)", re.S)
_QUOTED = re.compile(r"[\"“”‘]|(?<!\w)['’]|['’](?!\w)")
_ALTERNATIVE = re.compile(r"\s*\|\s*")


def instead(criterion: Criterion, case: Case) -> str:
    """A line to say instead: the first of the criterion's wordings (parted by ``|``) whose blanks can be filled."""
    known = _known(case)
    wordings = _ALTERNATIVE.split(criterion.instead)
    for wording in wordings:
        fields = {name for _, name, _, _ in string.Formatter().parse(wording) if name}
        if all(known.get(field) for field in fields):
            return wording.format(**known)
    return re.sub(r"\{\w+\}", "…", wordings[-1])


def _known(case: Case) -> dict[str, str]:
    transcript = case.tagged.transcript
    they = transcript.interviewee.name
    return {
        "they": next(iter(they.split()), ""),
        "me": transcript.interviewer.name,
        "organization": transcript.interviewee.organization or "",
        "title": transcript.interviewee.title or "",
        "background": _phrase(transcript.interviewer.background or ""),
        "said": _said(case),
        "limit": f"{transcript.limit_minutes:g}",
    }


def _phrase(background: str) -> str:
    """Who somebody is, if it is a phrase that fits into a sentence; empty if it is sentences of its own."""
    text = background.strip().rstrip(".")
    own = re.match(r"(i|i'm|i’m|my|we|hello|hi)\b", text, re.I)
    return "" if own or len(text.split()) > PHRASE or re.search(r"[.!?;\n]\s", text) else text


def _said(case: Case) -> str:
    """A short run of words that the other side really said, to take up again; empty if none fits."""
    transcript = case.tagged.transcript
    best = ""
    for number in transcript.turns_of(Role.INTERVIEWEE):
        for clause, end in _CLAUSE.findall(_QUOTATION.sub("…", transcript.turns[number].text)):
            words = clause.split()
            if (
                3 <= len(words) <= 8
                and len(clause) > len(best)
                and end != "?"
                and not clause.rstrip().endswith(":")
                and not _QUOTED.search(clause)
                and not _about_you(clause)
            ):
                best = clause.strip()
    return best


def _about_you(clause: str) -> bool:
    return bool(re.search(r"\b(you|your|thanks|thank|welcome|hello|hi|bye)\b", clause, re.I))


def because(criterion: Criterion, verdict: Verdict, case: Case) -> str:
    """What was found here, with the number it rests on where there is one."""
    m = case.metrics
    facts = {
        "monopolised": m.talk_share is not None and f"You spoke {m.talk_share:.0%} of the words.",
        "closed-questions": m.open_question_share is not None
        and f"{m.open_questions} of your {m.questions} questions were open.",
        "overran-time": m.limit_minutes is not None
        and f"It lasted {m.minutes:.1f} minutes{' (estimated)' if m.minutes_estimated else ''}; {m.limit_minutes:g} were agreed.",
        "overran-call": f"The call lasted {m.minutes:.1f} minutes{' (estimated)' if m.minutes_estimated else ''}.",
        "too-long": (m.body_words is not None and f"{m.body_words} words of body.")
        or (m.message_seconds is not None and f"Your message lasts {m.message_seconds:.0f} seconds.")
        or (m.message_words is not None and f"Your message has {m.message_words} words."),
        "sent-late": m.hours_after_meeting is not None
        and f"Sent {m.hours_after_meeting:g} hours after the meeting.",
    }
    if verdict is Verdict.NOT_APPLICABLE:
        return "Did not come up here." if m.interviewer_words else "There was nothing to judge."
    return facts.get(criterion.id) or ""
