"""An answer as it was typed, made fit to be said: capitals, hedges, slips, and what is no answer."""

from __future__ import annotations

import pytest

from coach.desk.script import About, script_from
from coach.desk.script_answer import as_far_as_it_fits, full_sentences, refused, spoken, unanswered
from coach.desk.script_slips import mended_slips


@pytest.mark.parametrize(
    "answer",
    [
        "can't say",
        "Rather not say",
        "I'd rather not say",
        "[classified]",
        "confidential",
        "that's classified.",
        "I'm not allowed to say",
        "no comment",
    ],
)
def test_a_refusal_is_one(answer: str) -> None:
    assert refused(answer)


@pytest.mark.parametrize(
    "answer", ["private banking", "secret service", "confidential informants", "I can say a lot", "my aunt"]
)
def test_what_only_sounds_like_one_is_none(answer: str) -> None:
    assert not refused(answer)


@pytest.mark.parametrize(
    "answer", ["", "-", "n/a", "idk", "not sure yet", "nothing special", "[none]", "no idea"]
)
def test_nothing_is_nothing(answer: str) -> None:
    assert unanswered(answer)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("i'm from brazil, now i study english", "I'm from Brazil, now I study English"),
        ("im a nurse", "I'm a nurse"),
        ("cs student", "CS student"),
        ("it support", "IT support"),
        ("it is hard", "it is hard"),
        ("STUDENT OF LAW", "student of law"),
        ("NASA", "NASA"),
        ("unemployed since march 2024", "unemployed since March 2024"),
        ("mrs patterson", "Mrs Patterson"),
        ("my dr told me", "my dr told me"),
        ("um, maybe design or something", "design"),
        ("[a nurse]", "a nurse"),
        ("a\x00 nurse\n in\tleeds", "a nurse in Leeds"),
    ],
)
def test_the_shift_key_is_put_right(typed: str, said: str) -> None:
    assert spoken(typed) == said


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ("I am coming from Brazil since two years", "I came from Brazil two years ago"),
        ("I live here since 3 years", "I've lived here for 3 years"),
        ("I am working as nurse since five years", "I've been working as a nurse for five years"),
        ("I must to have it", "I must have it"),
        ("I have 30 years old", "I am 30 years old"),
        ("the work of accountant", "the work of an accountant"),
        ("informations about it", "information about it"),
        ("you are very kind person", "you are a very kind person"),
        ("since 2010", "since 2010"),
        ("as well as", "as well as"),
        ("the work of nurses", "the work of nurses"),
        ("I must tell you", "I must tell you"),
        ("a teacher since two years ago", "a teacher since two years ago"),
    ],
)
def test_a_slip_is_mended_where_only_one_thing_can_be_meant(slip: str, said: str) -> None:
    assert mended_slips(slip) == said


def test_of_a_paste_so_much_is_said_as_fits() -> None:
    pasted = "Jordan Ellis. I plan routes for Dr. Lee. " + "I did many other things there. " * 12
    assert full_sentences(pasted)[:2] == ["Jordan Ellis.", "I plan routes for Dr. Lee."]
    kept = as_far_as_it_fits(pasted)
    assert kept[0] == "I plan routes for Dr. Lee."
    assert 20 < len(" ".join(kept).split()) <= 45


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("bus driver for 14 years", "I've been a bus driver for 14 years."),
        ("retired since 2019", "I've been retired since 2019."),
        ("former teacher for ten years", "I was a teacher for ten years."),
        ("14 years as a bus driver", "I've spent 14 years as a bus driver."),
        ("10 years experience in retail", "I have 10 years of experience in retail."),
        ("degree in biology", "I have a degree in biology."),
        ("drive a bus", "I drive a bus."),
        ("just left the navy", "I just left the navy."),
        ("work student at a bakery", "I'm a work student at a bakery."),
        ("student, i work nights at tesco", "I'm a student. I work nights at Tesco."),
        (
            "Army veteran, 12 years in signals intelligence, I can't say more than that",
            "I'm an Army veteran, with 12 years in signals intelligence. I can't say more than that.",
        ),
        (
            "Jordan Ellis. Results-driven professional in logistics. Proven record. Seeking to leverage skills.",
            "I'm a results-driven professional in logistics.",
        ),
    ],
)
def test_who_one_is_sounds_like_somebody_who_says_it(answer: str, said: str) -> None:
    assert script_from(About(background=answer)).lines["purpose"].startswith(f"{said} I'm researching")


@pytest.mark.parametrize(
    "answer", ["confidential", "[classified]", "prefer not to say", "n/a", "my name is mike"]
)
def test_who_would_rather_not_say_who_they_are_says_nothing_of_it(answer: str) -> None:
    assert script_from(About(background=answer)).lines["purpose"].startswith("I'm researching")
