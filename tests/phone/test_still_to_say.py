"""What of a script is still to be said, sentence by sentence."""

from __future__ import annotations

import pytest

from coach.acts import Tagger, default_tagger
from coach.desk.cues import cues_now
from coach.desk.script import About, script_from
from coach.desk.script_prompt import Shown
from coach.interviewee.phone import Leg
from coach.persona import persona_named
from coach.rehearsal.call import begin_call
from coach.rehearsal.ladder import Rung
from coach.rehearsal.still_to_say import still_to_say, until_then
from coach.store import Rehearsals
from coach.transcript import Role, Transcript, Turn

LINES = {
    "greeting": "Hello Dana Whitfield, my name is Ada Brook.",
    "connection": "Priya Shah gave me your name.",
    "time-check": "Have I caught you at a good moment for two minutes?",
    "close": "So that is [day and hour], at [place]: is that right? Thank you so much for your time.",
    "voicemail": (
        "Hello Dana Whitfield, my name is Ada Brook. Priya Shah gave me your name. I'm researching how hospitals plan, "
        "and I'd value your advice; it's not about a job. My number is 614 555 0148. I'll call you again [day]. Thank you."
    ),
    "receptionist": (
        "Good morning, my name is Ada Brook. Priya Shah gave me her name. I'm researching how hospitals plan. "
        "When would be the best time for me to call? Then I'll call again at that time. Thank you so much for your help."
    ),
}


def left(part: str, leg: Leg, tagger: Tagger | None, *mine: str, line: str = "") -> str:
    """What is left of a part after these lines."""
    turns = []
    for text in mine:
        turns += [Turn(role=leg.role, text="Yes?"), Turn(role=Role.INTERVIEWER, text=text)]
    transcript = Transcript.model_validate(
        {"schema": "coach.transcript/1", "scenario": leg.scenario, "turns": turns or [Turn(role=leg.role, text="Yes?")]}
    )  # fmt: skip
    return still_to_say(part, line or LINES[part], transcript, tagger.tag if tagger else None)


def test_before_anything_is_said_all_of_it_is() -> None:
    for part, line in LINES.items():
        assert left(part, Leg.GOOD_MOMENT, None) == line


def test_a_message_keeps_its_number_and_its_thanks_until_they_are_said(ears: Tagger) -> None:
    first = (
        "Hello Dana Whitfield, my name is Ada Brook. Priya Shah gave me your name. "
        "I'm researching how hospitals plan, and I'd value your advice; it's not about a job."
    )
    for tagger in (ears, None):
        rest = left("voicemail", Leg.VOICEMAIL, tagger, first)
        assert rest == "My number is 614 555 0148. I'll call you again [day]. Thank you."
        more = f"{first} You can reach me on 614 555 0148."
        assert left("voicemail", Leg.VOICEMAIL, tagger, more).startswith("I'll call you again")
        assert left("voicemail", Leg.VOICEMAIL, tagger, f"{more} I'll call you again tomorrow. Thanks.") == ""


def test_in_other_words_it_is_said_too(ears: Tagger) -> None:
    said = "Hi, this is Ada Brook. Is it a good moment?"
    assert left("greeting", Leg.GOOD_MOMENT, ears, said) == ""
    assert left("time-check", Leg.GOOD_MOMENT, ears, said) == ""
    assert left("connection", Leg.GOOD_MOMENT, ears, said) == LINES["connection"]
    assert left("receptionist", Leg.RECEPTIONIST, ears, "Hi, this is Ada.", "When's the best time?") == (
        "Priya Shah gave me her name. I'm researching how hospitals plan. "
        "Then I'll call again at that time. Thank you so much for your help."
    )


def test_half_a_request_is_half_left(ears: Tagger) -> None:
    request = "Could we meet for twenty minutes, whenever suits you?"
    assert left("request", Leg.GOOD_MOMENT, ears, "Could we meet?", line=request) == request
    assert (
        left("request", Leg.GOOD_MOMENT, ears, "Could we meet for twenty minutes, whenever?", line=request)
        == ""
    )


@pytest.mark.parametrize(
    "line",
    [
        LINES["close"],
        "So Tuesday at ten at your office, is that right? Thank you.",
        "So it's [day and hour] in [place]. Thank you, goodbye.",
    ],
)
def test_what_is_agreed_is_ticked_when_day_and_place_are_confirmed(line: str, ears: Tagger) -> None:
    said = "Wednesday at nine at your office then, lovely."
    assert left("close", Leg.GOOD_MOMENT, ears, said, line=line).startswith("Thank you")
    assert left("close", Leg.GOOD_MOMENT, ears, said, "Thank you, goodbye.", line=line) == ""


