"""The report for a terminal without colours, a pipe, or a screen reader."""

from __future__ import annotations

import textwrap
from collections.abc import Collection

from coach.report.page import page_one
from coach.report.verdicts import Standing, named, standing
from coach.scoring import ScoreReport
from coach.transcript import Quote, on_one_line

WIDTH = 88
MARKS = {
    Standing.AVOIDED: "[pass]",
    Standing.TO_FIX: "[fix] ",
    Standing.NOT_REACHED: "[later]",
    Standing.DID_NOT_APPLY: "[n/a] ",
}


def report_to_text(report: ScoreReport, everything: bool = True, unreached: Collection[str] = ()) -> str:
    """The first page and, unless ``everything`` is false, all criteria and numbers; ``unreached`` as in
    :func:`coach.report.page.page_one`."""
    page = page_one(report, unreached)
    letter = report.metrics.body_words is not None
    lines = [f"{on_one_line(report.transcript) or 'Transcript'}: {page.headline}", *_wrapped(page.cap)]
    if page.strength:
        lines += [
            "",
            "WHAT WORKED",
            *_wrapped(page.strength.text),
            *_quoted(page.strength.evidence, letter),
        ]
    for number, fix in enumerate(page.fixes, 1):
        title = on_one_line(fix.title).upper()
        lines += ["", f"FIX {number}: {title} ({fix.severity.value})", *_wrapped(fix.because)]
        for quote in fix.evidence[:2]:
            lines += _quoted(quote, letter)
        lines += [*_wrapped(f"Try: {fix.instead}"), *_wrapped(f"Why: {fix.why}")]
    if page.plan:
        lines += ["", "NEXT TIME", *_wrapped(page.plan)]
    for note in page.notes:
        lines += ["", *_wrapped(f"Note: {note}")]
    if everything:
        lines += ["", *_all_criteria(report, unreached), "", *_numbers(report)]
    lines += [
        "",
        f"Scored {report.engine} by the rubric {report.rubric}{' (house rules)' if report.house_rules else ''}.",
    ]
    return "\n".join(lines) + "\n"


def _all_criteria(report: ScoreReport, unreached: Collection[str]) -> list[str]:
    letter = report.metrics.body_words is not None
    lines = [f"EVERYTHING ({report.coverage.judged} judged, {report.coverage.not_applicable} did not apply)"]
    for result in report.criteria:
        how = standing(result, unreached)
        lapsed = how is Standing.TO_FIX
        found = f": {result.because}" if lapsed and result.because else ""
        lines.append(f"{MARKS[how]} {on_one_line(named(result, unreached) + found)}")
        if lapsed:
            for quote in result.evidence[:3]:
                lines += _quoted(quote, letter)
    return lines


def _numbers(report: ScoreReport) -> list[str]:
    m = report.metrics
    if m.body_words is not None:
        return _wrapped(f"NUMBERS: {m.body_words} words of body.")
    found = [f"minutes {m.minutes:g}{' (estimated from words)' if m.minutes_estimated else ''}"]
    if m.talk_share is not None:
        found.append(f"your share of the words {m.talk_share:.0%}")
    if m.open_question_share is not None:
        found.append(f"questions {m.questions}, open {m.open_question_share:.0%}")
    if m.questions:
        found.append(f"follow-ups {m.follow_ups}")
    found.append(f"longest turn {m.longest_monologue} words")
    return _wrapped("NUMBERS: " + "; ".join(found) + ".")


def _quoted(quote: Quote, letter: bool) -> list[str]:
    """The words, with their turn; a letter has only one."""
    where = "" if letter else f"Turn {quote.turn + 1}: "
    return _wrapped(f"{where}“{on_one_line(quote.quote)}”", indent="  ")


def _wrapped(text: str, indent: str = "") -> list[str]:
    words = on_one_line(text)
    return textwrap.wrap(words, WIDTH, initial_indent=indent, subsequent_indent=indent) if words else []
