"""Killed at any moment, it reopens with every finished turn and the draft."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from stand_ins import new_take

from coach.store import Database, KeptTake, Rehearsals
from coach.transcript import Role

KILLS = 20
CHILD = Path(__file__).with_name("play_on.py")


def test_twenty_kills_in_the_middle_of_an_answer_lose_nothing(path: Path) -> None:
    database = Database(path)
    take = new_take(Rehearsals(database))
    database.close()
    chance = random.Random(20)
    finished = 0
    for _ in range(KILLS):
        told = _play_and_kill(path, take, after_pieces=chance.randint(1, 15))
        database = Database(path)
        kept = Rehearsals(database).take(take)
        assert database.rows("PRAGMA integrity_check")[0][0] == "ok"
        database.close()
        finished = max([finished, *(int(line.split()[1]) + 1 for line in told if _is_turn(line))])
        turns = len(kept.transcript.turns)
        assert finished <= turns <= finished + 1, "a turn that was told done is missing"
        _check_turns(kept)
        _check_draft(kept, told, turns > finished)
        finished = turns
    assert finished > KILLS, "the kills came too early to mean anything"


def _play_and_kill(path: Path, take: str, after_pieces: int) -> list[str]:
    """Everything that a child told before it was killed in the middle of an answer."""
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(path), take],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ.copy(),
    ) as child:
        assert child.stdout is not None
        told: list[str] = []
        while told.count("piece") < after_pieces:
            line = child.stdout.readline()
            assert line, "the child ended by itself"
            told.append(line.rstrip("\n"))
        child.send_signal(signal.SIGKILL)
        told += [line.rstrip("\n") for line in child.stdout if line.endswith("\n")]
    assert child.returncode == -signal.SIGKILL
    return told


def _is_turn(line: str) -> bool:
    return line.startswith(("said ", "answered "))


def _check_turns(kept: KeptTake) -> None:
    """No turn is lost, doubled, or cut short."""
    for number, turn in enumerate(kept.transcript.turns):
        if number % 2 == 0:
            assert (turn.role, turn.text) == (Role.INTERVIEWER, f"Line {number}.")
        else:
            answer = f"This is answer {number // 2 + 1} of mine."
            assert (turn.role, turn.text) == (Role.INTERVIEWEE, answer)
    assert [state["step"] for state in kept.states] == [
        (number + 1) // 2 for number in range(len(kept.states))
    ]


def _check_draft(kept: KeptTake, told: list[str], another_turn: bool) -> None:
    """The draft is the last one told done, or the one after it; a line said since then has emptied it."""
    since = 0
    for number, line in enumerate(told):
        since = number if line.startswith("said ") else since
    drafts = [line.removeprefix("draft ") for line in told[since:] if line.startswith("draft ")]
    if not drafts:
        return
    last = int(drafts[-1].split()[-1])
    allowed = {drafts[-1], f"half a line {last + 1}"}
    if another_turn:
        allowed.add("")
    assert kept.draft in allowed
