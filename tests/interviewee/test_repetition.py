"""Nothing is said twice, and the same meeting is always the same meeting."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

import pytest

from coach.interviewee.model import Do, State
from coach.interviewee.speech import key, spoken
from coach.persona import Persona, all_personas

from .acting import CURT, PUSHY, SCRIPTS, SKILLED, meeting
from .conftest import Directing


def said_twice(directions: list[str]) -> list[str]:
    """The sentences that occur more than once."""
    seen: set[str] = set()
    twice = []
    for words in directions:
        for sentence in spoken(words):
            if key(sentence) in seen:
                twice.append(sentence)
            seen.add(key(sentence))
    return twice


@pytest.mark.parametrize("persona", all_personas(), ids=lambda p: p.id)
@pytest.mark.parametrize("script", SCRIPTS)
def test_no_shipped_persona_says_a_sentence_twice_in_25_turns(
    directing: Directing, persona: Persona, script: str
) -> None:
    director = directing(persona=persona, minutes=60, seed=3)
    words = [h.direction.words for h in meeting(director, islice(cycle(SCRIPTS[script]), 25))]
    assert said_twice(words) == []
    assert all(words)


@pytest.mark.parametrize(
    "lines",
    [
        CURT,
        PUSHY[3:],
        SKILLED,
        ("What do you enjoy most?",),
        ("Tell me more.",),
        ("ok",),
        ("...",),
        ("Sorry?",),
        ("Who else should I talk to?",),
        ("How do quarks bind?",),
    ],
    ids=lambda lines: lines[0],
)
def test_not_even_when_there_is_nothing_left_to_say(directing: Directing, lines: tuple[str, ...]) -> None:
    heard = list(meeting(directing(minutes=600), islice(cycle(lines), 120)))
    assert said_twice([h.direction.words for h in heard]) == []
    assert all(h.direction.words for h in heard)


def test_a_line_is_not_used_up_by_its_use_in_another_meeting(directing: Directing) -> None:
    director = directing()
    first = [h.direction.words for h in meeting(director, SKILLED)]
    assert [h.direction.words for h in meeting(director, SKILLED)] == first


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_same_seed_gives_the_same_directions(directing: Directing, script: str) -> None:
    once = [h.direction for h in meeting(directing(seed=5), SCRIPTS[script])]
    again = [h.direction for h in meeting(directing(seed=5), SCRIPTS[script])]
    assert once == again


def test_another_seed_gives_another_meeting(directing: Directing) -> None:
    one, other = ([h.direction.words for h in meeting(directing(seed=seed), SKILLED)] for seed in (1, 2))
    assert one != other


def test_deciding_a_turn_changes_nothing(directing: Directing) -> None:
    director = directing()
    heard = list(meeting(director, SKILLED))
    state = heard[4].before
    before = state.model_dump()
    list(meeting(director, SKILLED))
    assert state.model_dump() == before


def test_a_take_can_start_anywhere(directing: Directing) -> None:
    heard = list(meeting(directing(), SKILLED))
    for h in heard:
        assert State.model_validate(h.direction.state.model_dump(mode="json")) == h.direction.state
    assert Do.GREET in heard[0].direction.do


def test_the_same_seed_gives_the_same_meeting_in_another_process() -> None:
    """Sets of words come in another order in each process; nothing may depend on it."""
    script = (
        "from pathlib import Path\n"
        "from interviewee.acting import SKILLED, SimpleTagger, meeting\n"
        "from coach.interviewee.director import Director\n"
        "from coach.interviewee.model import Meeting\n"
        "from coach.persona import persona_named\n"
        "director = Director(persona_named('dana-whitfield'), Meeting(seed=4), tagger=SimpleTagger())\n"
        "print([h.direction.model_dump_json() for h in meeting(director, SKILLED)])\n"
    )
    folders = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]
    heard = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(folders)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(heard) == 1
    assert "words" in heard.pop()
