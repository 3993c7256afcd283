"""Words as a terminal may show them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.transcript import on_one_line, shown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07words", "words"),
        ("\x1b]52;c;c3RlYWw=\x1b\\words", "words"),
        ("a\x1bcb\x9b2Jc\x07", "acb2Jc"),
        ("left \u202eright\u202c", "left right"),
        ("one\r\ntwo\rthree\tfour", "one\ntwothree\tfour"),
        ("half \ud83d one", "half  one"),
        ("Zoë “said” 你好 👩\u200d⚕️ [b]x[/b]", "Zoë “said” 你好 👩\u200d⚕️ [b]x[/b]"),
    ],
)
def test_codes_go_and_words_stay(text: str, words: str) -> None:
    assert shown(text) == words


@given(st.text(st.characters()))
def test_no_control_character_is_left(text: str) -> None:
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in shown(text))
    assert "\n" not in on_one_line(text)


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs"))))
def test_words_are_left_alone(text: str) -> None:
    assert shown(text) == text
