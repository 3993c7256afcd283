"""Hints in a meeting in lines: off unless somebody asks for them, and then few."""

from __future__ import annotations

from coach.acts import default_tagger
from coach.errors import CoachError
from coach.rehearsal.hints import Hint, next_hint
from coach.transcript import Transcript


class PlainHints:
    """Hints of one take; ``on`` may be changed at any time."""

    def __init__(self, on: bool) -> None:
        self.on = on
        self._given: list[Hint] = []

    def turn(self) -> str:
        """Turn them on or off; returns what is told about it."""
        self.on = not self.on
        if self.on:
            return "Hints are on: rare, and after the fact. /hints turns them off."
        return "Hints are off. /hints turns them on."

    def after(self, transcript: Transcript) -> str:
        """A hint about what has just happened; mostly there is none."""
        if not self.on or not transcript.turns:
            return ""
        try:
            hint = next_hint(default_tagger().tag(transcript), self._given)
        except CoachError:
            return ""
        if hint is None:
            return ""
        self._given.append(hint)
        return f"Hint: {hint.text}"
