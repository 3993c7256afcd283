"""What an answer will sound like in the script, while it is typed, and what to know about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coach.desk.script_answers import answered
from coach.desk.script_names import as_called, is_name, number_in
from coach.desk.script_pieces import About, pieces
from coach.desk.script_research import is_about_them, is_no_field
from coach.transcript.clock import SECONDS_PER_WORD

_HEARD_IN = {
    "they": ("greeting", "hello"),
    "me": ("greeting", "hello"),
    "connection": ("connection", "gave"),
    "field": ("purpose", "asks"),
    "background": ("purpose", "who"),
    "number": ("voicemail", "number"),
}
_EMPTY = {
    "they": "No name yet? Leave it empty, or say who it is: “the head nurse”.",
    "connection": "Where did you see or hear it? “LinkedIn”, “my aunt”, “your website” will do.",
    "field": "One thing is enough: a role, a field, a company.",
    "background": "You can leave this out.",
    "number": "You can leave this out; on the machine you would say it.",
}
LONG = 12.0
"""Seconds from which on a sentence is long to listen to."""

LEFT_OUT = 8
"""So many words less than were typed, and something was left out."""


@dataclass(frozen=True)
class Heard:
    """What one would say by an answer (empty when nothing), and a remark on it, if there is one."""

    words: str
    remark: str = ""


def heard(key: str, given: Mapping[str, str]) -> Heard:
    """How the answer ``key`` (a field of :class:`About`) will sound, with the others of the form around it."""
    about = answered(given)
    part, piece = _HEARD_IN[key]
    words = pieces(about)[part][piece]
    return Heard(words, _remark(key, given.get(key, "").strip(), about, words))


def _remark(key: str, typed: str, about: About, words: str) -> str:
    if not typed:
        return _EMPTY.get(key, "")
    if key == "they":
        return _about_whom(typed, about)
    if key == "number":
        return "" if number_in(typed) else "There is no number in it, so it stays a blank for now."
    if key == "me":
        return "" if as_called(typed) else "There is no name in it, so it stays a blank for now."
    if key in ("connection", "field") and is_about_them(typed, about.they):
        asked = "How did you come by the name?" if key == "connection" else "What would you like to learn?"
        return f"That tells about them. {asked}"
    if key == "field" and is_no_field(typed):
        return "Such a call asks for advice on a field, not for a job. Which field is it?"
    if key in ("connection", "field") and "[" in words:
        return "It stays a blank for now; you can fill it later."
    if not words:
        return ""
    if key == "field" and re.search(r"\b(?:pay|pays|salary|wages|how much)\b", typed, re.I):
        return "Money is hard to ask a stranger: begin with the work, and ask what it pays when you meet."
    if len(typed.split()) > len(words.split()) + LEFT_OUT:
        return "The beginning is enough: a call has room for a sentence or two."
    seconds = len(words.split()) * SECONDS_PER_WORD
    return f"{seconds:.0f} seconds: that is long to listen to. Shorter is better." if seconds > LONG else ""


def _about_whom(typed: str, about: About) -> str:
    if not about.they:
        return _EMPTY["they"]
    return "" if is_name(about.they) else f"At the front desk you ask for a word with {about.they}."
