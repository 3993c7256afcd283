"""What the interviewee had to tell, how much of it came out, and questions that would have opened more."""

from __future__ import annotations

from dataclasses import dataclass

from coach.errors import CoachError
from coach.persona import Layer, Persona
from coach.store import KeptTake

MOST_QUESTIONS = 3
A_MINUTE = 0.5
"""So many facts come out in a minute of a meeting that goes well: nobody hears all that somebody knows."""


@dataclass(frozen=True)
class Uncovered:
    """How many facts beyond the bio were ``told``, how many there was time for, and ``questions`` for a few missed ones."""

    told: int
    time_for: int
    questions: tuple[str, ...]


def uncovered(kept: KeptTake, most: int | None = MOST_QUESTIONS) -> Uncovered | None:
    """What a take brought to light, with at ``most`` so many questions (``None``: for all that was missed); ``None`` when
    that person or their memory is not there."""
    from coach.rehearsal.setup import who_was_kept

    try:
        persona = who_was_kept(kept)
    except CoachError:
        return None
    if not kept.states:
        return None
    told = set(kept.states[-1].get("told", ()))
    hidden = [fact.id for fact in persona.fact if fact.layer is not Layer.PUBLIC]
    missed = _nearest(persona, told, [fact for fact in hidden if fact not in told])
    questions = tuple(persona.fact_named(fact).asks[0] for fact in missed[:most])
    found = sum(fact in told for fact in hidden)
    room = min(len(hidden), round(A_MINUTE * (kept.transcript.agreed_minutes or 20)))
    return Uncovered(found, max(found, room), questions)


def _nearest(persona: Persona, told: set[str], missed: list[str]) -> list[str]:
    """The missed facts, those first to which something told would have led."""
    within_reach = [other for fact in persona.fact if fact.id in told for other in fact.leads_to]
    return sorted(missed, key=lambda fact: (fact not in within_reach, missed.index(fact)))
