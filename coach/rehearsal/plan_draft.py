"""A plan that is being written, kept for each person until the meeting begins."""

from __future__ import annotations

from pydantic import ValidationError

from coach.rehearsal.plan import Plan
from coach.store import Database, Note, Notes

KIND = "plan-draft"


def plan_draft(database: Database, person: str) -> Plan | None:
    """What was typed before a meeting with ``person`` (an id) that has not begun; ``None`` when nothing was.

    One that cannot be read counts as none. Raises :class:`coach.errors.StoreError`, as the others here do.
    """
    note = _note(database, person)
    try:
        return Plan.model_validate(note.body) if note else None
    except ValidationError:
        return None


def keep_plan_draft(database: Database, person: str, plan: Plan) -> None:
    """Put it on disk, in place of what was kept."""
    Notes(database).keep(KIND, person, plan.model_dump(mode="json"), note_id=_id(person))


def drop_plan_draft(database: Database, person: str) -> None:
    """Keep it no longer: the meeting has begun and holds the plan, or nothing is left of it."""
    if _note(database, person):
        Notes(database).delete(_id(person))


def _id(person: str) -> str:
    return f"{KIND}-{person}"


def _note(database: Database, person: str) -> Note | None:
    return next((note for note in Notes(database).all(KIND) if note.id == _id(person)), None)
