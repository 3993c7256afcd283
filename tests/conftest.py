"""What every test shares: a data folder of its own, and a tagger that needs no trained model."""

from __future__ import annotations

import os
import re
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import pytest
from hypothesis import settings

from coach.acts import Tagger, all_acts, encoder
from coach.acts.encoder import Passage
from coach.interviewee.meaning import default_meaning
from coach.transcript import Role

# The same examples every time, however busy the machine is.
settings.register_profile("coach", deadline=None, derandomize=True)
settings.load_profile("coach")

# Tests run in two processes on two cores: with two threads in each they wait for each other, and take half as long again.
encoder.THREADS = 1

WORDS = {
    "asks-for-job": r"\bhiring\b|give me a job",
    "asks-for-recommendation": r"put in a (good )?word",
    "asks-for-referral": r"who else",
    "thanks": r"\bthank",
    "appreciates-time": r"thank you for (making|your) time",
    "rapport": r"nice to meet|thank you for making time",
    "stay-in-touch": r"stay in touch",
    "states-purpose": r"want to learn|want to understand",
    "introduces-self": r"\bI'm a\b|\bI study\b",
    "offers-help": r"anything I can do for you",
    "shows-research": r"\bI read\b",
    "builds-on-answer": r"you said|you mentioned",
    "open-question": r"^(how|what|why|tell me)\b",
    "closed-question": r"^(do|did|is|are)\b.*\?",
    "time-sign": r"glances at|next meeting",
    "acknowledges-time-or-winds-up": r"last question|out of time",
    "raises-resume": r"your r[ée]sum[ée]",
    "mentions-own-resume": r"my r[ée]sum[ée]",
}
"""The words by which the fake tagger knows an act."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("COACH_HOME", str(folder))
    for name in ("COACH_THEME", "NO_COLOR", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture(autouse=True)
def vectors(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The vectors of the shipped people are made once for all tests and both processes."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "vectors"
    folder.mkdir(exist_ok=True)
    monkeypatch.setattr("coach.interviewee.kept.vectors_folder", lambda: folder)


class ByWords:
    """An encoder that knows texts by their words alone."""

    acts = tuple(all_acts())

    def vectors(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        """Texts that share words are alike."""
        found = np.full((len(texts), 256), 1e-6, dtype=np.float32)
        for row, text in zip(found, texts, strict=True):
            for word in re.findall(r"\w+", text.lower()):
                row[crc32(word.encode()) % 256] += 1
        return found / np.linalg.norm(found, axis=1, keepdims=True)


@pytest.fixture
def tagger(monkeypatch: pytest.MonkeyPatch) -> Tagger:
    """In this test every tagger finds acts by simple words (:data:`WORDS`); the trained model is not touched."""
    monkeypatch.setattr(Tagger, "probabilities", _by_words)
    monkeypatch.setattr(Tagger, "encoder", ByWords())
    monkeypatch.setattr("coach.acts.encoder.default_encoder", ByWords)
    monkeypatch.setattr("coach.interviewee.meaning.question_encoder", ByWords)
    monkeypatch.setattr(default_meaning(), "_tables", OrderedDict())
    return Tagger()


def _by_words(self: Tagger, passage: Passage) -> list[dict[str, float]]:
    able = [act for act in self.acts.values() if Role(passage.role) in act.by]
    return [
        {
            act.name: 0.99 if act.name in WORDS and re.search(WORDS[act.name], span.text, re.I) else 0.01
            for act in able
        }
        for span in passage.spans
    ]
