"""Every criterion, to be heard: a line each, and all about one of them."""

from __future__ import annotations

from collections.abc import Collection

from coach.report.aloud.wording import quoted, sentence
from coach.report.rewinding import moment_of
from coach.report.verdicts import STILL_COUNTS, Standing, in_order, standing
from coach.rubric import SOURCES
from coach.scoring import CriterionResult, ScoreReport
from coach.transcript import Transcript, on_one_line


def criteria_lines(report: ScoreReport, unreached: Collection[str] = ()) -> list[str]:
    """A numbered line for each criterion; ``unreached`` as in :func:`coach.report.verdicts.standing`."""
    coverage = report.coverage
    lines = [f"{coverage.judged} judged, {coverage.not_applicable} did not apply."]
    for number, result in enumerate(in_order(report, unreached), 1):
        how = standing(result, unreached)
        grave = f", {result.severity.value}" if how is Standing.TO_FIX else ""
        lines.append(f"{number}. {how.capitalize()}{grave}: {sentence(result.title)}")
    return lines


def criterion_lines(
    result: CriterionResult, transcript: Transcript, unreached: Collection[str] = ()
) -> list[str]:
    """All about one criterion: the verdict, its words, what to say instead, why, and where the sources differ."""
    points = (
        f"{result.points:g} of {result.max_points:g} points" if result.max_points else "no points at stake"
    )
    how = standing(result, unreached)
    lines = [
        sentence(result.title),
        f"{how.capitalize()}, {result.severity.value}, {points}.",
    ]
    if how is Standing.NOT_REACHED:
        lines.append(STILL_COUNTS)
    elif result.because:
        lines.append(sentence(result.because))
    lines += [quoted(transcript, quote) for quote in result.evidence]
    if result.instead:
        lines.append(f"Try: {sentence(result.instead)}")
    lines.append(f"Why: {sentence(result.why)}")
    lines += [f"Source {key}: {sentence(SOURCES.get(key, key))}" for key in result.sources]
    if result.disagreement:
        lines.append(f"The sources differ: {sentence(on_one_line(result.disagreement))}")
    turn = moment_of(transcript, result) if how in (Standing.TO_FIX, Standing.NOT_REACHED) else None
    if turn is not None:
        lines.append(f"/again {turn + 1} goes back there.")
    return lines
