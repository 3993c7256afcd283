"""The report as Markdown, to keep or to send to an adviser."""

from __future__ import annotations

import re
from collections.abc import Collection

from coach.report.page import page_one
from coach.report.verdicts import MARKS, named, standing
from coach.rubric import SOURCES
from coach.scoring import CriterionResult, ScoreReport, Verdict
from coach.transcript import Quote, on_one_line


def report_to_markdown(report: ScoreReport, unreached: Collection[str] = ()) -> str:
    """The whole report in Markdown; everybody's words are escaped, so that they stay words. ``unreached`` as in
    :func:`coach.report.page.page_one`."""
    page = page_one(report, unreached)
    letter = report.metrics.body_words is not None
    lines = [f"# {as_words(report.transcript) or 'Transcript'}", "", f"**{as_words(page.headline)}**"]
    if page.cap:
        lines += ["", as_words(page.cap)]
    if page.strength:
        lines += [
            "",
            "## What worked",
            "",
            as_words(page.strength.text),
            "",
            _quote(page.strength.evidence, letter),
        ]
    if page.fixes:
        lines += ["", "## What to fix"]
    for fix in page.fixes:
        lines += ["", f"### {as_words(fix.title)}"]
        if fix.because:
            lines += ["", as_words(fix.because)]
        for quote in fix.evidence[:3]:
            lines += ["", _quote(quote, letter)]
        lines += ["", f"**Try:** {as_words(fix.instead)}", "", as_words(fix.why)]
    if page.plan:
        lines += ["", "## Next time", "", as_words(page.plan)]
    lines += ["", "## Everything", "", "| | criterion | points | words |", "|---|---|---|---|"]
    lines += [_row(result, letter, unreached) for result in report.criteria]
    lines += ["", *(f"- Note: {as_words(note)}" for note in page.notes)]
    stamp = " (house rules)" if report.house_rules else ""
    lines += ["", f"Scored {as_words(report.engine)} by the rubric {as_words(report.rubric)}{stamp}.", ""]
    used = sorted({source for result in report.criteria for source in result.sources})
    lines += [f"- {as_words(key)}: {as_words(SOURCES.get(key, key))}" for key in used]
    return "\n".join(lines) + "\n"


def _row(result: CriterionResult, letter: bool, unreached: Collection[str]) -> str:
    quotes = result.evidence[:3] if result.verdict is Verdict.LAPSE else ()
    words = "; ".join(f"{_where(quote, letter)}“{as_words(quote.quote)}”" for quote in quotes)
    points = f"{result.points:g} of {result.max_points:g}"
    return f"| {MARKS[standing(result, unreached)]} | {as_words(named(result, unreached))} | {points} | {words} |"


def _quote(quote: Quote, letter: bool) -> str:
    return f"> {_where(quote, letter).capitalize()}“{as_words(quote.quote)}”"


def _where(quote: Quote, letter: bool) -> str:
    """The turn in which it was said; a letter has only one."""
    return "" if letter else f"turn {quote.turn + 1}: "


def as_words(text: str) -> str:
    """Text on one line, without anything that Markdown or HTML would make more of."""
    escaped = re.sub(r"([\\`*_~\[\]<>#|&])", r"\\\1", on_one_line(text))
    # At the beginning, "1. " or "- " would open a list, and "---" draw a line.
    return re.sub(r"^(\d*)([-+=.)])(?=[\s=-]|$)", r"\1\\\2", escaped)
