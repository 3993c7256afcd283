"""Letters that are being written, kept by id: the text, the first draft, and what is known around it."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from coach.desk.follow_ups import tick
from coach.errors import NotFound
from coach.store import Database, Note, Notes
from coach.transcript import Scenario, Transcript, on_one_line

KIND = "letter"
WHAT = {Scenario.OUTREACH_EMAIL: "E-mail", Scenario.THANK_YOU_NOTE: "Thank-you note"}
_DEAR = re.compile(
    r"^\s*(?:dear|hello|hi|good (?:morning|afternoon|evening))\s+([^\n,!:\[\]]{1,60})[,!:]", re.I | re.M
)


class Letter(BaseModel):
    """A letter on disk.

    ``first`` is the first draft, empty until there is one. ``sources`` are the writer's own words that it was assembled
    from; ``meeting`` is the talk that a note thanks for, held at ``met`` (seconds since 1970), and ``promised`` what was
    promised in it (``take`` if that was a rehearsal). ``owes`` is the follow-up that is ticked off when the letter is ``sent``.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str = ""
    kind: Scenario
    text: str = ""
    first: str = ""
    they: str = ""
    me: str = ""
    background: str = ""
    contact: str = ""
    sources: tuple[str, ...] = ()
    meeting: Transcript | None = None
    promised: tuple[str, ...] = ()
    met: float | None = None
    owes: str = ""
    take: str = ""
    score: float | None = None
    updated: float = 0.0
    sent: bool = False

    @property
    def title(self) -> str:
        """What it is and to whom, by the salutation if nothing else is known."""
        dear = _DEAR.search(self.text)
        they = self.they or (on_one_line(dear[1]) if dear else "")
        return f"{WHAT[self.kind]} to {they}" if they else WHAT[self.kind]

    @property
    def due(self) -> float | None:
        """When a note should be out, in seconds since 1970; ``None`` for an e-mail, or when the day is not known."""
        return self.met + 24 * 3600 if self.met is not None and self.kind is Scenario.THANK_YOU_NOTE else None

    def hours(self, now: float) -> float | None:
        """How long ago the meeting was; ``None`` when that is not known."""
        return max(0.0, (now - self.met) / 3600) if self.met is not None else None


def keep_letter(database: Database, letter: Letter) -> Letter:
    """Put it on disk, under its id or a new one; returns it as it is kept."""
    body: dict[str, Any] = letter.model_dump(mode="json", by_alias=True, exclude={"id", "updated", "sent"})
    letter_id = Notes(database).keep(KIND, letter.title, body, letter.due, letter.id or None)
    return letter.model_copy(update={"id": letter_id})


def kept_letters(database: Database) -> list[Letter]:
    """Every letter, those to send first, the latest at the top; one that cannot be read is left out."""
    found = []
    for note in Notes(database).all(KIND):
        try:
            found.append(_read(note))
        except ValidationError:
            continue
    return sorted(found, key=lambda letter: (letter.sent, -letter.updated))


def letter_kept(database: Database, letter_id: str) -> Letter:
    """One letter; raises :class:`NotFound`."""
    for letter in kept_letters(database):
        if letter.id == letter_id:
            return letter
    raise NotFound("That letter is not kept here any more.", fix="Choose one from the list.")


def mark_sent(database: Database, letter: Letter, sent: bool = True) -> Letter:
    """It is out, or it is not after all; the follow-up that it answers is ticked with it."""
    Notes(database).tick(letter.id, sent)
    if letter.owes:
        with suppress(NotFound):  # deleted meanwhile
            tick(database, letter.owes, sent)
    return letter.model_copy(update={"sent": sent})


def delete_letter(database: Database, letter_id: str) -> None:
    """Delete it for good."""
    Notes(database).delete(letter_id)
    database.erase()


def _read(note: Note) -> Letter:
    return Letter.model_validate({**note.body, "id": note.id, "updated": note.updated, "sent": note.done})
