"""The witness of words: what n-grams are, that it is fitted, and how much it may say beside the encoder."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.acts.ngrams import OPEN, default_ngrams, letters, words


def test_runs_of_words_and_of_letters() -> None:
    assert list(words("Don’t you?")) == ["don't", "you", "?", "don't you", "you ?", "don't you ?"]
    assert list(letters("a cat")) == [" a ", " ca", "cat", "at ", " cat", "cat ", " cat "]


@given(st.text(max_size=200))
def test_any_text_has_finite_logits(text: str) -> None:
    assert np.isfinite(default_ngrams().logits(text)).all()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Would you pass my résumé on to the people who hire?", "asks-for-job"),
        ("Thank you so much for your time.", "thanks"),
        ("My number is 614 555 0148.", "gives-phone-number"),
    ],
)
def test_plain_words_speak_for_their_act(text: str, act: str) -> None:
    model = default_ngrams()
    place = model.acts.index(act)
    assert model.logits(text)[place] > 0 > model.logits("The cat sat by the window all morning.")[place]


def test_only_where_the_encoder_is_in_doubt_do_the_words_count() -> None:
    model = default_ngrams()
    texts = ["Then give him my name.", "Are you hiring at the moment?"]
    rows = np.array([[0.02, 0.6], [0.995, 0.6]])
    joined = model.joined(["asks-for-job", "asks-for-job"], texts, rows)
    assert joined[0, 0] == rows[0, 0]
    assert joined[1, 0] == rows[1, 0]
    assert joined[0, 1] < 0.6 < joined[1, 1]
    assert OPEN[0] <= 0.6 < OPEN[1]


def test_an_act_that_it_does_not_know_stays_as_it_was() -> None:
    rows = np.array([[0.5]])
    assert default_ngrams().joined(["no-such-act"], ["Hello."], rows)[0, 0] == pytest.approx(0.5)
