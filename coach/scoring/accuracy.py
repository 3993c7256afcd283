"""How well verdicts agree with human labels: precision, recall, F1, evidence, and the misjudged cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from coach.scoring.report import ScoreReport, Verdict


@dataclass
class Tally:
    """Counts of one criterion. A positive is a lapse."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0
    agreed: int = 0
    total: int = 0
    evidence_right: int = 0
    evidence_total: int = 0

    @property
    def precision(self) -> float | None:
        """Of the lapses found, how many are there; ``None`` without any."""
        found = self.hits + self.false_alarms
        return self.hits / found if found else None

    @property
    def recall(self) -> float | None:
        """Of the lapses that are there, how many were found; ``None`` without any."""
        there = self.hits + self.misses
        return self.hits / there if there else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean; ``None`` when no lapse was there or found."""
        both = 2 * self.hits + self.false_alarms + self.misses
        return 2 * self.hits / both if both else None


@dataclass(frozen=True)
class Misjudged:
    """One verdict that is not the coder's."""

    transcript: str
    criterion: str
    gold: str
    found: str
    evidence: str


@dataclass
class Accuracy:
    """The tallies of each criterion of each rubric, and what was misjudged."""

    tallies: dict[str, dict[str, Tally]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(Tally))
    )
    misjudged: list[Misjudged] = field(default_factory=list)

    def macro_f1(self, rubric: str) -> float | None:
        """The mean F1 of the criteria of a rubric that lapsed or were said to."""
        scores = [tally.f1 for tally in self.tallies[rubric].values() if tally.f1 is not None]
        return sum(scores) / len(scores) if scores else None

    def agreement(self, rubric: str) -> float:
        """The share of verdicts (of all three kinds) that are the coder's."""
        tallies = self.tallies[rubric].values()
        return sum(t.agreed for t in tallies) / max(1, sum(t.total for t in tallies))

    def evidence_rate(self, rubric: str) -> float | None:
        """Of lapses found rightly whose turns were labelled, how many cite one of those turns."""
        right = sum(t.evidence_right for t in self.tallies[rubric].values())
        total = sum(t.evidence_total for t in self.tallies[rubric].values())
        return right / total if total else None


def compare(pairs: Iterable[tuple[dict[str, Any], ScoreReport]]) -> Accuracy:
    """Compare labels (``{"rubric", "labels": {criterion: {"verdict", "turns"}}}``) with reports."""
    accuracy = Accuracy()
    for label, report in pairs:
        for criterion, gold in label["labels"].items():
            result = report.named(criterion)
            if result is None:
                continue
            tally = accuracy.tallies[label["rubric"]][criterion]
            _count(tally, gold, result.verdict, {quote.turn for quote in result.evidence})
            if gold["verdict"] != result.verdict:
                words = "; ".join(f"{q.turn}: {q.quote[:90]}" for q in result.evidence[:2])
                if gold.get("turns") and not words:
                    words = f"gold turns {gold['turns']}"
                accuracy.misjudged.append(
                    Misjudged(report.transcript, criterion, gold["verdict"], result.verdict.value, words)
                )
    return accuracy


def _count(tally: Tally, gold: dict[str, Any], found: Verdict, turns: set[int]) -> None:
    there, said = gold["verdict"] == "lapse", found is Verdict.LAPSE
    tally.total += 1
    tally.agreed += gold["verdict"] == found
    tally.hits += there and said
    tally.false_alarms += said and not there
    tally.misses += there and not said
    if there and said and gold.get("turns") and turns:
        tally.evidence_total += 1
        tally.evidence_right += bool(turns & set(gold["turns"]))
