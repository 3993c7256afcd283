"""What is worth asking somebody whose bio one has read: what lies behind it, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from coach.desk.prep.bio import Piece
from coach.desk.prep.profile import Kind, Profile

MOST = 9
ALWAYS = (
    "What takes up more of your week than an outsider would guess?",
    "What do people who start in this find hardest, and what helps them?",
    "What would you do first, in my place, to find out whether this is for me?",
)
PEOPLE = "Whom else would you talk to, in my place? (Ask this before the time runs out.)"


def worth_asking(profile: Profile) -> list[str]:
    """Open questions, those that only this person can answer first; the last asks whom else to meet."""
    found = list(dict.fromkeys(_theirs(profile)))
    return [*found[: MOST - len(ALWAYS) - 1], *ALWAYS, PEOPLE]


def _theirs(profile: Profile) -> Iterator[str]:
    stations = profile.of(Kind.CAREER)
    places = [s.place_of_work for s in stations if s.place_of_work]
    here = profile.organization
    other = next((place for place in places if here is None or place.text != here.text), None)
    if other and here:
        yield f"What did you bring along from {other.text} that helps you at {here.text}? {_line(other)}"
    for work in profile.of(Kind.WORK)[:2]:
        if work.name:
            yield f"What has happened since “{work.name.text}” that you would add to it? {_line(work.name)}"
        else:
            yield f"What came back to you after that? “{_short(work.said.text)}” {_line(work.said)}"
    title = next(
        (s.title for s in stations if s.title and (not profile.title or s.title.text != profile.title.text)),
        None,
    )
    if title and profile.title:
        yield f"How did you come from {title.text} to {profile.title.text}? {_line(title)}"
    for topic in profile.of(Kind.TOPIC)[:1]:
        yield f"What about this is harder than it sounds? “{_short(topic.said.text)}” {_line(topic.said)}"
    for study in profile.of(Kind.STUDY)[:1]:
        yield f"What of your studies do you still use, and what did you have to unlearn? {_line(study.said)}"
    for duty in profile.of(Kind.ROLE)[:1]:
        yield f"Which decision in your work nobody outside sees? {_line(duty.said)}"
    for rest in profile.of(Kind.OTHER)[:1]:
        yield f"How did that come about? “{_short(rest.said.text)}” {_line(rest.said)}"


def _line(piece: Piece) -> str:
    return f"(line {piece.line})"


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= 14 else " ".join(words[:13]) + " …"
