"""The clock of a real-time rehearsal: it runs while it is your turn, thinking and typing included."""

from __future__ import annotations

import time
from collections.abc import Callable


class Stopwatch:
    """Seconds since the meeting began. ``now`` tells the time in seconds; waiting for a voice costs nothing."""

    def __init__(self, seconds: float = 0.0, now: Callable[[], float] = time.monotonic) -> None:
        self._before, self._now = seconds, now
        self._since: float | None = None

    @property
    def seconds(self) -> float:
        """What it shows."""
        return self._before + (self._now() - self._since if self._since is not None else 0.0)

    def run(self) -> None:
        """It is your turn."""
        if self._since is None:
            self._since = self._now()

    def stop(self, at: float | None = None) -> None:
        """It is not your turn; ``at`` sets what it shows."""
        self._before = self.seconds if at is None else at
        self._since = None
