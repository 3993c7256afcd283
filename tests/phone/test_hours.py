"""No hour of the day is greeted: a call is practised, and a script dialled with, at any of them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from coach.desk.script import About, script_from
from coach.paths import shipped

HOUR = re.compile(
    r"\bgood (morning|afternoon|evening)\b|\b(it's been|having) a \w+ (morning|afternoon|evening)\b", re.I
)
GREETINGS = ("pick_up", "greet_back", "opening", "small_talk", "goodbye_warm", "goodbye_cool")
PEOPLE = sorted(shipped("personas").rglob("*.toml"))


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_nobody_greets_an_hour(path: Path) -> None:
    lines = tomllib.loads(path.read_text(encoding="utf-8")).get("lines", {})
    said = [line for key in GREETINGS for line in lines.get(key, ())]
    assert [line for line in said if HOUR.search(line)] == []


@pytest.mark.parametrize(
    "about", [About(), About("Ada Brook", "Maria Keller", "Priya Shah", "how hospitals plan")]
)
def test_a_script_that_is_made_greets_none(about: About) -> None:
    assert [line for line in script_from(about).lines.values() if HOUR.search(line)] == []
