"""Where keys that were asked for do not go together with what the keys do already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from textual.keys import key_to_character

from coach.errors import BadInput, CoachError
from coach.tui.keymap.asked import Asked, place
from coach.tui.keymap.held import Held, Room

NEEDED = {
    "enter": "it chooses a row, or goes on from a field",
    "tab": "it goes from one part to the next",
    "shift+tab": "it goes from one part to the one before",
    "up": "it moves in lists and fields",
    "down": "it moves in lists and fields",
    "left": "it moves in fields and changes choices",
    "right": "it moves in fields and changes choices",
    "backspace": "it corrects what is typed",
    "delete": "it corrects what is typed",
    "ctrl+c": "it copies what is marked",
}
"""Keys that somebody who types or chooses cannot do without."""


@dataclass(frozen=True)
class Clash:
    """What does not go together; ``actions`` are those that keep their own keys because of it."""

    actions: frozenset[str]
    error: CoachError


def clashes(asked: Mapping[str, Asked], rooms: Sequence[Room], path: str) -> list[Clash]:
    """What is wrong with each action that is asked for, in the order of the file; once, however many screens it concerns."""
    known = {held.name for room in rooms for held in room.held if held.name}
    found: list[Clash] = []
    told: set[str] = set()
    for one in sorted(asked.values(), key=lambda one: one.line):
        if one.action in told:
            continue
        clash = _first(one, asked, rooms, path) if one.action in known else _unknown(one, known, path)
        if clash is not None:
            found.append(clash)
            told |= clash.actions
    return found


def _first(one: Asked, asked: Mapping[str, Asked], rooms: Sequence[Room], path: str) -> Clash | None:
    """Of all that is wrong with it, what is said: that two share a key before anything else."""
    here = [room for room in rooms if any(held.name == one.action for held in room.held)]
    for looks in (_shared, _without):
        for room in here:
            if clash := next(looks(one, asked, room, path), None):
                return clash
    return None


def _unknown(one: Asked, known: set[str], path: str) -> Clash:
    near = get_close_matches(one.action, known, 1)
    fix = f"Did you mean `{near[0]}`?" if near else "F1 lists the names of what can be done, on each screen."
    return Clash(
        frozenset({one.action}),
        BadInput(f"{place(path, one.line)}: nothing that can be done is called `{one.action}`.", fix=fix),
    )


def _shared(one: Asked, asked: Mapping[str, Asked], room: Room, path: str) -> Iterator[Clash]:
    """Two actions on one key, where they were not on one before."""
    mine, before = _mine(one, room)
    for key in one.keys:
        for other in room.held if key not in before else ():
            if other.name is None or other.name == one.action or other.action == mine.action:
                continue
            moved = asked.get(other.name)
            if key in (moved.keys if moved else (other.key,)):
                yield _two(one, mine, other, key, moved, room, path)


def _without(one: Asked, asked: Mapping[str, Asked], room: Room, path: str) -> Iterator[Clash]:
    """A key without which one cannot type or choose; and one that would never be heard, because it is typed."""
    mine, before = _mine(one, room)
    for key in one.keys:
        taken = any(
            held.name is None and held.key == key and held.action != mine.action for held in room.held
        )
        if key in before:
            continue
        if taken and (key in NEEDED or not mine.first):
            use = NEEDED.get(key, "what has the focus there uses it itself, and nothing would happen")
            yield _refused(one, mine, key, before, f"On the {room.name} screen {use}.", path)
        if room.fields and mine.first and _typed(key):
            yield _refused(
                one, mine, key, before, f"On the {room.name} screen nobody could type it any more.", path
            )
    if room.fields and all(map(_typed, one.keys)) and not all(map(_typed, before)):
        yield _only_typed(one, mine, before, room, path)


def _mine(one: Asked, room: Room) -> tuple[Held, set[str]]:
    """What it does on that screen, and its own keys there."""
    mine = [held for held in room.held if held.name == one.action]
    first = next((held for held in mine if held.first), mine[0])
    return first, {held.key for held in mine}


def _typed(key: str) -> bool:
    """Whether it is a character that stands in a text."""
    character = key_to_character(key)
    return character is not None and character.isprintable()


def _shown(key: str) -> str:
    """As it may be written in the file."""
    character = key_to_character(key) if _typed(key) else None
    return character if character and character not in " ," else key


def _two(one: Asked, mine: Held, other: Held, key: str, moved: Asked | None, room: Room, path: str) -> Clash:
    also = f" (line {moved.line})" if moved and moved.line else ""
    return Clash(
        frozenset({one.action, *([moved.action] if moved else [])}),
        BadInput(
            f"{place(path, one.line)}: “{mine.words}” (`{one.action}`) and “{other.words}” (`{other.name}`){also} "
            f"would both be {_shown(key)}.",
            f"Both are on the {room.name} screen, and only one of them would work.",
            f"Give one of them another key. Until then {'both keep' if moved else f'`{one.action}` keeps'} the usual one.",
        ),
    )


def _refused(one: Asked, mine: Held, key: str, before: set[str], why: str, path: str) -> Clash:
    what = f"{place(path, one.line)}: {_shown(key)} cannot be the key for “{mine.words}” (`{one.action}`)."
    return Clash(
        frozenset({one.action}),
        BadInput(what, why, f"Choose another key. Until then it stays {_or(before)}."),
    )


def _only_typed(one: Asked, mine: Held, before: set[str], room: Room, path: str) -> Clash:
    what = f"{_or(set(one.keys))} alone cannot be the key for “{mine.words}” (`{one.action}`)."
    both = ",".join(dict.fromkeys(map(_shown, (*one.keys, *sorted(before)))))
    return Clash(
        frozenset({one.action}),
        BadInput(
            f"{place(path, one.line)}: {what}",
            f"On the {room.name} screen one types, and it would only be typed.",
            f'Add a key that is not typed: {one.action} = "{both}". Until then it stays {_or(before)}.',
        ),
    )


def _or(keys: set[str]) -> str:
    return " or ".join(sorted(map(_shown, keys)))
