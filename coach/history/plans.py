"""What carries over from one rehearsal to the next plan."""

from __future__ import annotations

from collections.abc import Sequence

from coach.history.opinion import opinion_of
from coach.rehearsal.plan import Plan
from coach.store import KeptTake


def last_plan(takes: Sequence[KeptTake]) -> Plan:
    """The plan of the latest take; an empty one if there is none."""
    latest = max(takes, key=lambda kept: kept.created, default=None)
    return Plan.model_validate(latest.plan) if latest else Plan()


def last_if_then(takes: Sequence[KeptTake]) -> str:
    """The latest if-then plan that was accepted after a report; empty if there is none."""
    for kept in sorted(takes, key=lambda kept: -kept.created):
        if accepted := opinion_of(kept).next_plan:
            return accepted
    return ""
