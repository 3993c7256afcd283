"""With whom a script is practised: whom one chose before, else whoever suits it; and how that is said."""

from __future__ import annotations

from collections.abc import Sequence

from coach.desk.script_contact import NEUTRAL, Standing, near_first, neutral_contact, standing_in
from coach.desk.script_keeping import KeptScript
from coach.desk.script_pieces import About
from coach.persona import Persona
from coach.store import KeptTake


def contact_for(
    script: KeptScript | None, people: Sequence[Persona], earlier: Sequence[KeptTake] = (), asked: str = ""
) -> Standing | None:
    """Who plays the contact; ``None`` where there is nobody at all.

    That is, in this order: whoever was ``asked`` for (by id), whoever played in the latest of the ``earlier`` calls (the
    latest first) with this script, whoever suits it; without a script whoever was called last, or the first.
    """
    if script is None:
        before = next((kept.persona for kept in earlier), "")
        person = _one(asked or before, people) or next(iter(people), None)
        return Standing(person) if person else None
    with_it = next((kept.persona for kept in earlier if _lay_beside(script, kept)), "")
    they = script.answers.they
    person = _one(asked, people, they) or _one(with_it, people, they)
    return told_of(person, script.answers) if person else standing_in(script.answers, people)


def told_of(person: Persona, about: About) -> Standing:
    """Somebody who was chosen to play the contact."""
    if person.id == NEUTRAL:
        return Standing(person)
    return Standing(person, real=goes_by(person.name, about.they))


def in_order(script: KeptScript | None, people: Sequence[Persona]) -> list[Persona]:
    """Everybody to choose from: with a script those whose field is near come first, then the one without a trade."""
    if script is None:
        return list(people)
    near = near_first(script.answers, people)
    return [*near, neutral_contact(script.answers.they), *(person for person in people if person not in near)]


def who_plays(standing: Standing, about: About) -> str:
    """One honest line: with whom one practises, and whom one will really call."""
    person = standing.person
    if standing.real:
        return f"Practising with {person.name}, as you will call them."
    if standing.neutral and goes_by(person.name, about.they):
        return f"Somebody stands in for {person.name}, and answers by that name."
    whom = about.they or "somebody else"
    return f"Practising with {person.name}, {what_they_are(standing)}; your real call is to {whom}."


def what_they_are(standing: Standing) -> str:
    """Their post in a few words; of the neutral contact, that there is none."""
    person = standing.person
    if standing.neutral:
        return "a stand-in for any job"
    return " at ".join(part for part in (person.title, person.organization) if part)


def goes_by(name: str, they: str) -> bool:
    """Whether two names are the same to whoever says them."""
    return name.casefold().split() == they.casefold().split()


def _one(who: str, people: Sequence[Persona], they: str = "") -> Persona | None:
    if who == NEUTRAL:
        return neutral_contact(they)
    return next((person for person in people if person.id == who), None) if who else None


def _lay_beside(script: KeptScript, kept: KeptTake) -> bool:
    beside = kept.plan.get("script")
    return isinstance(beside, dict) and beside.get("id") == script.id
