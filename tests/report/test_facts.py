"""Every fact that they had to tell: what came out and when, and a question for each that did not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from coach.persona import Layer, persona_named
from coach.report.facts import TAKES_TRUST, Facts, Line, facts_of, facts_to_markdown, facts_to_text
from coach.store import Database, KeptTake, Rehearsals
from coach.transcript import Interviewee, Role, Transcript, Turn

WHO = "dana-whitfield"


def _kept(database: Database, told: list[list[str]], who: str = WHO) -> KeptTake:
    """A take in which, after each turn, so much had been told."""
    shelf = Rehearsals(database)
    header = Transcript(
        schema="coach.transcript/1", id="kept", agreed_minutes=20, interviewee=Interviewee(name="Dana")
    )
    arranged: dict[str, Any] = {"minutes": 20}
    take = shelf.begin(header, who, arranged, None, voice="script")
    for number, facts in enumerate(told):
        role = Role.INTERVIEWEE if number % 2 else Role.INTERVIEWER
        shelf.add_turn(take, Turn(role=role, text="Words."), {"told": facts})
    return shelf.take(take)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "coach.db")
    yield opened
    opened.close()


def test_each_hidden_fact_is_told_or_missed_and_the_public_ones_are_neither(database: Database) -> None:
    persona = persona_named(WHO)
    hidden = [fact for fact in persona.fact if fact.layer is not Layer.PUBLIC]
    public = next(fact for fact in persona.fact if fact.layer is Layer.PUBLIC)
    first, second = hidden[3], hidden[1]
    kept = _kept(
        database, [[], [first.id, public.id], [first.id, public.id], [first.id, public.id, second.id]]
    )
    facts = facts_of(kept)
    assert facts is not None
    assert facts.told == (Line(first.asks[0], turn=1), Line(second.asks[0], turn=3))
    assert len(facts.missed) == len(hidden) - 2
    assert {line.question for line in (*facts.told, *facts.missed)} == {fact.asks[0] for fact in hidden}
    trusted = {fact.asks[0] for fact in hidden if fact.layer is Layer.TRUST}
    assert {line.question for line in facts.missed if line.trust} == trusted - {first.asks[0], second.asks[0]}
    assert facts.headline == f"They told you 2 of {len(hidden)} things; there was time for about 10."
    assert f"There are {len(hidden)} in all" in facts.note


def test_what_was_taken_back_in_another_take_does_not_count_as_told(database: Database) -> None:
    persona = persona_named(WHO)
    one = next(fact.id for fact in persona.fact if fact.layer is Layer.OPEN)
    facts = facts_of(_kept(database, [[], [one], []]))
    assert facts is not None
    assert facts.told == ()


def test_of_somebody_who_is_gone_or_said_nothing_no_facts_are_known(database: Database) -> None:
    assert facts_of(_kept(database, [[], []], who="nobody-here")) is None
    assert facts_of(_kept(database, [])) is None


def test_when_everything_came_out_there_is_nothing_to_ask() -> None:
    assert Facts((Line("Why?", 1),), (), 1).note == "There is nothing more that they would have told."


def test_the_facts_as_text_and_as_markdown() -> None:
    facts = Facts((Line("How did *you* begin?", 3),), (Line("What [hurts]?", trust=True), Line("Why?")), 2)
    text = facts_to_text(facts)
    assert text.startswith("WHAT THEY HAD TO TELL\nThey told you 1 of 3 things")
    assert "\n[told] How did *you* begin? (turn 4)\n" in text
    assert text.endswith(f"\n[  ] What [hurts]? ({TAKES_TRUST})\n[  ] Why?\n")
    markdown = facts_to_markdown(facts)
    assert "\n- ✓ How did \\*you\\* begin? (turn 4)\n" in markdown
    assert markdown.endswith(f"\n- ○ What \\[hurts\\]? ({TAKES_TRUST})\n- ○ Why?\n")
