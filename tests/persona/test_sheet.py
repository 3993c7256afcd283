"""The prep sheet: what is known and need not be asked, what is worth asking, how to begin, and the one rule."""

from __future__ import annotations

import pytest

from coach.desk.prep.making import appointment_from, make, read_profile
from coach.desk.prep.sheet import ONE_RULE, Sheet
from coach.rehearsal.questions import check_question

from .bios import BIOS


def sheet(
    bio: str = "keller", how: str = "Ada Brook", where: str = "Café Central", minutes: str = "25"
) -> Sheet:
    return make(read_profile(BIOS[bio]), appointment_from(how, where, minutes)).sheet


def section(of: Sheet, heading: str) -> tuple[str, ...]:
    return next(s.lines for s in of.sections if heading in s.heading)


@pytest.mark.parametrize("bio", BIOS)
def test_every_statement_is_listed_with_its_line(bio: str) -> None:
    profile = read_profile(BIOS[bio])
    known = "\n".join(section(sheet(bio), "do not ask"))
    for statement in profile.statements:
        assert statement.said.text in known
        assert f"(line {statement.said.line})" in known


@pytest.mark.parametrize("bio", BIOS)
def test_what_is_worth_asking_is_not_answered_in_the_bio(bio: str) -> None:
    made = make(read_profile(BIOS[bio]), appointment_from("", "", ""))
    questions = section(made.sheet, "Worth asking")
    assert 5 <= len(questions) <= 9
    assert "Whom else" in questions[-1]
    known = {ask for fact in made.persona.fact if fact.source.startswith("line") for ask in fact.asks}
    assert not known & set(questions)


def test_a_question_that_the_bio_answers_is_called_that(tagger: object) -> None:
    persona = make(read_profile(BIOS["keller"]), appointment_from("", "", "")).persona
    assert check_question("What did you study?", persona).kind == "in the bio"
    assert (
        check_question("What takes up more of your week than one would guess?", persona).kind != "in the bio"
    )


def test_the_meeting_and_the_one_rule() -> None:
    of = sheet()
    assert any("25 minutes" in line and "After 20" in line for line in section(of, "The meeting"))
    assert any("Café Central" in line for line in section(of, "The meeting"))
    assert ONE_RULE in section(of, "Remember")
    assert "do not ask for a job" in ONE_RULE


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("Ada Brook", "Ada Brook gave me your name."),
        ("I heard your talk in May", "I heard your talk in May."),
        ("we met at the fair.", "we met at the fair."),
        ("", "[How you found them.]"),
    ],
)
def test_how_to_say_how_you_know_them(how: str, said: str) -> None:
    (line,) = section(sheet(how=how), "how you know them")
    assert said in line
    assert "Maria" in line


def test_what_is_invented_is_said_to_be() -> None:
    (heading,) = [s.heading for s in sheet().sections if "practice" in s.heading.lower()]
    assert heading.startswith("For practice only")
    assert "For practice only" in sheet().markdown
