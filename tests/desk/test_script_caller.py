"""Who one is: "I'm" and what was answered, with the article that it needs."""

from __future__ import annotations

import pytest

from coach.desk.script import About, script_from


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("biology student", "I'm a biology student."),
        ("Biology student", "I'm a biology student."),
        ("student", "I'm a student."),
        ("undergraduate in marine science", "I'm an undergraduate in marine science."),
        ("honours student", "I'm an honours student."),
        ("university student", "I'm a university student."),
        ("MBA student at Ohio State", "I'm an MBA student at Ohio State."),
        ("PhD candidate", "I'm a PhD candidate."),
        ("UX designer", "I'm a UX designer."),
        ("second-year student of public health", "I'm a second-year student of public health."),
        ("2nd year biology student", "I'm a 2nd year biology student."),
        ("biology and chemistry student", "I'm a biology and chemistry student."),
        ("nursing student", "I'm a nursing student."),
        ("teaching assistant", "I'm a teaching assistant."),
        ("retired nurse", "I'm a retired nurse."),
        ("career changer, after ten years in retail", "I'm a career changer, after ten years in retail."),
        ("currently accountant at a bakery", "I'm currently an accountant at a bakery."),
        ("English teacher", "I'm an English teacher."),
        ("mother of two", "I'm a mother of two."),
        ("a student", "I'm a student."),
        ("an intern", "I'm an intern."),
        ("I'm a student", "I'm a student."),
        ("I am a nurse with ten years in intensive care.", "I'm a nurse with ten years in intensive care."),
        ("im biology student", "I'm a biology student."),
        ("studying biology at Ohio State", "I'm studying biology at Ohio State."),
        ("studying to be a teacher", "I'm studying to be a teacher."),
        ("raising a teenager", "I'm raising a teenager."),
        ("in my third year", "I'm in my third year."),
        ("retired", "I'm retired."),
        ("Retired", "I'm retired."),
        ("new to the field", "I'm new to the field."),
        ("unemployed", "I'm unemployed."),
        ("Priyanka Nair", "I'm Priyanka Nair."),
        ("Ted Cooper", "I'm Ted Cooper."),
        ("Canadian", "I'm Canadian."),
        ("your neighbour's daughter", "I'm your neighbour's daughter."),
        ("one of Dr. Ellis's students", "I'm one of Dr. Ellis's students."),
        ("22 years old", "I'm 22 years old."),
        ("two semesters into nursing", "I'm two semesters into nursing."),
        ("eager to learn", "I'm eager to learn."),
        ("I study biology at Ohio State", "I study biology at Ohio State."),
        ("waiter, 22", "I'm a waiter, 22 years old."),
        ("high school", "I'm in high school."),
        ("bus driver 14 yrs", "I've been a bus driver for 14 years."),
        ("ex nurse", "I'm a former nurse."),
        ("i work in it", "I work in IT."),
        ("night shift at amazon", "I work the night shift at Amazon."),
        ("we are two students", "We are two students."),
    ],
)
def test_who_one_is(answer: str, said: str) -> None:
    assert script_from(About(background=answer)).lines["purpose"].startswith(f"{said} I'm researching")


@pytest.mark.parametrize("answer", ["students of biology", "biology students"])
def test_more_than_one_has_no_article(answer: str) -> None:
    assert f"I'm {answer}." in script_from(About(background=answer)).lines["purpose"]


@pytest.mark.parametrize("answer", ["", ".", "  ", "-"])
def test_nothing_is_nothing(answer: str) -> None:
    assert script_from(About(background=answer)).lines["purpose"].startswith("I'm researching")
