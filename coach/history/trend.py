"""Progress over rehearsals: scores, each criterion over time, and how well you know yourself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.history.entries import report_of
from coach.history.guessing import Compared, compared
from coach.history.opinion import opinion_of
from coach.scoring.report import Verdict
from coach.store import KeptTake


@dataclass(frozen=True)
class Trend:
    """One criterion over time, the oldest first: whether it passed each time it was judged, and ``at`` which
    rehearsal (from 1) that was."""

    criterion: str
    title: str
    results: tuple[bool, ...]
    at: tuple[int, ...] = ()


@dataclass(frozen=True)
class Calibration:
    """A ``claim`` that was guessed: how often that was ``right``, ``too_kind`` to yourself, and ``too_hard``."""

    claim: str
    right: int
    too_kind: int
    too_hard: int

    @property
    def in_words(self) -> str:
        """The three numbers."""
        return f"{self.claim}: right {self.right}, too kind {self.too_kind}, too hard {self.too_hard}."


@dataclass(frozen=True)
class Progress:
    """Scores of the official takes, the oldest first; criteria, those that lapse most first; how well you guess."""

    scores: tuple[float, ...]
    criteria: tuple[Trend, ...]
    calibration: tuple[Calibration, ...]

    @property
    def guesses(self) -> int:
        """How many guesses could be compared."""
        return sum(each.right + each.too_kind + each.too_hard for each in self.calibration)

    @property
    def agreed(self) -> int:
        """How many of them agreed."""
        return sum(each.right for each in self.calibration)


def progress(takes: Sequence[KeptTake]) -> Progress:
    """What finished takes say; only the first take of a meeting counts, once its score was seen."""
    seen = (kept for kept in takes if kept.number == 1 and not opinion_of(kept).unfinished)
    official = sorted(seen, key=lambda kept: kept.created)
    scores: list[float] = []
    titles: dict[str, str] = {}
    results: dict[str, list[tuple[int, bool]]] = {}
    guesses: dict[str, list[Compared]] = {}
    reports = [(kept, report) for kept in official if (report := report_of(kept)) is not None]
    for number, (kept, report) in enumerate(reports, 1):
        if report.overall is not None:
            scores.append(report.overall)
        for result in report.criteria:
            if result.verdict is not Verdict.NOT_APPLICABLE:
                titles[result.id] = result.title
                results.setdefault(result.id, []).append((number, result.verdict is Verdict.PASS))
        for guess in compared(opinion_of(kept), report):
            if guess.agrees is not None:
                guesses.setdefault(guess.claim, []).append(guess)
    trends = [
        Trend(id_, titles[id_], tuple(passed for _, passed in found), tuple(at for at, _ in found))
        for id_, found in results.items()
    ]
    trends.sort(key=lambda trend: (trend.results[-5:].count(True) - len(trend.results[-5:]), trend.title))
    calibration = tuple(_calibration(claim, found) for claim, found in guesses.items())
    return Progress(tuple(scores), tuple(trends), calibration)


def _calibration(claim: str, guesses: list[Compared]) -> Calibration:
    wrong = [guess for guess in guesses if not guess.agrees]
    kind = sum(guess.guessed for guess in wrong)
    return Calibration(claim, len(guesses) - len(wrong), kind, len(wrong) - kind)
