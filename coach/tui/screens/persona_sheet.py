"""The prep sheet of somebody you are going to meet."""

from __future__ import annotations

import re

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.desk.writing import write_free
from coach.errors import CoachError
from coach.interviewee.model import Meeting
from coach.persona import Appointment, Persona
from coach.tui.copying import copy, shown
from coach.tui.deleting import ask_about_person
from coach.tui.plain import one_line, plain
from coach.tui.screen import CoachScreen
from coach.tui.widgets.keyline import KeyLine

QUIET = "For practice only"


class PersonaSheetScreen(CoachScreen):
    """The sheet, to read, copy and export; from here to the rehearsal."""

    HELP = "Everything under “For practice only” is invented for the rehearsal. Everything else stands in the bio, in the line named."
    CSS_PATH = "persona_sheet.tcss"
    BINDINGS = [
        Binding("enter,ctrl+s", "rehearse", "Rehearse with them", id="sheet.rehearse", key_display="⏎"),
        Binding("c", "copy", "Copy", id="sheet.copy"),
        Binding("e", "export", "Export", id="sheet.export"),
        Binding("d,delete,backspace", "delete", "Delete", id="sheet.delete", key_display="d"),
        Binding("escape", "back", "Back", id="back"),
    ]

    def __init__(self, person: Persona, markdown: str) -> None:
        super().__init__()
        self._person, self._markdown = person, markdown

    def compose(self) -> ComposeResult:
        yield Static(one_line(f"Before you meet {self._person.name}", 70), classes="title", markup=False)
        with VerticalScroll(id="sheet"):
            yield Static(_content(self._markdown), markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """To be scrolled at once."""
        self.query_one("#sheet").focus()

    def action_rehearse(self) -> None:
        """As it was agreed: where, and how long."""
        agreed = self._person.appointment or Appointment()
        self.coach.open_plan(
            self._person,
            Meeting(minutes=agreed.minutes, setting=agreed.setting, seed=int(self.coach.now()) % 1_000_000),
        )

    def action_copy(self) -> None:
        """All of it."""
        copy(self.coach, self._markdown, "The prep sheet")

    def action_export(self) -> None:
        """To a file in the current folder."""
        try:
            path = write_free(f"before you meet {self._person.name}", ".md", plain(self._markdown))
        except CoachError as error:
            self.coach.tell(error)
            return
        self.notify(f"Written to {shown(path)}", title="Exported", timeout=10, markup=False)

    def action_delete(self) -> None:
        """Ask, and delete the person with bio, sheet and plan."""
        ask_about_person(self.coach, self._person, self.coach.back)


def _content(markdown: str) -> Content:
    """The sheet with its headings set apart; words of the bio are never markup."""
    parts: list[Content] = []
    quiet = False
    for line in plain(markdown).splitlines()[1:]:
        if line.startswith("## "):
            quiet = line[3:].startswith(QUIET)
            parts.append(Content.styled(f"{'○ ' if quiet else ''}{line[3:]}", "bold $primary"))
        elif line.startswith("- "):
            where = re.search(r" \((?:line \d+|as you gave it)\)$", line)
            words, tail = (line[: where.start()], line[where.start() :]) if where else (line, "")
            parts.append(Content.assemble(("  " + words[2:], "dim" if quiet else ""), (tail, "dim")))
        else:
            parts.append(Content(line))
    return Content("\n").join(parts)
