"""What a later take did not come to: it ended before the goodbye, where the first one had these things right."""

from __future__ import annotations

from coach.scoring.report import CriterionResult, ScoreReport, Verdict
from coach.transcript import Role, Transcript

NAMES = {
    "no-thanks": "thanks",
    "skipped-referral-request": "whom else to meet",
    "no-stay-in-touch": "how to stay in touch",
    "no-offer-to-help": "an offer to help",
}
"""What belongs to the end of a meeting, by the criterion that misses it, as it is named in a list."""


def ended_earlier(first: Transcript, later: Transcript) -> bool:
    """Whether you said less in the later one."""
    return len(later.turns_of(Role.INTERVIEWER)) < len(first.turns_of(Role.INTERVIEWER))


def unreached(
    first: tuple[Transcript, ScoreReport], later: tuple[Transcript, ScoreReport]
) -> tuple[CriterionResult, ...]:
    """Omissions of the goodbye in the later take that are no new lapses: it ended earlier, and the first had them right."""
    if not ended_earlier(first[0], later[0]):
        return ()
    return tuple(
        lapse
        for lapse in later[1].lapses()
        if lapse.id in NAMES and not lapse.evidence and not _lapsed(first[1], lapse.id)
    )


def not_reached_line(ids: tuple[str, ...]) -> str:
    """The same in one quiet line, by their ids; empty for nothing."""
    return f"Not reached this time: {', '.join(NAMES[id_] for id_ in ids)}." if ids else ""


def _lapsed(report: ScoreReport, criterion: str) -> bool:
    result = report.named(criterion)
    return result is not None and result.verdict is Verdict.LAPSE
