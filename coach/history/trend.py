"""Progress over rehearsals: scores, each criterion over time, and how well you know yourself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.history.entries import report_of
from coach.history.guessing import compared
from coach.history.opinion import opinion_of
from coach.scoring.report import Verdict
from coach.store import KeptTake


@dataclass(frozen=True)
class Trend:
    """One criterion over time, the oldest first: whether it passed each time it was judged."""

    criterion: str
    title: str
    results: tuple[bool, ...]


@dataclass(frozen=True)
class Progress:
    """Scores of the official takes, the oldest first; criteria, those that lapse most first; guesses that agreed."""

    scores: tuple[float, ...]
    criteria: tuple[Trend, ...]
    guesses: int
    agreed: int


def progress(takes: Sequence[KeptTake]) -> Progress:
    """What finished takes say; only the first take of a meeting counts."""
    official = sorted((kept for kept in takes if kept.number == 1), key=lambda kept: kept.created)
    scores: list[float] = []
    titles: dict[str, str] = {}
    results: dict[str, list[bool]] = {}
    guesses = agreed = 0
    for kept in official:
        report = report_of(kept)
        if report is None:
            continue
        if report.overall is not None:
            scores.append(report.overall)
        for result in report.criteria:
            if result.verdict is not Verdict.NOT_APPLICABLE:
                titles[result.id] = result.title
                results.setdefault(result.id, []).append(result.verdict is Verdict.PASS)
        judged = [line.agrees for line in compared(opinion_of(kept), report) if line.agrees is not None]
        guesses, agreed = guesses + len(judged), agreed + sum(judged)
    trends = [Trend(id_, titles[id_], tuple(passed)) for id_, passed in results.items()]
    trends.sort(key=lambda trend: (trend.results[-5:].count(True) - len(trend.results[-5:]), trend.title))
    return Progress(tuple(scores), tuple(trends), guesses, agreed)
