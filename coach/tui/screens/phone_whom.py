"""On whom one practises: the contact, or a stand-in for somebody who will be called for real."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from coach.desk.script import About
from coach.desk.script_contact import Standing
from coach.desk.script_keeping import KeptScript
from coach.desk.script_practice import goes_by, what_they_are
from coach.persona import Persona
from coach.tui.plain import WHOLE, one_line, words

NEW = "new"
"""The entry for somebody who is yet to be made."""


def stands_in(who: str, about: About | None) -> str:
    """``who`` stands in for whom, as part of a sentence; empty without a script, and for the contact in person."""
    if about is None or goes_by(who, about.they):
        return ""
    return f"stands in for {about.they or 'your contact'}"


def whom_option(standing: Standing | None, script: KeptScript | None) -> Option:
    """With whom one practises, whom one will really call, and how to choose somebody else; nobody while it is looked for."""
    if standing is None:
        return Option("Looking for somebody to practise with …", id="whom")
    return Option(_whom_line(standing, script.answers if script else None), id="whom")


def _whom_line(standing: Standing, about: About | None) -> Content:
    person = standing.person
    label = "You call  " if standing.real else "You practise on  " if about is None else "Practising with  "
    played = about is not None and standing.neutral and goes_by(person.name, about.they)
    are = "played by a stand-in" if played else one_line(what_they_are(standing), WHOLE)
    known = about is None or standing.real or played
    real = "" if known or about is None else f"your real call is to {about.they or 'somebody else'}; "
    return Content.assemble(
        label,
        words(person.name, "bold"),
        words(f", {are}", "dim"),
        words(f"\n{' ' * len(label)}{one_line(real, WHOLE)}{' ' * bool(real)}w: somebody else", "dim"),
    )


def whom_entries(people: Sequence[Persona]) -> list[tuple[str, str, str]]:
    """The choice of people, for a menu."""
    made = (NEW, "Somebody of my own", "paste a bio, and call them")
    return [made, *((p.id, p.name, one_line(what_they_are(Standing(p)), WHOLE)) for p in people)]
