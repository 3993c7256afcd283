"""The keys that can be used, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coach.errors import CoachError
from coach.tui.keymap.asked import asked_keys


@dataclass(frozen=True)
class SoundKeys:
    """``keys`` by action, in Textual's names and parted by commas; ``wrong`` says what was left out, and why."""

    keys: Mapping[str, str]
    wrong: tuple[CoachError, ...] = ()


def sound_keys(data: Mapping[str, Any], text: str, path: str) -> SoundKeys:
    """The keys that ``data`` (the TOML ``text`` of the file ``path``) asks for, without those that clash: they stay as they were."""
    asked, wrong = asked_keys(data, text, path)
    if not asked:
        return SoundKeys({}, tuple(wrong))
    # Read only for whoever has keys of their own: it takes some tenths of a second.
    from coach.tui.keymap.clashes import clashes
    from coach.tui.keymap.held import rooms

    # Whoever gets an old key back may meet somebody there who had moved in.
    while found := clashes(asked, rooms(), path):
        wrong += [clash.error for clash in found]
        left_out = frozenset().union(*(clash.actions for clash in found))
        asked = {name: one for name, one in asked.items() if name not in left_out}
    return SoundKeys({name: ",".join(one.keys) for name, one in asked.items()}, tuple(wrong))
