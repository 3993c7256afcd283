"""Where to go back to: the moment before the worst lapse, or before a chosen turn."""

from __future__ import annotations

from collections.abc import Collection

from coach.report.page import page_one
from coach.scoring.report import CriterionResult, ScoreReport
from coach.transcript import Role, Transcript


def turns_before(transcript: Transcript, number: int) -> int:
    """How many turns are kept when one starts again from turn ``number``.

    From a turn of your own you say it anew; from one of theirs you answer it anew.
    """
    kept = number if transcript.turns[number].role is Role.INTERVIEWER else number + 1
    while kept and transcript.turns[kept - 1].role is Role.INTERVIEWER:
        kept -= 1
    return kept


def worst_moment(transcript: Transcript, report: ScoreReport, unreached: Collection[str] = ()) -> int | None:
    """Of the lapses on page one the turn of the first that has words; else about where the first was due; ``None`` when
    you said nothing.

    A turn that page one does not show would be a surprise. Evidence in a turn of theirs means that your next one is meant.
    """
    lapse = worst_lapse(report, unreached)
    return moment_of(transcript, lapse) if lapse else _when(transcript, "closing")


def worst_lapse(report: ScoreReport, unreached: Collection[str] = ()) -> CriterionResult | None:
    """Of the lapses on page one the first that has words, else the first; ``None`` when there is nothing to fix."""
    lapses = page_one(report, unreached).fixes
    worded = [lapse for lapse in lapses if lapse.evidence]
    return next(iter(worded or lapses), None)


def moment_of(transcript: Transcript, result: CriterionResult) -> int | None:
    """The turn of the words that a verdict rests on; without words about where they were due; ``None`` when you said nothing."""
    return result.evidence[0].turn if result.evidence else _when(transcript, result.due)


def _when(transcript: Transcript, due: str) -> int | None:
    mine = transcript.turns_of(Role.INTERVIEWER)
    return mine[{"opening": 0, "middle": len(mine) // 2, "closing": -1}[due]] if mine else None
