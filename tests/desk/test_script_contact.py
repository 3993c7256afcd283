"""Who plays the contact in practice: the nearest field, or nobody's; the one who was chosen, or they themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from coach.desk.script import About, script_from, script_text
from coach.desk.script_contact import NEUTRAL, Standing, near_first, neutral_contact, standing_in
from coach.desk.script_keeping import KeptScript
from coach.desk.script_practice import contact_for, in_order, what_they_are, who_plays
from coach.interviewee.phone import Leg, who_answers
from coach.interviewee.phone.naming import called as called_by
from coach.persona import Persona, all_personas
from coach.store import KeptTake

PEOPLE = all_personas()


class Alike:
    """Says that texts are as alike as they are told to be: all the same, or not at all."""

    def __init__(self, alike: bool) -> None:
        self._alike = alike

    def vectors(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        return np.full((len(texts), 1), self._alike, dtype=np.float32)


@pytest.mark.parametrize(
    ("field", "who"),
    [
        ("how hospitals plan", "dana-whitfield"),
        ("health care", "dana-whitfield"),
        ("supply chain", "devon-price"),
        ("how ports work", "gunnar-lind"),
        ("being an electrician", "roy-tallgrass"),
        ("wind energy", "fiona-macrae"),
        ("journalism", "ines-carvalho"),
        ("BEING A TEACHER", "alma-reyes"),
        ("being a lawyer", "judge-halvorsen"),
        ("hotel management", "beatrix-nagy"),
        ("I'd like to learn about banking", "mei-lin-koh"),
    ],
)
def test_whoever_s_field_is_nearest_plays_the_contact(field: str, who: str) -> None:
    standing = standing_in(About(they="Maria Keller", field=field), PEOPLE)
    assert (standing.person.id, standing.near, standing.real) == (who, True, False)


@pytest.mark.parametrize(
    "field",
    [
        "",
        "become a nurse",
        "How a bus driver could become a nurse",
        "nursing",
        "publishing, maybe editing",
        "cyber security",
        "bakery",
        "being a pilot",
        "hairdressing",
        "farming",
        "museums",
        "the work of an accountant",
        "music",
    ],
)
def test_where_nobody_is_near_the_contact_speaks_of_no_trade(field: str) -> None:
    standing = standing_in(About(field=field), PEOPLE)
    assert standing.neutral
    assert not standing.near


def test_the_words_alone_are_not_enough_where_they_mean_something_else() -> None:
    # A pilot project is no pilot, and a wind farm no farm.
    assert near_first(About(field="being a pilot"), PEOPLE, Alike(True)) != []
    assert near_first(About(field="being a pilot"), PEOPLE, Alike(False)) == []


def test_they_themselves_are_called_when_they_are_there() -> None:
    standing = standing_in(About(they="dana whitfield", field="bakery"), PEOPLE)
    assert (standing.person.id, standing.real) == ("dana-whitfield", True)
    assert who_plays(standing, About(they="Dana Whitfield")) == (
        "Practising with Dana Whitfield, as you will call them."
    )


def test_it_is_said_honestly_who_plays() -> None:
    about = About(they="Maria Keller", field="how hospitals plan")
    assert who_plays(standing_in(about, PEOPLE), about) == (
        "Practising with Dana Whitfield, VP Strategy at Halcyon Health; your real call is to Maria Keller."
    )
    assert who_plays(Standing(neutral_contact()), About()) == (
        "Practising with Jo Marsh, a stand-in for any job; your real call is to somebody else."
    )


@pytest.mark.parametrize(
    ("they", "name", "first", "pronoun"),
    [
        ("Maria Keller", "Maria Keller", "Maria", "they"),
        ("mr. o'brien", "Mr. O'Brien", "Mr. O'Brien", "he"),
        ("Ms Okafor", "Ms Okafor", "Ms Okafor", "she"),
        ("the head nurse", "Jo Marsh", "Jo", "they"),
        ("", "Jo Marsh", "Jo", "they"),
    ],
)
def test_whoever_stands_in_answers_by_the_real_name(they: str, name: str, first: str, pronoun: str) -> None:
    person = standing_in(About(they=they, field="bakery"), PEOPLE).person
    assert (person.name, called_by(person), person.pronoun) == (name, first, pronoun)
    assert contact_for(script(About(they=they, field="bakery")), PEOPLE, (), NEUTRAL).person.name == name  # type: ignore[union-attr]


def test_it_is_said_that_somebody_answers_by_that_name() -> None:
    about = About(they="Maria Keller", field="bakery")
    assert who_plays(standing_in(about, PEOPLE), about) == (
        "Somebody stands in for Maria Keller, and answers by that name."
    )


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("leg", list(Leg))
def test_nothing_that_picks_up_for_the_neutral_contact_tells_a_trade(leg: Leg, seed: int) -> None:
    words = who_answers(leg, neutral_contact(), seed, seed % 4).pick_up().words
    assert words.strip(" .,")
    assert ", ." not in words
    assert ", ," not in words
    theirs = {
        word for person in PEOPLE for word in f"{person.title} {person.organization}".split() if len(word) > 4
    }
    assert not (theirs - {"House"}) & set(words.replace(",", " ").replace(".", " ").split())


def script(about: About) -> KeptScript:
    """It, as it is kept."""
    return KeptScript("s1", about.they, script_text(script_from(about)), about, 1.0)


def called(person: Persona, of: str) -> KeptTake:
    """A call to somebody with a script beside it."""
    from coach.transcript import Transcript

    return KeptTake(
        id="t", rehearsal="r", number=1, persona=person.id, scenario="voicemail", created=1.0, done=True,
        transcript=Transcript.model_validate({"schema": "coach.transcript/1", "turns": []}),
        meeting={"leg": "voicemail"}, plan={"script": {"id": of}}, states=(), report=None, ratings=None, draft="", parent=None,
        from_turn=None, voice="offline",
    )  # fmt: skip


def test_whom_one_chose_for_a_script_plays_until_another_is_chosen() -> None:
    kept = script(About(they="Maria Keller", field="how hospitals plan"))
    roy = next(person for person in PEOPLE if person.id == "roy-tallgrass")
    assert contact_for(kept, PEOPLE).person.id == "dana-whitfield"  # type: ignore[union-attr]
    assert contact_for(kept, PEOPLE, [called(roy, "s1")]).person is roy  # type: ignore[union-attr]
    other = [called(roy, "s2")]
    assert contact_for(kept, PEOPLE, other).person.id == "dana-whitfield"  # type: ignore[union-attr]
    assert contact_for(kept, PEOPLE, [called(roy, "s1")], NEUTRAL).neutral  # type: ignore[union-attr]
    assert contact_for(None, PEOPLE, other).person is roy  # type: ignore[union-attr]
    assert contact_for(None, []) is None


def test_the_choice_begins_with_whoever_suits() -> None:
    kept = script(About(they="Maria Keller", field="how hospitals plan"))
    ids = [person.id for person in in_order(kept, PEOPLE)]
    assert ids[:2] == ["dana-whitfield", NEUTRAL]
    assert sorted(ids) == sorted([NEUTRAL, *(person.id for person in PEOPLE)])
    assert in_order(None, PEOPLE) == PEOPLE


def test_a_name_that_was_filled_in_by_hand_is_whom_one_really_calls() -> None:
    about = About(field="how hospitals plan")
    text = script_text(script_from(about)).replace("[their name]", "Maria Keller")
    kept = KeptScript("s1", "x", text, about, 1.0)
    assert kept.answers.they == "Maria Keller"
    assert kept.script().about.they == "Maria Keller"
    standing = contact_for(kept, PEOPLE)
    assert standing
    assert "your real call is to Maria Keller" in who_plays(standing, kept.answers)
    assert what_they_are(standing) == "VP Strategy at Halcyon Health"
