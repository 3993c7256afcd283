"""The cards of the library and their pages."""

from __future__ import annotations

from textual.content import Content

from coach.desk.advice import PRACTISE, WHEN, Advice, advice_on, all_advice
from coach.desk.good_for import good_for
from coach.persona import Persona, all_personas
from coach.rubric import SOURCES, Criterion, Rubric, all_rubrics, rubric_named
from coach.tui.plain import WHOLE, one_line, plain, words
from coach.tui.screens.library import Card


def people_cards() -> list[Card]:
    """Everybody you can rehearse with, by what they work in."""
    people = sorted(all_personas(), key=lambda person: (person.hard, person.name))
    cards = []
    for person in people:
        group = "Harder" if person.hard else "To begin with"
        line = Content.assemble(words(person.name, "bold"), ("  " + one_line(person.title, WHOLE), "dim"))
        text = " ".join(
            (
                person.name,
                person.title,
                person.organization,
                person.place,
                person.industry,
                person.teaser,
                person.bio,
                *good_for(person),
            )
        )
        cards.append(
            Card(
                f"person:{person.id}",
                group,
                line,
                text,
                lambda person=person: _person(person),  # type: ignore[misc]
                "Rehearse",
                f"person:{person.id}",
            )
        )
    return cards


def rule_cards() -> list[Card]:
    """Every criterion of every rubric; one that only changes another shows what it changes."""
    cards = []
    for rubric in all_rubrics():
        stamp = " (house rules)" if rubric.house_rules else ""
        for criterion in rubric.criteria:
            mark = "▲ " if criterion.caps_at is not None else ""
            line = Content.assemble(
                words(f"{mark}{criterion.title}"), (f"  {criterion.severity.value}", "dim")
            )
            text = f"{criterion.id} {criterion.title} {criterion.looks_for} {criterion.why} {' '.join(criterion.sources)} {rubric.title}"
            cards.append(
                Card(
                    f"rule:{rubric.id}/{criterion.id}",
                    f"{rubric.title}{stamp}",
                    line,
                    text,
                    lambda rubric=rubric, criterion=criterion: _rule(rubric, criterion),  # type: ignore[misc]
                )
            )
    return cards


def advice_cards() -> list[Card]:
    """The advice of the five articles, from before to after."""
    return [
        Card(
            f"advice:{piece.id}",
            WHEN[piece.when],
            Content.assemble(words(piece.title), (f"  {' '.join(piece.sources)}", "dim")),
            f"{piece.id} {piece.title} {piece.text} {' '.join(piece.sources)} {' '.join(piece.criteria)}",
            lambda piece=piece: _advice(piece),  # type: ignore[misc]
            PRACTISE.get(piece.practise, ""),
            f"door:{piece.practise}",
        )
        for piece in all_advice()
    ]


def _person(person: Persona) -> Content:
    practice = "\n\nMade from a bio; part of it is invented for practice." if person.practice_only else ""
    good = "\n".join(f"○ {reason}" for reason in good_for(person))
    return Content.assemble(
        words(person.name, "bold $text-primary"),
        words(f"\n{person.title}, {person.organization}, {person.place}\n\n"),
        words(f"{person.bio}{practice}\n\n"),
        *_part("How they are", f"{person.temperament}\n{person.teaser}"),
        *_part("Good for practising", good),
        ("Enter plans a rehearsal with them.", "dim"),
    )


def _rule(rubric: Rubric, criterion: Criterion) -> Content:
    cap = (
        f" A lapse holds the whole score at {criterion.caps_at:g} at most."
        if criterion.caps_at is not None
        else ""
    )
    said = [piece.title for piece in advice_on(rubric.id, criterion.id)]
    shown: list[Content] = []
    for verdict, mark, style in (("pass", "✓", "$text-success"), ("lapse", "✗", "bold $text-warning")):
        for example in criterion.examples:
            if example.verdict == verdict:
                lines = "\n  ".join(plain(line) for line in example.turns)
                shown.append(Content.assemble((f"{mark} ", style), f"{lines}\n"))
    return Content.assemble(
        words(criterion.title, "bold $text-primary"),
        words(f"\n{rubric.title} · {criterion.severity.value}, {criterion.points:g} points.{cap}\n\n"),
        *_part("What it looks for", criterion.looks_for),
        *_part("Why", criterion.why),
        *_part("Say instead", criterion.instead.split("|")[0].strip()),
        *_part("Where the sources differ", criterion.disagreement),
        *((Content.styled("Examples\n", "bold"), *shown, Content("\n")) if shown else ()),
        *_part("The advice behind it", "\n".join(f"○ {title}" for title in said)),
        *_part("Sources", _sources(criterion.sources)),
        (f"coach explain {criterion.id}", "dim"),
    )


def _advice(piece: Advice) -> Content:
    scored = []
    for name in piece.criteria:
        rubric, _, criterion = name.partition("/")
        found = rubric_named(rubric)
        named = found.named(criterion)
        if named:
            scored.append(f"✓ {named.title} ({found.title.lower()})")
    practise = f"In {PRACTISE[piece.practise]}: Enter goes there." if piece.practise else ""
    return Content.assemble(
        words(piece.title, "bold $text-primary"),
        words(f"\n{WHEN[piece.when]}\n\n", "dim"),
        words(f"{piece.text}\n\n"),
        *_part("Where the sources differ", piece.disagreement),
        *_part(
            "What scores it",
            "\n".join(scored) or "Nothing: it cannot be seen in a transcript. It is yours to do.",
        ),
        *_part("Where to practise it", practise),
        *_part("Sources", _sources(piece.sources)),
        (f"coach explain {piece.id}", "dim"),
    )


def _part(heading: str, text: str) -> tuple[Content, ...]:
    """A heading and its text; nothing where there is no text."""
    if not text:
        return ()
    return (Content.styled(f"{heading}\n", "bold"), Content(plain(text)), Content("\n\n"))


def _sources(keys: tuple[str, ...]) -> str:
    return "\n".join(f"{key}: {SOURCES.get(key, key)}" for key in keys)
