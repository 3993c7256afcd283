"""What somebody on the telephone hears, by the tagger that is trained: courtesy is no bid for a job, a murmur no insult."""

from __future__ import annotations

import pytest

from coach.acts import default_tagger
from coach.interviewee.phone.caller import Caller, listen
from coach.interviewee.phone.naming import WHERES, where_wished
from coach.transcript import Transcript


def heard(line: str, before: str = "Dana Whitfield is away today.", scenario: str = "gatekeeper") -> Caller:
    """A line as it is heard after another."""
    role = "gatekeeper" if scenario == "gatekeeper" else "interviewee"
    turns = [{"role": role, "text": before}, {"role": "interviewer", "text": line}]
    told = {"schema": "coach.transcript/1", "scenario": scenario, "turns": turns}
    return listen(Transcript.model_validate(told), default_tagger())


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("Are you hiring?", True),
        ("Do you know of any openings for me?", True),
        ("Could you give my CV to HR?", True),
        ("Could you put in a good word for me?", True),
        ("Would you put me through to her, please?", False),
        ("Could you put me through?", False),
        ("Would you transfer me, please?", False),
        ("Yes please tell them Ada called, 614 555 0148.", False),
        ("Could you tell him that Ada rang?", False),
        ("I'm not calling about a job.", False),
    ],
)
def test_a_bid_for_a_job_speaks_of_one(line: str, asks: bool) -> None:
    assert heard(line).asks_job is asks


@pytest.mark.parametrize(
    ("line", "rude"),
    [
        ("Do your job, idiot.", True),
        ("You people are useless.", True),
        ("I won't be questioned by a secretary, do as you're told.", True),
        ("Yes well", False),
        ("Right", False),
        ("Could you put me through?", False),
        ("Whatever day suits her, thank you.", False),
    ],
)
def test_an_insult_has_words_for_it(line: str, rude: bool) -> None:
    assert heard(line).rude is rude


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Could I leave a message?", "wants_to_leave_one"),
        ("Yes, please.", "wants_to_leave_one"),
        ("Please tell her that Ada called.", "leaves_message"),
        ("My number is 614 555 0148.", "leaves_message"),
        ("I can hold.", "holds"),
        ("Should I send her an e-mail instead?", "writes"),
        ("Could I call you tomorrow at nine?", "when"),
        ("I can't do that, I have class then.", "not_then"),
        ("No, not at all.", "says_no"),
    ],
)
def test_what_is_said_is_heard_as_that_alone(line: str, what: str) -> None:
    caller = heard(line)
    apart = ("wants_to_leave_one", "leaves_message", "holds", "writes", "when", "not_then", "says_no")
    assert [each for each in apart if getattr(caller, each)] == [what]


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("Could we do it by video?", "a video call"),
        ("Could I call you at this number?", "this number, by telephone"),
        ("Shall I come to your office?", "here at work"),
        ("Shall we say at the theatre?", "here at work"),
        ("Could I buy you a coffee?", "here at work"),
        ("Where shall we meet?", WHERES[2]),
        ("Where shall we meet in the morning?", WHERES[2]),
    ],
)
def test_the_place_is_the_one_that_was_wished_for(line: str, where: str) -> None:
    assert where_wished(line, WHERES[2]) == where
    assert where_wished("Shall I come to your office?", WHERES[1]) == WHERES[1]
