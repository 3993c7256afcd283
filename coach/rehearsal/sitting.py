"""A sitting at the telephone: one call after the other, kept with each call, so that it can go on another day."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from coach.interviewee.phone import Leg
from coach.rehearsal.ladder import Rung, ladder
from coach.store import KeptTake, Rehearsals
from coach.transcript import Role

KEY = "sitting"
"""Where, in what was arranged for a call, its sitting is kept."""

MOST_CALLS = 200
"""So many of the latest calls are looked through for those of a sitting."""


@dataclass(frozen=True)
class Sitting:
    """All legs (or ``only`` one) with one person; the same seed makes the same ladder."""

    id: str
    seed: int
    only: Leg | None = None

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """The calls in their order."""
        return ladder(self.seed, self.only)

    def arranged(self, at: int) -> dict[str, Any]:
        """What is kept with the call number ``at`` (from 0)."""
        return {"id": self.id, "seed": self.seed, "only": self.only.value if self.only else None, "at": at}


def new_sitting(seed: int, only: Leg | None = None) -> Sitting:
    """A sitting that has not begun."""
    return Sitting(uuid.uuid4().hex[:12], seed, only)


def sitting_of(kept: KeptTake) -> tuple[Sitting, int]:
    """The sitting of a call, and which of its calls it is; one that was kept without is a sitting of its own."""
    try:
        given = kept.meeting[KEY]
        only = Leg(given["only"]) if given["only"] else None
        return Sitting(str(given["id"]), int(given["seed"]), only), int(given["at"])
    except (KeyError, TypeError, ValueError):
        return Sitting(kept.rehearsal, int(kept.meeting.get("seed", 0)), Leg(kept.meeting["leg"])), 0


def played(shelf: Rehearsals, sitting: Sitting) -> dict[int, KeptTake]:
    """The calls of a sitting that were played to the end, by their number: of several takes the latest.

    A take in which you said nothing stands only where there is no other.
    """
    found: dict[int, KeptTake] = {}
    silent: dict[int, KeptTake] = {}
    for kept in shelf.recent(MOST_CALLS, calls=True):
        if kept.meeting.get("leg") is None:
            continue
        which, at = sitting_of(kept)
        if which.id == sitting.id:
            spoken = kept.transcript.turns_of(Role.INTERVIEWER)
            (found if spoken else silent).setdefault(at, kept)
    return dict(sorted({**silent, **found}.items()))


def next_call(sitting: Sitting, done: Sequence[int]) -> int | None:
    """The number of the first call that was not played yet; ``None`` when the sitting is over."""
    return next((at for at in range(len(sitting.rungs)) if at not in done), None)
