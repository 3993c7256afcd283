"""Rehearsals and their takes: a turn is on disk before anybody answers it."""

from __future__ import annotations

import json
import time
import uuid
from dataclasses import dataclass
from typing import Any

from coach.errors import BadInput, NotFound, StoreError
from coach.store.database import Database
from coach.store.deleting import delete_all, delete_takes
from coach.transcript import Scenario, Transcript, Turn


@dataclass(frozen=True)
class KeptTake:
    """One take of a rehearsal as it lies on disk: what was arranged, every finished turn, and the unsent draft.

    ``states`` holds, for each turn, the interviewee's memory after it. ``meeting``, ``plan``, ``ratings`` and
    ``report`` are JSON objects that the rooms above give meaning to. ``created`` is in seconds since 1970.
    """

    id: str
    rehearsal: str
    number: int
    parent: str | None
    from_turn: int | None
    created: float
    scenario: str
    persona: str
    voice: str
    done: bool
    draft: str
    meeting: dict[str, Any]
    plan: dict[str, Any]
    ratings: dict[str, Any] | None
    report: dict[str, Any] | None
    transcript: Transcript
    states: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class KeptPlan:
    """What one take leaves to the next: the plan with which it began, and what was thought of it afterwards."""

    created: float
    plan: dict[str, Any]
    ratings: dict[str, Any] | None


