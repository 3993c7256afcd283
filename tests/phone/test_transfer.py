"""Being put through: there is time for thanks, and nobody waits for them."""

from __future__ import annotations

import pytest

from coach.acts import Tagger
from coach.errors import BadInput
from coach.interviewee.phone import Leg, Outcome
from coach.persona import persona_named
from coach.rehearsal.call import Call, begin_call, resume_call, rewind_call
from coach.rehearsal.ladder import Rung
from coach.rehearsal.moment import Moment
from coach.store import Rehearsals
from coach.transcript import Role

from .callers import HELLO, PURPOSE

CLICK = "a click, then it rings"


@pytest.fixture
def transferred(shelf: Rehearsals, ears: Tagger) -> Call:
    """A call in which the receptionist has just said that the line is being put through."""
    for seed in range(30):
        rung = Rung(Leg.RECEPTIONIST, 0, seed)
        call = begin_call(shelf, persona_named("dana-whitfield"), rung, tagger=ears)
        call.say(f"{HELLO} {PURPOSE} Thank you.")
        if call.state.did("put_through"):
            return call
    raise AssertionError("nobody was put through")


def test_a_call_says_whose_move_it_is(shelf: Rehearsals, ears: Tagger, transferred: Call) -> None:
    assert transferred.moment is Moment.TRANSFER
    dana = persona_named("dana-whitfield")
    machine = begin_call(shelf, dana, Rung(Leg.VOICEMAIL, 0, 1), tagger=ears)
    assert machine.moment is Moment.TAPE
    call = begin_call(shelf, dana, Rung(Leg.GOOD_MOMENT, 0, 1), tagger=ears)
    assert call.moment is Moment.FIRST
    call.say(HELLO)
    assert call.moment is Moment.YOURS
    call.hang_up()
    assert call.moment is Moment.OVER


def test_who_says_nothing_more_is_put_through_all_the_same(
    shelf: Rehearsals, ears: Tagger, transferred: Call
) -> None:
    before = transferred.transcript.turns
    click = transferred.wait()
    assert (click.text, click.cue) == ("", CLICK)
    assert transferred.outcome is Outcome.PUT_THROUGH
    assert transferred.transcript.turns == (*before, click)
    assert shelf.take(transferred.take).done
    again = resume_call(shelf, transferred.take, ears)
    assert again.over
    assert again.transcript.turns == (*before, click)


def test_with_thanks_it_is_the_same_click(transferred: Call) -> None:
    click = transferred.say("Thank you so much.")
    assert click is not None
    assert (click.text, click.cue) == ("", CLICK)
    assert transferred.outcome is Outcome.PUT_THROUGH


def test_a_silent_transfer_is_rewound_where_it_was(
    shelf: Rehearsals, ears: Tagger, transferred: Call
) -> None:
    transferred.wait()
    turns = transferred.transcript.turns
    for kept in range(1, len(turns) + 1):
        take = rewind_call(shelf, transferred.take, kept)
        assert shelf.take(take).transcript.turns == turns[:kept]


def test_nobody_waits_who_is_not_being_put_through(shelf: Rehearsals, ears: Tagger) -> None:
    call = begin_call(shelf, persona_named("dana-whitfield"), Rung(Leg.GOOD_MOMENT, 0, 1), tagger=ears)
    with pytest.raises(BadInput):
        call.wait()
    assert [turn.role for turn in call.transcript.turns] == [Role.INTERVIEWEE]
