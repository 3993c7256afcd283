"""Lines of the list, search, progress, and how well you know yourself."""

from __future__ import annotations

from typing import Any

from tui.fakes import judge

from coach.history.entries import entries, matching
from coach.history.opinion import opinion_of
from coach.history.plans import last_if_then
from coach.history.trend import progress
from coach.store import KeptTake
from coach.transcript import Transcript, Turn


def take(said: str = "Do you like maps?", number: int = 1, created: float = 1.0, **given: Any) -> KeptTake:
    """A finished take of one line, with its report."""
    turns = (Turn(role="interviewer", text=said), Turn(role="interviewee", text="I do."))  # type: ignore[arg-type]
    transcript = Transcript(schema="coach.transcript/1", interviewee={"name": "Ruth"}, turns=turns)  # type: ignore[arg-type]
    usual: dict[str, Any] = {
        "id": f"{said}{number}{created}",
        "rehearsal": "r",
        "number": number,
        "parent": None,
        "from_turn": None,
        "created": created,
        "scenario": "informational-interview",
        "persona": "ruth",
        "voice": "offline",
        "done": True,
        "draft": "",
        "meeting": {},
        "plan": {},
        "ratings": None,
        "report": judge(transcript).model_dump(mode="json", by_alias=True),
        "transcript": transcript,
        "states": ({"warmth": 0.5}, {"warmth": 0.6}),
    }
    return KeptTake(**{**usual, **given})


def test_a_line_says_with_whom_how_it_went_and_what_to_fix() -> None:
    (line,) = entries([take()])
    assert (line.who, line.fix, line.official) == ("Ruth", "Closed questions", True)
    assert line.score is not None
    (bare,) = entries([take(report=None)])
    assert (bare.score, bare.fix) == (None, "")


def test_search_finds_names_fixes_and_words_said() -> None:
    lines = entries([take(), take("How is the estuary?", created=2.0)])
    assert [line.created for line in matching(lines, "ESTUARY ruth")] == [2.0]
    assert len(matching(lines, "")) == 2
    assert matching(lines, "volcano") == []


def test_progress_counts_first_takes_only_in_their_order() -> None:
    seen = progress([take("How so?", created=3.0), take(created=1.0), take("How?", number=2, created=2.0)])
    assert len(seen.scores) == 2
    assert seen.scores[0] < seen.scores[1]
    closed = next(trend for trend in seen.criteria if trend.criterion == "closed-questions")
    assert closed.results == (False, True)
    assert closed.at == (1, 2)


def test_guesses_are_compared_where_something_was_judged() -> None:
    ratings = {
        "guesses": {"closed-questions": True, "skipped-referral-request": False, "ignored-time-cue": True}
    }
    seen = progress([take(ratings=ratings)])
    assert (seen.guesses, seen.agreed) == (2, 1)
    kind, right = seen.calibration
    assert (kind.right, kind.too_kind, kind.too_hard) == (0, 1, 0)
    assert (right.right, right.too_kind, right.too_hard) == (1, 0, 0)
    assert kind.in_words == "Most of my questions were open: right 0, too kind 1, too hard 0."


def test_an_opinion_that_cannot_be_read_is_none() -> None:
    assert not opinion_of(take(ratings={"best": "nonsense"})).given


def test_the_latest_accepted_plan_carries_over() -> None:
    older = take(ratings={"next_plan": "If A, then B."}, created=1.0)
    newer = take(ratings={"best": 0}, created=2.0)
    assert last_if_then([older, newer]) == "If A, then B."
    assert last_if_then([newer]) == ""
