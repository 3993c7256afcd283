"""Garbage is looked for while nobody types: found under a key, it made that key wait a tenth of a second."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from contextlib import suppress

QUIET = 0.4
"""Seconds without a key after which nobody is likely to type in the next tenth."""
EVERY = 0.1
"""Seconds between two looks at whether it is time."""
DUE, OVERDUE = 10, 400
"""Rounds of Python's own second generation: after so many it would look through everything; after so many we do, key
or no key."""


class Tidying:
    """Looks through everything when Python would have, but between keys; ``now`` tells seconds that only go on."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._pressed = now()

    def begin(self) -> None:
        """Python looks through the young only, from here on; :meth:`look` does the rest."""
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, 10 * OVERDUE)

    def pressed(self) -> None:
        """Somebody types, or moves the mouse."""
        self._pressed = self._now()

    def look(self) -> bool:
        """Tidy if it is due and nobody types; whether it was done."""
        rounds = gc.get_count()[2]
        if rounds < DUE or (rounds < OVERDUE and self._now() - self._pressed < QUIET):
            return False
        forget_borders()
        gc.collect()
        return True


def forget_borders() -> None:
    """Textual remembers the border colours of the last thousand widgets, and with each all that it ever drew.

    The memory is a cache on a method and so holds the widgets' pictures long after their screen is closed: fifteen
    thousand things for each round through the app.
    """
    with suppress(ImportError, AttributeError):
        from textual._styles_cache import StylesCache

        StylesCache.get_inner_outer.cache_clear()
