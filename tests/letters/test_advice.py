"""The advice of the five articles: all of it sourced, searchable, and joined to the rules that score it."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.desk.advice import WHEN, advice_matching, advice_on, all_advice, check_advice
from coach.errors import BadInput
from coach.paths import shipped
from coach.rubric import SOURCES, all_rubrics
from coach.transcript import Scenario


def test_the_shipped_files_are_sound() -> None:
    paths = sorted((shipped("rubrics") / "advice").glob("*.toml"))
    assert [path.stem.partition("-")[2] for path in paths] == list(WHEN)
    for path in paths:
        check_advice(path)
    names = [piece.id for piece in all_advice()]
    assert len(set(names)) == len(names)


def test_every_rule_goes_back_to_a_piece_of_advice_of_its_sources() -> None:
    for rubric in all_rubrics():
        if rubric.id not in set(Scenario):
            continue
        for criterion in rubric.criteria:
            behind = advice_on(rubric.id, criterion.id)
            assert behind, f"{rubric.id}/{criterion.id}"
            assert set(criterion.sources) & {source for piece in behind for source in piece.sources}


def test_every_source_has_a_good_deal_to_say() -> None:
    for source in SOURCES:
        assert len(advice_matching(source)) >= 20


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("arrive early", "attire"),
        ("annual report", "research-company"),
        ("handwritten", "handwritten"),
        ("eye contact", "eye-contact"),
        ("recording tab zebra", None),
    ],
)
def test_it_is_found_by_its_words(wanted: str, found: str | None) -> None:
    assert ([piece.id for piece in advice_matching(wanted)] or [None]).count(found) == 1


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("1-before.toml", 'sources = ["XX"]', "source"),
        ("1-before.toml", 'sources = ["CM"]\ncriteria = ["voicemail/nothing"]', "voicemail/nothing"),
        ("1-never.toml", 'sources = ["CM"]', "when"),
        ("1-before.toml", "sources = []", "sources"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, name: str, text: str, wrong: str) -> None:
    path = tmp_path / name
    path.write_text(f'[[advice]]\nid = "a"\ntitle = "A"\ntext = "B"\n{text}\n', encoding="utf-8")
    with pytest.raises(BadInput, match=wrong):
        check_advice(path)
