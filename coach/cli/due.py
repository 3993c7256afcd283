"""``coach due``: what you promised, what to drill, and by when."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.errors import BadInput, NotFound

if TYPE_CHECKING:
    from coach.desk.calendar import Entry
    from coach.history.drills import Drill
    from coach.store import Note, Notes

KIND = "promise"


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
    from coach.store import Notes, open_database

    if source is None and (met or me):
        raise BadInput("--met and --me need --from.", "They tell about a meeting.")
    from coach.history.booking import all_drills

    database = open_database()
    notes = Notes(database)
    if source is not None:
        _keep_promises(notes, source, me, met)
    for note_id in done:
        notes.tick(_found(notes, note_id).id)
    for note_id in undo:
        notes.tick(_found(notes, note_id).id, done=False)
    listed = notes.all(KIND, None if everything else False)
    for note in listed:
        click.echo(_line(note))
    drills = [drill for drill in all_drills(database) if not drill.steady]
    for drill in drills:
        click.echo(_drill_line(drill))
    if not listed and not drills:
        click.echo("Nothing is due. `coach due --from TRANSCRIPT` finds what you promised in a meeting.")
    if ics is not None:
        kept = [_entry(note) for note in notes.all(KIND, False) if note.due is not None]
        _write_calendar([*kept, *map(_drill_entry, drills)], ics)


def _keep_promises(notes: Notes, source: str, me: str | None, met: datetime | None) -> None:
    from coach.acts import default_tagger
    from coach.desk.promises import promises_in, thank_you_due
    from coach.formats import open_transcript

    transcript = open_transcript(source, me)
    if transcript.scenario.written:
        raise BadInput(
            f"{source} is a letter.", f"Its scenario is {transcript.scenario}.", "Give the meeting."
        )
    moment = (met or datetime.now()).astimezone()
    they = transcript.interviewee.name or "them"
    found = promises_in(transcript, moment, default_tagger().tag(transcript))
    _keep(notes, transcript.id, f"Thank-you note to {they}", "", they, thank_you_due(moment))
    for promise in found:
        _keep(notes, transcript.id, promise.words, promise.words, they, promise.due)
    count = "1 promise" if len(found) == 1 else f"{len(found)} promises"
    click.echo(f"coach: {count} found, and the thank-you note.", err=True)


def _keep(notes: Notes, transcript: str, title: str, words: str, they: str, when: datetime) -> None:
    """Under an id that the meeting and the words give, so that looking twice keeps it once."""
    from hashlib import sha256

    note_id = sha256(f"{transcript}|{they}|{title}".encode()).hexdigest()[:8]
    body = {"words": words, "they": they, "transcript": transcript}
    notes.keep(KIND, title, body, when.timestamp(), note_id)


def _found(notes: Notes, wanted: str) -> Note:
    """The one promise whose id begins so."""
    matching = [note for note in notes.all(KIND) if wanted and note.id.startswith(wanted.lower())]
    if len(matching) == 1:
        return matching[0]
    raise NotFound(
        f"{'Several things are' if matching else 'Nothing is'} kept under {wanted!r}.",
        fix="`coach due` lists what is due, with ids.",
    )


def _line(note: Note) -> str:
    from coach.transcript import on_one_line

    if note.due is None:
        when = "whenever"
    else:
        day = datetime.fromtimestamp(note.due).astimezone()
        when = f"{day:%a %Y-%m-%d %H:%M}"
    late = note.due is not None and not note.done and note.due < datetime.now().timestamp()
    mark = "✓" if note.done else "!" if late else "○"
    they = str(note.body.get("they", ""))
    whom = f" ({they})" if note.body.get("words") and they else ""
    return on_one_line(f"{mark} {note.id}  {when}  {note.name}{whom}{', late' if late else ''}")


def _drill_line(drill: Drill) -> str:
    day = datetime.fromtimestamp(drill.due).astimezone()
    mark = "!" if day <= datetime.now().astimezone() else "○"
    return f"{mark} drill     {day:%a %Y-%m-%d}        {drill.title or drill.criterion}: coach drill {drill.criterion}"


def _drill_entry(drill: Drill) -> Entry:
    from coach.desk.calendar import Entry

    title = f"Drill: {drill.title or drill.criterion}"
    when = datetime.fromtimestamp(drill.due).astimezone()
    return Entry(f"drill-{drill.criterion}", title, f"A minute or two: coach drill {drill.criterion}", when)


def _write_calendar(entries: list[Entry], path: Path) -> None:
    from coach.desk.calendar import calendar

    text = calendar(entries, datetime.now().astimezone())
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise BadInput(f"{path} cannot be written.", f"{error.strerror}.", "Choose another place.") from None


def _entry(note: Note) -> Entry:
    from coach.desk.calendar import Entry

    they = str(note.body.get("they", ""))
    title = f"Promised {they}: {note.name}" if note.body.get("words") else note.name
    about = "You said so in the meeting." if note.body.get("words") else "Within 24 hours of the meeting."
    return Entry(note.id, title, about, datetime.fromtimestamp(note.due or 0).astimezone())
