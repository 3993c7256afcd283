"""Three things to guess before the score is seen, and how the guesses compare with it."""

from __future__ import annotations

from dataclasses import dataclass

from coach.history.opinion import Opinion
from coach.scoring.report import ScoreReport, Verdict

GUESSES = {
    "closed-questions": "Most of my questions were open",
    "no-follow-up-questions": "I followed up on what they said",
    "skipped-referral-request": "I asked whom else to talk to",
}
"""By criterion, what somebody claims who thinks that they passed it."""

GRAVEST = 2
"""So many lapses that have words make their turns weak, whatever else is in them."""
MOST_TURNS = 3


@dataclass(frozen=True)
class Compared:
    """One guess beside the verdict: ``claim`` in words, what you thought, what was found (``None``: not judged)."""

    criterion: str
    claim: str
    guessed: bool
    found: bool | None

    @property
    def agrees(self) -> bool | None:
        """Whether the two agree; ``None`` when nothing was judged."""
        return None if self.found is None else self.guessed == self.found


def compared(opinion: Opinion, report: ScoreReport) -> list[Compared]:
    """Each guess with what the report found."""
    lines = []
    for criterion, guessed in opinion.guesses.items():
        result = report.named(criterion)
        found = (
            None
            if result is None or result.verdict is Verdict.NOT_APPLICABLE
            else result.verdict is Verdict.PASS
        )
        title = result.title if result else criterion
        lines.append(Compared(criterion, GUESSES.get(criterion, title), guessed, found))
    return lines


@dataclass(frozen=True)
class Moment:
    """The turn that you marked as best (or weakest), and the turns that the report names, all from 0."""

    best: bool
    yours: int
    coach: tuple[int, ...]


def moments(opinion: Opinion, report: ScoreReport) -> list[Moment]:
    """Your marks beside the report's: its strengths, and its lapses that have words. No turn is both: one with a lapse
    that stands first on the page is weak, any other with a strength is strong."""
    lapses = [lapse for lapse in report.lapses() if lapse.evidence]
    gravest = {quote.turn for lapse in lapses[:GRAVEST] for quote in lapse.evidence}
    strong = dict.fromkeys(one.evidence.turn for one in report.strengths if one.evidence.turn not in gravest)
    weak = dict.fromkeys(
        quote.turn for lapse in lapses for quote in lapse.evidence if quote.turn not in strong
    )
    lines = []
    if opinion.best is not None:
        lines.append(Moment(True, opinion.best, tuple(strong)[:MOST_TURNS]))
    if opinion.worst is not None:
        lines.append(Moment(False, opinion.worst, tuple(weak)[:MOST_TURNS]))
    return lines
