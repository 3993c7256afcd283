"""A script that is read word for word costs no marks, whoever picks up and whoever has filled in its form."""

from __future__ import annotations

import pytest

from coach.acts import default_tagger
from coach.desk.script_check import check_script
from coach.interviewee.phone import Leg, Outcome
from coach.interviewee.phone.wordings import ContactManner, everybody
from coach.scoring import score
from coach.store import Rehearsals
from coach.transcript import Transcript

from .read_aloud import FORMS, beside, on_paper, script_of

BUSY = ("Hello? It's a bad moment, I'm driving.", "Yes? I can't talk, I'm walking into a meeting.")


def lapses(scenario: str, *said: tuple[str, str]) -> list[str]:
    """What the trained tagger and the rubric find."""
    turns = [{"role": role, "text": text} for role, text in said]
    told = {"schema": "coach.transcript/1", "scenario": scenario, "setting": "phone", "turns": turns}
    return [lapse.id for lapse in score(Transcript.model_validate(told)).lapses()]


@pytest.mark.parametrize("who", FORMS)
def test_from_paper_at_a_good_moment(who: str) -> None:
    script = script_of(who)
    opening = on_paper(script, "greeting", "connection", "time-check")
    said = [("interviewee", "Hello?"), ("interviewer", opening), ("interviewee", "Yes, I have a moment.")]
    agreed = [("interviewee", "Tuesday at ten, at my office?"), ("interviewer", on_paper(script, "close"))]
    assert (
        lapses("phone-request", *said, ("interviewer", on_paper(script, "purpose", "request")), *agreed) == []
    )
    asked = [
        ("interviewer", on_paper(script, "purpose")),
        ("interviewee", "Ask now, then. What do you want to know?"),
        ("interviewer", on_paper(script, "question")),
        ("interviewee", "That takes longer than a phone call."),
        ("interviewer", on_paper(script, "request")),
    ]
    assert lapses("phone-request", *said, *asked, *agreed) == []


@pytest.mark.parametrize("who", FORMS)
@pytest.mark.parametrize("busy", BUSY)
def test_from_paper_at_a_bad_moment_that_is_announced_at_once_or_when_one_asks(who: str, busy: str) -> None:
    script = script_of(who)
    at_once = [("interviewee", busy), ("interviewer", on_paper(script, "greeting", "bad-time"))]
    assert lapses("phone-request", *at_once) == []
    opening = on_paper(script, "greeting", "connection", "time-check")
    asked = [("interviewee", "Hello?"), ("interviewer", opening), ("interviewee", busy)]
    assert lapses("phone-request", *asked, ("interviewer", on_paper(script, "bad-time"))) == []


@pytest.mark.parametrize("who", FORMS)
def test_from_paper_to_a_machine_and_at_a_front_desk(who: str) -> None:
    script = script_of(who)
    assert lapses("voicemail", ("interviewer", on_paper(script, "voicemail"))) == []
    desk = [("gatekeeper", "City Hospital, good morning."), ("interviewer", on_paper(script, "receptionist"))]
    for answer in ("She's in a meeting. Try after three.", "One moment, I'll put you through."):
        assert lapses("gatekeeper", *desk, ("gatekeeper", answer)) == []


@pytest.mark.parametrize("who", FORMS)
def test_its_check_finds_nothing_to_mend(who: str) -> None:
    check = check_script(script_of(who))
    assert (check.lapses, check.empty, check.blanks) == ((), (), ())


@pytest.mark.parametrize("leg", Leg)
@pytest.mark.parametrize("who", FORMS)
def test_what_stands_beside_a_call_is_enough(who: str, leg: Leg, shelf: Rehearsals) -> None:
    tagger = default_tagger()
    good = {
        Outcome.MEETING,
        Outcome.CALL_BACK,
        Outcome.PUT_THROUGH,
        Outcome.MESSAGE_LEFT,
        Outcome.MESSAGE_TAKEN,
    }
    for seed in range(8):
        call = beside(who, leg, seed, shelf, tagger)
        said = [f"{turn.role}: {turn.text}" for turn in call.transcript.turns]
        assert [lapse.id for lapse in score(call.transcript).lapses()] == [], said
        assert call.outcome in good, said


@pytest.mark.parametrize("manner", everybody(ContactManner), ids=lambda manner: manner.id)
def test_every_bad_moment_is_heard_as_one(manner: ContactManner) -> None:
    opening = "Hello Dana Whitfield, my name is Ada Brook. My aunt gave me your name. Have I caught you at a good moment?"
    tag = default_tagger().tag
    for moment in manner.bad_moments:
        for line in moment.bad_time:
            turns = [
                {"role": "interviewee", "text": "Yes?"},
                {"role": "interviewer", "text": opening},
                {"role": "interviewee", "text": line},
            ]
            heard = tag(Transcript.model_validate({"scenario": "phone-request", "turns": turns})).in_turn(2)
            assert max((act.probability for act in heard if act.act == "bad-time"), default=0.0) >= 0.8, line
