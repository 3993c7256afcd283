"""The prep sheet: what is known, what is worth asking, how to begin, and how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coach.desk.addressing import first_name
from coach.desk.prep.person import PRACTICE
from coach.desk.prep.profile import Kind, Profile, Statement
from coach.desk.prep.worth import worth_asking
from coach.persona import Appointment, Persona

ONE_RULE = (
    "The one rule: do not ask for a job. Not for an opening, not for a good word, not between the lines."
)
BEFORE = "Before you meet"
"""How the title of a sheet begins."""

NEEDLESS = {
    Kind.ROLE: "What do you do?",
    Kind.CAREER: "Where did you work before?",
    Kind.STUDY: "What did you study, and where?",
    Kind.WORK: "Have you written or spoken about your work?",
    Kind.PLACE: "Where do you live?",
    Kind.TOPIC: "What are you interested in?",
}
"""Questions that a bio answers, by what it says."""


@dataclass(frozen=True)
class Section:
    """A heading and its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """The whole sheet; ``title`` is whom it is about."""

    title: str
    sections: tuple[Section, ...]

    @property
    def markdown(self) -> str:
        """As a file to read, print, or copy."""
        parts = [f"# {self.title}"]
        for section in self.sections:
            parts.append(f"## {section.heading}\n" + "\n".join(f"- {line}" for line in section.lines))
        return "\n\n".join(parts) + "\n"


def sheet_of(profile: Profile, persona: Persona) -> Sheet:
    """The sheet for a meeting with this person."""
    appointment = persona.appointment or Appointment()
    first = first_name(persona.name)
    sections = [
        Section("Who", tuple(_who(profile, persona))),
        Section("The meeting", tuple(_meeting(appointment, first))),
        Section("How to say how you know them", (_begin(appointment, first),)),
        Section("Worth asking", tuple(worth_asking(profile))),
        Section("In the bio already: do not ask", tuple(_known(profile))),
        Section(
            "Remember",
            (ONE_RULE, "If they raise an opening themselves, thank them, and go on with your questions."),
        ),
        Section(f"{PRACTICE.capitalize()} in the rehearsal", tuple(_invented(persona, first))),
    ]
    return Sheet(f"{BEFORE} {persona.name}", tuple(s for s in sections if s.lines))


def _who(profile: Profile, persona: Persona) -> Iterator[str]:
    for label, piece in (
        ("", profile.name),
        ("Post: ", profile.title),
        ("Where: ", profile.organization),
        ("Place: ", profile.place),
    ):
        if piece:
            words = persona.name if piece is profile.name else piece.text
            yield f"{label}{words} ({f'line {piece.line}' if piece.line else 'as you gave it'})"
    if not profile.organization:
        yield "The bio does not say where they work now. Look that up."


def _meeting(appointment: Appointment, first: str) -> Iterator[str]:
    minutes = appointment.minutes
    cue = max(1, round(0.8 * minutes))
    yield f"Where: {appointment.where or {'in-person': 'in person', 'video': 'by video', 'phone': 'by telephone'}[appointment.setting]}"
    yield f"Agreed: {minutes:g} minutes. After {cue} say that you see the time; by {minutes:g} you have thanked {first} and are leaving."


def _begin(appointment: Appointment, first: str) -> str:
    how = " ".join(appointment.how.split())
    thanks = f"Thank you for making time, {first}."
    if not how:
        return f"“{thanks} [How you found them.] I'd like to understand [what you want to learn].”"
    said = (
        how
        if how.endswith((".", "!"))
        else f"{how} gave me your name."
        if _is_name(how)
        else f"{how[0].upper()}{how[1:]}."
    )
    return f"“{thanks} {said} I'd like to understand [what you want to learn].”"


def _is_name(how: str) -> bool:
    """Whether the answer to "how do you know them" is only somebody's name."""
    words = how.split()
    return len(words) <= 4 and all(word[0].isupper() for word in words)


def _known(profile: Profile) -> Iterator[str]:
    seen: set[Kind] = set()
    for statement in profile.statements:
        needless = NEEDLESS.get(statement.kind, "") if statement.kind not in seen else ""
        seen.add(statement.kind)
        yield f"{f'“{needless}” ' if needless else ''}{_quoted(statement)}"
    if Kind.ROLE not in seen and profile.title:
        yield f"“{NEEDLESS[Kind.ROLE]}” “{profile.title.text}” (line {profile.title.line})"


def _quoted(statement: Statement) -> str:
    extra = [
        p.text for p in (statement.place_of_work, statement.years) if p and p.text not in statement.said.text
    ]
    more = f", {', '.join(extra)}" if extra else ""
    said = statement.said.text
    quoted = said if said[0] in '“"' else f"“{said}”"
    return f"{quoted}{more} (line {statement.said.line})"


def _invented(persona: Persona, first: str) -> Iterator[str]:
    count = sum(fact.source == PRACTICE for fact in persona.fact)
    yield f"{first}'s temper, manner of speaking, and every wording."
    yield f"{count} answers about the work that anybody could give: how a day goes, what is hard, what they would advise. The real {first} will say something else."
    yield "The colleagues whom they may name: there are none behind it."
    yield "So listen afresh, and quote nothing from the rehearsal."
