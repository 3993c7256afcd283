"""Going back to a moment of a meeting in lines, to try it again in another take."""

from __future__ import annotations

from coach.cli.lines import note, tell
from coach.rehearsal import Rehearsal, rewind
from coach.report.aloud.wording import first_name
from coach.report.rewinding import turns_before, worst_moment
from coach.scoring import ScoreReport, score
from coach.store import Rehearsals
from coach.transcript import Transcript, on_one_line


def moment_to_try(transcript: Transcript, where: str, report: ScoreReport | None = None) -> int | None:
    """The turn to go back to, from 0: number ``where`` (from 1), or the weakest; told, and ``None``, when there is none."""
    turns = len(transcript.turns)
    if not turns:
        note("Nothing was said yet.")
    elif not where:
        return worst_moment(transcript, report or score(transcript))
    elif where.isdecimal() and 1 <= int(where) <= turns:
        return int(where) - 1
    else:
        note(f"There is no turn {where}; there are turns 1 to {turns}.")
    return None


def another_take(shelf: Rehearsals, rehearsal: Rehearsal, number: int) -> Rehearsal:
    """Another take from turn ``number`` (from 0); the take before ends, or goes if nothing was said in it."""
    transcript, before = rehearsal.transcript, shelf.take(rehearsal.take)
    kept, parent = turns_before(transcript, number), before.id
    if before.parent and not rehearsal.begun:
        parent = before.parent
        rehearsal.drop()
    elif not before.done:
        rehearsal.finish()
    after = rewind(shelf, parent, kept, rehearsal.voice)
    note(
        f"Take {shelf.take(after.take).number}, from before turn {kept + 1}. Take 1 is kept, and stays the one that counts."
    )
    if kept:
        tell(f"{first_name(transcript)}: {on_one_line(transcript.turns[kept - 1].text)}")
    if kept < len(transcript.turns):
        note(f"You had said: {transcript.turns[kept].text}")
        note("Say it another way.")
    return after
