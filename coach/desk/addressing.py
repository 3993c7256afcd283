"""The name in a script: rehearsed with somebody who is called otherwise than the person of the real number."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.desk.script import About, Script
from coach.desk.script_connection import connection_lines
from coach.desk.script_names import is_name
from coach.paths import own

_TITLES = re.compile(r"^(?:dr|prof|professor|judge|mr|mrs|ms|mx|sir|captain|capt|rev)\.?$", re.I)
_BLANK = "[their name]"
_RESEARCH = re.compile(r"researching (?:this field|the work of an? .+?)(?=,? and (?:I'd|would) value)")
"""What a suggestion says of the field when it knows only whom is called."""


def addressed(text: str, old: str, new: str) -> str:
    """``text`` with the name ``new`` where ``old`` stood, whole or first name alone; a blank name is filled too."""
    if not new or old == new:
        return text
    if not old or old == _BLANK:
        return text.replace(_BLANK, new)
    text = re.sub(rf"\b{re.escape(old)}", lambda _: new, text)
    if not is_name(old):
        return text  # "the head nurse" has no first name
    first, other = first_name(old), first_name(new)
    return re.sub(rf"\b{re.escape(first)}\b", lambda _: other, text) if first != other else text


def script_for(script: Script, they: str) -> Script:
    """The script as it is said to ``they``."""
    lines = {part: addressed(words, script.about.they, they) for part, words in script.lines.items()}
    return replace(script, lines=lines)


def name_for_real(persona: str, name: str) -> str:
    """``name``, if the persona of that id is one's own and so somebody to be called for real; else empty."""
    return name if (own("personas") / f"{persona}.toml").is_file() else ""


def known(text: str, about: About) -> str:
    """A suggested line with what is known about the call in it, and ``[blanks]`` for the rest."""
    number = about.number or "[your number]"
    text = re.sub(
        r"My number is …(; I'll say it once more: …)?\.?", lambda _: f"My number is {number}.", text
    )
    if about.connection.strip():
        them, desk = connection_lines(about.connection, about.they)
        text = re.sub(r"… suggested that I (?:speak with|call about)[^.]*\.", lambda _: desk, text)
        text = re.sub(r"… (?:gave me|suggested)[^.]*\.", lambda _: them, text)
    text = re.sub(r"… (gave me|suggested)", r"[who] \1", text)
    research = f"researching {about.field or '[the field]'}"
    return _RESEARCH.sub(lambda _: research, text)


def first_name(name: str) -> str:
    """The first name, without titles."""
    parts = [part for part in name.split() if not _TITLES.match(part)]
    return parts[0] if parts else name