def test_a_day_alone_does_not_settle_where(ears: Tagger) -> None:
    assert left("close", Leg.GOOD_MOMENT, ears, "Right, Wednesday at nine. Thank you.").startswith(
        "So that is"
    )


def test_thanks_at_the_beginning_are_not_those_at_the_end(ears: Tagger) -> None:
    for tagger in (ears, None):
        opening = left("receptionist", Leg.RECEPTIONIST, tagger, "Thank you for picking up.", "It's Ada.")
        assert opening.endswith("Thank you so much for your help.")


def test_words_that_belong_to_every_sentence_tick_none(ears: Tagger) -> None:
    line = "I'd like that. It's me. [your name] here."
    assert left("greeting", Leg.GOOD_MOMENT, ears, "I would like it.", line=line) == line


@pytest.mark.parametrize("seed", range(4))
def test_once_another_time_was_named_one_says_that_one_calls_then_and_thanks(
    seed: int, ears: Tagger, shelf: Rehearsals
) -> None:
    script = script_from(About("Ada Brook", "Dana Whitfield", "Priya Shah", "how hospitals plan"))
    call = begin_call(shelf, persona_named("dana-whitfield"), Rung(Leg.BAD_MOMENT, 1, seed), tagger=ears)
    while not call.state.did("bad_time"):
        call.say("Hello, my name is Ada Brook. Is this a good moment?")
    before = " ".join(cue.words for cue in cues_now(script, call, Shown.FULL, ears.tag))
    assert "would another time be better?" in before
    call.say("When would be the best time to call?")
    assert call.state.did("call_then", "bad_lost")
    (cue,) = cues_now(script, call, Shown.FULL, ears.tag)
    assert cue.words == "I'll call again then. Thank you."


@pytest.mark.parametrize(
    "said",
    [
        "Can I speak with Jo Marsh please?",
        "May I talk to Ms Marsh?",
        "I'd like to speak to Jo Marsh.",
        "Could you put me through to Jo?",
        "Is Jo Marsh there?",
        "Jo Marsh, please.",
    ],
)
def test_whoever_asked_for_somebody_in_other_words_has_asked(said: str, ears: Tagger) -> None:
    for line in (
        "Could I have a brief word with Jo Marsh?",
        "I'd be grateful for a brief word with them.",
    ):
        assert left("receptionist", Leg.RECEPTIONIST, ears, f"It's Ada. {said}", line=line) == ""
        assert (
            left("receptionist", Leg.RECEPTIONIST, ears, "It's Ada.", "Hello, can you help?", line=line)
            == line
        )
    purpose = "I'm researching how hospitals plan."
    assert left("receptionist", Leg.RECEPTIONIST, None, said, line=purpose) == purpose


@pytest.mark.parametrize("said", ["I don't ask for a job.", "I do not want a job from you."])
def test_that_it_is_not_about_a_job_is_heard_in_any_words(said: str) -> None:
    ears = default_tagger()
    line = script_from(About("Ada Brook", "Dana Whitfield", "Priya Shah", "how hospitals plan")).lines[
        "purpose"
    ]
    rest = left("purpose", Leg.GOOD_MOMENT, ears, f"Hello. {said}", line=line)
    assert "job" not in rest
    assert rest.endswith("I know you're busy, so I'll be brief.")
    joined = "It's not about a job, and I know you're busy."
    assert left("purpose", Leg.GOOD_MOMENT, ears, said, line=joined) == "I know you're busy."


def test_of_ones_own_words_that_too_is_what_is_left() -> None:
    own = "Is it bad? Tom gave me your name. When shall I call? I will ring you at that time. Many thanks!"
    assert until_then(own) == "I will ring you at that time. Many thanks!"
    assert until_then("May I call? Bye.") == ""


@pytest.mark.parametrize("busy", ["I can't talk, I'm driving.", "Not now, I'm walking into a meeting."])
def test_at_a_bad_moment_the_script_still_asks_kindly(busy: str) -> None:
    line = script_from(About("Ada Brook", "Dana Whitfield", "Priya Shah", "how hospitals plan")).lines[
        "bad-time"
    ]
    told = {"scenario": "phone-request", "turns": [{"role": "interviewee", "text": busy}, {"role": "interviewer", "text": line}]}  # fmt: skip
    heard = default_tagger().tag(Transcript.model_validate(told)).in_turn(1)
    assert max(act.probability for act in heard if act.act == "asks-if-good-time") >= 0.8
    assert "can you?" not in line
