"""Asking which part of a report should be copied."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from coach.scoring.report import ScoreReport
from coach.tui.copying import copy
from coach.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from coach.report.facts import Facts
    from coach.tui.app import CoachApp


def ask_what_to_copy(
    coach: CoachApp,
    report: ScoreReport,
    own_plan: str,
    facts: Facts | None = None,
    unreached: Collection[str] = (),
) -> None:
    """The whole report, a fix, the plan (``own_plan``, if you worded one), or what they had to tell, and copy it;
    ``unreached`` as in :func:`coach.report.page_one`."""
    from coach.report import page_one, report_to_text
    from coach.report.facts import facts_to_text

    page = page_one(report, unreached)
    texts = {f"fix-{n}": f"{fix.title}\nTry: {fix.instead}" for n, fix in enumerate(page.fixes, 1)}
    plan = own_plan or page.plan
    entries = [("report", "The whole report", "")]
    entries += [(f"fix-{n}", f"Fix {n}", fix.title) for n, fix in enumerate(page.fixes, 1)]
    if plan:
        texts["plan"] = plan
        entries.append(("plan", "The plan for next time", ""))
    told = facts_to_text(facts) if facts else ""
    if told:
        texts["facts"] = told
        entries.append(("facts", "What they had to tell", ""))

    def chosen(what: str | None) -> None:
        if what == "report":
            copy(coach, f"{report_to_text(report, unreached=unreached)}\n{told}".rstrip(), "The report")
        elif what:
            copy(coach, texts[what], "That")

    coach.push_screen(Menu("What should be copied?", entries), chosen)
