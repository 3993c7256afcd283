"""Takes of a meeting, to be heard: which there are, and what changed from one to another."""

from __future__ import annotations

from collections.abc import Sequence

from coach.report.aloud.wording import sentence
from coach.report.comparing import SHORTER, Change
from coach.scoring import ScoreReport
from coach.scoring.unreached import not_reached_line
from coach.store import KeptTake


def take_lines(takes: Sequence[KeptTake], here: str) -> list[str]:
    """A line a take; ``here`` is the id of the one whose report is read."""
    lines = []
    for kept in takes:
        which = "the one that counts" if kept.number == 1 else f"from turn {(kept.from_turn or 0) + 1}"
        at = ", this one" if kept.id == here else ""
        lines.append(f"Take {kept.number}, {which}{at}: {_score(kept)}.")
    return lines


def _score(kept: KeptTake) -> str:
    if not kept.done:
        return "not finished"
    report = ScoreReport.model_validate(kept.report) if kept.report else None
    return "not scored" if report is None or report.overall is None else f"{report.overall:g} of 100"


def change_lines(change: Change, first: str, second: str, name: str) -> list[str]:
    """What changed from ``first`` to ``second`` (as they are called): the score, ``name``, and what lapses."""
    if not change.scored:
        return ["Both need a score before they can be compared."]
    by = change.after - change.before
    moved = SHORTER if change.shorter else f"{abs(by):g} {'more' if by > 0 else 'less'}" if by else "the same"
    lines = [f"Score: {change.after:g} in {second}, {change.before:g} in {first}; {moved}."]
    if change.warmth:
        was, now = change.warmth
        lines.append(f"How warm {name} was at the end: {now:.0%} in {second}, {was:.0%} in {first}.")
    if change.told and not change.shorter:
        had, have = change.told
        lines.append(f"Things that {name} told you beyond the bio: {have} in {second}, {had} in {first}.")
    lines += [f"Repaired: {sentence(title)}" for title in change.repaired]
    lines += [f"New to fix: {sentence(title)}" for title in change.new]
    if not change.repaired and not change.new and not change.unreached:
        lines.append("The same criteria pass and lapse in both.")
    if change.unreached:
        lines.append(not_reached_line(change.unreached))
    return lines
