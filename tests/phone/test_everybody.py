"""Three hundred calls: every receptionist, machine and contact gives every caller what was deserved."""

from __future__ import annotations

import pytest

from coach.acts import Tagger, default_tagger
from coach.interviewee.phone import Answerer, Leg, Outcome
from coach.interviewee.phone.contact import Contact
from coach.interviewee.phone.receptionist import FrontDesk
from coach.interviewee.phone.reply import LAST_RESORTS
from coach.interviewee.phone.voicemail import Machine
from coach.interviewee.phone.wordings import ContactManner, Receptionist, Voicemail, everybody
from coach.interviewee.speech import key, spoken
from coach.persona import persona_named

from .callers import Caller, Played, courteous, lost, play_with, pushy, rambling
from .temperaments import TEMPERS
from .test_legs import MOST_TURNS

KINDS: dict[str, Caller] = {"courteous": courteous, "pushy": pushy, "lost": lost, "rambling": rambling}
NOTHING_GIVEN = {Outcome.ENDED_COLDLY, Outcome.HUNG_UP, Outcome.CUT_SHORT, Outcome.CUT_OFF}
EARNED = {Outcome.PUT_THROUGH, Outcome.CALL_BACK, Outcome.MEETING, Outcome.MESSAGE_LEFT}


def everyone(seed: int, tagger: Tagger) -> list[tuple[str, Leg, Answerer]]:
    """Whoever can pick up, by name."""
    dana = persona_named("dana-whitfield")
    found: list[tuple[str, Leg, Answerer]] = [
        (who.id, Leg.RECEPTIONIST, FrontDesk(who, dana, seed, tagger=tagger))
        for who in everybody(Receptionist)
    ]
    found += [(who.id, Leg.VOICEMAIL, Machine(who, dana, seed)) for who in everybody(Voicemail)]
    for bad, leg in ((True, Leg.BAD_MOMENT), (False, Leg.GOOD_MOMENT)):
        found += [
            (f"{who.id}, {leg}", leg, Contact(who, dana, seed, bad, tagger=tagger)) for who in everybody(ContactManner)
        ]  # fmt: skip
    return found


def deserved(kind: str, leg: Leg, outcome: Outcome | None) -> bool:
    """Whether that is what such a caller deserves."""
    if kind == "courteous":
        return outcome in EARNED
    if kind == "lost":
        # Whoever does not know what to say is helped as far as one can be, and insulted by nobody.
        return outcome not in {*NOTHING_GIVEN, Outcome.PUT_THROUGH, Outcome.MEETING, None}
    if kind == "pushy" and leg in (Leg.VOICEMAIL, Leg.GOOD_MOMENT):
        return outcome in {*NOTHING_GIVEN, Outcome.MESSAGE_LEFT, Outcome.NO_MEETING}
    return outcome in NOTHING_GIVEN


def check(kind: str, name: str, seed: int, leg: Leg, call: Played) -> None:
    """It ends where it should, in time; nothing is said twice, and nobody is at a loss for an answer."""
    assert deserved(kind, leg, call.outcome), (name, seed, call.outcome, call.lines, call.theirs)
    assert leg is Leg.VOICEMAIL or len(call.turns) <= MOST_TURNS
    said = [key(sentence) for text in call.theirs for sentence in spoken(text)]
    assert len(said) == len(set(said)), (name, seed, call.theirs)
    assert not set(call.theirs) & set(LAST_RESORTS), (name, seed, call.theirs)


@pytest.mark.parametrize("kind", KINDS)
def test_each_gets_what_was_deserved_from_everybody(kind: str, ears: Tagger) -> None:
    calls = 0
    for seed in range(5):
        for name, leg, other in everyone(seed, ears):
            check(kind, name, seed, leg, play_with(other, leg, KINDS[kind], ears))
            calls += 1
    assert calls >= 50


@pytest.mark.parametrize("kind", TEMPERS)
def test_and_by_the_trained_tagger_in_other_words(kind: str) -> None:
    tagger = default_tagger()
    for seed, caller in enumerate(TEMPERS[kind]):
        for name, leg, other in everyone(seed, tagger):
            if leg is not Leg.VOICEMAIL:
                check(kind, name, seed, leg, play_with(other, leg, caller, tagger))
