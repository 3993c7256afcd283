"""The app in a terminal, with what the benchmarks need in its data folder: ``python -m tests.bench.stage long|home``."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator

from coach.interviewee.model import Direction, Meeting
from coach.persona import persona_named
from coach.rehearsal.setup import begin
from coach.store import Rehearsals, open_database
from coach.transcript import Role, Transcript, Turn
from coach.tui.app import CoachApp

WHO = "dana-whitfield"
TOKENS_A_SECOND = 100
MINE = "That is interesting, thank you. How did you come to choose the smaller hospital over the larger one?"
THEIRS = (
    "It was a matter of who would let me touch the schedule. At the larger one there were nine people between me "
    "and it. At the smaller one there was a whiteboard, and a nurse with a pen who trusted me by the second week."
)


class Talkative:
    """A voice that speaks at a steady pace and does not end by itself."""

    name = "talkative"

    async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        """About a page of it."""
        for token in (THEIRS + " ").split(" ") * 100:
            await asyncio.sleep(1 / TOKENS_A_SECOND)
            yield token + " "


def meeting_of(shelf: Rehearsals, turns: int) -> str:
    """A meeting in which so many turns were said; returns its take."""
    rehearsal = begin(shelf, persona_named(WHO), Meeting(minutes=180, seed=1), Talkative())
    state = rehearsal.state.model_dump(mode="json")
    for number in range(turns):
        role, text = (Role.INTERVIEWEE, THEIRS) if number % 2 else (Role.INTERVIEWER, MINE)
        shelf.add_turn(rehearsal.take, Turn(role=role, text=f"{text} {number}."), state, number)
    return rehearsal.take


def main() -> None:
    """Set the stage and open the app."""
    shelf = Rehearsals(open_database())
    if sys.argv[1] == "long":
        CoachApp(Talkative(), shelf.database, pace=0, take=meeting_of(shelf, 400)).run()
        return
    from coach.scoring import score

    for _ in range(20):
        take = meeting_of(shelf, 24)
        shelf.finish(take, score(shelf.take(take).transcript).model_dump(mode="json", by_alias=True))
    CoachApp(database=shelf.database).run()


if __name__ == "__main__":
    main()
