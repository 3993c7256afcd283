"""What comes out when: public facts, open ones for open questions, the rest for trust."""

from __future__ import annotations

import pytest

from coach.interviewee.disclosure import follows_up
from coach.interviewee.model import Do, State
from coach.interviewee.mood import TRUST
from coach.interviewee.speech import spoken
from coach.persona import Layer, Persona, all_personas

from .acting import SCRIPTS, meeting, reply, to_the_end
from .conftest import Directing

STRANGER = State(warmth=0.5, patience=0.7, step=3)
FRIEND = State(warmth=0.9, patience=0.9, step=3)


def test_a_stranger_is_not_told_what_is_private(directing: Directing, nora: Persona) -> None:
    direction = reply(directing(), "Why did you leave the bindery?", state=STRANGER)
    assert Do.WITHHOLD in direction.do
    assert direction.words in nora.lines.private
    assert not direction.facts


def test_of_what_takes_trust_a_stranger_is_given_the_gist(directing: Directing, nora: Persona) -> None:
    direction = reply(directing(), "What is the worst part of the job?", state=STRANGER)
    assert nora.fact_named("worst-part").short in direction.words
    assert not direction.facts
    assert direction.state.hinted == ("worst-part",)
    assert not direction.state.told


def test_whoever_is_liked_hears_a_little_more_of_it_but_not_all(directing: Directing, nora: Persona) -> None:
    liked = STRANGER.model_copy(update={"warmth": 0.7})
    direction = reply(directing(), "What is the worst part of the job?", state=liked)
    tells = nora.fact_named("worst-part").tells
    assert any(" ".join(spoken(tell)[:2]) in direction.words for tell in tells)
    assert direction.state.hinted == ("worst-part",)
    assert not direction.facts


@pytest.mark.parametrize("words", ["Why is that?", "What is the worst part of the job, once more?"])
def test_who_asks_on_after_the_gist_hears_the_rest(directing: Directing, words: str) -> None:
    hinted = reply(directing(), "What is the worst part of the job?", state=STRANGER).state
    assert reply(directing(), words, state=hinted).facts == ("worst-part",)


def test_nor_is_the_gist_given_to_whoever_leaves_them_cold_or_asked_for_a_job(directing: Directing) -> None:
    hinted = reply(directing(), "What is the worst part of the job?", state=STRANGER).state
    for changes in ({"warmth": 0.2}, {"asks": 1}):
        for before in (STRANGER, hinted):
            state = before.model_copy(update=changes)
            direction = reply(directing(), "What is the worst part of the job?", state=state)
            assert Do.ANSWER not in direction.do


def test_a_friend_is(directing: Directing) -> None:
    assert reply(directing(), "What is the worst part of the job?", state=FRIEND).facts == ("worst-part",)


def test_a_follow_up_uncovers_what_lies_behind(directing: Directing) -> None:
    told = STRANGER.model_copy(update={"told": ("flood",), "last_fact": "flood"})
    direction = reply(directing(), "What happened then?", state=told)
    assert direction.facts == ("flood-cost",)


def test_not_for_somebody_who_has_asked_for_a_job(directing: Directing) -> None:
    told = FRIEND.model_copy(update={"told": ("flood",), "last_fact": "flood", "asks": 1})
    for words in ("What did the flood cost you?", "What is the worst part of the job?"):
        assert Do.ANSWER not in reply(directing(), words, state=told).do


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("seed", range(8))
def test_trust_facts_never_come_early(directing: Directing, nora: Persona, script: str, seed: int) -> None:
    for h in to_the_end(directing(seed=seed, minutes=15), script):
        for fact in h.direction.facts:
            if nora.fact_named(fact).layer is Layer.TRUST and fact not in h.before.told:
                now = h.direction.state
                assert not now.asks
                assert (
                    now.warmth >= TRUST or fact in now.hinted or follows_up(nora.fact_named(fact), nora, now)
                )


def test_a_closed_question_gets_one_sentence(directing: Directing) -> None:
    closed = reply(directing(), "Do you have a bone folder and other tools?", state=STRANGER)
    assert closed.facts == ("tools",)
    assert closed.words.removeprefix("Well, ").removeprefix("See, ").count(".") == 1


def test_a_warm_answer_to_an_open_question_is_longer_than_a_cool_one(directing: Directing) -> None:
    cool = State(warmth=0.2, patience=0.5, step=3)
    for seed in range(5):
        director = directing(seed=seed)
        words = [
            len(reply(director, "What happened in the flood?", state=state).words.split())
            for state in (cool, FRIEND)
        ]
        assert words[0] < words[1]


@pytest.mark.parametrize("persona", all_personas(), ids=lambda p: p.id)
def test_no_shipped_persona_tells_a_stranger_secrets(directing: Directing, persona: Persona) -> None:
    cool = State(warmth=0.45, patience=0.7, step=3)
    director = directing(persona=persona)
    for fact in persona.fact:
        if fact.layer is not Layer.TRUST:
            continue
        direction = reply(director, fact.asks[0], state=cool)
        assert all(persona.fact_named(told).layer is not Layer.TRUST for told in direction.facts)


@pytest.mark.parametrize("seed", range(6))
def test_nobody_cold_gives_a_name(directing: Directing, nora: Persona, seed: int) -> None:
    for script in SCRIPTS:
        for h in meeting(directing(seed=seed, hard=True), SCRIPTS[script] * 3):
            if Do.REFER in h.direction.do:
                (name,) = set(h.direction.state.referred) - set(h.before.referred)
                needs = next(c.needs for c in nora.contact if c.name == name)
                assert h.direction.state.warmth >= max(0.4, needs)


def test_names_are_given_by_how_dear_they_are(directing: Directing) -> None:
    middling = State(warmth=0.5, patience=0.7, step=5)
    assert reply(directing(), "Who else should I talk to?", state=middling).state.referred == ("Imre Halasz",)
    cold = State(warmth=0.3, patience=0.7, step=5)
    assert Do.REFUSE_REFERRAL in reply(directing(), "Who else should I talk to?", state=cold).do


def test_the_name_that_fits_the_request_comes_first(directing: Directing) -> None:
    direction = reply(directing(), "Who else should I talk to about paper and chemistry?", state=FRIEND)
    assert direction.state.referred == ("Odile Brandt",)
    assert "Odile Brandt" in direction.words
