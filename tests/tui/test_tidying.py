"""What is no longer used is put away between keys, and nothing that a closed screen drew is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from textual._styles_cache import StylesCache

from coach.tui.tidying import DUE, OVERDUE, QUIET, Tidying, forget_borders

from .steps import arrive


@pytest.fixture
def as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


class Watch:
    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    told = [0]
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, told[0]))
    return told


def test_it_waits_for_a_pause_and_for_something_to_do(rounds: list[int]) -> None:
    watch = Watch()
    tidy = Tidying(watch)
    watch.seconds += 60
    assert not tidy.look()
    rounds[0] = DUE
    tidy.pressed()
    watch.seconds += QUIET / 2
    assert not tidy.look()
    watch.seconds += QUIET
    assert tidy.look()


def test_somebody_who_never_pauses_does_not_fill_the_memory(rounds: list[int]) -> None:
    tidy = Tidying(Watch())
    rounds[0] = OVERDUE
    assert tidy.look()


@pytest.mark.usefixtures("as_it_was")
def test_python_leaves_the_old_to_it_from_then_on() -> None:
    young, middle, _ = gc.get_threshold()
    Tidying().begin()
    assert gc.get_threshold()[:2] == (young, middle)
    assert gc.get_threshold()[2] > OVERDUE


async def test_what_a_closed_screen_drew_is_not_kept(make_app: Any) -> None:
    def drawn() -> int:
        forget_borders()
        gc.collect()
        return sum(isinstance(one, StylesCache) for one in gc.get_objects())

    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        counted = []
        for _ in range(3):
            await pilot.press("n")
            await arrive(pilot, "PeopleScreen")
            await pilot.press("escape")
            await arrive(pilot, "HomeScreen")
            counted.append(drawn())
        assert counted[2] <= counted[1]


async def test_a_key_puts_it_off(make_app: Any, rounds: list[int]) -> None:
    watch = Watch()
    app = make_app()
    app.tidying = Tidying(watch)
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        rounds[0] = DUE
        watch.seconds += 60
        await pilot.press("down")
        assert not app.tidying.look()
