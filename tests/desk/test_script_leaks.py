"""The script as it should be after the practice: nobody and nothing of the practice stands in it."""

from __future__ import annotations

import re

import pytest

from coach.acts import Tagger
from coach.desk.mending import Played, mended
from coach.desk.script import About, Script, script_from, script_page, script_text
from coach.desk.script_contact import neutral_contact
from coach.interviewee.phone import Leg, who_answers
from coach.persona import Persona, persona_named
from coach.scoring import score
from coach.transcript import Transcript

ABOUT = About(
    "Ray Dutton", "Angela Boyle", "my sister in law", "become a nurse", "bus driver", "07700 900 123"
)
BARE = Script("x", {"greeting": "Hello."}, About(me="Ray Dutton", they="Angela Boyle"))
SAID = (
    "Hello {name}, my name is Ray Dutton. Hello {first}. I'd like to learn about the work at {org}. Is this a good time, {first}? "
    "Could we meet for twenty minutes on {day}, whenever suits you? Could we meet for twenty minutes, whenever suits you? "
    "I'll call you again on {day} at ten. I'll call again then. Thank you so much, {first}. Thank you so much for your help, {desk}. "
    "May I speak with {name}, please? So that is {day} at ten, at {org}: is that right? {first} will know. See you at {org}."
)
DAYS = re.compile(r"\b(?:mon|tues|wednes|thurs|fri)day\b|\btomorrow\b|\bat ten\b", re.I)


def played(person: Persona, leg: Leg, seed: int, tagger: Tagger) -> Played:
    """A call in which one speaks of all that belongs to the practice."""
    other = who_answers(leg, person, seed, 1, tagger)
    said = SAID.format(
        name=person.name,
        first=person.name.split()[0],
        org=person.organization,
        day="Thursday",
        desk=other.name,
    )
    turns = [
        {"role": leg.role, "text": other.pick_up().words},
        {"role": "interviewer", "text": said},
        {"role": leg.role, "text": "How about Tuesday at half past three? Ask for Petra at the side door."},
        {"role": "interviewer", "text": "Tuesday at half past three, lovely. I'll ask for Petra. Thank you so much for your time."},
    ]  # fmt: skip
    transcript = Transcript.model_validate(
        {
            "schema": "coach.transcript/1",
            "scenario": leg.scenario,
            "interviewee": {"name": person.name, "title": person.title, "organization": person.organization},
            "gatekeeper": {"name": other.name},
            "turns": turns,
        }
    )
    return Played(leg, transcript, score(transcript, tagger=tagger))


@pytest.mark.parametrize(
    ("script", "person"),
    [(script_from(ABOUT), neutral_contact()), (BARE, persona_named("dana-whitfield"))],
    ids=["a whole script", "a bare one"],
)
def test_neither_names_nor_days_nor_places_of_the_practice_stand_in_the_script(
    script: Script, person: Persona, listening: Tagger
) -> None:
    calls = [played(person, leg, seed, listening) for seed, leg in enumerate(Leg)]
    better = mended(script, calls, listening)
    assert better.own or better.spare, "something of what was said is good enough to stand in it"
    for now in (better, better.with_spare()):
        text = script_page(script_text(now.script), now.script.about.they)
        words = set(re.findall(r"\w+", text))
        theirs = {
            word
            for name in (person.name, person.organization, "Petra", "Curtis", "Marlene", "Ostrander")
            for word in name.split()
        }
        assert not words & (theirs - {"and", "of"})
        assert not DAYS.search(text)
        assert "Angela Boyle" in text
        assert "[day and hour]" in text


def test_a_page_fits_on_a_sheet_and_can_be_read_back() -> None:
    made = script_from(ABOUT)
    page = script_page(script_text(made), "Angela Boyle")
    assert max(len(line) for line in page.splitlines()) <= 76
    from coach.desk.script import script_from_text

    assert script_from_text(page, made.name, ABOUT) == made
