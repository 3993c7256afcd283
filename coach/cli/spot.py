"""``coach spot``: hear a short meeting and say when something goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.lines import ask, note, tell

if TYPE_CHECKING:
    from coach.history.scenes import Heard, Scene


@click.command()
@click.argument("scene", metavar="[ID]", required=False)
@click.option("--plain", is_flag=True, help="In lines, without cursor tricks: for screen readers and pipes.")
@click.option("--good", is_flag=True, help="Play the good version of the scene.")
@click.option("--list", "listed", is_flag=True, help="List the scenes.")
def spot(scene: str | None, plain: bool, good: bool, listed: bool) -> None:
    """Spot the lapse: twelve turns; answer each line of the interviewer's with Enter, or with x if you hear a lapse.

    Without ID another scene each time, now and then one with nothing wrong in it.
    """
    from coach.cli.app import open_app
    from coach.cli.lines import is_terminal
    from coach.errors import BadInput
    from coach.history.scenes import all_scenes, scene_named
    from coach.history.spotting import next_play
    from coach.store import open_database

    if listed:
        for each in all_scenes():
            tell(f"{each.id}  {each.title}")
        return
    if good and scene is None:
        raise BadInput(
            "--good needs the ID of a scene.", "Otherwise coach chooses.", "`coach spot --list` lists them."
        )
    if not (plain or scene) and is_terminal():
        open_app("spot")
        return
    if scene:
        _play(scene_named(scene), not good)
    else:
        _play(*next_play(open_database()))


def _play(scene: Scene, flawed: bool) -> None:
    from coach.history.scenes import heard
    from coach.history.spotting import keep_play
    from coach.store import open_database
    from coach.transcript import Role

    tell(f"{scene.title}. {scene.about}")
    note("After each line of the interviewer's: Enter goes on, x says that you heard a lapse.")
    me, they = scene.me.split(",")[0], scene.they
    pressed = set()
    for number, turn in enumerate(scene.version(flawed).turns, 1):
        tell(f"{number}. {me if turn.role is Role.INTERVIEWER else they}: {turn.text}")
        if turn.role is Role.INTERVIEWER:
            answer = ask("Lapse? ")
            if answer is None:
                note("Stopped before the end, so nothing is counted.")
                return
            if answer.lower() in ("x", "l", "y", "yes"):
                pressed.add(number)
    result = heard(scene, flawed, pressed)
    keep_play(open_database(), scene, flawed, result)
    _tell(scene, flawed, result)


def _tell(scene: Scene, flawed: bool, result: Heard) -> None:
    from coach.history.scenes import rule_of

    tell(result.line if flawed else f"There was nothing wrong in this one. {result.line}")
    for slip in sorted((*result.hits, *result.misses), key=lambda slip: slip.turn):
        title, why = rule_of(slip.criterion)
        tell(f"{'✓ heard' if slip in result.hits else '✗ missed'}, turn {slip.turn}: {title}. {why}")
        tell(f"  The good version: {scene.turns[slip.turn - 1].partition(': ')[2]}")
    for number in result.false_alarms:
        tell(f"○ false alarm, turn {number}: nothing was wrong there.")
    if flawed:
        tell(f"`coach spot --good {scene.id}` plays the good version.")
