"""Follow-ups: the thank-you note that is owed after a meeting and what was promised in it, kept with their days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from coach.acts import TaggedTranscript
from coach.desk.calendar import Entry
from coach.desk.promises import promises_in, thank_you_due
from coach.errors import BadInput
from coach.store import Database, Note, Notes
from coach.transcript import Transcript, on_one_line

KIND = "promise"
PRACTICE_DAYS = 3
"""So long after its day something that was only rehearsed is no longer listed."""


@dataclass(frozen=True)
class FollowUp:
    """One thing to do. ``words`` are those that promised it, empty for a thank-you note; ``due`` in seconds since 1970.

    ``about`` is what they asked for, in their words, where the promise does not say what it is about. ``practice`` says that the meeting was a rehearsal; ``take`` and ``file`` where its transcript is, if either is known,
    and ``me`` who you are in it.
    """

    id: str
    title: str
    words: str
    they: str
    due: float
    done: bool
    practice: bool = False
    take: str = ""
    file: str = ""
    me: str = ""
    about: str = ""

    @property
    def thank_you(self) -> bool:
        """Whether it is the thank-you note."""
        return not self.words

    @property
    def all_day(self) -> bool:
        """Whether only its day counts, as for a promise; the thank-you note has an hour."""
        return not self.thank_you

    @property
    def what(self) -> str:
        """What to do: the note, or the promise in quotation marks, with what it answers."""
        if self.thank_you:
            return self.title
        return f"“{self.title}”" + (f" (asked: “{self.about}”)" if self.about else "")

    @property
    def named(self) -> str:
        """What to do and for whom, in one line that says so when it is only practice."""
        line = self.what if self.thank_you else f"You promised {self.they}: {self.what}"
        return f"Practice: {line[0].lower()}{line[1:]}" if self.practice else line

    def late(self, now: float) -> bool:
        """Whether its time is over."""
        return not self.done and self.due < now

    def today(self, now: float) -> bool:
        """Whether it should be done today: it is due, or late, or the thank-you note, which is best written at once."""
        return not self.done and (self.thank_you or self.due < _midnight_after(now))


def follow_up(
    database: Database,
    transcript: Transcript,
    met: datetime,
    tagged: TaggedTranscript | None = None,
    take: str = "",
    file: str = "",
) -> list[FollowUp]:
    """Keep the thank-you note and the promises of a meeting that was held at ``met``; returns them.

    ``take`` is the rehearsal that it was, ``file`` where the transcript of a real one lies. A meeting that is looked at
    twice is kept once, and what was ticked off stays so. Raises :class:`BadInput` for a letter.
    """
    if transcript.scenario.written:
        raise BadInput("This is a letter.", f"Its scenario is {transcript.scenario}.", "Give the meeting.")
    notes = Notes(database)
    they = transcript.interviewee.name or "them"
    owed = [(f"Thank-you note to {they}", "", thank_you_due(met), "")]
    for promise in promises_in(transcript, met, tagged):
        about = on_one_line(promise.about.quote) if promise.about else ""
        owed.append((promise.words, promise.words, promise.due, about))
    ids: list[str] = []
    for title, words, due, about in owed:
        note_id = _id(transcript.id, they, title)
        if note_id in ids:  # "I'll do that." for the second time
            note_id = _id(transcript.id, they, f"{title}|{about}")
        body = {
            "words": words,
            "about": about,
            "they": they,
            "me": transcript.interviewer.name,
            "transcript": transcript.id,
            "take": take,
            "file": file,
        }
        notes.keep(KIND, title, body, due.timestamp(), note_id)
        ids.append(note_id)
    kept = {note.id: note for note in notes.all(KIND)}
    return [_read(kept[note_id]) for note_id in ids if note_id in kept]


def follow_ups(database: Database, now: float, done: bool | None = False) -> list[FollowUp]:
    """What was kept, what is due first at the top; ``done`` None for all of it. Old practice is left out."""
    found = [_read(note) for note in Notes(database).all(KIND, done)]
    oldest = now - PRACTICE_DAYS * 86_400
    return [each for each in found if not (each.practice and each.due < oldest)]


def today_line(found: Iterable[FollowUp], now: float) -> str:
    """What should be done today, in one line, what is real before what is practice; empty for nothing."""
    waiting = sorted((each for each in found if each.today(now)), key=lambda each: each.practice)
    if not waiting:
        return ""
    return waiting[0].named + (f", and {len(waiting) - 1} more" if len(waiting) > 1 else "")


def later_ones(found: Iterable[FollowUp], now: float) -> list[FollowUp]:
    """What is to be done on a later day, the nearest first."""
    return [each for each in found if not each.done and not each.today(now)]


def tick(database: Database, follow_up_id: str, done: bool = True) -> None:
    """Tick it off, or on again; raises :class:`coach.errors.NotFound`."""
    Notes(database).tick(follow_up_id, done)


def owed_for(database: Database, transcript: Transcript) -> FollowUp | None:
    """The thank-you note that this meeting asks for, if it is kept."""
    for note in Notes(database).all(KIND):
        if note.body.get("transcript") == transcript.id and transcript.id and not note.body.get("words"):
            return _read(note)
    return None


def calendar_entries(found: Iterable[FollowUp]) -> list[Entry]:
    """What is still to do, for a calendar."""
    entries = []
    for each in found:
        if each.done:
            continue
        about = "Within 24 hours of the meeting." if each.thank_you else "You said so in the meeting."
        about += " For practice: the meeting was a rehearsal." if each.practice else ""
        title = each.title if each.thank_you else f"Promised {each.they}: {each.title}"
        title += f" (asked: “{each.about}”)" if each.about else ""
        title = f"Practice: {title[0].lower()}{title[1:]}" if each.practice else title
        day = datetime.fromtimestamp(each.due).astimezone()
        entries.append(Entry(each.id, title, about, day, each.all_day))
    return entries


def _read(note: Note) -> FollowUp:
    text = {key: str(note.body.get(key) or "") for key in ("words", "they", "take", "file", "me", "about")}
    due = note.updated if note.due is None else note.due
    return FollowUp(note.id, note.name, due=due, done=note.done, practice=bool(text["take"]), **text)


def _id(transcript: str, they: str, what: str) -> str:
    return sha256(f"{transcript}|{they}|{what}".encode()).hexdigest()[:8]


def _midnight_after(now: float) -> float:
    day = datetime.fromtimestamp(now) + timedelta(days=1)
    return day.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
