"""Scripts and calls without a model: acts are known by simple words."""

from __future__ import annotations

import pytest

from coach.acts import Tagger
from tests.phone import conftest as phone
from tests.phone.conftest import ears

__all__ = ["ears"]


@pytest.fixture
def listening(ears: Tagger, monkeypatch: pytest.MonkeyPatch) -> Tagger:
    """A tagger that also hears how one got the name, and who one is."""
    monkeypatch.setitem(phone.WORDS, "states-connection", r"gave me .*(name|number)|told me about")
    monkeypatch.setitem(phone.WORDS, "disclaims-job", r"not (calling about |about |asking for )?a job")
    monkeypatch.setitem(phone.WORDS, "introduces-self", r"\bI'm an? |\bI study\b")
    monkeypatch.setitem(phone.WORDS, "asks-for-meeting", r"could (we|I) (meet|come|talk)")
    monkeypatch.setitem(phone.WORDS, "names-length", r"twenty")
    monkeypatch.setitem(phone.WORDS, "states-name", r"my name is|this is (Priyanka|Ada)")
    monkeypatch.setitem(phone.WORDS, "confirms-when", r"so that is .*|so (Tues|Wednes|Thurs|Fri)day")
    monkeypatch.setitem(phone.WORDS, "confirms-place", r"so that is .* at your office|at your office on")
    return ears
