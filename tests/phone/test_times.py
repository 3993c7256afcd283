"""Days and hours in one sitting: no two people name the same."""

from __future__ import annotations

import re

from coach.acts import Tagger
from coach.interviewee.phone import Leg
from coach.interviewee.phone.naming import times_of
from coach.persona import all_personas
from coach.rehearsal.ladder import ladder
from coach.transcript import Role

from .callers import courteous, play

DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b|\btomorrow\b")
HOUR = re.compile(r"\b(?:before|after|around|at)(?: half past)? (nine|ten|eleven|two|three|four)\b")


def test_all_times_of_a_sitting_differ_in_day_and_hour() -> None:
    for seed in range(60):
        times = times_of(seed)
        said = (times.desk, times.contact, times.slot, times.other)
        days = [found for text in said for found in DAY.findall(text)]
        hours = [found for text in said for found in HOUR.findall(text)]
        assert len(set(days)) == len(set(hours)) == len(days) == len(hours) == 4, said
    assert len({times_of(seed) for seed in range(60)}) > 30


def test_nobody_in_a_ladder_names_what_somebody_else_has_named(ears: Tagger) -> None:
    people = [person.id for person in all_personas()]
    met = 0
    for seed in range(25):
        by_who: dict[Role, set[str]] = {}
        for rung in ladder(seed):
            if rung.leg is Leg.VOICEMAIL:
                continue
            call = play(rung.leg, courteous, rung.seed, rung.level, ears, people[seed % len(people)])
            named = {f for text in call.theirs for f in (*DAY.findall(text), *HOUR.findall(text))}
            by_who.setdefault(rung.leg.role, set()).update(named)
        met += bool(by_who[Role.GATEKEEPER])
        assert not by_who[Role.GATEKEEPER] & by_who[Role.INTERVIEWEE], (seed, by_who)
    assert met
