"""Whoever asked for a job is not offered a question about hiring; what there was to tell is counted all the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coach.report.facts import facts_of
from coach.store import Database, Rehearsals
from coach.transcript import Interviewee, Role, Transcript, Turn


@pytest.mark.parametrize(("verdict", "offered"), [("lapse", False), ("pass", True)])
def test_a_question_about_hiring_is_out_of_place_after_asking_for_a_job(
    tmp_path: Path, verdict: str, offered: bool
) -> None:
    database = Database(tmp_path / "coach.db")
    shelf = Rehearsals(database)
    header = Transcript(schema="coach.transcript/1", id="kept", interviewee=Interviewee(name="Alma"))
    take = shelf.begin(header, "alma-reyes", {"minutes": 20}, None, voice="script")
    shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text="Words."), {"told": []})
    kept = shelf.take(take)
    database.close()
    bare = facts_of(kept)
    facts = facts_of(replace(kept, report={"criteria": [{"id": "asked-for-job", "verdict": verdict}]}))
    assert facts
    assert bare
    asked = [line.question for line in facts.missed]
    assert ("What do you look for when you hire a teacher?" in asked) is offered
    assert facts.everything == bare.everything == len(bare.missed)
