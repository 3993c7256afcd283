"""How quick the app feels, in a real terminal: ``python -m tests.bench.screens``.

Three figures and what they should stay under: from a key to its letter on the screen while a reply streams at 100 tokens
a second into a meeting of 400 turns (50 ms for 95 of 100 keys), from a key to another screen (100 ms), and memory after
ten meetings against after one (1.2 times). Nothing is asserted: a busy machine is slower.

Going back is measured with Ctrl+B: after Escape, Textual waits a tenth of a second for the rest of a longer key, whatever
the app does.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile

from tests.bench.terminal import Terminal

LETTERS = "αβγδεζηθικλμνξοπρστυφχψω"
SIZES = ((80, 24), (140, 40))
ROUNDS = 6
BACK = "\x02"


def typing(size: tuple[int, int], folder: str) -> list[float]:
    """Milliseconds for each of a hundred keys, a tenth of a second apart, while she speaks."""
    terminal = _opened("long", size, folder)
    try:
        terminal.await_text("Say it")
        terminal.pass_time(1)
        terminal.press("hello\r", "hello")
        terminal.pass_time(2)
        taken = []
        for number in range(96):
            letter = LETTERS[number % len(LETTERS)]
            taken.append(terminal.press(letter, letter))
            if letter == LETTERS[-1]:
                terminal.press("\x15", "")
            terminal.pass_time(0.1)
        return taken
    finally:
        terminal.close()


def switching(size: tuple[int, int], folder: str) -> dict[str, list[float]]:
    """Milliseconds from a key to the title of another screen, and back Home; the first time of each comes first."""
    terminal = _opened("home", size, folder)
    steps = (
        ("home to look back", "h", "Looking back"),
        ("back home", BACK, "Begin"),
        ("home to people", "n", "Whom would you"),
        ("people to plan", "\r", "Before you meet"),
        ("plan to people", BACK, "Whom would you"),
        ("people to home", BACK, "Begin"),
        ("home to a file", "f", "Review a real"),
        ("file to home", BACK, "Begin"),
    )
    taken: dict[str, list[float]] = {name: [] for name, _, _ in steps}
    try:
        terminal.await_text("Rehearse with")
        for _ in range(ROUNDS):
            for name, keys, wanted in steps:
                terminal.pass_time(0.8)
                taken[name].append(terminal.press(keys, wanted))
        return taken
    finally:
        terminal.close()


def _opened(stage: str, size: tuple[int, int], folder: str) -> Terminal:
    home = {"COACH_HOME": os.path.join(folder, f"{stage}-{size[0]}")}
    os.makedirs(home["COACH_HOME"], mode=0o700)
    with open(os.path.join(home["COACH_HOME"], "app.toml"), "w", encoding="utf-8") as kept:
        kept.write('[keys]\nback = "ctrl+b"\n')
    return Terminal([sys.executable, "-m", "tests.bench.stage", stage], home, size)


def _percentile(taken: list[float], part: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(part * len(taken)))]


def main() -> None:
    """Print a table."""
    print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            taken = typing(size, folder)
            half, most = statistics.median(taken), _percentile(taken, 0.95)
            print(
                f"{size[0]}x{size[1]}  key to screen   median {half:5.1f} ms   95 % {most:5.1f} ms   {most / 50:.2f} of 50 ms"
            )
        for size in SIZES:
            for name, each in switching(size, folder).items():
                half = statistics.median(each[1:])
                print(
                    f"{size[0]}x{size[1]}  {name:18} first {each[0]:6.1f} ms   then {half:5.1f} ms   {half / 100:.2f} of 100 ms"
                )
        home = {**os.environ, "COACH_HOME": os.path.join(folder, "memory")}
        subprocess.run([sys.executable, "-m", "tests.bench.memory"], env=home, check=True)
    print(f"load after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
