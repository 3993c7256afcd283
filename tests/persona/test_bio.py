"""What may be pasted: numbered lines without markup and codes; what is no bio is refused without repeating it."""

from __future__ import annotations

import pytest

from coach.desk.prep.bio import LONGEST, Piece, read_bio
from coach.errors import BadInput

from .bios import KELLER


def test_lines_keep_their_numbers() -> None:
    bio = read_bio("\n\nMaria Keller\n\nplans   beds\nin Graz\n\n")
    assert bio.lines == ("Maria Keller", "", "plans beds", "in Graz")
    assert bio.holds(Piece("beds", 3))
    assert not bio.holds(Piece("beds", 4))
    assert not bio.holds(Piece("beds", 9))


def test_markup_and_terminal_codes_are_gone_and_words_stay() -> None:
    pasted = (
        "<h1>Maria Keller</h1><p>She <b>plans</b> beds &amp; wards.</p><script>alert('Tom')</script>"
        "\n**Director** of\x1b[31m planning\x1b[0m \x1b]0;title\x07at St. Anna\u202e"
    )
    text = read_bio(pasted).text
    assert text.startswith("Maria Keller\nShe plans beds & wards.")
    assert text.endswith("Director of planning at St. Anna")
    assert "alert" not in text


def test_a_less_than_sign_is_no_markup() -> None:
    assert read_bio("Maria Keller keeps waiting times < 4 hours and > 0.").text.endswith("< 4 hours and > 0.")


def test_abbreviations_do_not_end_a_sentence() -> None:
    said = [
        s.text
        for s in read_bio("She has an M.Sc. from Graz. Dr. Keller works at Beds Inc. in Linz.").sentences()
    ]
    assert said == ["She has an M.Sc. from Graz.", "Dr. Keller works at Beds Inc. in Linz."]


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        "   \n\t ",
        "Maria",
        "12 34 56 78 90 -- ;; ::",
        "█▓▒░" * 40,
        "Qk1Q" * 60 + " ab cd ef",
        "x" * (LONGEST + 1),
    ],
    ids=["empty", "blank", "one word", "numbers", "blocks", "base64", "too long"],
)
def test_what_is_no_bio_is_refused_without_repeating_it(pasted: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_bio(pasted)
    assert refused.value.fix
    assert not pasted.strip() or pasted.strip()[:12] not in str(refused.value)


def test_a_hundred_kilobytes_are_refused_by_their_size() -> None:
    with pytest.raises(BadInput, match="100,000"):
        read_bio((KELLER * 300)[:100_000])


def test_english_and_other_languages_are_told_apart() -> None:
    assert read_bio(KELLER).english
    assert not read_bio(
        "Petra Huber ist seit 2015 Leiterin der Abteilung Statistik bei der Stadt Linz. Sie studierte Mathematik an der "
        "Universität Wien und arbeitete danach für eine Versicherung, wo sie Tarife rechnete."
    ).english
