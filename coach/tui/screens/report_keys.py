"""What the keys of a report say: which turn is tried again and why, and whether the plan is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping

from textual.binding import ActiveBinding
from textual.screen import Screen

from coach.report.rewinding import worst_lapse
from coach.report.verdicts import as_middle
from coach.scoring.report import CriterionResult, ScoreReport, Verdict

ROOMY = 120
"""Columns from which on the keys say more."""

NOT_IN_A_MENU = ("back", "next", "neighbour(-1)", "neighbour(1)")
"""Actions whose keys close a small window or move in it."""
_PART = re.compile(r"tab\('(\w+)'\)")


def keys_of_menu(screen: Screen[None], active: Mapping[str, ActiveBinding]) -> dict[str, str]:
    """The keys of the parts of a report and of what can be done there, each with its part or its action."""
    found: dict[str, str] = {}
    for key, one in active.items():
        action = _PART.sub(r"\1", one.binding.action)
        if one.enabled and one.node is screen and action not in NOT_IN_A_MENU:
            found.setdefault(key, action)
    return found


def try_again(
    turn: int, report: ScoreReport, unreached: tuple[str, ...], chosen: CriterionResult | None = None
) -> str:
    """Which turn (from 0) is tried again, and what: the ``chosen`` lapse, or the worst."""
    lapse = chosen or worst_lapse(report, unreached)
    why = f" ({as_middle(lapse.title)})" if lapse and lapse.verdict is Verdict.LAPSE else ""
    return f"Try turn {turn + 1} again{why}"


def plan_key(kept: bool, before: bool) -> str:
    """What the key for the plan says: it is ``kept``, or there is one from an earlier take, or neither; empty for that."""
    return "Change plan" if kept else "Keep instead" if before else ""


def plan_entry(kept: bool, before: bool) -> str:
    """The same in a list of what can be done."""
    if kept:
        return "✓ The plan is kept: change it"
    return "Keep this plan instead" if before else "Keep the plan for next time"
