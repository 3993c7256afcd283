"""One clock, one time zone, and pictures that are compared."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.css.stylesheet import Stylesheet

from .drawing import THEMES, Clock, Show, hold_still

Compare = Callable[..., Awaitable[None]]
PARSED: dict[Any, Any] = {}


class Pictures(SingleFileSnapshotExtension):
    """One file a picture."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    """The clock by which things are kept; days begin at the same moment everywhere."""
    clock = Clock()
    monkeypatch.setattr("coach.store.rehearsals.time", clock)
    monkeypatch.setattr("coach.store.notes.time", clock)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield clock
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(autouse=True)
def one_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Paths of the data folder begin with ``~``, and not with a folder of this run."""
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def same_as_kept(
    snapshot: Any, make_app: Any, clock: Clock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Compare:
    """Asserts that a state looks as it did, in each of these themes; keywords go to the app."""

    async def compare(
        show: Show,
        size: tuple[int, int],
        themes: Mapping[str, str] = THEMES,
        make: Any = make_app,
        **given: Any,
    ) -> None:
        monkeypatch.setenv("COACH_THEME", next(iter(themes.values())))
        drawn = {}
        app = make(**given)
        app.animation_level = "none"
        async with app.run_test(size=size) as pilot:
            app.clock = clock
            await show(pilot)
            for name, theme in themes.items():
                app.theme = theme
                app.refresh_css(animate=False)
                await hold_still(pilot)
                drawn[name] = app.export_screenshot(title="coach", simplify=True)
        kept = snapshot.use_extension(Pictures)
        changed = [name for name, picture in drawn.items() if picture != kept(name=name)]
        for name in changed:
            (tmp_path / f"{name}.svg").write_text(drawn[name], encoding="utf-8")
        assert not changed, f"It looks different in {changed}; how it looks now is in {tmp_path}."

    return compare


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every app has the same stylesheet: it is parsed once a theme, which takes longer than all the drawing."""
    parse = Stylesheet._parse_rules

    def parse_once(self: Stylesheet, *given: Any, **named: Any) -> Any:
        key = (given, tuple(named.items()), frozenset(self._variables.items()))
        if key not in PARSED:
            PARSED[key] = parse(self, *given, **named)
        return PARSED[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", parse_once)
