"""The keys that a file asks for, each with the line on which it does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from textual.keys import KEY_ALIASES, KEY_NAME_REPLACEMENTS, Keys, _character_to_key

from coach.errors import BadInput, CoachError

TABLE = "keys"
_MODIFIERS = frozenset({"ctrl", "alt", "shift", "super", "hyper", "meta"})
_NAMED = frozenset(key.value for key in Keys) | frozenset(KEY_NAME_REPLACEMENTS.values())
_SAME = {alias: key for key, aliases in KEY_ALIASES.items() for alias in aliases}
_HEADER = re.compile(r"\s*\[([^\[\]]+)\]")
_NAME = r"(?:\"[^\"]*\"|'[^']*'|[\w-]+)"
_ENTRY = re.compile(rf"\s*({_NAME}(?:\s*\.\s*{_NAME})*)\s*=")


@dataclass(frozen=True)
class Asked:
    """An ``action`` and the ``keys`` that it should have, in Textual's names; ``line`` counts from 1, 0 is unknown."""

    action: str
    keys: tuple[str, ...]
    line: int = 0


def asked_keys(data: Mapping[str, Any], text: str, path: str) -> tuple[dict[str, Asked], list[CoachError]]:
    """What the table of keys in ``data`` (the TOML ``text`` of the file ``path``) asks for, and what in it is no key."""
    table = data.get(TABLE, {})
    lines = _lines(text)
    if not isinstance(table, dict):
        whole = place(path, lines.get("", 0))
        return {}, [
            BadInput(f"{whole}: `{TABLE}` is not a table.", fix='Write [keys], and below it pause = "f9".')
        ]
    found: dict[str, Asked] = {}
    wrong: list[CoachError] = []
    for action, value in _flat(table):
        line = lines.get(action, lines.get("", 0))
        written = [value] if isinstance(value, str) else value
        if (
            not isinstance(written, list)
            or not all(isinstance(key, str) and key for key in written)
            or not written
        ):
            fix = f'Write it in quotes: {action} = "f9".'
            wrong.append(BadInput(f"{place(path, line)}: the key of `{action}` is not a text.", fix=fix))
            continue
        keys = tuple(_named(key) for each in written for key in _apart(each))
        unknown = next((key for key in keys if not _is_key(key)), None)
        if unknown is None:
            found[action] = Asked(action, keys, line)
        else:
            fix = 'Keys are written like this: "f9", "ctrl+t", "z", "?", or "f9,z" for two.'
            wrong.append(BadInput(f"{place(path, line)}: no key is called “{unknown}”.", fix=fix))
    return found, wrong


def place(path: str, line: int) -> str:
    """The file and the line, as they stand before what is wrong there."""
    return f"{path}, line {line}" if line else path


def _flat(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """``tab.page = "1"`` is a table in a table in TOML, and one name here."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield before + name, value


def _lines(text: str) -> dict[str, int]:
    """On which line each name of the table stands; the table itself is called ""."""
    found: dict[str, int] = {}
    before: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            before = _parts(header[1])
        elif not (entry := _ENTRY.match(line)):
            continue
        names = before if header else (*before, *_parts(entry[1]))  # type: ignore[index]
        if names[:1] == (TABLE,):
            found.setdefault(".".join(names[1:]), number)
    return found


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_NAME, name))


def _apart(keys: str) -> list[str]:
    """Keys are parted by commas; a comma alone is the key."""
    return [keys] if keys.strip() == "," else [key for key in keys.split(",") if key.strip()]


def _named(key: str) -> str:
    """A key as Textual calls it: ``?`` is ``question_mark``, and what terminals cannot tell apart has one name."""
    key = key.strip()
    *modifiers, base = key.split("+") if len(key) > 1 and not key.endswith("+") else [key]
    base = _character_to_key(base) if len(base) == 1 else base.lower()
    named = "+".join([*(modifier.strip().lower() for modifier in modifiers), base])
    return _SAME.get(named, named)


def _is_key(key: str) -> bool:
    *modifiers, base = key.split("+")
    if not _MODIFIERS.issuperset(modifiers):
        return False
    if len(base) == 1 or base in _NAMED or key in _NAMED:
        return True
    try:
        return len(unicodedata.lookup(base.replace("_", " "))) == 1
    except KeyError:
        return False
