"""From what a bio says to facts that can be asked for and told; each carries the line that says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.desk.prep.first_person import as_i
from coach.desk.prep.profile import Kind, Profile, Statement
from coach.interviewee.terms import terms, words_of
from coach.persona import Fact, Layer

BEHIND = {
    Kind.ROLE: ("typical-day", "decisions"),
    Kind.CAREER: ("moves", "surprise"),
    Kind.STUDY: ("credentials",),
    Kind.WORK: ("written-why",),
    Kind.TOPIC: ("why-this-work", "future"),
    Kind.OTHER: ("meaning",),
    Kind.PLACE: (),
}
"""The stock facts that a follow-up on a statement may come to; they are for practice only."""

_FREE_TIME = re.compile(
    r"\b(?:enjoys?|hobb\w+|spare time|free time|outside (?:of )?work|when not|loves|keen|plays|sings|rows|runs marathons|hikes?|cycl\w+)\b",
    re.I,
)
_FAMILY = re.compile(
    r"\b(?:husband|wife|partner|children|kids|daughters?|sons?|family|married|twins)\b", re.I
)
_BOARDS = re.compile(
    r"\b(?:board|volunteers?|member of|trustee|committee|chairs|association|society)\b", re.I
)
_STUDIED = re.compile(
    r"\b(?:degree|studied|graduated|graduate of|MSc|BSc|MBA|PhD|BA|MA|doctorate|bachelor|master)\b"
)
LONGEST_ASK = 6


def facts_of(profile: Profile) -> list[Fact]:
    """The stated facts: the present post, the way there, and each statement by itself."""
    found = [*_role(profile), *_path(profile)]
    counts: dict[Kind, int] = {}
    listed = [
        s
        for s in profile.of(Kind.TOPIC)
        if len(s.said.text.split()) <= LONGEST_ASK and not _said(s, profile)[1]
    ]
    if listed:
        found.append(_topics(listed))
    for statement in profile.statements:
        if statement.kind is Kind.ROLE or statement in listed:
            continue
        counts[statement.kind] = counts.get(statement.kind, 0) + 1
        tells = _said(statement, profile)[0]
        found.append(
            Fact(
                id=f"bio-{statement.kind.value}-{counts[statement.kind]}",
                layer=Layer.PUBLIC,
                asks=tuple(_asks(statement, profile)),
                tells=(tells,),
                short="",
                keywords=tuple(_keywords(statement)),
                leads_to=BEHIND[statement.kind],
                source=statement.said.source,
            )
        )
    return found


def _role(profile: Profile) -> Iterator[Fact]:
    told = [_said(s, profile)[0] for s in profile.of(Kind.ROLE)]
    pieces = [s.said for s in profile.of(Kind.ROLE)] or [
        p for p in (profile.title, profile.organization) if p
    ]
    if not pieces:
        return
    title = profile.title.text if profile.title else ""
    short = (
        f"I'm {title} at {profile.organization.text}."
        if title and profile.organization
        else f"I'm {title}."
        if title
        else ""
    )
    asks = [
        "What do you do?",
        "What is your role?",
        "What are you responsible for?",
        "What is your job there?",
    ]
    if title:
        asks.append(f"What does somebody do who is {title}?")
    yield Fact(
        id="bio-role",
        layer=Layer.PUBLIC,
        asks=tuple(asks),
        tells=tuple(told) or ((short or f"I work at {pieces[0].text}."),),
        short=short,
        keywords=(*words_of(title), "role", "responsible"),
        leads_to=BEHIND[Kind.ROLE],
        source="; ".join(dict.fromkeys(piece.source for piece in pieces)),
    )


def _path(profile: Profile) -> Iterator[Fact]:
    stations = profile.of(Kind.CAREER)
    if not stations:
        return
    told = [_said(s, profile)[0] for s in stations]
    yield Fact(
        id="path-in",
        layer=Layer.PUBLIC,
        asks=(
            "How did you get into this line of work?",
            "What was your path to where you are now?",
            "What did you do before this?",
            "How did you end up here?",
            "Tell me about your career so far?",
        ),
        tells=(" ".join(told[:2]), *((" ".join(told[2:4]),) if told[2:] else ())),
        keywords=("path", "before", "career", "start"),
        leads_to=("why-this-work", "moves"),
        source="; ".join(s.said.source for s in stations[:4]),
    )


def _topics(listed: list[Statement]) -> Fact:
    names = [s.said.text for s in listed[:6]]
    told = (
        f"What I'd name first is {names[0]}."
        if len(names) == 1
        else f"I'd name {', '.join(names[:-1])} and {names[-1]}."
    )
    return Fact(
        id="bio-topics",
        layer=Layer.PUBLIC,
        asks=(
            "What are you interested in?",
            "What do you focus on?",
            "What are your strengths?",
            *(f"What about {name}?" for name in names),
        ),
        tells=(told,),
        keywords=tuple(words_of(" ".join(names))),
        leads_to=BEHIND[Kind.TOPIC],
        source="; ".join(dict.fromkeys(s.said.source for s in listed[:6])),
    )


def _said(statement: Statement, profile: Profile) -> tuple[str, bool]:
    """How they would say it, and whether it is a sentence of the bio turned round."""
    said = statement.said.text
    name = profile.name.text
    if turned := as_i(said, name, profile.pronoun):
        return turned if turned[-1] in ".!?…" else f"{turned}.", True
    title, place, years = (
        piece.text if piece else "" for piece in (statement.title, statement.place_of_work, statement.years)
    )
    if statement.kind is Kind.CAREER and title:
        now = years.lower().endswith(("present", "now", "today", "current"))
        at = f" at {place}" if place else ""
        return f"{'I am' if now else 'I was'} {title}{at}{f', {years}' if years else ''}.", False
    if statement.kind is Kind.STUDY and statement.school:
        return f"I was at {statement.school.text}{f', {years}' if years and years in said else ''}.", False
    if statement.kind is Kind.WORK and statement.name:
        return f"Yes, “{statement.name.text}” is mine.", False
    bare = said.rstrip(".")
    return f"What it says about me there is: “{bare}”.", False


def _asks(statement: Statement, profile: Profile) -> Iterator[str]:
    """Questions that the statement answers."""
    said = statement.said.text
    place = statement.place_of_work.text if statement.place_of_work else ""
    title = statement.title.text if statement.title else ""
    if statement.kind is Kind.CAREER:
        if place:
            yield from (
                f"What did you do at {place}?",
                f"How was your time at {place}?",
                f"How did you come to {place}?",
            )
        if title:
            yield from (f"What did you do as {title}?", f"Tell me about your time as {title}?")
        yield "Where did you work before?"
        yield (
            "What was your first job?"
            if re.search(r"\b(?:began|started|first)\b", said)
            else "What did you do before this?"
        )
    if statement.kind is Kind.STUDY or _STUDIED.search(said):
        yield from (
            "What did you study?",
            "Where did you go to university?",
            "What is your education?",
            "What did you learn at school?",
        )
    if statement.kind is Kind.WORK:
        if statement.name:
            yield from (f"What is “{statement.name.text}” about?", f"Tell me about “{statement.name.text}”?")
        yield from ("Have you written about your work?", "What have you published?", "Where did you speak?")
    if statement.kind is Kind.PLACE:
        yield from ("Where do you live?", "Where are you from?", "Where are you based?")
    if statement.kind is Kind.TOPIC:
        yield from ("What are you interested in?", "What do you focus on?", "What do you specialize in?")
    if _FREE_TIME.search(said):
        yield from ("What do you do outside work?", "What are your hobbies?")
    if _FAMILY.search(said):
        yield from ("Do you have a family?", "Do you have children?")
    if _BOARDS.search(said):
        yield from ("Which boards or groups are you in?", "What do you do on the board?")
    about = " ".join(_telling(said, profile)[:3])
    yield f"Tell me about {about or 'that'}?"
    yield f"What about {about or 'that'}?"


def _keywords(statement: Statement) -> list[str]:
    return list(
        dict.fromkeys(word for piece in statement.pieces for word in words_of(piece.text) if len(word) > 3)
    )[:12]


def _telling(said: str, profile: Profile) -> list[str]:
    """The words of a sentence that name what it is about, the longest first."""
    names = terms(profile.name.text)
    words = [
        word for word in re.findall(r"[^\W\d_][\w’'-]+", said) if terms(word) and not terms(word) & names
    ]
    return sorted(dict.fromkeys(words), key=len, reverse=True)
