"""From TOML to rubrics: what extends what, what is refused, and in which words."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import BadRubric, NotFound
from coach.rubric import Severity, all_rubrics, load_rubric, rubric_from_toml, rubric_named
from coach.scoring.metrics import SURE_FOLLOW_UP
from coach.transcript import Scenario

HEAD = 'id = "mine"\ntitle = "Mine"\nscenario = "informational-interview"\n'
RULE = """
[[criterion]]
id = "no-thanks"
title = "No thanks"
severity = "moderate"
looks_for = "Thanks."
why = "It is kind."
instead = "Thank you."
lapse_when.never = { acts = "thanks" }
"""


def test_a_rubric_of_ones_own() -> None:
    rubric = rubric_from_toml(HEAD + RULE, "mine.toml")
    assert rubric.house_rules
    assert [criterion.id for criterion in rubric.criteria] == ["no-thanks"]
    assert rubric.criteria[0].points == Severity.MODERATE.points == 5


def test_the_shipped_ones_load_and_are_no_house_rules() -> None:
    rubrics = all_rubrics()
    assert {scenario.value for scenario in Scenario} <= {rubric.id for rubric in rubrics}
    assert not any(rubric.house_rules for rubric in rubrics)
    assert all(rubric.id == rubric.scenario or rubric.extends for rubric in rubrics)


def test_what_extends_can_be_extended() -> None:
    parent = next(rubric for rubric in all_rubrics() if rubric.extends)
    rubric = rubric_from_toml(f'id = "mine"\nextends = "{parent.id}"\n', "mine.toml")
    assert rubric.criterion == parent.criterion


def test_extending_merges_criteria_key_by_key() -> None:
    base = rubric_named("informational-interview")
    text = (
        'id = "strict"\ntitle = "Strict"\nextends = "informational-interview"\n'
        '[[criterion]]\nid = "no-thanks"\nseverity = "critical"\nweight = 20\n'
        '[[criterion]]\nid = "skipped-referral-request"\noff = true\n'
        + RULE.replace("no-thanks", "no-cheers")
    )
    rubric = rubric_from_toml(text, "strict.toml")
    assert (rubric.id, rubric.title, rubric.scenario) == ("strict", "Strict", "informational-interview")
    assert rubric.house_rules
    changed, before = rubric.named("no-thanks"), base.named("no-thanks")
    assert changed is not None
    assert before is not None
    assert (changed.severity, changed.points) == (Severity.CRITICAL, 20)
    assert (changed.why, changed.lapse_when) == (before.why, before.lapse_when)
    assert "skipped-referral-request" not in [criterion.id for criterion in rubric.criteria]
    assert rubric.criteria[-1].id == "no-cheers"
    assert len(rubric.criterion) == len(base.criterion) + 1
    assert base.named("no-thanks") == before, "what is extended stays as it was"


def test_extending_changes_the_order_of_nothing() -> None:
    base = rubric_named("voicemail")
    rubric = rubric_from_toml('id = "mine"\nextends = "voicemail"\n', "mine.toml")
    assert rubric.criterion == base.criterion
    assert rubric.sides == base.sides


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id = \nx = 1", ["not valid TOML", "line 1"]),
        (HEAD, ["At criterion: Field required"]),
        (HEAD + 'colour = "red"\n' + RULE, ["At colour", "not permitted"]),
        (HEAD.replace("mine", "My Rubric!") + RULE, ["At id", "pattern"]),
        (HEAD.replace("informational-interview", "dinner") + RULE, ["At scenario", "'voicemail'"]),
        (HEAD + RULE + RULE, ["'no-thanks' is there twice"]),
        (HEAD + RULE + 'colour = "red"\n', ["Criterion 'no-thanks', at colour", "not permitted"]),
        (HEAD + RULE.replace("moderate", "huge"), ["Criterion 'no-thanks', at severity", "'minor'"]),
        (HEAD + RULE + "weight = -1\n", ["'no-thanks', at weight", "greater than or equal to 0"]),
        (HEAD + RULE + "caps_at = 101\n", ["'no-thanks', at caps_at"]),
        (HEAD + RULE.replace("never = {", "nevver = {"), ["at lapse_when", "exactly one of: ever, never"]),
        (HEAD + RULE.replace("never = {", "never = { at = 'noon',"), ["at lapse_when.never.at", "'opening'"]),
        (HEAD + RULE.replace('acts = "thanks"', "acts = []"), ["at lapse_when.never.acts", "at least 1"]),
        (HEAD + RULE.replace('acts = "thanks"', ""), ["at lapse_when.never.acts", "required"]),
        (
            HEAD
            + RULE.split("lapse_when")[0]
            + "lapse_when.any = [{ever = {by = 'boss', acts = 'thanks'}}]\n",
            ["lapse_when.any[0].ever.by", "'interviewer'"],
        ),
        (
            HEAD + RULE.split("lapse_when", maxsplit=1)[0] + 'lapse_when.metric = { name = "words" }\n',
            ["at lapse_when.metric", "exactly one of over, under"],
        ),
        (HEAD + RULE.replace("Thank you.", "Thank you, {they"), ["at instead", "expected '}'"]),
        (
            HEAD + RULE.replace("Thank you.", "Thank you, {}"),
            ["at instead", "{} is no blank", "{organization}"],
        ),
        (HEAD + RULE.replace("Thank you.", "{they.upper}"), ["at instead", "{they.upper} is no blank"]),
        ('id = "mine"\nextends = "dinner"\n', ["At extends", "'dinner'", "coach rubrics"]),
        ('id = "mine"\nextends = "../rubrics/voicemail"\n', ["At extends"]),
        ('id = "mine"\nextends = 3\n', ["At extends: expected a rubric's id"]),
        ('id = "mine"\nextends = "voicemail"\n[criterion]\nid = "x"\n', ["At criterion: expected a list"]),
        ('id = "mine"\nextends = "voicemail"\ncriterion = ["x"]\n', ["At criterion[", "dictionary"]),
        (
            'id = "mine"\nextends = "voicemail"\n' + '[[criterion]]\nid = "no-name"\nweight = 1\n' * 2,
            ["Criterion 'no-name' is there twice"],
        ),
        (
            'id = "mine"\nextends = "voicemail"\n[[criterion]]\nid = "no-name"\nseverity = "huge"\n',
            ["Criterion 'no-name', at severity"],
        ),
        (
            'id = "mine"\nextends = "voicemail"\n[[criterion]]\nid = "new-one"\n',
            ["Criterion 'new-one', at title"],
        ),
    ],
)
def test_a_bad_key_is_named_with_what_was_expected(text: str, says: list[str]) -> None:
    with pytest.raises(BadRubric) as told:
        rubric_from_toml(text, "mine.toml")
    assert "mine.toml" in told.value.what
    for words in says:
        assert words in str(told.value)


def test_ones_own_are_found_by_name_before_the_shipped_ones(home: Path) -> None:
    folder = home / "rubrics"
    folder.mkdir(parents=True)
    (folder / "voicemail.toml").write_text('id = "voicemail"\ntitle = "Ours"\nextends = "voicemail"\n')
    (folder / "mine.toml").write_text(HEAD + RULE)
    assert (rubric_named("voicemail").title, rubric_named("voicemail").house_rules) == ("Ours", True)
    assert [rubric.id for rubric in all_rubrics() if rubric.house_rules] == ["mine", "voicemail"]


def test_a_file_is_found_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + RULE)
    assert rubric_named(str(path)) == load_rubric(path)


@pytest.mark.parametrize("name", ["dinner", "", "Voicemail"])
def test_an_unknown_name_is_told(name: str) -> None:
    with pytest.raises(NotFound, match="coach rubrics"):
        rubric_named(name)


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b'id = "caf\xe9"')
    for name in ("latin.toml", "nothing.toml"):
        with pytest.raises(BadRubric, match=rf"{name} cannot be read"):
            rubric_named(str(tmp_path / name))


def test_what_is_counted_as_a_follow_up_is_what_the_criterion_asks_for() -> None:
    rubric = rubric_named("informational-interview")
    asked = next(each for each in rubric.criteria if each.id == "no-follow-up-questions")
    assert asked.lapse_when.model_dump()["never"]["at_least"] == SURE_FOLLOW_UP
