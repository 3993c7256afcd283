"""Two hundred and more calls: every receptionist, machine and contact, with every kind of caller."""

from __future__ import annotations

import pytest

from coach.acts import Tagger
from coach.interviewee.phone import Answerer, Leg, Outcome
from coach.interviewee.phone.contact import Contact
from coach.interviewee.phone.receptionist import FrontDesk
from coach.interviewee.phone.voicemail import Machine
from coach.interviewee.phone.wordings import ContactManner, Receptionist, Voicemail, everybody
from coach.interviewee.speech import key, spoken
from coach.persona import persona_named

from .callers import Caller, courteous, lost, play_with, pushy, rambling
from .test_legs import MOST_TURNS

KINDS: tuple[Caller, ...] = (courteous, pushy, lost, rambling)
NOTHING_GIVEN = {Outcome.ENDED_COLDLY, Outcome.HUNG_UP, Outcome.CUT_SHORT, Outcome.CUT_OFF}
EARNED = {Outcome.PUT_THROUGH, Outcome.CALL_BACK, Outcome.MEETING, Outcome.MESSAGE_LEFT}


def everyone(seed: int, ears: Tagger) -> list[tuple[str, Leg, Answerer]]:
    """Whoever can pick up, by name."""
    dana = persona_named("dana-whitfield")
    found: list[tuple[str, Leg, Answerer]] = [
        (who.id, Leg.RECEPTIONIST, FrontDesk(who, dana, seed, tagger=ears)) for who in everybody(Receptionist)
    ]
    found += [(who.id, Leg.VOICEMAIL, Machine(who, dana, seed)) for who in everybody(Voicemail)]
    for bad, leg in ((True, Leg.BAD_MOMENT), (False, Leg.GOOD_MOMENT)):
        found += [
            (f"{who.id}, {leg}", leg, Contact(who, dana, seed, bad, tagger=ears)) for who in everybody(ContactManner)
        ]  # fmt: skip
    return found


@pytest.mark.parametrize("caller", KINDS)
def test_each_gets_what_was_deserved_from_everybody(caller: Caller, ears: Tagger) -> None:
    calls = 0
    for seed in range(5):
        for name, leg, other in everyone(seed, ears):
            call = play_with(other, leg, caller, ears)
            calls += 1
            said = [key(sentence) for text in call.theirs for sentence in spoken(text)]
            assert len(said) == len(set(said)), (name, seed, call.theirs)
            assert leg is Leg.VOICEMAIL or len(call.turns) <= MOST_TURNS
            assert call.outcome is not None
            if caller is courteous:
                assert call.outcome in EARNED, (name, seed, call.theirs)
            elif caller is lost:
                # Whoever does not know what to say is helped as far as one can be, and insulted by nobody.
                assert call.outcome not in NOTHING_GIVEN, (name, seed, call.theirs)
                assert call.outcome not in {Outcome.PUT_THROUGH, Outcome.MEETING}
            elif leg is not Leg.VOICEMAIL or caller is rambling:
                assert call.outcome in NOTHING_GIVEN, (name, seed, call.theirs)
    assert calls >= 50
