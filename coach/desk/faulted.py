"""What of one's own words in a call its card found fault with: that is offered for no script."""

from __future__ import annotations

from collections.abc import Sequence

from coach.desk.script_own import DOES, WHOLE, Played, Saying
from coach.rubric import rubric_named

COMPLETE = 0.5
"""Own words that have less than so much of the words of a line leave something out."""


def unfaulted(part: str, said: Sequence[Saying], played: Sequence[Played]) -> list[Saying]:
    """What was said in calls whose cards found nothing amiss with what a part is for; without the sentences quoted there."""
    kept = []
    for one in said:
        calls = [call for call in played if call.leg is one.leg]
        if not any(_lapsed(part, call) or _is_quoted(one, call) for call in calls):
            kept.append(one)
    return kept


def is_as_complete(words: str, line: str) -> bool:
    """Whether own words are not far shorter than the line that they would stand for."""
    return len(words.split()) >= COMPLETE * len(line.split())


def _lapsed(part: str, call: Played) -> bool:
    """Whether the card missed something that the part is there to do, or anything where the part is the whole call."""
    lapses = call.report.lapses()
    if part in WHOLE:
        return bool(lapses) and WHOLE[part] is call.leg
    rubric = rubric_named(call.transcript.scenario.value)
    acts = {criterion.id: criterion.good_act for criterion in rubric.criteria}
    return any(acts.get(lapse.id) in DOES.get(part, ()) for lapse in lapses)


def _is_quoted(one: Saying, call: Played) -> bool:
    words = _bare(one.words)
    for lapse in call.report.lapses():
        for found in lapse.evidence:
            quoted = _bare(found.quote)
            if found.turn == one.turn and quoted and (quoted in words or words in quoted):
                return True
    return False


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()
