"""``coach call --plain``, played to every outcome by lines on standard input; with a model the call goes the same way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from coach.acts import Tagger
from coach.interviewee.phone import Leg, Outcome
from tests.model_server import ModelServer, serving
from tests.phone.conftest import ears
from tests.phone.rewording import decided, rewords_anew
from tests.phone.ways import WAYS, Way, seed_for, way_played

from .conftest import Coach, Ran

__all__ = ["ears"]

SPEAKERS = {Leg.VOICEMAIL: "Machine: ", Leg.RECEPTIONIST: "Receptionist: "}
FIRST = {way.outcome: way for way in reversed(WAYS) if way.leg is not Leg.VOICEMAIL}


def called(coach: Coach, way: Way, seed: int, lines: list[str], *more: str) -> Ran:
    """The call with these lines; then the caller hangs up, if that is left to do."""
    return coach(
        *("call", "--plain", "--persona", "dana-whitfield", "--me", "Ada Brook", "--no-script"),
        *("--leg", way.leg.value, "--seed", seed, *more),
        piped="\n".join([*lines, "/end", ""]),
    )


def heard(ran: Ran, leg: Leg) -> list[str]:
    """What the other end said."""
    who = SPEAKERS.get(leg, "Dana: ")
    return [line.removeprefix(who) for line in ran.lines if line.startswith(who)]


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_every_way_in_lines(way: Way, coach: Coach, ears: Tagger) -> None:
    seed = seed_for(way, ears)
    call = way_played(way, seed, ears)
    ran = called(coach, way, seed, call.lines)
    assert (ran.code, ran.err) == (0, "")
    assert heard(ran, way.leg) == call.theirs
    if call.lines:
        assert f": {way.outcome.told}\n" in ran.out
    else:
        assert f"{way.outcome.told} Nothing was said, so nothing is kept." in ran.out


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with serving() as running:
        running.replies = [rewords_anew(running)]
        yield running


@pytest.mark.parametrize("outcome", [each for each in FIRST if FIRST[each].opens], ids=str)
def test_with_a_model_it_ends_the_same(
    outcome: Outcome, coach: Coach, ears: Tagger, server: ModelServer
) -> None:
    way = FIRST[outcome]
    seed = seed_for(way, ears)
    call = way_played(way, seed, ears)
    ran = called(coach, way, seed, call.lines, "--base-url", server.address, "--model", "tiny")
    assert (ran.code, ran.err) == (0, "")
    assert f": {outcome.told}\n" in ran.out
    answers = heard(ran, way.leg)
    assert [decided(answer) for answer in answers] == call.theirs
    assert all(decided(answer) != answer for answer in answers[1:])
