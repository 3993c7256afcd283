"""Another take in lines: what changed in the score and in her, beside the first, which stays the one that counts."""

from __future__ import annotations

import re

from coach.history.booking import all_drills
from coach.history.trend import progress
from coach.store import Rehearsals, open_database

from .conftest import Coach

WITH = ("rehearse", "--plain", "--persona", "dana-whitfield", "--seed", "3")
TALK = "Hi Dana, thank you for making time. I'm a nurse.\nAre you hiring?\nHow did you start?\n/end\n"
BETTER = "/again\nWhat does it take to do this work?\nThank you. Who else should I talk to?\n/end\n"


def test_what_changed_is_told_after_the_report_of_another_take(coach: Coach) -> None:
    ran = coach(*WITH, piped=TALK + BETTER)
    at = ran.lines.index("Take 2 beside take 1, which stays the one that counts.")
    assert re.fullmatch(r"Score: [\d.]+ in take 2, [\d.]+ in take 1; [\d.]+ more\.", ran.lines[at + 1])
    assert re.fullmatch(r"How warm Dana was at the end: \d+% in take 2, \d+% in take 1\.", ran.lines[at + 2])
    assert re.fullmatch(
        r"Things that Dana told you beyond the bio: \d in take 2, \d in take 1\.", ran.lines[at + 3]
    )
    assert "Repaired: Asking for a job." in ran.lines
    assert "Repaired: Not asking whom else to meet." in ran.lines
    assert ran.lines.index("Repaired: Asking for a job.") > at


def test_the_first_take_stays_the_official_one(coach: Coach) -> None:
    coach(*WITH, piped=TALK)
    booked, before = all_drills(open_database()), progress(Rehearsals(open_database()).recent()).scores
    coach("report", piped=BETTER)
    assert len(Rehearsals(open_database()).recent()) == 2
    assert progress(Rehearsals(open_database()).recent()).scores == before
    assert all_drills(open_database()) == booked


def test_takes_are_listed_and_compared_on_request(coach: Coach) -> None:
    ran = coach(*WITH, piped=TALK + "/takes\n" + BETTER + "/takes\n/takes 2\n/takes 1\n/takes 7\n")
    assert re.search(
        r"^Take 1, the one that counts, this one: [\d.]+ of 100\.\n/again makes another\.$", ran.out, re.M
    )
    assert re.search(
        r"^Take 1, the one that counts: [\d.]+ of 100\.\nTake 2, from turn 3, this one: ", ran.out, re.M
    )
    assert ran.out.count("Take 2 beside take 1, which stays the one that counts.") == 2
    assert "Take 1 is the one that the others are compared with." in ran.lines
    assert "There is no take 7." in ran.lines


def test_a_first_take_that_was_left_is_compared_as_far_as_it_went(coach: Coach) -> None:
    ran = coach(*WITH, piped=TALK.removesuffix("/end\n") + BETTER)
    assert "Take 1 was left before its end, and is compared as far as it went." in ran.lines
    assert "Repaired: Asking for a job." in ran.lines
    first = Rehearsals(open_database()).recent()[1]
    assert (first.number, first.report) == (1, None)


def test_two_takes_alike_say_so(coach: Coach) -> None:
    ran = coach(*WITH, piped=TALK + "/again 3\nAre you hiring?\nHow did you start?\n/end\n")
    assert re.search(r"^Score: ([\d.]+) in take 2, \1 in take 1; the same\.$", ran.out, re.M)
    assert "The same criteria pass and lapse in both." in ran.lines
