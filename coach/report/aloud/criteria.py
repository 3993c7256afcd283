"""Every criterion, to be heard: a line each, and all about one of them."""

from __future__ import annotations

from coach.report.aloud.wording import quoted, sentence
from coach.report.rewinding import moment_of
from coach.rubric import SOURCES
from coach.scoring import CriterionResult, ScoreReport, Verdict
from coach.transcript import Transcript, on_one_line

SAID = {Verdict.PASS: "Avoided", Verdict.LAPSE: "To fix", Verdict.NOT_APPLICABLE: "Did not apply"}


def in_order(report: ScoreReport) -> list[CriterionResult]:
    """Lapses first, the weightiest at the top, then the rest in the rubric's order."""
    lapses = report.lapses()
    return [*lapses, *(result for result in report.criteria if result not in lapses)]


def criteria_lines(report: ScoreReport) -> list[str]:
    """A numbered line for each criterion."""
    coverage = report.coverage
    lines = [f"{coverage.judged} judged, {coverage.not_applicable} did not apply."]
    for number, result in enumerate(in_order(report), 1):
        lapsed = result.verdict is Verdict.LAPSE
        how = f", {result.severity.value}" if lapsed else ""
        lines.append(f"{number}. {SAID[result.verdict]}{how}: {sentence(result.title)}")
    return lines


def criterion_lines(result: CriterionResult, transcript: Transcript) -> list[str]:
    """All about one criterion: the verdict, its words, what to say instead, why, and where the sources differ."""
    points = (
        f"{result.points:g} of {result.max_points:g} points" if result.max_points else "no points at stake"
    )
    lines = [
        sentence(result.title),
        f"{SAID[result.verdict]}, {result.severity.value}, {points}.",
    ]
    if result.because:
        lines.append(sentence(result.because))
    lines += [quoted(transcript, quote) for quote in result.evidence]
    if result.instead:
        lines.append(f"Try: {sentence(result.instead)}")
    lines.append(f"Why: {sentence(result.why)}")
    lines += [f"Source {key}: {sentence(SOURCES.get(key, key))}" for key in result.sources]
    if result.disagreement:
        lines.append(f"The sources differ: {sentence(on_one_line(result.disagreement))}")
    turn = moment_of(transcript, result) if result.verdict is Verdict.LAPSE else None
    if turn is not None:
        lines.append(f"/again {turn + 1} goes back there.")
    return lines
