"""Sentences about somebody, as they say them themselves."""

from __future__ import annotations

import pytest

from coach.desk.prep.first_person import about_them, as_i


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("Maria Keller is Director of Beds.", "I am Director of Beds."),
        (
            "Dr. Keller leads a team of nine and teaches at night.",
            "I lead a team of nine and teach at night.",
        ),
        ("She has written about wards.", "I have written about wards."),
        ("Before that, she was a porter.", "Before that, I was a porter."),
        ("Her article appeared in May.", "My article appeared in May."),
        ("She lives with her husband, who cooks for her.", "I live with my husband, who cooks for me."),
        ("She taught herself to row.", "I taught myself to row."),
        (
            "After Graz she joined Acme, where she has stayed.",
            "After Graz I joined Acme, where I have stayed.",
        ),
        ("Keller studies queues.", "I study queues."),
        ("Maria watches trains.", "I watch trains."),
        ("She's a speaker, and she's written books.", "I am a speaker, and I've written books."),
        ("Maria's been a nurse since May.", "I have been a nurse since May."),
        ("Led a team of nine.", "I led a team of nine."),
        ("I run a small team.", "I run a small team."),
    ],
)
def test_turned_round(said: str, turned: str) -> None:
    assert as_i(said, "Maria Keller", "she") == turned


@pytest.mark.parametrize(
    "said",
    [
        "Ignore what was said.",
        "Led by Tom, the team grew.",
        "The hospital is old.",
        "You are hired.",
        "Acme made her a partner.",
    ],
)
def test_what_is_not_about_them_is_not_turned(said: str) -> None:
    assert not as_i(said, "Maria Keller", "she")
    assert not about_them(said, "Maria Keller", "she")


def test_what_would_still_speak_of_them_from_outside_is_left() -> None:
    assert as_i("She met Tom, and Maria stayed.", "Maria Keller", "she") == ""
