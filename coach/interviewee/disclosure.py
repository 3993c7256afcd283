"""Who is told what, and when: public to everybody, open for a real question, the rest for trust."""

from __future__ import annotations

from coach.interviewee.model import State
from coach.interviewee.mood import COLD, TRUST
from coach.persona import Contact, Fact, Layer, Persona

CONFIDES = COLD - 0.03
"""Below this warmth not even a good follow-up uncovers what takes trust."""


def follows_up(fact: Fact, persona: Persona, state: State) -> bool:
    """Whether a fact lies behind one that has been told."""
    told = set(state.told)
    return any(fact.id in other.leads_to for other in persona.fact if other.id in told)


def may_tell(fact: Fact, persona: Persona, state: State, follow_up: bool) -> bool:
    """Whether the fact may come out now.

    ``follow_up`` says that the interviewer builds on what was said; whoever asks again after a hint does so too. Who has asked for a job or a recommendation
    hears nothing in confidence any more.
    """
    if fact.layer is not Layer.TRUST or fact.id in state.told:
        return True
    if state.asks:
        return False
    behind_told = fact.id in state.hinted or (follow_up and follows_up(fact, persona, state))
    return state.warmth >= TRUST or (behind_told and state.warmth >= CONFIDES)


def may_hint(fact: Fact, state: State) -> bool:
    """Whether the gist of what takes trust is given to somebody who asks for it: not by the cold, not of what is private."""
    return bool(fact.short) and not fact.private and not state.asks and state.warmth >= CONFIDES


def may_name(contact: Contact, state: State) -> bool:
    """Whether this person's name may be given: it takes trust, and nobody cold is given any."""
    return state.warmth >= max(COLD, contact.needs) and contact.name not in state.referred


def behind(fact: Fact, persona: Persona, state: State, follow_up: bool = True) -> list[Fact]:
    """The untold facts that a follow-up on ``fact`` may uncover now, in the order of the file."""
    found = [persona.fact_named(name) for name in fact.leads_to if name not in state.told]
    return [other for other in found if may_tell(other, persona, state, follow_up)]
