"""The cards of a phone ladder, and the one thing to fix before the real number is dialled."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from coach.interviewee.phone import Leg, Outcome
from coach.report.text import WIDTH, report_to_text
from coach.scoring import CriterionResult, ScoreReport

TITLES = {
    Leg.VOICEMAIL: "The voicemail",
    Leg.RECEPTIONIST: "The receptionist",
    Leg.BAD_MOMENT: "A bad moment",
    Leg.GOOD_MOMENT: "A good moment",
}


SILENT = "You said nothing in these calls, so there is nothing to fix yet."


@dataclass(frozen=True)
class Card:
    """One call: which leg, how it ended, its report by its own rubric, and which take it was."""

    leg: Leg
    outcome: Outcome
    report: ScoreReport
    take: int = 1


@dataclass(frozen=True)
class OneThing:
    """What to fix first: the lapse, and the legs in which it happened."""

    lapse: CriterionResult
    legs: tuple[Leg, ...]


def card_text(card: Card) -> str:
    """A card in plain lines: how it ended, the score, what worked, what to say instead."""
    return f"{TITLES[card.leg].upper()}: {card.outcome.told}\n{report_to_text(card.report, everything=False)}"


def one_thing(cards: Sequence[Card]) -> OneThing | None:
    """The gravest lapse, of equals the one that came most often, then first; ``None`` when there was none."""
    found = [(card.leg, lapse) for card in cards for lapse in card.report.lapses()]
    if not found:
        return None
    often = Counter(lapse.id for _, lapse in found)
    _, worst = max(found, key=lambda one: (one[1].severity.rank, often[one[1].id]))
    return OneThing(worst, tuple(leg for leg, lapse in found if lapse.id == worst.id))


def said_anything(cards: Sequence[Card]) -> bool:
    """Whether there is anything to judge in these calls."""
    return any(card.report.coverage.judged for card in cards)


def ladder_text(cards: Sequence[Card]) -> str:
    """The summary of a sitting in plain lines."""
    lines = ["YOUR CALLS"]
    for card in cards:
        score = "not scored" if card.report.overall is None else f"{card.report.overall:g} of 100"
        lines.append(f"{TITLES[card.leg]:18} {score:13} {card.outcome.told}")
    thing = one_thing(cards)
    lines += ["", "BEFORE YOU DIAL THE REAL NUMBER"]
    if thing is None:
        lines.append("Nothing to fix. Dial." if said_anything(cards) else SILENT)
        return "\n".join(lines) + "\n"
    legs = " and ".join(TITLES[leg].lower() for leg in thing.legs)
    lines += textwrap.wrap(f"Fix one thing: {thing.lapse.title.lower()} ({legs}).", WIDTH)
    lines += textwrap.wrap(f"Say: {thing.lapse.instead}", WIDTH)
    lines += textwrap.wrap(f"Why: {thing.lapse.why}", WIDTH)
    return "\n".join(lines) + "\n"