class Rehearsals:
    """Keeping and finding rehearsals in a database. Everything raises :class:`coach.errors.StoreError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def database(self) -> Database:
        """Where they lie, and the notes with them."""
        return self._database

    def begin(
        self,
        header: Transcript,
        persona: str,
        meeting: dict[str, Any],
        plan: dict[str, Any] | None = None,
        voice: str = "offline",
    ) -> str:
        """Keep a new rehearsal with its first take; returns the take's id. ``header`` is a transcript without turns."""
        rehearsal, take, now = _new_id(), _new_id(), time.time()
        with self._database.transaction() as on:
            on.execute(
                "INSERT INTO rehearsal VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    rehearsal,
                    now,
                    header.scenario.value,
                    persona,
                    _dump(header),
                    json.dumps(meeting),
                    json.dumps(plan or {}),
                ),
            )
            on.execute(
                "INSERT INTO take (id, rehearsal, number, created, voice) VALUES (?, ?, 1, ?, ?)",
                (take, rehearsal, now, voice),
            )
        return take

    def branch(self, take_id: str, turns: int) -> str:
        """Keep another take that begins with the first ``turns`` turns of this one; returns its id.

        Raises :class:`BadInput` when there are not so many.
        """
        kept, new, now = self.take(take_id), _new_id(), time.time()
        if not 0 <= turns <= len(kept.states):
            raise BadInput(
                f"There is no turn {turns + 1} to go back to.", f"{len(kept.states)} turns were said."
            )
        with self._database.transaction() as on:
            number = on.execute(
                "SELECT max(number) + 1 FROM take WHERE rehearsal = ?", (kept.rehearsal,)
            ).fetchone()[0]
            on.execute(
                "INSERT INTO take (id, rehearsal, number, parent, from_turn, created, voice) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (new, kept.rehearsal, number, take_id, turns, now, kept.voice),
            )
            on.execute(
                "INSERT INTO turn SELECT ?, number, turn, state FROM turn WHERE take = ? AND number < ?",
                (new, take_id, turns),
            )
        return new

    def add_turn(
        self, take_id: str, turn: Turn, state: dict[str, Any] | None = None, number: int | None = None
    ) -> int:
        """Put a finished turn on disk; returns its number, counted from 0. An interviewer's turn empties the draft.

        ``number`` is the one that it should get; :class:`StoreError` is raised when the take went on elsewhere.
        """
        text = turn.model_dump_json(exclude_unset=True)
        with self._database.transaction() as on:
            if not on.execute("SELECT count(*) FROM take WHERE id = ?", (take_id,)).fetchone()[0]:
                raise _gone()
            there: int = on.execute("SELECT count(*) FROM turn WHERE take = ?", (take_id,)).fetchone()[0]
            if number is not None and number != there:
                raise StoreError(
                    "This rehearsal went on in another window.",
                    f"It has {there} turns by now, {number} here.",
                    "Open it again to go on from there.",
                )
            number = there
            on.execute(
                "INSERT INTO turn VALUES (?, ?, ?, ?)", (take_id, number, text, json.dumps(state or {}))
            )
            if turn.role == "interviewer":
                on.execute("UPDATE take SET draft = '' WHERE id = ?", (take_id,))
        return number

    def take_back(self, take_id: str) -> str:
        """Make the last turn the draft again (it was interrupted before anything was heard); returns its words."""
        last = "FROM turn WHERE take = ? AND number = (SELECT max(number) FROM turn WHERE take = ?)"
        with self._database.transaction() as on:
            row = on.execute(f"SELECT turn {last}", (take_id, take_id)).fetchone()
            words = Turn.model_validate_json(row["turn"]).text if row else ""
            on.execute(f"DELETE {last}", (take_id, take_id))
            on.execute("UPDATE take SET draft = ? WHERE id = ?", (words, take_id))
        return words

    def keep_draft(self, take_id: str, draft: str) -> None:
        """Keep what is typed and not yet said."""
        self._set(take_id, "draft", draft)

    def keep_voice(self, take_id: str, voice: str) -> None:
        """Note which voice speaks from now on."""
        self._set(take_id, "voice", voice)

    def keep_ratings(self, take_id: str, ratings: dict[str, Any]) -> None:
        """Keep what the person thought of the take before they saw the score."""
        self._set(take_id, "ratings", json.dumps(ratings))

    def finish(self, take_id: str, report: dict[str, Any] | None = None) -> None:
        """The take is over; keep its report."""
        with self._database.transaction() as on:
            on.execute(
                "UPDATE take SET status = 'done', report = coalesce(?, report) WHERE id = ?",
                (json.dumps(report) if report else None, take_id),
            )

    def _set(self, take_id: str, column: str, value: str) -> None:
        with self._database.transaction() as on:
            on.execute(f"UPDATE take SET {column} = ? WHERE id = ?", (value, take_id))

    def take(self, take_id: str) -> KeptTake:
        """One take; raises :class:`NotFound`."""
        rows = self._database.rows(_TAKES + " WHERE take.id = ?", take_id)
        if not rows:
            raise _gone()
        return self._kept(rows[0])

    def takes_of(self, rehearsal: str) -> list[KeptTake]:
        """All takes of a rehearsal, the first one first."""
        return [
            self._kept(row)
            for row in self._database.rows(_TAKES + " WHERE rehearsal.id = ? ORDER BY number", rehearsal)
        ]

    def unfinished(self, calls: bool = False) -> list[KeptTake]:
        """Takes of meetings (or, with ``calls``, telephone calls) that were begun and not ended, the latest first."""
        which = "!=" if calls else "="
        return [
            self._kept(row)
            for row in self._database.rows(
                f"{_TAKES} WHERE status = 'open' AND scenario {which} ? ORDER BY take.created DESC, take.rowid DESC",
                Scenario.INFORMATIONAL_INTERVIEW.value,
            )
        ]

    def recent(self, limit: int = 50, calls: bool = False) -> list[KeptTake]:
        """Finished takes of meetings (or, with ``calls``, telephone calls), the latest first."""
        which = "!=" if calls else "="
        query = (
            f"{_TAKES} WHERE status = 'done' AND scenario {which} ?"
            " ORDER BY take.created DESC, take.rowid DESC LIMIT ?"
        )
        meeting = Scenario.INFORMATIONAL_INTERVIEW.value
        return [self._kept(row) for row in self._database.rows(query, meeting, limit)]

    def plans(self, limit: int = 20) -> list[KeptPlan]:
        """The plans of so many meetings, ended or not, the latest first; nothing that was said is read for it."""
        query = (
            "SELECT take.created, rehearsal.plan, take.ratings FROM take"
            " JOIN rehearsal ON rehearsal.id = take.rehearsal WHERE rehearsal.scenario = ?"
            " ORDER BY take.created DESC, take.rowid DESC LIMIT ?"
        )
        rows = self._database.rows(query, Scenario.INFORMATIONAL_INTERVIEW.value, limit)
        return [
            KeptPlan(
                row["created"],
                json.loads(row["plan"]),
                json.loads(row["ratings"]) if row["ratings"] else None,
            )
            for row in rows
        ]

    def delete(self, rehearsal: str) -> None:
        """Delete a rehearsal with all its takes for good, and what was kept of its words elsewhere."""
        rows = self._database.rows("SELECT id FROM take WHERE rehearsal = ?", rehearsal)
        delete_takes(self._database, [row["id"] for row in rows])
        self._database.erase()

    def delete_take(self, take_id: str) -> None:
        """Delete one take for good, and what was kept of its words elsewhere; the others of its rehearsal stay."""
        delete_takes(self._database, [take_id])
        self._database.erase()

    def drop(self, take_id: str) -> None:
        """Keep a take no longer in which nothing was said: there are no words to erase."""
        delete_takes(self._database, [take_id])

    def delete_all(self) -> None:
        """Delete every rehearsal and every note for good."""
        delete_all(self._database)
        self._database.erase()

    def _kept(self, row: Any) -> KeptTake:
        turns = self._database.rows("SELECT turn, state FROM turn WHERE take = ? ORDER BY number", row["id"])
        header = Transcript.model_validate_json(row["header"])
        said = tuple(Turn.model_validate_json(t["turn"]) for t in turns)
        return KeptTake(
            id=row["id"],
            rehearsal=row["rehearsal"],
            number=row["number"],
            parent=row["parent"],
            from_turn=row["from_turn"],
            created=row["created"],
            scenario=row["scenario"],
            persona=row["persona"],
            voice=row["voice"],
            done=row["status"] == "done",
            draft=row["draft"],
            meeting=json.loads(row["meeting"]),
            plan=json.loads(row["plan"]),
            ratings=json.loads(row["ratings"]) if row["ratings"] else None,
            report=json.loads(row["report"]) if row["report"] else None,
            transcript=header.model_copy(update={"id": _named(header.id, row["number"]), "turns": said}),
            states=tuple(json.loads(t["state"]) for t in turns),
        )


_TAKES = (
    "SELECT take.*, rehearsal.scenario, rehearsal.persona, rehearsal.header, rehearsal.meeting, rehearsal.plan"
    " FROM take JOIN rehearsal ON rehearsal.id = take.rehearsal"
)


def _gone() -> NotFound:
    return NotFound("That rehearsal is not kept here any more.", fix="Choose one from the list.")


def _new_id() -> str:
    return uuid.uuid4().hex[:12]


def _named(name: str, number: int) -> str:
    """What a take's transcript is called: later takes say which one they are."""
    return f"{name}-take-{number}" if name and number > 1 else name


def _dump(transcript: Transcript) -> str:
    return transcript.model_dump_json(by_alias=True, exclude_unset=True)
