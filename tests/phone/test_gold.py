"""Who follows the codebook's advice to the letter has no lapse, whoever picks up."""

from __future__ import annotations

import pytest

from coach.acts import Tagger
from coach.interviewee.phone import Leg
from coach.persona import persona_named
from coach.rehearsal.call import begin_call
from coach.rehearsal.ladder import Rung
from coach.rubric import rubric_named
from coach.scoring.engine import score_tagged
from coach.store import Rehearsals
from coach.transcript import Role, Transcript

from .callers import Played, courteous, play

LEGS = [(leg, seed) for leg in Leg for seed in range(10)]


def transcript_of(leg: Leg, call: Played) -> Transcript:
    """The call as it would be scored."""
    return Transcript.model_validate(
        {
            "schema": "coach.transcript/1",
            "scenario": leg.scenario,
            "setting": "phone",
            "interviewer": {"name": "Ada Brook"},
            "turns": call.turns,
        }
    )


@pytest.mark.parametrize(("leg", "seed"), LEGS)
def test_no_lapse_on_gold_acts(leg: Leg, seed: int, ears: Tagger) -> None:
    call = play(leg, courteous, seed, seed % 4, ears)
    tagged = ears.tag(transcript_of(leg, call))
    report = score_tagged(tagged, rubric_named(leg.scenario.value))
    assert [lapse.id for lapse in report.lapses()] == []
    assert report.overall == 100


def test_a_message_that_is_cut_off_is_too_long(ears: Tagger, shelf: Rehearsals) -> None:
    call = begin_call(shelf, persona_named("dana-whitfield"), Rung(Leg.VOICEMAIL, 0, 1), tagger=ears)
    assert call.say("word " * 100) is None
    assert call.say("more " * 60 + "my name is Ada Brook") is not None
    assert call.over
    last = call.transcript.turns[1]
    assert last.role is Role.INTERVIEWER
    assert last.words == 151
    assert "Ada" not in last.text
    report = score_tagged(ears.tag(call.transcript), rubric_named("voicemail"))
    lapsed = {lapse.id for lapse in report.lapses()}
    assert {"too-long", "no-name"} <= lapsed
