"""What ships is sound: every rule agrees with its own examples."""

from __future__ import annotations

import pytest

from coach.acts import Act, all_acts
from coach.rubric import Example, Rubric, all_rubrics, rubric_named
from coach.scoring import score
from coach.scoring.examples import check_rubric, transcript_of
from coach.transcript import Role

TOO_LONG_TO_SHOW = {
    ("informational-interview", "overran-time"): Example(
        verdict="lapse",
        agreed_minutes=0.2,
        turns=("interviewer: How is it?", "interviewee: " + "well " * 190, "interviewer: I see."),
    ),
    ("informational-interview", "monopolised"): Example(
        verdict="lapse", turns=("interviewer: " + "well " * 40, "interviewee: " + "oh " * 20) * 3
    ),
    ("phone-request", "overran-call"): Example(
        verdict="lapse", turns=("interviewer: Hello.", "interviewee: " + "well " * 760)
    ),
    ("voicemail", "too-long"): Example(verdict="lapse", turns=("interviewer: " + "well " * 151,)),
    ("outreach-email", "too-long"): Example(verdict="lapse", turns=("interviewer: " + "well. " * 201,)),
}
"""Rules about length: an example that breaks them would fill the screen, so it stands here and not in the rubric."""

RUBRICS = [rubric for rubric in all_rubrics() if not rubric.house_rules]


@pytest.mark.parametrize("rubric", RUBRICS, ids=lambda rubric: rubric.id)
def test_every_rule_agrees_with_its_examples(rubric: Rubric) -> None:
    check_rubric(rubric, rubric.id)


@pytest.mark.parametrize("rubric", RUBRICS, ids=lambda rubric: rubric.id)
def test_every_criterion_shows_what_passes_and_what_lapses(rubric: Rubric) -> None:
    for criterion in rubric.criteria:
        shown = [example.verdict for example in criterion.examples]
        long = (rubric.extends or rubric.id, criterion.id) in TOO_LONG_TO_SHOW
        assert ("lapse" in shown) != long, criterion.id
        assert "pass" in shown or criterion.id == "monopolised", criterion.id


@pytest.mark.parametrize(("rubric_id", "criterion"), TOO_LONG_TO_SHOW)
def test_rules_about_length_find_what_is_too_long(rubric_id: str, criterion: str) -> None:
    rubric = rubric_named(rubric_id)
    example = TOO_LONG_TO_SHOW[rubric_id, criterion]
    result = score(transcript_of(example, rubric), rubric).named(criterion)
    assert result is not None
    assert result.verdict == "lapse"


def test_examples_are_said_by_those_who_are_there() -> None:
    for rubric in RUBRICS:
        for criterion in rubric.criteria:
            for example in criterion.examples:
                roles = {turn.role for turn in transcript_of(example, rubric).turns}
                assert Role.INTERVIEWER in roles, (rubric.id, criterion.id)
                assert roles <= set(rubric.sides), (rubric.id, criterion.id)


@pytest.mark.parametrize("act", all_acts().values(), ids=lambda act: act.name)
def test_an_act_can_be_explained(act: Act) -> None:
    assert act.definition.endswith(".")
    assert 3 <= len(act.counts) <= 6
    assert 3 <= len(act.does_not_count) <= 6
    assert len(set(act.examples)) == len(set(act.near_misses)) == 8
    assert not set(act.examples) & set(act.near_misses)
    assert [text for text in act.near_misses if act.matches(text)] == []
    assert [text for text in act.examples if act.rules_out(text)] == []
