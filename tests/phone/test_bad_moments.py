"""A bad moment: what is heard and what is said belong to one and the same place."""

from __future__ import annotations

import re

import pytest

from coach.acts import Tagger
from coach.interviewee.phone import Leg, Outcome
from coach.interviewee.phone.contact import Contact
from coach.interviewee.phone.wordings import BadMoment, ContactManner, everybody
from coach.persona import all_personas, persona_named

from .callers import HELLO, Caller, job_seeker, play_with, presses_on, pushy, rambling

WHERE = {
    "car": r"driv|wheel|traffic light|light is green|lane|turn off|pull over|indicator|motorway|traffic|car radio",
    "train": r"train|platform|doors are closing|announc",
    "meeting": r"meeting|going in|goes in|corridor|footsteps|start(ing|ed)|without me|waiting for me|waited for",
    "lift": r"\blift\b",
}
"""Places by the words that give them away; going into a meeting may be by lift."""
ALIKE = {frozenset({"meeting", "lift"})}
MOMENTS = [(manner, moment) for manner in everybody(ContactManner) for moment in manner.bad_moments]


def places(text: str) -> set[str]:
    """Where somebody must be who says or hears this."""
    return {place for place, words in WHERE.items() if re.search(words, text, re.I)}


@pytest.mark.parametrize(("manner", "moment"), MOMENTS, ids=[f"{m.id}: {b.cue}" for m, b in MOMENTS])
def test_cue_and_words_are_of_one_place(manner: ContactManner, moment: BadMoment) -> None:
    heard = places(moment.cue)
    assert heard, "a cue says where somebody is"
    for line in (*moment.bad_time, *moment.bad_again, *moment.hang_up):
        said = places(line)
        assert not said or said <= heard or frozenset(said | heard) in ALIKE, line
    # What is said at every bad moment, in a car as well as on a platform, gives no place away.
    for key in (
        "pick_up_bad",
        "call_then",
        "bad_lost",
        "bye_bad",
        "rude",
        "end_cold",
        "cut_short",
        "job_bad",
    ):
        for line in manner.lines.of(key):
            assert not places(line), line
            assert "door" not in line


@pytest.mark.parametrize("caller", [presses_on, pushy, rambling, job_seeker])
def test_whatever_the_caller_does_they_stay_where_they_are(caller: Caller, ears: Tagger) -> None:
    met = set()
    for manner in everybody(ContactManner):
        for seed in range(12):
            contact = Contact(manner, persona_named("dana-whitfield"), seed, bad_moment=True, tagger=ears)
            call = play_with(contact, Leg.BAD_MOMENT, caller, ears)
            cue = call.turns[0].cue or contact.pick_up().cue or ""
            met.add(cue)
            moment = next(m for m in manner.bad_moments if m.cue == cue)
            others = [m for m in manner.bad_moments if m is not moment]
            theirs = " ".join(call.theirs)
            own = " ".join((*moment.bad_time, *moment.bad_again, *moment.hang_up))
            elsewhere = [w for m in others for w in (*m.bad_time, *m.bad_again, *m.hang_up) if w not in own]
            wrong = [line for line in elsewhere if line in theirs]
            assert not wrong, (cue, theirs)
    assert len(met) >= 6


def test_a_first_job_question_at_a_bad_moment_is_no_second_one(ears: Tagger) -> None:
    for manner in everybody(ContactManner):
        contact = Contact(manner, persona_named("dana-whitfield"), 1, bad_moment=True, tagger=ears)
        call = play_with(contact, Leg.BAD_MOMENT, job_seeker, ears)
        assert call.did[-1] == ("job_bad",)
        assert call.outcome is Outcome.ENDED_COLDLY


def test_a_family_name_that_comes_first_is_not_what_somebody_is_called() -> None:
    from coach.interviewee.phone.naming import blanks_for

    called = {person.name: blanks_for(person)["first"] for person in all_personas()}
    assert called["Koh Mei Lin"] == "Mei Lin"
    assert called["Dana Whitfield"] == "Dana"


def test_whoever_wants_only_a_minute_is_not_lost(ears: Tagger) -> None:
    lines = (HELLO, "It will only take a minute.", "Just listen to me.", "Come on, two minutes.")
    for manner in everybody(ContactManner):
        for seed in range(6):
            contact = Contact(manner, persona_named("dana-whitfield"), seed, bad_moment=True, tagger=ears)
            call = play_with(contact, Leg.BAD_MOMENT, lambda leg, did, step: lines[step], ears)
            assert call.outcome is Outcome.HUNG_UP, call.theirs
