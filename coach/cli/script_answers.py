"""The answers behind a script on the command line: asked for, shown, and corrected."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from coach.cli.lines import ask, is_terminal, note, tell

if TYPE_CHECKING:
    from coach.desk.script import About, Script
    from coach.desk.script_keeping import KeptScript
    from coach.store import Notes


def made(name: str, given: dict[str, str | None]) -> Script:
    """A script from what was given, and from the latest plan; at a terminal somebody who gave nothing is asked."""
    from coach.desk.script import script_from
    from coach.desk.script_answers import answered

    known = _known()
    if is_terminal() and not any(given.values()):
        note("Six short questions; Enter alone leaves one open.")
        return script_from(_asked(known), name)
    told = {key: known.get(key, "") if value is None else value for key, value in given.items()}
    return script_from(answered(told), name)


def correct(notes: Notes, kept: KeptScript, given: dict[str, str | None]) -> None:
    """Keep the script with other answers behind it, and say what was written anew and what stayed."""
    from coach.desk.script_answers import answered

    before = asdict(kept.answers)
    told = {key: before[key] if value is None else value for key, value in given.items()}
    _anew(notes, kept, answered(told))


def show_or_ask(notes: Notes, kept: KeptScript) -> None:
    """The answers behind a script, a line each; at a terminal each can be corrected."""
    from coach.desk.script_answers import QUESTIONS

    before = asdict(kept.answers)
    if not is_terminal():
        for key, question in QUESTIONS.items():
            tell(f"{_put(question)} {before[key] or '(open)'}")
        return
    note("Enter alone keeps an answer; - empties it.")
    if (about := _asked(before)) != kept.answers:
        _anew(notes, kept, about)


def _asked(known: dict[str, str]) -> About:
    """Each answer in turn, with what one will say by it."""
    from coach.desk.script_answers import QUESTIONS, answered
    from coach.desk.script_preview import heard

    given = {key: known.get(key, "") for key in QUESTIONS}
    for key, question in QUESTIONS.items():
        now = f" ({given[key]})" if given[key] else ""
        line = ask(f"{_put(question)}{now} ")
        if line is None:
            break
        given[key] = "" if line == "-" else line or given[key]
        said = heard(key, given)
        if said.words and given[key]:
            tell(f"  You will say: “{said.words}”")
        if said.remark and given[key]:
            tell(f"  {said.remark}")
    return answered(given)


def _put(question: str) -> str:
    return question if question.endswith("?") else f"{question}:"


def _anew(notes: Notes, kept: KeptScript, about: About) -> None:
    from coach.desk.script_correcting import corrected
    from coach.desk.script_keeping import keep_script

    anew = corrected(kept.text, kept.about, about)
    keep_script(notes, kept.name, anew.text, about, kept.id)
    tell(f"{anew.told}\n")


def _known() -> dict[str, str]:
    """What was told in the latest plan of a meeting."""
    from coach.history.plans import last_plan
    from coach.store import Rehearsals, open_database

    plan = last_plan(Rehearsals(open_database()).plans())
    return {"field": plan.purpose, "background": plan.background}
