"""What carries over from one rehearsal to the next plan."""

from __future__ import annotations

from collections.abc import Sequence

from coach.history.opinion import opinion_of
from coach.rehearsal.plan import Plan
from coach.store import KeptPlan, KeptTake

LOOKED_AT = 8
"""So many rehearsals back an accepted plan is still offered."""


def last_plan(kept: Sequence[KeptPlan]) -> Plan:
    """The plan of the latest take; an empty one if there is none."""
    latest = max(kept, key=lambda each: each.created, default=None)
    return Plan.model_validate(latest.plan) if latest else Plan()


def offered_plan(kept: Sequence[KeptPlan]) -> Plan:
    """What the next plan begins with: what stays the same from one meeting to the next, and the latest if-then plan."""
    last = last_plan(kept)
    carried = {"background": last.background, "hints": last.hints, "real_time": last.real_time}
    return Plan.model_validate({**carried, "if_then": last_if_then(kept)})


def last_if_then(kept: Sequence[KeptPlan | KeptTake]) -> str:
    """The latest if-then plan that was accepted after a report; empty if there is none."""
    for each in sorted(kept, key=lambda each: -each.created):
        if accepted := opinion_of(each).next_plan:
            return accepted
    return ""


def plan_before(takes: Sequence[KeptTake], kept: KeptTake) -> str:
    """The if-then plan that was accepted after an earlier one of the ``takes`` of a meeting, which one of ``kept`` replaces;
    empty if there is none."""
    return last_if_then([each for each in takes if each.number < kept.number])
