"""Drills: what is due today, what comes back later, and every other skill to practise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.errors import CoachError
from coach.history.booking import all_drills, drills_due
from coach.history.drills import Drill, state_line
from coach.tui.plain import words
from coach.tui.rewording import reworded
from coach.tui.screen import CoachScreen
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from coach.tui.app import CoachApp


class DrillsScreen(CoachScreen):
    """A list to choose a drill from."""

    HELP = "A drill takes about a minute: the end of a talk, and one line of yours. Enter chooses one."
    CSS_PATH = "drills.tcss"

    def compose(self) -> ComposeResult:
        yield Static("Drills: a minute each", classes="title")
        yield Static(
            "You get the end of a talk with somebody new, and say one line. A drill comes back after 1, 3, 7 and 21 "
            "days; it is steady after three clean ones with two people and a clean meeting or call.",
            classes="quiet",
            markup=False,
        )
        yield Rows(id="drills", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """List them."""
        self._drills: dict[str, Drill] = {}
        menu = self.query_one("#drills", OptionList)
        try:
            menu.add_options(self._options())
        except CoachError as error:
            self.coach.tell(error)
        menu.highlighted = next((n for n, option in enumerate(menu.options) if option.id), None)
        menu.focus()

    def _options(self) -> list[Option]:
        from coach.history.drilling import all_skills

        now = self.coach.now()
        booked = all_drills(self.coach.database)
        due = drills_due(self.coach.database, now)
        later = [drill for drill in booked if drill not in due]
        known = {drill.criterion for drill in booked}
        other = [skill for skill in all_skills(now) if skill.criterion not in known]
        groups = (
            ("Due today", due),
            ("Booked", later),
            ("Practise any skill of a meeting", [skill for skill in other if skill.talk == "meeting"]),
            ("Practise any skill of a call", [skill for skill in other if skill.talk == "call"]),
        )
        found: list[Option] = []
        for heading, drills in groups:
            if drills:
                found.append(Option(Content(f"\n{heading}" if found else heading), disabled=True))
            for drill in drills:
                self._drills[drill.criterion] = drill
                state = drill.where if drill in other else state_line(drill, now, waits=drill in later)
                mark = "✓ " if drill.steady else "● " if drill in due else "○ "
                label = Content.assemble(
                    mark, words(drill.title or drill.criterion, "bold"), (f"  {state}", "dim")
                )
                found.append(Option(label, id=drill.criterion))
        return found

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Enter says what it does."""
        return reworded(super().active_bindings, {"select": "Start the drill"})

    @on(OptionList.OptionSelected, "#drills")
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Do this one."""
        from coach.tui.screens.drill import DrillScreen

        if drill := self._drills.get(event.option.id or ""):
            try:
                self.coach.forward(DrillScreen(drill))
            except CoachError as error:
                self.coach.tell(error)


def open_screen(app: CoachApp) -> None:
    """From Home."""
    app.forward(DrillsScreen())
