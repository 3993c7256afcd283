"""Every leg is played to each of its outcomes, whoever picks up; nothing that can be said is out of reach."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from coach.acts import Tagger, default_tagger
from coach.interviewee.phone import Answerer, Leg
from coach.interviewee.phone.contact import Contact
from coach.interviewee.phone.receptionist import FrontDesk
from coach.interviewee.phone.wordings import (
    BadMoment,
    ContactLines,
    ContactManner,
    Receptionist,
    ReceptionistLines,
    everybody,
)
from coach.interviewee.speech import key, spoken
from coach.persona import persona_named

from .callers import Played, play_with
from .test_legs import REACHABLE
from .ways import WAYS, Way, goes, seed_for, way_played

UNTOLD = {"cue"}
"""What a file about somebody at the telephone has besides wordings."""


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_call_can_go_that_way(way: Way, ears: Tagger) -> None:
    call = way_played(way, seed_for(way, ears), ears)
    said = [key(sentence) for text in call.theirs for sentence in spoken(text)]
    assert len(said) == len(set(said))


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_the_trained_tagger_hears_the_same(way: Way) -> None:
    tagger = default_tagger()
    assert goes(way, way_played(way, seed_for(way, tagger), tagger))


def test_the_ways_lead_to_every_outcome() -> None:
    assert {leg: {way.outcome for way in WAYS if way.leg is leg} for leg in Leg} == REACHABLE


@pytest.mark.parametrize(
    ("legs", "lines"),
    [
        ((Leg.RECEPTIONIST,), ReceptionistLines),
        ((Leg.BAD_MOMENT, Leg.GOOD_MOMENT), ContactLines),
        ((Leg.BAD_MOMENT,), BadMoment),
    ],
)
def test_whatever_can_be_said_is_said_on_one_of_the_ways(
    legs: tuple[Leg, ...], lines: type[ReceptionistLines | ContactLines | BadMoment], ears: Tagger
) -> None:
    ways = [way for way in WAYS if way.leg in legs]
    heard = {what for way in ways for did in way_played(way, seed_for(way, ears), ears).did for what in did}
    assert set(lines.model_fields) - heard - UNTOLD == set()


def others(leg: Leg, ears: Tagger) -> Iterator[tuple[str, list[Answerer]]]:
    """Whoever can pick up in a leg, on many days."""
    dana = persona_named("dana-whitfield")
    if leg is Leg.RECEPTIONIST:
        for who in everybody(Receptionist):
            yield who.id, [FrontDesk(who, dana, seed, tagger=ears) for seed in range(40)]
    else:
        bad = leg is Leg.BAD_MOMENT
        for manner in everybody(ContactManner):
            yield manner.id, [Contact(manner, dana, seed, bad, tagger=ears) for seed in range(40)]


@pytest.mark.parametrize("leg", [leg for leg in Leg if leg is not Leg.VOICEMAIL])
def test_each_of_them_can_be_played_to_each_outcome(leg: Leg, ears: Tagger) -> None:
    for name, days in others(leg, ears):
        reached = {
            way.outcome for way in WAYS if way.leg is leg and any(_ends(way, other, ears) for other in days)
        }
        assert reached == REACHABLE[leg], name


def _ends(way: Way, other: Answerer, ears: Tagger) -> bool:
    call: Played = play_with(other, way.leg, way.line, ears)
    return call.outcome is way.outcome
