"""Each operator of the rule language, on acts given by hand."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from coach.rubric import Condition
from coach.scoring.conditions import Case, Finding, holds
from coach.scoring.metrics import measure

from .saying import Line, tagged

CONDITION = TypeAdapter(Condition)


def judged(condition: dict, *lines: Line, **fields: object) -> Finding:
    case_of = tagged(*lines, **fields)
    return holds(CONDITION.validate_python(condition), Case(case_of, measure(case_of)))


HELLO: Line = ("me", "Hello there.", [])
YES: Line = ("they", "Go on.", [])
ASK: Line = ("me", "Are you hiring?", ["asks-for-job"])
OPENING: Line = ("they", "We have an opening, would you like it?", ["raises-opening"])
SIGN: Line = ("they", "I must run soon.", ["time-sign"])
CLOSE: Line = ("me", "Then I'll let you go.", ["acknowledges-time-or-winds-up"])


def test_ever_finds_the_act_and_quotes_it() -> None:
    found = judged({"ever": {"acts": "asks-for-job"}}, HELLO, YES, ASK)
    assert found.holds
    assert [(q.turn, q.quote) for q in found.evidence] == [(2, "Are you hiring?")]


def test_ever_is_about_one_role_only() -> None:
    said_by_them = ("they", "Are you hiring?", ["asks-for-job"])
    assert not judged({"ever": {"acts": "asks-for-job"}}, HELLO, said_by_them).holds


def test_ever_unless_the_other_side_raised_it_just_before() -> None:
    condition = {"ever": {"acts": "asks-for-job", "unless": {"acts": "raises-opening"}, "unless_within": 1}}
    assert not judged(condition, HELLO, OPENING, ASK).holds
    assert judged(condition, HELLO, OPENING, HELLO, YES, ASK).holds
    assert judged(condition, ASK, OPENING, HELLO).holds


def test_ever_unless_another_act_of_the_same_turn_excuses_it() -> None:
    condition = {"ever": {"acts": "asks-for-job", "unless_same_turn": ["disclaims-job"]}}
    both = ("me", "Not that I'm asking for a job.", ["asks-for-job", "disclaims-job"])
    assert not judged(condition, both).holds


def test_never_knows_opening_and_closing() -> None:
    thanks = ("me", "Thank you.", ["thanks"])
    early = [thanks, YES] + [HELLO, YES] * 4
    late = [HELLO, YES] * 4 + [thanks]
    condition = {"never": {"acts": "thanks", "at": "closing"}}
    assert judged(condition, *early).holds
    assert not judged(condition, *late).holds
    assert not judged({"never": {"acts": "thanks", "at": "opening"}}, *early).holds


def test_never_in_the_first_turns_of_a_role() -> None:
    name = ("me", "I am Ada.", ["states-name"])
    assert judged({"never": {"acts": "states-name", "first": 2}}, HELLO, YES, HELLO, YES, name).holds
    assert not judged({"never": {"acts": "states-name", "first": 2}}, HELLO, YES, name).holds


def test_never_before_another_act() -> None:
    check = ("me", "Is now a good time?", ["asks-if-good-time"])
    request = ("me", "Could we meet?", ["asks-for-meeting"])
    condition = {"never": {"acts": "asks-if-good-time", "before": "asks-for-meeting"}}
    assert not judged(condition, check, YES, request).holds
    assert judged(condition, request, YES, check).holds
    assert not judged(condition, HELLO, YES, check).holds


def test_first_half_is_of_all_turns() -> None:
    resume = ("me", "Here is my résumé.", ["mentions-own-resume"])
    condition = {"ever": {"acts": "mentions-own-resume", "at": "first-half"}}
    assert judged(condition, resume, YES, HELLO, YES).holds
    assert not judged(condition, HELLO, YES, resume, YES).holds


UNANSWERED = {
    "unanswered": {
        "after": {"acts": "time-sign", "skip": 1},
        "by_acts": ["acknowledges-time-or-winds-up"],
        "within": 2,
    }
}


def test_of_a_sign_that_must_come_early_only_the_first_turns_count() -> None:
    early = {"unanswered": UNANSWERED["unanswered"] | {"after": {"acts": "time-sign", "first": 1}}}
    assert judged(early, HELLO, SIGN, HELLO, YES, HELLO).holds
    late = judged(early, HELLO, YES, HELLO, SIGN, HELLO, YES, HELLO)
    assert not late.holds
    assert not late.judged


def test_a_sign_in_answer_is_none_before_one_has_spoken() -> None:
    answered = {"unanswered": UNANSWERED["unanswered"] | {"after": {"acts": "time-sign", "in_answer": True}}}
    assert not judged(answered, SIGN, HELLO, YES, HELLO).judged
    assert judged(answered, YES, HELLO, SIGN, HELLO, YES, HELLO).holds
    assert judged(answered, HELLO, SIGN, HELLO, YES, HELLO).holds


def test_a_sign_wants_an_answer_within_two_turns() -> None:
    assert not judged(UNANSWERED, HELLO, YES, HELLO, SIGN, HELLO, YES, CLOSE).holds
    missed = judged(UNANSWERED, HELLO, YES, HELLO, SIGN, HELLO, YES, HELLO, YES, CLOSE)
    assert missed.holds
    assert [q.turn for q in missed.evidence] == [4, 6]


def test_each_sign_opens_a_window_of_its_own() -> None:
    found = judged(UNANSWERED, HELLO, YES, HELLO, SIGN, CLOSE, SIGN, HELLO, YES, HELLO)
    assert found.holds
    assert [q.turn for q in found.evidence] == [6, 8]


def test_without_a_sign_there_is_nothing_to_judge() -> None:
    assert not judged(UNANSWERED, HELLO, YES, HELLO).judged
    assert not judged(UNANSWERED, HELLO, SIGN, HELLO).judged, "a limit named at the start is no sign"


def test_a_gesture_at_the_start_is_a_sign() -> None:
    from coach.acts import Tag, TaggedTranscript
    from coach.transcript import Role, Transcript, Turn

    turns = (
        Turn(role=Role.INTERVIEWER, text="Hello."),
        Turn(role=Role.INTERVIEWEE, text="Hello.", cue="looks at the clock"),
        Turn(role=Role.INTERVIEWER, text="What do you do?"),
    )
    found = TaggedTranscript(Transcript(turns=turns), (Tag("time-sign", 1, "looks at the clock", 1.0),))
    assert holds(CONDITION.validate_python(UNANSWERED), Case(found, measure(found))).holds


@pytest.mark.parametrize(
    ("bound", "expected"),
    [({"over": 2}, False), ({"at_least": 2}, True), ({"under": 3}, True), ({"at_most": 1}, False)],
)
def test_metric_bounds(bound: dict[str, float], expected: bool) -> None:
    assert judged({"metric": {"name": "turns", **bound}}, HELLO, YES).holds is expected


def test_a_number_that_cannot_be_measured_is_not_judged() -> None:
    assert not judged({"metric": {"name": "hours_after_meeting", "over": 24}}, HELLO).judged


def test_given_asks_whether_the_transcript_says_something() -> None:
    condition = {"given": {"field": "promised"}}
    assert not judged(condition, HELLO).holds
    assert not judged(condition, HELLO, promised=[]).holds
    assert judged(condition, HELLO, promised=["the article"]).holds
    assert judged({"given": {"field": "hours_after_meeting"}}, HELLO, hours_after_meeting=0).holds


def test_conditions_combine() -> None:
    asks = {"ever": {"acts": "asks-for-job"}}
    thanks = {"ever": {"acts": "thanks"}}
    assert judged({"any": [asks, thanks]}, ASK).holds
    assert not judged({"all": [asks, thanks]}, ASK).holds
    assert judged({"all": [asks, {"not": thanks}]}, ASK).holds


@pytest.mark.parametrize(
    "bad", [{}, {"ever": {"acts": "x"}, "never": {"acts": "y"}}, {"sometimes": {"acts": "x"}}]
)
def test_a_condition_has_exactly_one_operator(bad: dict) -> None:
    with pytest.raises(ValueError, match="exactly one of"):
        CONDITION.validate_python(bad)


def test_a_day_that_they_named_is_said_back_not_dictated() -> None:
    condition = {"ever": {"acts": "dictates-slot", "unless_said_back": True}}
    mine = ("me", "Thursday at four it is.", ["dictates-slot"])
    assert not judged(condition, ("they", "Thursday at four?", []), mine).holds
    assert judged(condition, ("they", "Any day.", []), mine).holds
