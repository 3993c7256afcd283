"""The line to say instead, with what the call and the script tell in it, and blanks for the rest."""

from __future__ import annotations

import pytest

from coach.acts import Tagger
from coach.desk.as_known import as_known, when_named, where_named
from coach.desk.script import About, Script, script_from
from coach.rubric import rubric_named
from coach.scoring import score
from coach.transcript import Transcript

ASKED = "Hello, my name is Ada Brook. Could I come by for twenty minutes, whenever suits you?"


def call(*turns: str, scenario: str = "phone-request", them: str = "interviewee") -> Transcript:
    """A call; the other side begins."""
    said = [{"role": "interviewer" if n % 2 else them, "text": text} for n, text in enumerate(turns)]
    return Transcript.model_validate(
        {
            "schema": "coach.transcript/1",
            "scenario": scenario,
            "setting": "phone",
            "interviewee": {"name": "Dana Whitfield", "title": "VP Strategy"},
            "turns": said,
        }
    )


def known(criterion: str, transcript: Transcript, tagger: Tagger, script: Script | None = None) -> str:
    """What to say instead, where that is a lapse: the first wording of the rubric."""
    scenario = transcript.scenario.value
    wanted = next(c for c in rubric_named(scenario).criteria if c.id == criterion)
    report = score(transcript, tagger=tagger)
    line = wanted.instead.split(" | ")[0].format(me="Ada Brook", they="Dana", title="VP Strategy")
    results = tuple(
        result.model_copy(update={"instead": line}) if result.id == criterion else result
        for result in report.criteria
    )
    given = report.model_copy(update={"criteria": results})
    found = as_known(given, transcript, script).named(criterion)
    assert found is not None
    return found.instead


def test_the_meeting_that_was_agreed_is_confirmed_as_it_was(tagger: Tagger) -> None:
    told = call("Hello?", ASKED, "How about Thursday at half past three? Our main entrance.", "Good.")
    expected = "So Thursday at half past three, at your main entrance: is that right?"
    assert known("no-logistics", told, tagger) == expected
    untold = call("Hello?", ASKED, "Sure, some time.", "Good.")
    assert known("no-logistics", untold, tagger) == "So [day and hour], at [place]: is that right?"


def test_the_day_to_call_again_is_theirs_else_that_of_the_script_else_open(tagger: Tagger) -> None:
    desk = call(
        "Halcyon.", "Is Dana there?", "Try Monday before nine.", scenario="gatekeeper", them="gatekeeper"
    )
    assert known("handed-off-initiative", desk, tagger) == "Thank you, I'll try again on Monday before nine."
    tape = call("Leave a message.", "Hello.", scenario="voicemail")
    assert known("handed-off-initiative", tape, tagger) == "I'll call you again [day]."
    script = Script("x", {"voicemail": "I'll call you again on Friday. My number is 614 555 0148."})
    assert known("handed-off-initiative", tape, tagger, script) == "I'll call you again on Friday."


def test_the_number_is_that_of_the_script_else_that_of_the_call_else_open(tagger: Tagger) -> None:
    tape = call("Leave a message.", "Hello.", scenario="voicemail")
    assert known("no-number", tape, tagger) == "My number is [your number]."
    script = Script("x", {"voicemail": "My number is 614 555 0148."})
    assert known("no-number", tape, tagger, script) == "My number is 614 555 0148."
    said = call("Leave a message.", "I'm on 614 555 0199.", scenario="voicemail")
    assert known("no-number", said, tagger) == "My number is 614 555 0199."


def test_the_field_is_that_of_the_script_else_the_work_of_whom_one_calls(tagger: Tagger) -> None:
    said = call("Hello?", "Hello.")
    assert "researching the work of a VP Strategy," in known("unclear-purpose", said, tagger)
    script = script_from(About(field="how hospitals plan"))
    assert "researching how hospitals plan," in known("unclear-purpose", said, tagger, script)


@pytest.mark.parametrize(
    ("said", "when", "where"),
    [
        ("I can do Tuesday at ten, here at work.", "Tuesday at ten", "at your office"),
        (
            "Monday? No, Friday around two. A video call would be easiest.",
            "Friday around two",
            "by video call",
        ),
        ("Tomorrow at 10:30 in my office.", "Tomorrow at 10:30", "at your office"),
        ("I'm busy for the next ten minutes.", "", ""),
    ],
)
def test_day_and_place_are_read_from_what_they_say(said: str, when: str, where: str) -> None:
    told = call(said, "Sunday at one, in our office.")
    assert (when_named(told), where_named(told)) == (when, where)
