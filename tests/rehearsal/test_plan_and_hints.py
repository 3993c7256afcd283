"""The plan is ticked off, questions are looked at, hints are rare, and the stopwatch waits for nobody's model."""

from __future__ import annotations

import pytest

from coach.acts import Tag, TaggedTranscript
from coach.rehearsal.hints import Hint, next_hint
from coach.rehearsal.plan import Plan, asked
from coach.rehearsal.stopwatch import Stopwatch
from coach.transcript import Role, Transcript, Turn


def talk(*turns: str, minutes: float = 20) -> Transcript:
    """Turns of both sides by turns, yours first."""
    roles = (Role.INTERVIEWER, Role.INTERVIEWEE)
    said = tuple(Turn(role=roles[n % 2], text=text) for n, text in enumerate(turns))
    return Transcript(schema="coach.transcript/1", agreed_minutes=minutes, turns=said)


def tagged(transcript: Transcript, *tags: tuple[str, int]) -> TaggedTranscript:
    """A transcript with acts given by hand."""
    return TaggedTranscript(
        transcript, tuple(Tag(act, turn, transcript.turns[turn].text, 0.9) for act, turn in tags)
    )


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("So how did you end up in hospital strategy?", True),
        ("How did you ever end up with strategies for hospitals?", True),
        ("Do you enjoy it?", False),
    ],
)
def test_a_question_is_ticked_off_when_its_telling_words_were_said(said: str, done: bool) -> None:
    plan = Plan(questions=("How did you end up in hospital strategy?",))
    assert asked(plan, talk(said)) == (done,)


@pytest.mark.parametrize(
    ("said", "done"),
    [("Well, how did you get in?", True), ("How did you get into it?", False), ("What do you do?", False)],
)
def test_a_question_of_common_words_is_ticked_off_when_it_was_said_so(said: str, done: bool) -> None:
    assert asked(Plan(questions=("How did you get in",)), talk(said)) == (done,)


def test_what_they_say_ticks_nothing_off() -> None:
    plan = Plan(questions=("What surprised you?",))
    assert asked(plan, talk("Hello.", "What surprised me most?")) == (False,)


def test_a_hint_is_about_what_has_just_happened() -> None:
    hint = next_hint(tagged(talk("Are you hiring?", "No."), ("asks-for-job", 0)))
    assert hint is not None
    assert hint.kind == "asked-for-job"
    assert next_hint(tagged(talk("Are you hiring?", "No.", "I see."), ("asks-for-job", 0))) is None


def test_hints_keep_apart_and_never_repeat() -> None:
    given = [Hint("closed-questions", "", 1)]
    lines = ["Q?", "Yes."] * 3 + ["Are you hiring?", "No."]
    early = tagged(talk(*lines[4:]), ("asks-for-job", 2))
    assert next_hint(early, given) is None
    late = tagged(talk(*lines), ("asks-for-job", 6))
    assert next_hint(late, given) is not None
    assert next_hint(late, [Hint("asked-for-job", "", 1)]) is None


def test_two_closed_questions_in_a_row() -> None:
    both = tagged(talk("Is it?", "Yes.", "Was it?", "No."), ("closed-question", 0), ("closed-question", 2))
    hint = next_hint(both)
    assert hint is not None
    assert hint.kind == "closed-questions"


def test_the_stopwatch_runs_only_on_your_turn() -> None:
    now = [100.0]
    watch = Stopwatch(5.0, lambda: now[0])
    now[0] = 110
    assert watch.seconds == 5
    watch.run()
    now[0] = 112
    assert watch.seconds == 7
    watch.stop(at=20)
    now[0] = 200
    assert watch.seconds == 20
