"""Calls without a model: a tagger that knows the acts of a call by simple words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coach.acts import Tagger
from coach.acts.encoder import Passage
from coach.store import Database, Rehearsals
from coach.transcript import Role

WORDS = {
    "states-name": r"my name is|this is Ada",
    "states-connection": r"gave me .*\bname|suggested that I",
    "states-purpose": r"researching|like to find out|trying to decide",
    "gives-reason": r"researching|like to find out|trying to decide",
    "asks-if-good-time": r"good (time|moment)",
    "asks-when-to-call": r"(better|best) time",
    "will-call-again": r"I'll call (again|then|you again)",
    "asks-for-meeting": r"could (we (meet|talk)|I come)",
    "names-length": r"twenty( to thirty)? minutes",
    "names-long-length": r"two hours",
    "yields-choice": r"whenever",
    "dictates-slot": r"I'll be there on",
    "disclaims-job": r"not (calling about|about|asking for) a job",
    "assures-brevity": r"busy|won't keep you",
    "thanks": r"\bthank",
    "asks-for-job": r"\bhiring\b|a job for me",
    "rude": r"do your job|idiot|to somebody",
    "hands-off-initiative": r"call me back",
    "gives-phone-number": r"555 01",
    "confirms-when": r"(Tues|Wednes|Thurs|Fri)day at",
    "confirms-place": r"at your office",
    "open-question": r"^(how|what|why)\b",
}
THEIRS = {
    "unavailable": r"in a (board )?meeting|travelling|out of the office|with clients|is away|isn't in|missed|another call|stepped into",
    "puts-through": r"put(ting)? you through|connect|transferr",
    "bad-time": r"bad (time|moment)|can't talk|driving|walking into|not a good time",
    "agrees-to-meeting": r"(Tues|Wednes|Thurs|Fri)day at",
}


@pytest.fixture
def ears(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> Tagger:
    """A tagger that finds the acts of a call by :data:`WORDS`."""

    def by_words(self: Tagger, passage: Passage) -> list[dict[str, float]]:
        known = WORDS if passage.role == "interviewer" else THEIRS
        able = [act for act in self.acts.values() if Role(passage.role) in act.by]
        return [
            {
                act.name: 0.99 if act.name in known and re.search(known[act.name], span.text, re.I) else 0.01
                for act in able
            }
            for span in passage.spans
        ]

    monkeypatch.setattr(Tagger, "probabilities", by_words)
    return tagger


@pytest.fixture
def shelf(tmp_path: Path) -> Rehearsals:
    """An empty shelf."""
    return Rehearsals(Database(tmp_path / "coach.db"))
