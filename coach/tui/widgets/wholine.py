"""With whom, where, and how hard: the first line of a meeting."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from coach.rehearsal import Rehearsal
from coach.tui.plain import words

PLACES = {"in-person": "in person", "video": "by video", "phone": "by phone"}


class WhoLine(Static):
    """The person of a rehearsal."""

    DEFAULT_CSS = "WhoLine { height: auto; max-height: 2; padding: 0 2; background: $panel; }"

    def __init__(self, rehearsal: Rehearsal, take: int) -> None:
        super().__init__(markup=False)
        self._rehearsal, self._take = rehearsal, take

    def on_mount(self) -> None:
        """Say it."""
        header = self._rehearsal.transcript
        person = header.interviewee
        who = ", ".join(part for part in (person.title, person.organization) if part)
        where = PLACES.get(header.setting or "", "")
        hard = ", hard" if self._rehearsal.meeting.hard else ""
        again = f", take {self._take}" if self._take > 1 else ""
        self.update(
            Content.assemble(
                words(person.name or "They", "bold"), words(f"  {where}{hard}{again} · {who}", "dim")
            )
        )
