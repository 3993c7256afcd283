"""The first page of a report: the score, one strength, at most two things to fix."""

from __future__ import annotations

from dataclasses import dataclass

from coach.scoring import CriterionResult, ScoreReport
from coach.scoring.report import Strength

MOST_FIXES = 2


@dataclass(frozen=True)
class PageOne:
    """What a beginner sees: enough to act on, no more."""

    headline: str
    cap: str
    strength: Strength | None
    fixes: tuple[CriterionResult, ...]
    plan: str
    notes: tuple[str, ...]


def page_one(report: ScoreReport) -> PageOne:
    """The first page of a report."""
    fixes = tuple(report.lapses()[:MOST_FIXES])
    return PageOne(
        headline=_headline(report),
        cap=_cap(report),
        strength=report.strengths[0] if report.strengths else None,
        fixes=fixes,
        plan=_plan(fixes),
        notes=report.notes,
    )


def _headline(report: ScoreReport) -> str:
    if report.overall is None:
        return "Not enough was said to score this."
    lapses = len(report.lapses())
    rest = "nothing to fix" if not lapses else "1 thing to fix" if lapses == 1 else f"{lapses} things to fix"
    return f"{report.overall:g} of 100, {rest}"


def _cap(report: ScoreReport) -> str:
    if not report.capped_by:
        return ""
    titles = " and ".join(r.title.lower() for r in report.criteria if r.id in report.capped_by)
    return f"It would be {report.uncapped:g}, but {titles} holds the score at {report.overall:g} at most."


def _plan(fixes: tuple[CriterionResult, ...]) -> str:
    """An if-then plan for next time (Gollwitzer 1999), from the first fix."""
    if not fixes:
        return ""
    situation = _SITUATIONS.get(fixes[0].id, "the moment comes again")
    return f"If {situation}, then I say: “{fixes[0].instead}”"


_SITUATIONS = {
    "asked-for-job": "I feel the wish to ask for a job",
    "asked-for-recommendation": "I want somebody to put in a word for me",
    "overran-time": "the agreed time is nearly over",
    "ignored-time-cue": "they look at the clock or must go",
    "skipped-referral-request": "I have one question left",
    "no-thanks": "I get up to leave",
    "no-stay-in-touch": "we say goodbye",
    "unclear-purpose": "we have said hello",
    "no-introduction": "we have said hello",
    "no-offer-to-help": "they have given me an answer that helps",
    "monopolised": "I hear myself talk for longer than two sentences",
    "closed-questions": "I start a question with do, is or are",
    "basic-question": "I am about to ask what the website says",
    "no-research-shown": "I ask my first question",
    "resume-too-early": "I think of my résumé",
    "negative-about-employer": "we come to my last job",
    "no-rapport": "we sit down",
    "no-follow-up-questions": "they have answered",
    "recorded-without-asking": "I take out my notebook or phone",
    "dodged-qualifications": "they ask about me",
}
