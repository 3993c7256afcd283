"""Spot the lapse in lines: one line at a time, and what was heard, missed and imagined."""

from __future__ import annotations

from coach.cli.lines import ask, is_terminal, note, tell, tell_all, tell_commands
from coach.history.scenes import Heard, Scene, heard, rule_of
from coach.history.spotting import keep_play, next_play
from coach.report.aloud.wording import sentence
from coach.store import Database
from coach.transcript import Role

HEARD = ("x", "l", "y", "yes")
LISTENING = {
    "Enter": "nothing was wrong in that line",
    "x": "you heard a lapse in it",
    "/again": "hear that line again",
    "/quit": "stop; nothing is counted then",
}


def play_on(database: Database, scene: Scene, flawed: bool) -> None:
    """Play a scene; somebody who types may go on with its other version, which counts no more, or with another scene."""
    known = False
    while _play(database, scene, flawed, known) and is_terminal():
        answer = (ask("g plays the other version, n another scene, Enter ends: ") or "").lower()
        if answer == "g":
            flawed, known = not flawed, True
        elif answer == "n":
            (scene, flawed), known = next_play(database), False
        else:
            return


def _play(database: Database, scene: Scene, flawed: bool, known: bool) -> bool:
    """Whether it was heard to its end; then it is judged, and kept unless the scene is ``known``."""
    tell(f"{scene.title}. {scene.about}")
    note("After each line of the interviewer's: Enter goes on, x says that you heard a lapse.")
    me, they = scene.me.split(",")[0], scene.they
    pressed = set()
    for number, turn in enumerate(scene.version(flawed).turns, 1):
        said = f"{number}. {me if turn.role is Role.INTERVIEWER else they}: {turn.text}"
        tell(said)
        if turn.role is Role.INTERVIEWER:
            answer = _answer(said)
            if answer is None:
                note("Stopped before the end, so nothing is counted.")
                return False
            if answer in HEARD:
                pressed.add(number)
    result = heard(scene, flawed, pressed)
    if not known:
        keep_play(database, scene, flawed, result)
    tell_all(_told(scene, flawed, result))
    return True


def _answer(said: str) -> str | None:
    """The answer in small letters; ``None`` when somebody stops."""
    while (answer := ask("A lapse? x, or Enter for none: ")) is not None:
        answer = answer.lower()
        if answer == "/again":
            tell(said)
        elif answer == "/help":
            tell_commands(LISTENING)
        elif answer == "/quit":
            return None
        elif answer in ("", "n", "no", *HEARD) or not is_terminal():
            return answer
        else:
            note("Type x, or nothing. /help says more.")
    return None


def _told(scene: Scene, flawed: bool, result: Heard) -> list[str]:
    lines = [result.line if flawed else f"There was nothing wrong in this one. {result.line}"]
    for slip in sorted((*result.hits, *result.misses), key=lambda slip: slip.turn):
        title, why = rule_of(slip.criterion)
        lines += [
            f"{'Heard' if slip in result.hits else 'Missed'}, turn {slip.turn}: {sentence(title)} {sentence(why)}",
            f"  Said: {slip.says}",
            f"  The good version: {scene.turns[slip.turn - 1].partition(': ')[2]}",
        ]
    lines += [f"False alarm, turn {number}: nothing was wrong there." for number in result.false_alarms]
    if flawed and not is_terminal():
        lines.append(f"`coach spot --good {scene.id}` plays the good version.")
    return lines
