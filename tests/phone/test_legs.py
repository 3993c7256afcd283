"""Every leg with every kind of caller: it ends, says nothing twice, and grants what was deserved."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from coach.acts import Tagger
from coach.interviewee.phone import Leg, Outcome
from coach.interviewee.phone.model import MORE_STEPS, MOST_STEPS
from coach.interviewee.speech import key, spoken
from coach.persona import all_personas

from .callers import CALLERS, Caller, courteous, lost, play, pushy, rambling

MOST_TURNS = 1 + 2 * (MOST_STEPS + MORE_STEPS)
"""Their first words, and so many lines of the caller with as many answers; a message in pieces is one turn."""

REACHABLE = {
    Leg.RECEPTIONIST: {
        Outcome.PUT_THROUGH,
        Outcome.CALL_BACK,
        Outcome.MESSAGE_TAKEN,
        Outcome.CAREERS_PAGE,
        Outcome.ENDED_COLDLY,
        Outcome.CUT_SHORT,
        Outcome.NOTHING,
        Outcome.CALLER_HUNG_UP,
    },
    Leg.VOICEMAIL: {Outcome.MESSAGE_LEFT, Outcome.CUT_OFF, Outcome.NOTHING_LEFT},
    Leg.BAD_MOMENT: {
        Outcome.CALL_BACK,
        Outcome.HUNG_UP,
        Outcome.ENDED_COLDLY,
        Outcome.CUT_SHORT,
        Outcome.NOTHING,
        Outcome.CALLER_HUNG_UP,
    },
    Leg.GOOD_MOMENT: {
        Outcome.MEETING,
        Outcome.CALL_BACK,
        Outcome.NO_MEETING,
        Outcome.RESUME_INSTEAD,
        Outcome.ALL_ON_THE_PHONE,
        Outcome.ENDED_COLDLY,
        Outcome.CUT_SHORT,
        Outcome.CALLER_HUNG_UP,
    },
}
DESERVED = {
    Leg.RECEPTIONIST: {Outcome.PUT_THROUGH, Outcome.CALL_BACK},
    Leg.VOICEMAIL: {Outcome.MESSAGE_LEFT},
    Leg.BAD_MOMENT: {Outcome.CALL_BACK},
    Leg.GOOD_MOMENT: {Outcome.MEETING},
}


@pytest.mark.parametrize("leg", Leg)
def test_calls_end_soon_and_repeat_nothing(leg: Leg, ears: Tagger) -> None:
    people = [person.id for person in all_personas()]
    ended: Counter[Outcome | None] = Counter()
    for number in range(108):
        chance = random.Random(f"{leg}{number}")
        caller = CALLERS[number % len(CALLERS)]
        call = play(leg, caller, number, number % 4, ears, chance.choice(people[::5]))
        ended[call.outcome] += 1
        assert leg is Leg.VOICEMAIL or len(call.turns) <= MOST_TURNS
        said = [key(sentence) for text in call.theirs for sentence in spoken(text)]
        assert len(said) == len(set(said)), (caller, number, call.theirs)
        assert not any("{" in text or "  " in text for text in call.theirs)
        assert all(text[0].isupper() for text in call.theirs)
    assert set(ended) == REACHABLE[leg]


@pytest.mark.parametrize("leg", Leg)
@pytest.mark.parametrize("level", range(4))
def test_the_courteous_get_what_there_is_to_get(leg: Leg, level: int, ears: Tagger) -> None:
    found = {play(leg, courteous, seed, level, ears).outcome for seed in range(12)}
    assert found <= DESERVED[leg]


@pytest.mark.parametrize(
    ("leg", "caller", "outcomes"),
    [
        (Leg.RECEPTIONIST, pushy, {Outcome.ENDED_COLDLY}),
        (Leg.BAD_MOMENT, pushy, {Outcome.ENDED_COLDLY, Outcome.HUNG_UP}),
        (Leg.GOOD_MOMENT, pushy, {Outcome.ENDED_COLDLY}),
        (Leg.RECEPTIONIST, rambling, {Outcome.CUT_SHORT}),
        (Leg.BAD_MOMENT, rambling, {Outcome.CUT_SHORT}),
        (Leg.GOOD_MOMENT, rambling, {Outcome.CUT_SHORT}),
        (Leg.VOICEMAIL, rambling, {Outcome.CUT_OFF}),
        (Leg.RECEPTIONIST, lost, {Outcome.CALL_BACK}),
        (Leg.BAD_MOMENT, lost, {Outcome.CALL_BACK}),
    ],
)
def test_others_get_what_they_deserve(leg: Leg, caller: Caller, outcomes: set[Outcome], ears: Tagger) -> None:
    found = {play(leg, caller, seed, seed % 4, ears).outcome for seed in range(12)}
    assert found <= outcomes


@pytest.mark.parametrize("leg", Leg)
def test_the_same_seed_gets_the_same_call_and_another_seed_another(leg: Leg, ears: Tagger) -> None:
    first, again = (play(leg, courteous, 7, 1, ears).theirs for _ in range(2))
    assert first == again
    assert len({tuple(play(leg, courteous, seed, 1, ears).theirs) for seed in range(8)}) > 2


def test_a_receptionist_asks_what_was_not_said(ears: Tagger) -> None:
    def nameless(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        return "Could I speak with Dana Whitfield, please?" if step < 1 else None

    call = play(Leg.RECEPTIONIST, nameless, 1, 1, ears)
    assert call.did[1] == ("ask_name",)


def test_courtesy_is_heard_where_the_tagger_hears_rudeness(ears: Tagger) -> None:
    def first(line: str) -> tuple[str, ...]:
        return play(Leg.RECEPTIONIST, lambda leg, did, step: None if step else line, 1, 1, ears).did[1]

    assert first("Could you connect me to somebody, please?") == ("ask_name",)
    assert first("Connect me to somebody.") == ("rude",)
    assert first("Would you please shut up and connect me?") == ("rude",)
    assert "rude" not in first("Sorry, this is a stupid question, I feel like an idiot.")


def test_who_is_put_through_has_time_to_say_thank_you(ears: Tagger) -> None:
    for seed in range(30):
        call = play(Leg.RECEPTIONIST, courteous, seed, 0, ears)
        if "put_through" in call.did[-2]:
            assert call.turns[-1].text == ""
            assert call.turns[-1].cue == "a click, then it rings"
            return
    raise AssertionError("nobody was put through")


def test_another_day_is_another_day(ears: Tagger) -> None:
    def busy(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        if "propose" in did:
            return "I can't make it then, I have an exam. Another day?"
        return courteous(leg, did, step)

    seen = 0
    for seed in range(10):
        call = play(Leg.GOOD_MOMENT, busy, seed, 0, ears)
        assert call.outcome is Outcome.MEETING
        days = [word for text in call.theirs for word in text.split() if word.strip(",.?").endswith("day")]
        if any("propose_other" in did for did in call.did):
            seen += 1
            assert len({day.strip(",.?") for day in days}) >= 2
    assert seen


def test_the_merely_pushy_are_turned_down_coolly(ears: Tagger) -> None:
    def demanding(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        return (
            "I need to talk to you, I'll be there on Monday for two hours.",
            "It's only two hours, and I'll be there on Monday.",
            "I'll be there on Monday, for two hours, whatever you say.",
            "Could we meet? I'll be there on Monday for two hours.",
            "I'm researching it, and I'll be there on Monday.",
            "And? I'll be there on Monday.",
        )[step]

    for seed in range(12):
        call = play(Leg.GOOD_MOMENT, demanding, seed, seed % 4, ears)
        assert call.outcome is Outcome.NO_MEETING
        done = [what for did in call.did for what in did]
        assert "decline" in done
        assert not {"end_cold", "rude", "job_again"} & set(done)
