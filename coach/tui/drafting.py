"""Keeping what is typed and not said, soon after the last key."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer
from textual.widget import Widget

from coach.errors import CoachError

SECONDS = 0.5


class Draft:
    """The unsent line of ``place``; ``keep`` puts it on disk, ``tell`` says what goes wrong."""

    def __init__(
        self, place: Widget, text: str, keep: Callable[[str], None], tell: Callable[[CoachError], None]
    ) -> None:
        self._place, self._text = place, text
        self._keep, self._tell = keep, tell
        self._timer: Timer | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is typed."""
        return not self._text.strip()

    def typed(self, text: str) -> None:
        """It is now this; it is kept when the keys have been still for a moment."""
        self._text = text
        if self._timer:
            self._timer.stop()
        self._timer = self._place.set_timer(SECONDS, self.keep)

    def keep(self) -> None:
        """On disk, now."""
        if self._timer:
            self._timer.stop()
        try:
            self._keep(self._text)
        except CoachError as error:
            self._tell(error)

    def drop(self) -> None:
        """Keep it no longer."""
        if self._timer:
            self._timer.stop()
