"""``coach due``: what you promised, what to drill, and by when."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.errors import BadInput, NotFound

if TYPE_CHECKING:
    from coach.desk.calendar import Entry
    from coach.desk.follow_ups import FollowUp
    from coach.history.drills import Drill
    from coach.store import Database


@click.command()
@click.option("--from", "source", metavar="TRANSCRIPT", help="Find the promises in a meeting and keep them.")
@click.option("--me", metavar="NAME", help="Your name in that file, for 'Name: text' lines and captions.")
@click.option(
    "--met",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"]),
    help="When the meeting was; now, otherwise.",
)
@click.option("--done", metavar="ID", multiple=True, help="Tick this off.")
@click.option("--undo", metavar="ID", multiple=True, help="It was not done after all.")
@click.option("--all", "everything", is_flag=True, help="List what is done as well.")
@click.option(
    "--ics", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write a calendar file."
)
def due(
    source: str | None,
    me: str | None,
    met: datetime | None,
    done: tuple[str, ...],
    undo: tuple[str, ...],
    everything: bool,
    ics: Path | None,
) -> None:
    """List what you promised and which drills are booked, what is due first at the top.

    The thank-you note is due 24 hours after the meeting; a promise on the day that you named, else within a week.
    """
    from coach.store import open_database

    if source is None and (met or me):
        raise BadInput("--met and --me need --from.", "They tell about a meeting.")
    from coach.desk.follow_ups import calendar_entries, follow_ups, tick
    from coach.history.booking import all_drills

    database, now = open_database(), datetime.now().timestamp()
    if source is not None:
        _keep_promises(database, source, me, met)
    for ids, is_done in ((done, True), (undo, False)):
        for wanted in ids:
            tick(database, _found(database, wanted, now).id, is_done)
    listed = follow_ups(database, now, None if everything else False)
    for each in listed:
        click.echo(_line(each, now))
    drills = [drill for drill in all_drills(database) if not drill.steady]
    for drill in drills:
        click.echo(_drill_line(drill))
    if not listed and not drills:
        click.echo("Nothing is due. `coach due --from TRANSCRIPT` finds what you promised in a meeting.")
    if ics is not None:
        from coach.desk.calendar import drill_entry

        booked = [drill_entry(drill.criterion, drill.title, drill.due) for drill in drills]
        _write_calendar([*calendar_entries(listed), *booked], ics)


def _keep_promises(database: Database, source: str, me: str | None, met: datetime | None) -> None:
    from coach.acts import default_tagger
    from coach.desk.follow_ups import follow_up
    from coach.formats import open_transcript

    transcript = open_transcript(source, me)
    if transcript.scenario.written:
        raise BadInput(
            f"{source} is a letter.", f"Its scenario is {transcript.scenario}.", "Give the meeting."
        )
    moment = (met or datetime.now()).astimezone()
    file = "" if source == "-" else str(Path(source).resolve())
    kept = follow_up(database, transcript, moment, default_tagger().tag(transcript), file=file)
    count = len(kept) - 1
    click.echo(
        f"coach: {count} {'promise' if count == 1 else 'promises'} found, and the thank-you note.", err=True
    )


def _found(database: Database, wanted: str, now: float) -> FollowUp:
    """The one thing whose id begins so."""
    from coach.desk.follow_ups import follow_ups

    matching = [
        each for each in follow_ups(database, now, None) if wanted and each.id.startswith(wanted.lower())
    ]
    if len(matching) == 1:
        return matching[0]
    raise NotFound(
        f"{'Several things are' if matching else 'Nothing is'} kept under {wanted!r}.",
        fix="`coach due` lists what is due, with ids.",
    )


def _line(each: FollowUp, now: float) -> str:
    from coach.transcript import on_one_line

    day = datetime.fromtimestamp(each.due).astimezone()
    late = each.late(now)
    mark = "✓" if each.done else "!" if late else "○"
    whom = f" ({each.they})" if each.words and each.they else ""
    more = f"{', done' if each.done else ', late' if late else ''}{', for practice' if each.practice else ''}"
    hour = "     " if each.all_day else f"{day:%H:%M}"
    asked = f" [asked: {each.about}]" if each.about else ""
    return on_one_line(f"{mark} {each.id}  {day:%a %Y-%m-%d} {hour}  {each.title}{asked}{whom}{more}")


def _drill_line(drill: Drill) -> str:
    day = datetime.fromtimestamp(drill.due).astimezone()
    mark = "!" if day <= datetime.now().astimezone() else "○"
    return f"{mark} drill     {day:%a %Y-%m-%d}        {drill.title or drill.criterion}: coach drill {drill.criterion}"


def _write_calendar(entries: list[Entry], path: Path) -> None:
    from coach.desk.calendar import calendar

    text = calendar(entries, datetime.now().astimezone())
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise BadInput(f"{path} cannot be written.", f"{error.strerror}.", "Choose another place.") from None
