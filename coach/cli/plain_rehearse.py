"""Beginning a meeting in lines, or going on with one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from coach.cli.half_typed import kept_when_interrupted
from coach.cli.lines import is_terminal, note, tell
from coach.cli.plain import Reopen, play
from coach.cli.plain_people import ask_terms, ask_whom
from coach.cli.planning import ask_plan
from coach.cli.rehearse import PLANNED, begun, latest
from coach.cli.voices import casting, settings_from
from coach.interviewee.model import Meeting, Voice
from coach.persona import Persona, persona_named
from coach.rehearsal import Rehearsal, resume
from coach.rehearsal.plan import Plan
from coach.rehearsal.plan_draft import drop_plan_draft
from coach.rehearsal.setup import who_was_kept
from coach.store import KeptTake, Rehearsals, open_database
from coach.transcript import on_one_line


def rehearse_in_lines(
    who: str | None, going_on: bool, out: Path | None, arranged: dict[str, Any], flags: Mapping[str, Any]
) -> None:
    """A meeting with ``who``, or the latest that was broken off; somebody who types is asked with whom, and for a plan."""
    shelf = Rehearsals(open_database())
    cast = casting(settings_from(flags), wait_told_once())
    reopen = reopening(shelf, cast)
    if going_on:
        play(shelf, reopen(latest(shelf, who)), reopen, out)
        return
    wanted = {name: True for name in PLANNED if arranged.pop(name, False)}
    plan: Plan | None = Plan.model_validate(wanted) if wanted else None
    if is_terminal():
        with kept_when_interrupted():
            found = _asked(shelf, who, arranged, wanted)
        if found is None:
            return
        who, arranged, plan = found
    rehearsal = begun(shelf, str(who), arranged, cast, plan)
    if plan:
        drop_plan_draft(shelf.database, rehearsal.director.persona.id)
    play(shelf, rehearsal, reopen, out, known=is_terminal())


def _asked(
    shelf: Rehearsals, who: str | None, arranged: dict[str, Any], wanted: dict[str, Any]
) -> tuple[str, dict[str, Any], Plan] | None:
    """With whom, on what terms, and the plan; ``None`` when somebody left."""
    known = False
    if who is None:
        chosen = ask_whom()
        terms = ask_terms(chosen[0], arranged) if chosen else None
        if chosen is None or terms is None:
            return None
        (person, known), arranged = chosen, terms
        who = person.id
    else:
        person = persona_named(who)
    if not known:
        post = ", ".join(filter(None, (person.name, person.title, person.organization)))
        tell(f"{post}. {on_one_line(person.bio)}")
    plan = ask_plan(shelf, person, wanted)
    return None if plan is None else (who, arranged, plan)


def reopening(shelf: Rehearsals, cast: Callable[[Persona, Meeting], Voice]) -> Reopen:
    """What gives a kept take its voice."""

    def reopen(kept: KeptTake) -> Rehearsal:
        return resume(shelf, kept.id, cast(who_was_kept(kept), Meeting.model_validate(kept.meeting)))

    return reopen


def wait_told_once() -> Callable[[float], None]:
    """Tells how long a busy model is waited for, in one line: a countdown would be read out second by second."""
    waiting = False

    def told(seconds: float) -> None:
        nonlocal waiting
        if seconds >= 1 and not waiting:
            note(f"The model asks to wait: {seconds:.0f} s")
        waiting = seconds > 0

    return told
