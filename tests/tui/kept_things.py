"""Things that are kept before a test begins, besides the meetings of :func:`.fakes.keep_rehearsal`."""

from __future__ import annotations

from coach.interviewee.phone import Leg
from coach.persona import persona_named
from coach.rehearsal.call import begin_call
from coach.rehearsal.ladder import Rung
from coach.store import Rehearsals

from .fakes import judge


def keep_call(
    shelf: Rehearsals,
    line: str = "Hello, this is Ada.",
    leg: Leg = Leg.GOOD_MOMENT,
    who: str = "dana-whitfield",
    done: bool = True,
) -> str:
    """A call in which this was said; returns its take."""
    call = begin_call(shelf, persona_named(who), Rung(leg, 0, 1))
    if line:
        call.say(line)
    if done:
        call.hang_up()
        call.keep_report(judge(call.transcript).model_dump(mode="json", by_alias=True))
    return call.take
