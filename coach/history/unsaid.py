"""A take in which you said nothing: there is nothing to go on with, and nothing to keep."""

from __future__ import annotations

from coach.errors import NotFound
from coach.store import KeptTake, Rehearsals
from coach.transcript import Role

A_DAY = 86_400.0


def unsaid(kept: KeptTake) -> bool:
    """Whether a take is open, and nothing was said or typed in it besides what it took over from another one."""
    mine = kept.transcript.turns_of(Role.INTERVIEWER)
    begun = bool(mine) and mine[-1] >= (kept.from_turn or 0)
    return not (kept.done or begun or kept.draft.strip())


def drop_unsaid(shelf: Rehearsals, take: str) -> bool:
    """Keep a take no longer if nothing was said in it; returns whether that was so. Other takes of its rehearsal stay.

    What was planned for it waits for the next meeting with the same person. Raises :class:`coach.errors.StoreError`.
    """
    try:
        kept = shelf.take(take)
    except NotFound:
        return False
    if not unsaid(kept):
        return False
    shelf.drop(take)
    if kept.number == 1:
        _give_back(shelf, kept)
    return True


def sweep_unsaid(shelf: Rehearsals, now: float) -> None:
    """Drop what was left without a word more than a day ago, when coach had no time to do it (``now``: since 1970).

    What is younger may be open in another window.
    """
    for kept in _all_open(shelf):
        if kept.created < now - A_DAY:
            drop_unsaid(shelf, kept.id)


def open_takes(shelf: Rehearsals) -> list[KeptTake]:
    """The meetings and calls with which one can go on, the latest first."""
    return [kept for kept in _all_open(shelf) if not unsaid(kept)]


def _all_open(shelf: Rehearsals) -> list[KeptTake]:
    found = [*shelf.unfinished(), *shelf.unfinished(calls=True)]
    return sorted(found, key=lambda kept: -kept.created)


def _give_back(shelf: Rehearsals, kept: KeptTake) -> None:
    """What was typed before the meeting is a draft again, unless there is a newer one or it is offered anyway."""
    if kept.meeting.get("leg"):
        return
    # Imported here: Home is the first thing to be painted, and needs no plans for it.
    from coach.history.plans import LOOKED_AT, offered_plan
    from coach.rehearsal.plan import Plan
    from coach.rehearsal.plan_draft import keep_plan_draft, plan_draft

    plan = Plan.model_validate(kept.plan)
    offered = offered_plan(shelf.plans(LOOKED_AT))
    if plan not in (Plan(), offered) and plan_draft(shelf.database, kept.persona) is None:
        keep_plan_draft(shelf.database, kept.persona, plan)
