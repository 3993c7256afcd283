"""A child process that plays a take until it is killed, and tells each thing as soon as it is done.

Started by ``test_killed.py`` as ``play_on.py DATABASE TAKE``. Lines: ``said N``, ``answered N``, ``draft WORDS``, ``piece``.
"""

from __future__ import annotations

import asyncio
import sys
from itertools import count

from stand_ins import opened

from coach.rehearsal import Answered, Piece, Rehearsal, Said
from coach.store import Database, Rehearsals


def tell(line: str) -> None:
    """Tell the parent, at once."""
    print(line, flush=True)


async def play(rehearsal: Rehearsal) -> None:
    """Talk for ever; a draft is kept while she speaks."""
    drafts = count()
    while True:
        line = f"Line {len(rehearsal.transcript.turns)}."
        async for event in rehearsal.answer() if rehearsal.waiting else rehearsal.say(line):
            if isinstance(event, Said):
                tell(f"said {event.number}")
            elif isinstance(event, Answered):
                tell(f"answered {event.number}")
            elif isinstance(event, Piece):
                draft = f"half a line {next(drafts)}"
                rehearsal.keep_draft(draft)
                tell(f"draft {draft}")
                tell("piece")


if __name__ == "__main__":
    asyncio.run(play(opened(Rehearsals(Database(sys.argv[1])), sys.argv[2])))
