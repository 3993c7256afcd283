"""The phone ladder: which calls, in which order, how hard each."""

from __future__ import annotations

import random
from dataclasses import dataclass

from coach.interviewee.phone import Leg

LEVELS = 4


@dataclass(frozen=True)
class Rung:
    """One call: who picks up, how hard it is (0 to 3), and the seed that makes it repeatable."""

    leg: Leg
    level: int
    seed: int


def ladder(seed: int, only: Leg | None = None) -> tuple[Rung, ...]:
    """All four legs, harder each time, the contact at a good moment last; or one leg alone, as hard as it comes.

    The order of the first three is not known beforehand: the seed decides.
    """
    chance = random.Random(f"{seed}|ladder")
    if only is not None:
        return (Rung(only, chance.randrange(LEVELS), seed),)
    first = [Leg.VOICEMAIL, Leg.RECEPTIONIST, Leg.BAD_MOMENT]
    chance.shuffle(first)
    return tuple(Rung(leg, level, seed + level) for level, leg in enumerate((*first, Leg.GOOD_MOMENT)))
