"""Two takes (or two rehearsals) side by side: what changed in the score, and in the interviewee."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ValidationError

from coach.report.uncovered import uncovered
from coach.scoring.report import ScoreReport
from coach.scoring.unreached import unreached
from coach.store import KeptTake


@dataclass(frozen=True)
class Change:
    """From one take to another. ``before`` and ``after`` are scores of 100 (0 when not ``scored``); ``warmth`` at the
    end, from 0 to 1, and the number of facts beyond the bio that were ``told`` are pairs, or ``None`` where they are not known; ``repaired`` and
    ``new`` are titles of criteria; ``unreached`` are ids of what belongs to a goodbye that the second, which ended
    earlier, did not come to and the first had right.
    """

    scored: bool
    before: float = 0.0
    after: float = 0.0
    warmth: tuple[float, float] | None = None
    told: tuple[int, int] | None = None
    repaired: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()

    @property
    def shorter(self) -> bool:
        """Whether the second scores less and did not come to all that the first did."""
        return bool(self.unreached) and self.after < self.before


SHORTER = "this one ended earlier, so they do not compare"
"""What is said of the scores of two takes where the second did not come to all that the first did."""


def change_between(first: KeptTake, second: KeptTake) -> Change:
    """What changed from the first to the second."""
    a, b = _report(first), _report(second)
    if a is None or b is None or a.overall is None or b.overall is None:
        return Change(scored=False)
    missed = tuple(r.id for r in unreached((first.transcript, a), (second.transcript, b)))
    lapses_a, lapses_b = ({r.id: r.title for r in report.lapses()} for report in (a, b))
    return Change(
        scored=True,
        before=a.overall,
        after=b.overall,
        warmth=_warmth(first, second),
        told=_told(first, second),
        repaired=tuple(title for id_, title in lapses_a.items() if id_ not in lapses_b),
        new=tuple(title for id_, title in lapses_b.items() if id_ not in lapses_a and id_ not in missed),
        unreached=missed,
    )


def _report(kept: KeptTake) -> ScoreReport | None:
    try:
        return ScoreReport.model_validate(kept.report) if kept.report else None
    except ValidationError:
        return None


def _warmth(first: KeptTake, second: KeptTake) -> tuple[float, float] | None:
    ends = [
        float(kept.states[-1]["warmth"])
        for kept in (first, second)
        if kept.states and "warmth" in kept.states[-1]
    ]
    return (ends[0], ends[1]) if len(ends) == 2 else None


def _told(first: KeptTake, second: KeptTake) -> tuple[int, int] | None:
    ends = [found.told for kept in (first, second) if (found := uncovered(kept))]
    return (ends[0], ends[1]) if len(ends) == 2 else None
