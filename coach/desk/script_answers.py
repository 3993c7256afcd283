"""The answers behind a script: taken from a form or a command, read back where a blank was filled by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, replace

from coach.desk.script_names import as_called, number_in
from coach.desk.script_pieces import About, pieces
from coach.desk.script_text import words_of

_SHOWN_IN = {
    "they": ("greeting", "hello", "[their name]"),
    "me": ("greeting", "hello", "[your name]"),
    "number": ("voicemail", "number", "[your number]"),
    "connection": ("connection", "gave", "[who gave you the name, or where you found it]"),
    "field": ("purpose", "asks", "[the field, role or company you want to learn about]"),
}
"""In which part and piece of a script each answer is seen, and the blank that stands there without one."""

QUESTIONS = {
    "they": "Whom will you call, for real?",
    "me": "Your own name",
    "connection": "How did you get their name?",
    "field": "What do you want to learn about?",
    "background": "Who are you, in a few words?",
    "number": "Your telephone number, to leave on a machine",
}
"""What is asked, by field of :class:`About`, in the order in which it is."""


def answered(given: Mapping[str, str]) -> About:
    """The answers as a script is made from them: names and the number without what was pasted around them."""
    plain = {key: " ".join(text.split()) for key, text in given.items()}
    about = About(**plain)
    return replace(about, me=as_called(about.me), they=as_called(about.they), number=number_in(about.number))


def told_in(text: str, about: About) -> About:
    """The answers, with those that were left empty and then filled in by hand where the script had a blank."""
    found = {
        key: told for key in _SHOWN_IN if not getattr(about, key) and (told := _filled(key, text, about))
    }
    return replace(about, **found) if found else about


def given_in(about: About) -> dict[str, str]:
    """What was answered, by question."""
    return {QUESTIONS[key]: told for key, told in asdict(about).items() if key in QUESTIONS and told}


def _filled(key: str, text: str, about: About) -> str:
    part, piece, blank = _SHOWN_IN[key]
    made = pieces(about)[part][piece]
    if blank not in made:
        return ""
    # Other blanks of the same sentence may be filled as well, or not.
    pattern = "".join(
        f"({'?P<it>' if bit == blank else '?:'}.{{1,120}}?)" if bit.startswith("[") else re.escape(bit)
        for bit in re.split(r"(\[[^\[\]]+\])", made)
        if bit
    )
    said = re.search(pattern, words_of(text, part))
    told = said["it"].strip() if said else ""
    return "" if told == blank or "[" in told else told
