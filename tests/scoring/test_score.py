"""The arithmetic of the score, caps, strengths, and reports on odd transcripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.report import page_one, report_to_json
from coach.rubric import all_rubrics, rubric_named
from coach.scoring import Verdict
from coach.scoring.engine import score_tagged

from .saying import Line, tagged

RUBRIC = rubric_named("informational-interview")
GOOD: list[Line] = [
    ("me", "Hi Dana, thank you for seeing me, I'm a nurse and want to understand informatics.", ["thanks", "rapport", "introduces-self", "states-purpose"]),
    ("they", "Happy to.", []),
    ("me", "I read your paper on alerts. How did that come about?", ["shows-research", "open-question"]),
    ("they", "By accident, because nobody else would touch the alarm data that year, and so it fell to me and to one very patient pharmacist.", []),
    ("me", "By accident! What happened then?", ["open-question", "builds-on-answer"]),
    ("they", "We counted for a year, bed by bed, and then we switched half of them off and waited to see whether anybody would notice it.", []),
    ("me", "What surprised you most?", ["open-question"]),
    ("they", "That nobody did, for three weeks, and that the one who did was the night porter, who thought that the place had finally died.", []),
    ("me", "Who else would you talk to? And can I send you our data?", ["asks-for-referral", "offers-help"]),
    ("they", "Talk with Lou in the pharmacy, and yes, send me whatever you have, I collect other people's numbers like stamps.", []),
    ("me", "Thank you, I'll write and tell you how it went.", ["thanks", "stay-in-touch"]),
]  # fmt: skip


def with_acts(line: Line, *acts: str) -> Line:
    return (line[0], line[1], [*line[2], *acts])


def test_a_meeting_by_the_book_has_no_lapse_and_full_marks() -> None:
    report = score_tagged(tagged(*GOOD), RUBRIC)
    assert report.lapses() == []
    assert report.overall == 100
    assert page_one(report).strength is not None


def test_thanks_in_the_hello_are_not_praised_as_the_closing_ones() -> None:
    only = tuple(criterion for criterion in RUBRIC.criteria if criterion.id == "no-thanks")
    praised = score_tagged(tagged(*GOOD), RUBRIC.model_copy(update={"criterion": only})).strengths
    assert [(one.criterion, one.evidence.turn) for one in praised] == [("no-thanks", len(GOOD) - 1)]


@pytest.mark.parametrize(("turns", "quoted"), [(1, [0]), (5, []), (11, [10])])
def test_the_hello_of_a_short_meeting_is_no_closing(turns: int, quoted: list[int]) -> None:
    only = tuple(criterion for criterion in RUBRIC.criteria if criterion.id == "no-thanks")
    praised = score_tagged(tagged(*GOOD[:turns]), RUBRIC.model_copy(update={"criterion": only})).strengths
    assert [one.evidence.turn for one in praised] == quoted


def test_a_fix_has_its_moment_for_the_plan() -> None:
    for rubric in all_rubrics():
        assert [c.id for c in rubric.criteria if not c.moment] == []
    report = score_tagged(tagged(*GOOD[:8]), RUBRIC)
    plan = page_one(report).plan
    assert plan.startswith(f"If {report.lapses()[0].moment}, then I say: ")


def test_every_criterion_gets_exactly_one_verdict() -> None:
    for rubric in all_rubrics():
        report = score_tagged(tagged(*GOOD, scenario=rubric.scenario), rubric)
        assert [r.id for r in report.criteria] == [c.id for c in rubric.criteria]
        assert report.coverage.judged + report.coverage.not_applicable == len(rubric.criteria)


@pytest.mark.parametrize("act", ["asks-for-job", "asks-for-recommendation"])
def test_the_critical_lapses_cap_the_score_and_say_so(act: str) -> None:
    lines = [*GOOD[:4], with_acts(GOOD[4], act), *GOOD[5:]]
    report = score_tagged(tagged(*lines), RUBRIC)
    assert report.overall == 40
    assert report.uncapped is not None
    assert report.uncapped > 40
    assert report.capped_by == (act.replace("asks", "asked"),)
    assert "40" in page_one(report).cap


COMMISSIONS = [
    "asks-for-job",
    "asks-for-recommendation",
    "basic-question",
    "negative-about-employer",
    "announces-recording",
]
OMITTED = [
    "thanks",
    "stay-in-touch",
    "asks-for-referral",
    "states-purpose",
    "introduces-self",
    "offers-help",
    "shows-research",
]


@given(
    st.lists(st.tuples(st.integers(0, 5), st.sampled_from(COMMISSIONS)), max_size=6),
    st.sets(st.sampled_from(OMITTED)),
    st.data(),
)
def test_removing_a_lapse_never_lowers_the_score(
    added: list[tuple[int, str]], omitted: set[str], data: st.DataObject
) -> None:
    def played(added: list[tuple[int, str]], omitted: set[str]) -> float:
        lines = []
        for n, (who, words, acts) in enumerate(GOOD):
            extra = [act for place, act in added if place * 2 == n]
            lines.append((who, words, [a for a in acts if a not in omitted] + extra))
        overall = score_tagged(tagged(*lines), RUBRIC).overall
        assert overall is not None
        return overall

    before = played(added, omitted)
    if added and data.draw(st.booleans()):
        act = data.draw(st.sampled_from(added))[1]
        assert played([a for a in added if a[1] != act], omitted) >= before
    elif omitted:
        assert played(added, omitted - {data.draw(st.sampled_from(sorted(omitted)))}) >= before


def test_the_first_page_has_one_strength_and_at_most_two_fixes() -> None:
    lines = [("me", words, []) if who == "me" else (who, words, acts) for who, words, acts in GOOD]
    page = page_one(score_tagged(tagged(*lines), RUBRIC))
    assert len(page.fixes) == 2
    assert page.plan.startswith("If ")
    assert page.strength is None, "no praise without words"


@pytest.mark.parametrize("lines", [[], [("they", "Hello?", [])], [("me", "", [])]])
def test_nothing_said_is_not_a_zero(lines: list[Line]) -> None:
    report = score_tagged(tagged(*lines), RUBRIC)
    assert report.overall is None
    assert {r.verdict for r in report.criteria} == {Verdict.NOT_APPLICABLE}
    assert "Not enough" in page_one(report).headline


def test_one_side_only_says_so() -> None:
    report = score_tagged(tagged(("me", "Hello, is anybody there?", [])), RUBRIC)
    assert any("one side" in note for note in report.notes)


def test_the_same_transcript_gives_the_same_bytes() -> None:
    assert report_to_json(score_tagged(tagged(*GOOD), RUBRIC)) == report_to_json(
        score_tagged(tagged(*GOOD), RUBRIC)
    )


@given(st.text(max_size=80), st.text(max_size=80))
def test_every_quote_stands_in_its_turn(mine: str, theirs: str) -> None:
    case = tagged(("me", mine, ["asks-for-job"]), ("they", theirs, ["time-sign"]), ("me", mine, []))
    for result in score_tagged(case, RUBRIC).criteria:
        for quote in result.evidence:
            assert quote.quote in case.transcript.turns[quote.turn].text


def test_instead_uses_what_is_in_the_transcript() -> None:
    lines = [with_acts(GOOD[0], "asks-for-job"), *GOOD[1:]]
    report = score_tagged(
        tagged(*lines, interviewee={"name": "Dana Whitfield", "organization": "Halcyon Health"}), RUBRIC
    )
    job = report.named("asked-for-job")
    assert job is not None
    assert "Halcyon Health" in job.instead
    assert "{" not in job.instead
