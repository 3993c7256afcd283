"""The call on disk: turns first, killed and gone on with, cut off, hung up."""

from __future__ import annotations

import pytest

from coach.acts import Tagger
from coach.errors import BadInput, StoreError
from coach.interviewee.phone import Leg, Outcome
from coach.persona import persona_named
from coach.rehearsal import resume
from coach.rehearsal.call import Call, begin_call, resume_call
from coach.rehearsal.ladder import Rung, ladder
from coach.store import Rehearsals
from coach.transcript import Role, Turn

from .callers import HELLO, MESSAGE, PURPOSE


def dial(shelf: Rehearsals, tagger: Tagger, leg: Leg, seed: int = 1, level: int = 1) -> Call:
    """A call that has just been picked up."""
    return begin_call(shelf, persona_named("dana-whitfield"), Rung(leg, level, seed), tagger=tagger)


def test_every_turn_is_on_disk_before_it_is_answered(
    shelf: Rehearsals, ears: Tagger, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = dial(shelf, ears, Leg.RECEPTIONIST)
    assert [turn.role for turn in shelf.take(call.take).transcript.turns] == [Role.GATEKEEPER]
    seen: list[str] = []
    answered = call.other.answer

    def look_first(*given: object) -> object:
        seen.append(shelf.take(call.take).transcript.turns[-1].text)
        return answered(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(call.other, "answer", look_first)
    call.say(HELLO)
    assert seen == [HELLO]


@pytest.mark.parametrize("leg", Leg)
def test_a_call_that_was_broken_off_goes_on_as_it_would_have(
    leg: Leg, shelf: Rehearsals, ears: Tagger
) -> None:
    lines = [HELLO, PURPOSE, "When would be the best time to call?"]
    whole = dial(shelf, ears, leg, seed=5)
    broken = dial(shelf, ears, leg, seed=5)
    for line in lines:
        for number, call in enumerate((whole, broken)):
            if not call.over:
                (call if number == 0 else resume_call(shelf, broken.take, ears)).say(line)
        broken = resume_call(shelf, broken.take, ears)
    assert broken.transcript.turns == whole.transcript.turns
    assert broken.state == whole.state


def test_killed_between_a_line_and_its_answer(shelf: Rehearsals, ears: Tagger) -> None:
    call = dial(shelf, ears, Leg.RECEPTIONIST)
    shelf.add_turn(call.take, Turn(role=Role.INTERVIEWER, text=HELLO), call.state.model_dump(mode="json"))
    again = resume_call(shelf, call.take, ears)
    assert [turn.role.value for turn in again.transcript.turns] == ["gatekeeper", "interviewer", "gatekeeper"]
    assert again.transcript.turns[1].text == HELLO


def test_a_message_in_pieces_is_one_turn(shelf: Rehearsals, ears: Tagger) -> None:
    call = dial(shelf, ears, Leg.VOICEMAIL)
    first, second = MESSAGE.split(" My number", 1)
    assert call.say(first) is None
    assert call.say("My number" + second) is None
    assert call.hang_up() is Outcome.MESSAGE_LEFT
    assert [turn.text for turn in call.transcript.turns[1:]] == [MESSAGE]
    assert len(shelf.take(call.take).transcript.turns) == 3
    assert shelf.take(call.take).done


def test_what_came_after_the_beep_is_kept_but_not_heard(shelf: Rehearsals, ears: Tagger) -> None:
    call = dial(shelf, ears, Leg.VOICEMAIL)
    said = " ".join(["word"] * 160) + " goodbye"
    end = call.say(said)
    assert end is not None
    assert end.cue == "a beep, and the line goes dead"
    kept = shelf.take(call.take).transcript.turns[1]
    assert kept.text.endswith("word—")
    assert kept.model_extra == {"said": said}
    with pytest.raises(BadInput, match="The call is over"):
        call.say("and another thing")


def test_silence_is_nothing_to_say(shelf: Rehearsals, ears: Tagger) -> None:
    call = dial(shelf, ears, Leg.GOOD_MOMENT)
    with pytest.raises(BadInput):
        call.say("  ")
    assert call.hang_up() is Outcome.CALLER_HUNG_UP


def test_calls_and_meetings_are_kept_apart(shelf: Rehearsals, ears: Tagger) -> None:
    call = dial(shelf, ears, Leg.BAD_MOMENT)
    assert shelf.unfinished() == []
    assert [kept.id for kept in shelf.unfinished(calls=True)] == [call.take]
    with pytest.raises(BadInput, match="telephone call"):
        resume(shelf, call.take)
    call.hang_up()
    assert shelf.unfinished(calls=True) == shelf.recent() == []
    assert [kept.id for kept in shelf.recent(calls=True)] == [call.take]


def test_a_meeting_is_no_call(shelf: Rehearsals, ears: Tagger) -> None:
    from coach.interviewee.model import Meeting
    from coach.rehearsal import begin

    meeting = begin(shelf, persona_named("dana-whitfield"), Meeting())
    with pytest.raises(StoreError, match="no telephone call"):
        resume_call(shelf, meeting.take, ears)


def test_the_ladder_climbs_and_its_order_is_not_known() -> None:
    rungs = ladder(3)
    assert [rung.level for rung in rungs] == [0, 1, 2, 3]
    assert sorted(rung.leg for rung in rungs) == sorted(Leg)
    assert rungs == ladder(3)
    assert rungs[-1].leg is Leg.GOOD_MOMENT
    assert len({tuple(rung.leg for rung in ladder(seed)) for seed in range(20)}) == 6
    assert [rung.leg for rung in ladder(3, Leg.VOICEMAIL)] == [Leg.VOICEMAIL]
