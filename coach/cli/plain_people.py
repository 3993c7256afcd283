"""With whom, how long and where, asked in lines when nobody was named."""

from __future__ import annotations

from typing import Any

from coach.cli.lines import ask, note, tell, tell_all
from coach.desk.good_for import good_for
from coach.persona import Persona, all_personas
from coach.transcript import on_one_line

TERMS = {"in-person": "setting", "video": "setting", "phone": "setting", "hard": "hard"}


def ask_whom() -> tuple[Persona, bool] | None:
    """Somebody from the list, and whether their bio was told; ``None`` when somebody leaves."""
    people, read = all_personas(), set()
    tell("Whom would you like to meet?")
    tell_all(f"{number}. {_line(person)}" for number, person in enumerate(people, 1))
    while answer := ask("A number or a name; ? and a number tells more; Enter leaves: "):
        asks_more, wanted = answer.startswith("?"), answer.lstrip("? ")
        found = _named(people, wanted)
        if answer in ("/quit", "/help"):
            if answer == "/quit":
                return None
            note(
                "`coach persona new` makes somebody from the bio of a person whom you are really going to meet."
            )
        elif len(found) != 1:
            who = ", ".join(person.name for person in found)
            note(
                f"That may be {who}."
                if found
                else f"Nobody here is called {wanted}; there are 1 to {len(people)}."
            )
        elif asks_more:
            person = found[0]
            tell(f"{person.name}. {on_one_line(person.teaser)} Good for: {'; '.join(good_for(person))}.")
            tell(on_one_line(person.bio))
            read.add(person.id)
        else:
            return found[0], found[0].id in read
    return None


def _line(person: Persona) -> str:
    return f"{person.name}, {on_one_line(person.post)}{'. Hard' if person.hard else ''}."


def _named(people: list[Persona], wanted: str) -> list[Persona]:
    if wanted.isdecimal():
        return people[int(wanted) - 1 : int(wanted)] if int(wanted) else []
    return [
        person
        for person in people
        if wanted and (person.id == wanted or wanted.lower() in person.name.lower())
    ]


def ask_terms(person: Persona, given: dict[str, Any]) -> dict[str, Any] | None:
    """How long, where, and how hard, in one answer; what was ``given`` before stays. ``None`` when somebody leaves."""
    agreed = person.appointment
    minutes = given.get("minutes") or (agreed.minutes if agreed else 20)
    setting = given.get("setting") or (agreed.setting if agreed else "in-person")
    found = {**given, "minutes": minutes, "setting": setting}
    usual = f"{minutes:g} minutes, {setting}"
    while True:
        answer = ask(f"Enter for {usual}; or say how: a number of minutes, video, phone, hard: ")
        if answer is None or answer == "/quit":
            return None
        words = answer.lower().replace(",", " ").split()
        unknown = [
            word for word in words if not (word in TERMS or (word.isdecimal() and 1 <= int(word) <= 180))
        ]
        if not unknown:
            return _with(found, words)
        note(
            f"“{unknown[0]}” is neither 1 to 180 minutes nor in-person, video, phone, or hard. Try: 15 phone hard."
        )


def _with(found: dict[str, Any], words: list[str]) -> dict[str, Any]:
    for word in words:
        found = found | (
            {"minutes": int(word)} if word.isdecimal() else {TERMS[word]: True if word == "hard" else word}
        )
    return found
