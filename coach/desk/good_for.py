"""What a persona is good for practising, by how they are and what wins them."""

from __future__ import annotations

from coach.persona import Persona


def good_for(person: Persona) -> tuple[str, ...]:
    """A few short reasons to rehearse with them, from what their file says."""
    manner = person.manner
    found: list[str] = []
    if manner.patience <= 0.45:
        found.append("keeping to the time, and getting to the point")
    if manner.warmth < 0.4:
        found.append("warming up somebody who is cool at first")
    if manner.words[1] <= 52:
        found.append("open questions: the answers are short unless you ask well")
    if manner.words[1] >= 95:
        found.append("leading a talk with somebody who likes to talk")
    if manner.asks_back >= 0.35:
        found.append("answering when you are asked about yourself")
    if manner.free_after:
        found.append("leaving on time although nobody makes you")
    if not found:
        found.append("a whole meeting at an ordinary pace")
    return tuple(found)
