"""Which keys do what on each screen: those of the app, of the screen, and of what it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import isclass, isfunction
from pkgutil import walk_packages
from types import CodeType, FunctionType, ModuleType
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

OURS = "coach.tui"


@dataclass(frozen=True)
class Held:
    """A ``key`` and what it does: the ``action`` has a ``name`` if it can be given another key, and else none."""

    name: str | None
    action: str
    words: str
    key: str
    first: bool
    """Whether it comes before what has the focus."""


@dataclass(frozen=True)
class Room:
    """A screen: its ``name`` in words, all that its keys do, and whether one types in it (``fields``)."""

    name: str
    held: tuple[Held, ...]
    fields: bool


@cache
def rooms() -> tuple[Room, ...]:
    """All screens of coach; takes some tenths of a second, because all of them are read."""
    from coach.tui.app import CoachApp

    package = import_module(OURS)
    for module in walk_packages(package.__path__, f"{OURS}."):
        import_module(module.name)
    seen = {each for each in _below(Screen) if _is_ours(each) and _is_ours(each.compose)}
    screens = sorted(seen, key=lambda each: (len(each.__mro__), each.__name__))
    return tuple(_room(screen, CoachApp) for screen in screens)


def _room(screen: type[Screen[Any]], app: type[DOMNode]) -> Room:
    made_of = _made_of(screen)
    # What is behind a small window hears no keys.
    behind = [] if issubclass(screen, ModalScreen) else [app]
    held = [each for node in (*behind, screen, *made_of) for each in _of(node)]
    fields = any(issubclass(widget, Input | TextArea) for widget in made_of)
    name = " ".join(re.findall(r"[A-Z][a-z]*", screen.__name__.removesuffix("Screen"))).lower()
    return Room(name or "every", tuple(dict.fromkeys(held)), fields)


def _of(node: type[DOMNode]) -> Iterator[Held]:
    for key, bindings in node._merge_bindings().key_to_bindings.items():
        for each in bindings:
            yield Held(each.id, each.action, _words(each), key, each.priority)


def _words(binding: Binding) -> str:
    return binding.description or (binding.id or binding.action).replace("-", " ").replace(".", " ")


def _below(cls: type[Any]) -> Iterator[type[Any]]:
    for each in cls.__subclasses__():
        yield each
        yield from _below(each)


def _is_ours(each: Any) -> bool:
    return str(getattr(each, "__module__", "")).startswith(OURS)


def _made_of(screen: type[Screen[Any]]) -> list[type[Widget]]:
    """The kinds of widgets that the screen names anywhere in its code, and those that these name, and so on."""
    found: dict[type[Widget], None] = {}
    looked: set[object] = set()
    waiting: list[object] = [screen]
    while waiting:
        each = waiting.pop()
        if each in looked:
            continue
        looked.add(each)
        waiting += [used for used in _used_by(each) if _is_ours(used) and not _is_screen(used)]
        found |= {
            used: None
            for used in _used_by(each)
            if isclass(used) and issubclass(used, Widget) and not _is_screen(used)
        }
    return list(found)


def _is_screen(each: object) -> bool:
    return isclass(each) and issubclass(each, Screen)


def _used_by(each: object) -> list[object]:
    """The classes and functions that a class or a function names."""
    found: list[object] = []
    for function in _functions(each):
        names = set(_names(function.__code__))
        for name in names:
            used = function.__globals__.get(name)
            if isinstance(used, ModuleType):
                found += [
                    inner for inner in map(vars(used).get, names) if isclass(inner) or isfunction(inner)
                ]
            elif isclass(used) or isfunction(used):
                found.append(used)
    return found


def _functions(each: object) -> Iterator[FunctionType]:
    if isfunction(each):
        yield each
    if not isclass(each):
        return
    for cls in each.__mro__:
        for value in vars(cls).values() if _is_ours(cls) else ():
            value = getattr(value, "fget", None) or getattr(value, "__wrapped__", value)
            if isfunction(value):
                yield value


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names(inner)
