"""What visitors asked stands beside a persona's file, and is checked with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import BadPersona
from coach.interviewee.matching import FactIndex
from coach.paths import shipped
from coach.persona import load_persona, persona_named
from coach.persona.visitors import VISITORS, asked_by_visitors, check_visitors, read_visitors

PEOPLE = sorted(shipped("personas").glob("*.toml"))


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_everybody_shipped_has_had_visitors(path: Path) -> None:
    persona = load_persona(path)
    check_visitors(path.parent / VISITORS / f"{path.stem}.tsv", persona)
    assert len(read_visitors(path.parent / VISITORS / f"{path.stem}.tsv")) >= 300


def test_what_a_visitor_asked_finds_the_fact_that_answers_it() -> None:
    sam = persona_named("sam-okonkwo")
    asked = asked_by_visitors(sam.id)
    stranger = sam.model_copy(update={"id": "nobody-has-visited"})
    with_them, without = FactIndex(sam, None), FactIndex(stranger, None)
    questions = [(fact, each) for fact, some in list(asked.items())[:40] for each in some[:1]]

    def found(index: FactIndex) -> int:
        return sum(index.ranked(question)[0].fact.id == fact for fact, question in questions)

    assert found(with_them) > found(without)


def test_nobody_has_visited_a_persona_of_ones_own() -> None:
    assert not asked_by_visitors("nora-vance")


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        ("How did you begin?\n", "line 1 is no question"),
        ("How did you begin?\t\n", "line 1 is no question"),
        ("\tpath-in\n", "line 1 is no question"),
        ("How did you begin?\tpath-in\nHow did you begin?\torigins\n", "line 2 asks 'How did you begin?'"),
        ("How did you begin?\tno-such-fact\n", "line 1: 'How did you begin?' is answered by 'no-such-fact'"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, lines: str, what: str) -> None:
    path = tmp_path / "sam-okonkwo.tsv"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(BadPersona, match=r"sam-okonkwo\.tsv") as error:
        check_visitors(path, persona_named("sam-okonkwo"))
    assert what in error.value.what


def test_whoever_has_unsound_visitors_is_refused_before_any_meeting(tmp_path: Path) -> None:
    file = tmp_path / "sam-okonkwo.toml"
    file.write_bytes((shipped("personas") / file.name).read_bytes())
    assert load_persona(file).name == "Sam Okonkwo"
    (tmp_path / VISITORS).mkdir()
    (tmp_path / VISITORS / "sam-okonkwo.tsv").write_text("Any regrets?\n", encoding="utf-8")
    with pytest.raises(BadPersona, match="line 1"):
        load_persona(file)
