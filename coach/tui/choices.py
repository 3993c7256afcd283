"""What the user chose for all sessions: the theme and the keys, in ``app.toml`` of the data folder.

Keys are remapped by the name of the action: ``[keys]`` then ``pause = "f9"``; F1 lists the names.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from coach.errors import BadInput, CoachError
from coach.paths import ensure_home, home
from coach.tui.keymap import SoundKeys, asked_keys, sound_keys
from coach.tui.theme import OFFERED

NAME = "app.toml"
_THEME = re.compile(r"""\s*(?:theme|"theme"|'theme')\s*=""")


def choices_path() -> Path:
    """Where the choices are kept; the file may not exist."""
    return home() / NAME


def _read(path: Path) -> tuple[dict[str, Any], str]:
    """What the file says, and its text; raises :class:`BadInput`."""
    if not path.is_file():
        return {}, ""
    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(text), text
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(f"{path} cannot be used.", f"{error}.", "Correct it, or delete it.") from None


def _theme_now() -> str:
    try:
        named = _read(choices_path())[0].get("theme")
    except CoachError:
        return OFFERED[0]
    return named if named in OFFERED else OFFERED[0]


def chosen_theme() -> str:
    """The theme to begin with: the one kept, unless ``COACH_THEME`` names another."""
    asked = os.environ.get("COACH_THEME", "")
    return asked if asked in OFFERED else _theme_now()


def chosen_keys(tell: Callable[[CoachError], None]) -> dict[str, str]:
    """The keys that are asked for, by action, as yet unchecked; a file that cannot be read is told and ignored."""
    try:
        asked, _ = asked_keys(*_read(choices_path()), str(choices_path()))
    except CoachError as error:
        tell(error)
        return {}
    return {action: ",".join(one.keys) for action, one in asked.items()}


def checked_choices(path: Path | None = None) -> SoundKeys:
    """The keys that can be used, and what in the file is wrong: keys that clash, a theme that there is not.

    Raises :class:`BadInput` when it cannot be read.
    """
    path = path or choices_path()
    data, text = _read(path)
    sound = sound_keys(data, text, str(path))
    if data.get("theme", OFFERED[0]) in OFFERED:
        return sound
    wrong = BadInput(
        f"{path}: there is no theme called “{data['theme']}”.", fix=f"There are: {', '.join(OFFERED)}."
    )
    return SoundKeys(sound.keys, (wrong, *sound.wrong))


def keep_theme(theme: str) -> None:
    """Begin with this theme from now on; whatever else stands in the file stays as it is."""
    try:
        _, text = _read(choices_path())
    except CoachError:
        return
    lines = text.splitlines()
    tables = next((number for number, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    line = f"theme = {json.dumps(theme)}"
    at = next((number for number in range(tables) if _THEME.match(lines[number])), None)
    if at is None:
        lines.insert(0, line)
    else:
        lines[at] = line
    try:
        (ensure_home() / NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return
