"""A planned question is looked at before it is asked."""

from __future__ import annotations

from coach.acts import Tagger
from coach.persona import Layer, Persona, persona_named
from coach.rehearsal.questions import check_question


def _asks(persona: Persona, layer: Layer) -> str:
    return next(fact.asks[0] for fact in persona.fact if fact.layer is layer)


def test_what_anybody_can_read_is_in_the_bio_and_what_they_would_tell_is_not(tagger: Tagger) -> None:
    dana = persona_named("dana-whitfield")
    assert check_question(_asks(dana, Layer.PUBLIC), dana, tagger).kind == "in the bio"
    assert check_question(_asks(dana, Layer.OPEN), dana, tagger).kind != "in the bio"


def test_a_question_that_opens_something_is_not_sent_back_to_the_bio(tagger: Tagger) -> None:
    alma = persona_named("alma-reyes")
    assert check_question("How did you get into teaching?", alma, tagger).kind == "open"


def test_open_closed_and_favours_are_told_apart(tagger: Tagger) -> None:
    dana = persona_named("dana-whitfield")
    kinds = [
        check_question(text, dana, tagger).kind
        for text in ("How do you decide?", "Do you like it?", "Are you hiring?", "Who else should I meet?")
    ]
    assert kinds == ["open", "closed", "asks for a favour", "asks for people"]
