"""What the user chose for all sessions: the theme and the keys, in ``app.toml`` of the data folder.

Keys are remapped by the name of the action: ``[keys]`` then ``pause = "f9"``; F1 lists the names.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Callable
from typing import Any

from coach.errors import BadInput, CoachError
from coach.paths import ensure_home, home
from coach.tui.theme import OFFERED

NAME = "app.toml"


def _read() -> dict[str, Any]:
    """What the file says; raises :class:`BadInput`."""
    path = home() / NAME
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(f"{path} cannot be used.", f"{error}.", "Correct it, or delete it.") from None


def _theme_now() -> str:
    try:
        named = _read().get("theme")
    except CoachError:
        return OFFERED[0]
    return named if named in OFFERED else OFFERED[0]


def chosen_theme() -> str:
    """The theme to begin with: the one kept, unless ``COACH_THEME`` names another."""
    asked = os.environ.get("COACH_THEME", "")
    return asked if asked in OFFERED else _theme_now()


def chosen_keys(tell: Callable[[CoachError], None]) -> dict[str, str]:
    """The remapped keys by action; what cannot be read is told and ignored."""
    try:
        keys = _read().get("keys", {})
    except CoachError as error:
        tell(error)
        return {}
    return {str(name): str(key) for name, key in keys.items()} if isinstance(keys, dict) else {}


def keep_theme(theme: str) -> None:
    """Begin with this theme from now on; other choices stay."""
    try:
        given = _read()
    except CoachError:
        return
    keys = given.get("keys", {})
    lines = [
        f"theme = {json.dumps(theme)}",
        "",
        "[keys]",
        *(f"{k} = {json.dumps(v)}" for k, v in keys.items()),
    ]
    try:
        (ensure_home() / NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return
