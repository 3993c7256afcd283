"""``coach spot``: hear a short meeting and say when something goes wrong."""

from __future__ import annotations

import click

from coach.cli.lines import tell


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
    from coach.cli.plain_spot import play_on

    database = open_database()
    first = (scene_named(scene), not good) if scene else next_play(database)
    play_on(database, *first)
