"""How quick the app feels, in a real terminal: ``python -m tests.bench.screens [typing|switching|reports|memory …]``.

Four figures and what they should stay under: from a key to its letter on the screen while a reply streams at 100 tokens
a second into a meeting of 400 turns (50 ms for 95 of 100 keys), from a key to another screen (100 ms), from a key to a
report and to each of its parts (100 ms), and memory after ten meetings against after one (1.2 times). Nothing is
asserted: a busy machine is slower.

Of each, the first time stands by itself; of the later ones the least, the median, and what 95 of 100 stay under; then the
median of the processor's time, which says more than the clock when the machine has other work.
Going back is measured with Ctrl+L: after Escape, Textual waits a tenth of a second for the rest of a longer key, whatever
the app does.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence

from tests.bench.terminal import Terminal

LETTERS = "αβγδεζηθικλμνξοπρστυφχψω"
SIZES = ((80, 24), (140, 40))
ROUNDS = 11
BACK = "\x0c"
REST = 0.8
SETTLED = 4
"""Seconds until what is read in the background is read: nobody is so quick at the start."""
KEY, SCREEN = 50, 100
"""What should be there within so many milliseconds: a letter, a screen."""

Size = tuple[int, int]
Taken = tuple[float, float]
"""Milliseconds by the clock, and of the processor."""

Steps = Sequence[tuple[str, str, str]]
"""A name, the keys, and the words that are then to be seen; without a name it is not measured."""

PARTS: tuple[tuple[str, str, str], ...] = (
    ("criteria", "2", "Why:"),
    ("numbers", "3", "Longest turn"),
    ("transcript", "4", "1 · 0:00"),
    ("takes", "5", "one that counts"),
    ("page one", "1", "of 100,"),
)


def typing(size: Size, folder: str) -> None:
    """A hundred keys, a tenth of a second apart, while she speaks."""
    terminal = _opened("long", size, folder)
    try:
        terminal.await_text("Say it")
        terminal.pass_time(1)
        terminal.press("hello\r", "hello")
        terminal.pass_time(2)
        taken: list[Taken] = []
        for number in range(96):
            letter = LETTERS[number % len(LETTERS)]
            taken.append((terminal.press(letter, letter), terminal.worked))
            if letter == LETTERS[-1]:
                terminal.press("\x15", "")
            terminal.pass_time(0.1)
    finally:
        terminal.close()
    _print(size, "key to screen", taken, KEY)


def switching(size: Size, folder: str) -> None:
    """From a key to the title of another screen, and back Home."""
    _walk(
        size,
        folder,
        (
            ("home to look back", "h", "Looking back"),
            ("back home", BACK, "Begin"),
            ("home to people", "n", "Whom would you"),
            ("people to plan", "\r", "Before you meet"),
            ("plan to people", BACK, "Whom would you"),
            ("people to home", BACK, "Begin"),
            ("home to a file", "f", "Review a real"),
            ("file to home", BACK, "Begin"),
        ),
    )


def reports(size: Size, folder: str) -> None:
    """From Enter on a meeting to its report, to each part of it for the first time, and to each again."""
    _walk(
        size,
        folder,
        (
            ("", "h", "fix:"),
            ("open a report", "\r", "of 100,"),
            *((f"{name}, new", key, wanted) for name, key, wanted in PARTS[:-1]),
            ("page one again", *PARTS[-1][1:]),
            *((f"{name} again", key, wanted) for name, key, wanted in PARTS[:-1]),
            ("report to home", BACK, "Begin"),
        ),
    )


def memory(folder: str) -> None:
    """Ten meetings against one."""
    home = {**os.environ, "COACH_HOME": os.path.join(folder, "memory")}
    subprocess.run([sys.executable, "-m", "tests.bench.memory"], env=home, check=True)


def _walk(size: Size, folder: str, steps: Steps) -> None:
    """The same way from Home and back, a few times."""
    terminal = _opened("home", size, folder)
    taken: dict[str, list[Taken]] = {name: [] for name, _, _ in steps if name}
    try:
        terminal.await_text("Rehearse with")
        terminal.pass_time(SETTLED)
        for _ in range(ROUNDS):
            for name, keys, wanted in steps:
                terminal.pass_time(REST)
                needed = terminal.press(keys, wanted)
                if name:
                    taken[name].append((needed, terminal.worked))
    finally:
        terminal.close()
    for name, each in taken.items():
        _print(size, name, each[1:], SCREEN, each[0])


def _opened(stage: str, size: Size, folder: str) -> Terminal:
    home = {"COACH_HOME": tempfile.mkdtemp(dir=folder)}
    with open(os.path.join(home["COACH_HOME"], "app.toml"), "w", encoding="utf-8") as kept:
        kept.write('[keys]\nback = "ctrl+l"\n')
    return Terminal([sys.executable, "-m", "tests.bench.stage", stage], home, size)


def _print(size: Size, name: str, taken: Sequence[Taken], most: int, first: Taken | None = None) -> None:
    ranked = sorted(waited for waited, _ in taken)
    high = ranked[min(len(ranked) - 1, int(0.95 * len(ranked)))]
    worked = statistics.median(work for _, work in taken)
    begins = f"first {first[0]:6.1f} (work {first[1]:5.1f})" if first else ""
    print(
        f"{size[0]:3}x{size[1]}  {name:18} {begins:25}  least {ranked[0]:6.1f}  median {statistics.median(ranked):6.1f}"
        f"  95 % {high:6.1f} ms  work {worked:5.1f} ms  {high / most:.2f} of {most} ms",
        flush=True,
    )


def main(wanted: Sequence[str]) -> None:
    """Print a table: all of it, or what is ``wanted``."""
    print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        for what in (typing, switching, reports):
            for size in SIZES:
                if not wanted or what.__name__ in wanted:
                    what(size, folder)
        if not wanted or "memory" in wanted:
            memory(folder)
    print(f"load after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
