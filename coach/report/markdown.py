"""The report as Markdown, to keep or to send to an adviser."""

from __future__ import annotations

import re

from coach.report.page import page_one
from coach.rubric import SOURCES
from coach.scoring import ScoreReport, Verdict

MARKS = {Verdict.PASS: "✓", Verdict.LAPSE: "✗", Verdict.NOT_APPLICABLE: "–"}


def report_to_markdown(report: ScoreReport) -> str:
    """The whole report in Markdown; quoted words are escaped, so that they stay words."""
    page = page_one(report)
    lines = [f"# {_plain(report.transcript) or 'Transcript'}", "", f"**{page.headline}**"]
    if page.cap:
        lines += ["", page.cap]
    if page.strength:
        lines += [
            "",
            "## What worked",
            "",
            page.strength.text,
            "",
            _quote(page.strength.evidence.turn, page.strength.evidence.quote),
        ]
    if page.fixes:
        lines += ["", "## What to fix"]
    for fix in page.fixes:
        lines += ["", f"### {fix.title}", "", fix.because] if fix.because else ["", f"### {fix.title}"]
        for quote in fix.evidence[:3]:
            lines += ["", _quote(quote.turn, quote.quote)]
        lines += ["", f"**Try:** {_plain(fix.instead)}", "", fix.why]
    if page.plan:
        lines += ["", "## Next time", "", _plain(page.plan)]
    lines += ["", "## Everything", "", "| | criterion | points | words |", "|---|---|---|---|"]
    for r in report.criteria:
        words = (
            "; ".join(f"turn {q.turn + 1}: “{_cell(q.quote)}”" for q in r.evidence[:3])
            if r.verdict is Verdict.LAPSE
            else ""
        )
        lines.append(f"| {MARKS[r.verdict]} | {r.title} | {r.points:g} of {r.max_points:g} | {words} |")
    used = sorted({source for r in report.criteria for source in r.sources})
    lines += ["", *(f"- Note: {note}" for note in page.notes)]
    lines += [
        "",
        f"Scored {report.engine} by the rubric `{report.rubric}`{' (house rules)' if report.house_rules else ''}.",
        "",
    ]
    lines += [f"- {key}: {SOURCES.get(key, key)}" for key in used]
    return "\n".join(lines) + "\n"


def _quote(turn: int, quote: str) -> str:
    return f"> Turn {turn + 1}: “{_plain(' '.join(quote.split()))}”"


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)


def _cell(text: str) -> str:
    return _plain(" ".join(text.split()))
