"""Hints in the middle of a meeting: only about what has just happened, few, and each kind once.

Help while talking breaks the flow, so it is off unless somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.acts import TaggedTranscript
from coach.rehearsal.at_once import SAID as TWO
from coach.rehearsal.at_once import asked_at_once
from coach.transcript import Role, clock_of

APART = 3
MANY_WORDS = 150
NEARLY = 0.8


@dataclass(frozen=True)
class Hint:
    """A hint of a ``kind`` (a criterion's id, where there is one), given after your turn number ``after`` (counted from 1)."""

    kind: str
    text: str
    after: int


def next_hint(tagged: TaggedTranscript, given: Sequence[Hint] = ()) -> Hint | None:
    """A hint for now, or nothing: at least three of your turns after the last one, and of no kind given before."""
    mine = len(tagged.transcript.turns_of(Role.INTERVIEWER))
    if not mine or (given and mine - given[-1].after < APART):
        return None
    before = {hint.kind for hint in given}
    for kind, text in _fired(tagged):
        if kind not in before:
            return Hint(kind, text, mine)
    return None


def _fired(tagged: TaggedTranscript) -> list[tuple[str, str]]:
    """What holds now, the most pressing first."""
    transcript = tagged.transcript
    own, theirs = transcript.turns_of(Role.INTERVIEWER), transcript.turns_of(Role.INTERVIEWEE)
    last = {tag.act for tag in tagged.in_turn(own[-1])}
    found = []
    if {"asks-for-job", "asks-for-recommendation"} & last:
        found.append(
            (
                "asked-for-job",
                "That asked for a favour. You can still turn it into a question about what it takes.",
            )
        )
    if theirs and theirs[-1] > own[-1] and any(tag.act == "time-sign" for tag in tagged.in_turn(theirs[-1])):
        found.append(("ignored-time-cue", "They showed that time is short. You can say that you noticed."))
    if asked_at_once(tagged, own[-1]):
        found.append(("two-questions", f"{TWO}. You can come back to the other."))
    recent = [{tag.act for tag in tagged.in_turn(n)} & {"open-question", "closed-question"} for n in own]
    recent = [acts for acts in recent if acts][-2:]
    if len(recent) == 2 and all(acts == {"closed-question"} for acts in recent):
        found.append(
            (
                "closed-questions",
                "Your last two questions could be answered in a word. How, what and why open more.",
            )
        )
    words = sum(turn.words for turn in transcript.turns)
    if words >= MANY_WORDS and transcript.words_of(Role.INTERVIEWER) >= words / 2:
        found.append(("monopolised", "You have said more than half of the words so far."))
    late = clock_of(transcript).seconds >= NEARLY * transcript.limit_minutes * 60
    if late and not tagged.of(("asks-for-referral", "takes-up-person"), Role.INTERVIEWER):
        found.append(
            ("skipped-referral-request", "Time is nearly up, and you have not asked whom else to talk to.")
        )
    return found
