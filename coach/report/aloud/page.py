"""Page one, to be heard: the score, what worked, and at most two things to change."""

from __future__ import annotations

from collections.abc import Collection

from coach.report.aloud.wording import quoted, sentence
from coach.report.page import page_one
from coach.scoring import CriterionResult, ScoreReport
from coach.transcript import Transcript

QUOTES = 2
"""So many of the words that a fix rests on are read out."""


def page_lines(report: ScoreReport, transcript: Transcript, unreached: Collection[str] = ()) -> list[str]:
    """The first page without its plan and its notes; ``unreached`` as in :func:`coach.report.page.page_one`."""
    page = page_one(report, unreached)
    lines = [sentence(page.headline)]
    if page.cap:
        lines.append(sentence(page.cap))
    if page.strength:
        lines.append(f"What worked: {sentence(page.strength.text)}")
        lines.append(quoted(transcript, page.strength.evidence))
    for number, fix in enumerate(page.fixes, 1):
        lines += _fix(number, fix, transcript)
    return lines


def _fix(number: int, fix: CriterionResult, transcript: Transcript) -> list[str]:
    lines = [f"Fix {number}, {fix.severity.value}: {sentence(fix.title)}"]
    if fix.because:
        lines.append(sentence(fix.because))
    if fix.evidence:
        lines += [quoted(transcript, quote) for quote in fix.evidence[:QUOTES]]
    else:
        lines.append("You said nothing of the kind; that is what was missing.")
    return [*lines, f"Try: {sentence(fix.instead)}", f"Why: {sentence(fix.why)}"]


def note_lines(report: ScoreReport) -> list[str]:
    """What was estimated, and what scored this."""
    engine = "rules on this machine, no language model" if report.engine == "offline" else report.engine
    stamp = " House rules." if report.house_rules else ""
    return [*(f"Note: {sentence(note)}" for note in report.notes), f"Scored by {engine}.{stamp}"]
