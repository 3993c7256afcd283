"""What carries over from one rehearsal to the next plan."""

from __future__ import annotations

from collections.abc import Sequence

from coach.history.opinion import opinion_of
from coach.rehearsal.plan import Plan
from coach.store import KeptPlan


def last_plan(kept: Sequence[KeptPlan]) -> Plan:
    """The plan of the latest take; an empty one if there is none."""
    latest = max(kept, key=lambda each: each.created, default=None)
    return Plan.model_validate(latest.plan) if latest else Plan()


def last_if_then(kept: Sequence[KeptPlan]) -> str:
    """The latest if-then plan that was accepted after a report; empty if there is none."""
    for each in sorted(kept, key=lambda each: -each.created):
        if accepted := opinion_of(each).next_plan:
            return accepted
    return ""
