"""From a bio to a profile, by rules."""

from __future__ import annotations

import re

from coach.desk.prep.bio import Bio, Piece
from coach.desk.prep.listed import headline_of, listed_statements, location_in, sections_of
from coach.desk.prep.names import name_in, pronoun_in
from coach.desk.prep.profile import Kind, Profile, Statement
from coach.desk.prep.prose import home_in, prose_statements
from coach.errors import BadInput
from coach.transcript import on_one_line

_CAME = re.compile(r"\b(?:joined|works? (?:at|for)|founded|co-founded|owns?)\b")
MOST = 40
"""So many statements are taken; a bio with more is a life's record."""


def profile_of(bio: Bio, name: str = "") -> Profile:
    """What the bio says; ``name`` where the bio does not tell it. Raises :class:`BadInput` when nothing can be made of it."""
    named = _given(bio, name) or name_in(bio)
    if named is None:
        raise BadInput(
            "It is not clear whose bio that is.",
            "No name was found at its start.",
            "Say the name beside it.",
        )
    if not bio.english:
        raise BadInput(
            "That bio is not in English, as far as can be told.",
            "The people to rehearse with speak English, and say only what stands in their bio.",
            "Put a few sentences of it into English and paste those.",
        )
    pronoun = pronoun_in(bio)
    sections = sections_of(bio)
    prose = prose_statements(bio, named.text, pronoun, frozenset(sections))
    statements = [*prose, *listed_statements(bio)]
    title, organization = _post(bio, named, statements)
    if not statements and title is None and organization is None:
        raise BadInput(
            "Nothing in it could be made out: no post, no place of work, no sentence about them.",
            "Sentences must be about the person (“She leads …”), or lines like “Planner at City Hall”.",
            "Add a sentence or two in your own words.",
        )
    place = location_in(bio, named.line) or home_in(bio)
    return Profile(bio, named, pronoun, title, organization, place, tuple(_once(statements)[:MOST]))


def _given(bio: Bio, name: str) -> Piece | None:
    """The name as it was given beside the bio, and where it stands if it does."""
    name = on_one_line(name)[:80]
    if not name:
        return None
    if not any(character.isalpha() for character in name):
        raise BadInput("That is not a name.", fix="Write it as you would say it: Maria Keller.")
    line = next((number for number, line in enumerate(bio.lines, 1) if name in line), 0)
    return Piece(name, line)


def _post(bio: Bio, name: Piece, statements: list[Statement]) -> tuple[Piece | None, Piece | None]:
    """What they are now, and where."""
    heads = list(headline_of(bio, name.line)) if name.line else []
    now = [s for s in statements if s.kind is Kind.ROLE and s.title]
    current = [
        s
        for s in statements
        if s.years and s.title and s.years.text.lower().endswith(("present", "now", "today", "current"))
    ]
    stations = [s for s in statements if s.kind is Kind.CAREER]
    told = [(s.title, s.place_of_work) for s in (*now, *current)]
    candidates = (
        [*heads[:1], *told] if heads and heads[0][1] else [*(pair for pair in told if pair[1]), *heads, *told]
    )
    title, organization = next(((t, o) for t, o in candidates if t and o), (None, None))
    if title is None:
        title = next((t for t, _ in candidates if t), None)
    if organization is None:
        roles = [s for s in statements if s.kind is Kind.ROLE]
        came = [s for s in stations if _CAME.search(s.said.text)]
        places = [s.place_of_work for s in (*roles, *current, *came) if s.place_of_work]
        organization = places[0] if places else None
    if title is None and stations:
        title = stations[0].title
    return title, organization


def _once(statements: list[Statement]) -> list[Statement]:
    """Each thing once: what a list and a sentence both say is the sentence's."""
    seen: set[tuple[Kind, str]] = set()
    kept = []
    for statement in statements:
        mark = (statement.kind, " ".join(statement.said.text.lower().split()))
        if mark not in seen:
            seen.add(mark)
            kept.append(statement)
    return kept
