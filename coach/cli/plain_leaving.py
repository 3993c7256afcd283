"""Leaving a meeting in lines before its end: what is kept of it, and how to go on."""

from __future__ import annotations

from coach.cli.lines import note
from coach.history.unsaid import drop_unsaid
from coach.rehearsal import Rehearsal
from coach.rehearsal.plan_draft import plan_draft
from coach.store import Rehearsals


def leave(shelf: Rehearsals, rehearsal: Rehearsal) -> None:
    """Say what is kept. Of a meeting without a word only the plan is; a take in which nothing was said is dropped."""
    kept = shelf.take(rehearsal.take)
    if kept.done:
        return
    if not drop_unsaid(shelf, kept.id):
        note("It is kept. `coach rehearse --plain --resume` goes on from here.")
    elif kept.number > 1:
        note("Nothing was said in this take, so it is not kept.")
    else:
        planned = " but your plan" if plan_draft(shelf.database, kept.persona) else ""
        note(f"Nothing was said, so nothing is kept{planned}.")
