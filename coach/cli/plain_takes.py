"""Another take beside the first, in lines."""

from __future__ import annotations

from dataclasses import replace

from coach.report.aloud import change_lines, take_lines
from coach.report.aloud.wording import first_name
from coach.report.comparing import change_between
from coach.scoring import score
from coach.store import KeptTake, Rehearsals
from coach.transcript import Role


def beside_first(shelf: Rehearsals, kept: KeptTake) -> list[str]:
    """What changed from the first take to this one; nothing for the first itself."""
    first = shelf.takes_of(kept.rehearsal)[0]
    if first.id == kept.id:
        return []
    lines = [f"Take {kept.number} beside take 1, which stays the one that counts."]
    if first.report is None:
        lines.append("Take 1 was left before its end, and is compared as far as it went.")
    change = change_between(_judged(first), _judged(kept))
    return lines + change_lines(change, "take 1", f"take {kept.number}", first_name(kept.transcript))


def not_reached(shelf: Rehearsals, kept: KeptTake | None) -> tuple[str, ...]:
    """Ids of what a later take did not come to and the first one had right."""
    if kept is None or kept.number == 1:
        return ()
    return change_between(_judged(shelf.takes_of(kept.rehearsal)[0]), _judged(kept)).unreached


def told_takes(shelf: Rehearsals, kept: KeptTake, which: str) -> list[str]:
    """All takes of a meeting, or what changed from the first to take number ``which``."""
    takes = shelf.takes_of(kept.rehearsal)
    if not which:
        more = (
            "/takes 2 says what changed from take 1 to take 2." if len(takes) > 1 else "/again makes another."
        )
        return [*take_lines(takes, kept.id), more]
    chosen = next((each for each in takes if str(each.number) == which), None)
    if chosen is None:
        return [f"There is no take {which}."]
    return beside_first(shelf, chosen) or ["Take 1 is the one that the others are compared with."]


def _judged(kept: KeptTake) -> KeptTake:
    """With its report; one that was left before its end is judged for this comparison alone."""
    if kept.report is not None or not kept.transcript.turns_of(Role.INTERVIEWER):
        return kept
    return replace(kept, report=score(kept.transcript).model_dump(mode="json", by_alias=True))
