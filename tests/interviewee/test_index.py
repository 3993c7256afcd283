"""The index of a person is made once, and never for somebody else; a text's vector is made once."""

from __future__ import annotations

from coach.interviewee.matching import index_of
from coach.interviewee.meaning import Meaning
from coach.persona import Persona

from .test_kept import Counting


def test_all_meetings_with_somebody_share_an_index(nora: Persona) -> None:
    assert index_of(nora, None) is index_of(nora, None)
    assert index_of(nora, None) is index_of(nora.model_copy(deep=True), None)


def test_whoever_has_changed_since_gets_another(nora: Persona) -> None:
    before = index_of(nora, None)
    changed = nora.model_copy(update={"fact": nora.fact[1:]})
    assert index_of(changed, None) is not before
    assert {match.fact.id for match in index_of(changed, None).ranked("hello")} == {
        f.id for f in nora.fact[1:]
    }


def test_with_meaning_and_by_words_alone_are_two(nora: Persona) -> None:
    assert index_of(nora, Meaning(Counting())) is not index_of(nora, None)


def test_the_vector_of_a_text_is_made_once() -> None:
    source = Counting()
    meaning = Meaning(source)
    meaning.likened("why", ["because", "for that"])
    assert source.asked == 3
    meaning.likened("why", ["for that", "because"])
    assert source.asked == 3
