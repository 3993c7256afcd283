"""At the end it is said who left: whoever has to run is not told that the other one did."""

from __future__ import annotations

import pytest
from stand_ins import StandInDirector, new_take, opened

from coach.interviewee.model import Direction, Do
from coach.rehearsal import Ended
from coach.store import Rehearsals
from coach.transcript import Transcript


class Leaving(StandInDirector):
    """Ends after the first turn by doing ``does``."""

    does: tuple[Do, ...] = ()

    def direct(self, transcript: Transcript, state: object) -> Direction:
        """The same, done so."""
        return super().direct(transcript, state).model_copy(update={"do": self.does})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("does", "said"),
    [((Do.REACT, Do.GOODBYE), "You said goodbye."), ((Do.LEAVE, Do.GOODBYE), "She left.")],
    ids=["you had to run", "her time was up"],
)
async def test_who_left_is_said(shelf: Rehearsals, does: tuple[Do, ...], said: str) -> None:
    director = Leaving(leaves_after=1)
    director.does = does
    rehearsal = opened(shelf, new_take(shelf), director=director)
    events = [event async for event in rehearsal.say("I have to run. Bye!")]
    assert events[-1] == Ended(said)
