"""The plays of "spot the lapse" that are kept: only which scene, which version, and the numbers."""

from __future__ import annotations

from coach.history.scenes import Heard, Scene, next_scene
from coach.store import Database, Notes

KIND = "spot"


def next_play(database: Database) -> tuple[Scene, bool]:
    """The scene to play now, and whether its flawed version."""
    return next_scene(len(Notes(database).all(KIND)))


def keep_play(database: Database, scene: Scene, flawed: bool, result: Heard) -> None:
    """Keep how it went."""
    body = {
        "flawed": flawed,
        "hits": len(result.hits),
        "misses": len(result.misses),
        "false_alarms": len(result.false_alarms),
    }
    Notes(database).keep(KIND, scene.id, body)
