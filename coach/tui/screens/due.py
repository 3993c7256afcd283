"""What is due: thank-you notes, promises, drills; ticked off with one key."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.desk.calendar import calendar, drill_entry
from coach.desk.follow_ups import FollowUp, calendar_entries, follow_ups, tick
from coach.desk.letter_keeping import Letter, kept_letters
from coach.desk.writing import write_free
from coach.errors import CoachError
from coach.history.booking import all_drills
from coach.history.drills import Drill, due_now, state_line
from coach.tui.copying import copy, shown
from coach.tui.days import due_day, due_words
from coach.tui.plain import WHOLE, one_line, words
from coach.tui.rewording import reworded
from coach.tui.screen import CoachScreen
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from coach.tui.app import CoachApp


class DueScreen(CoachScreen):
    """A list by day; Space ticks off, Enter does it."""

    HELP = (
        "Space ticks the line off or on again, u takes back the last one. Enter writes the thank-you note or begins the drill. "
        "x writes a calendar file (.ics) that any calendar opens."
    )
    CSS_PATH = "due.tcss"
    BINDINGS = [
        Binding("space", "tick", "Tick off", id="due.tick"),
        Binding("u", "undo", "Undo", id="due.undo"),
        Binding("x", "export", "Calendar file", id="due.export"),
        Binding("c", "copy", "Copy", id="due.copy"),
        Binding("a", "all", "Done ones", id="due.all"),
        Binding("escape", "back", "Home", id="back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.found: list[FollowUp] = []
        self.drills: list[Drill] = []
        self.last: str = ""
        """What was ticked last."""
        self._everything = False

    def compose(self) -> ComposeResult:
        yield Static("Follow-ups: what you owe, and by when", classes="title")
        yield Static(
            "A thank-you note within 24 hours, a promise on the day that you named or within a week.",
            classes="quiet",
            markup=False,
        )
        yield Rows(id="due", markup=False)
        yield KeyLine()

    def on_screen_resume(self) -> None:
        """Show things as they are now."""
        now = self.coach.now()
        try:
            self.found = follow_ups(self.coach.database, now, None if self._everything else False)
            self.drills = [drill for drill in all_drills(self.coach.database) if not drill.steady]
        except CoachError as error:
            self.coach.tell(error)
        menu = self.query_one("#due", OptionList)
        at = menu.highlighted or 0
        menu.clear_options()
        menu.add_options(self._options(now))
        able = [number for number, option in enumerate(menu.options) if option.id]
        menu.highlighted = min(able, key=lambda number: abs(number - at), default=None)
        menu.focus()
        self.refresh_bindings()

    def _options(self, now: float) -> list[Option]:
        due = due_now(self.drills, now)
        groups: tuple[tuple[str, list[FollowUp], list[Drill]], ...] = (
            ("To do now", [f for f in self.found if f.today(now)], due),
            (
                "Later",
                [f for f in self.found if not f.done and not f.today(now)],
                [d for d in self.drills if d not in due],
            ),
            ("Done", [f for f in self.found if f.done], []),
        )
        options: list[Option] = []
        for heading, found, drills in groups:
            if found or drills:
                options.append(Option(Content(f"\n{heading}" if options else heading), disabled=True))
            options += [self._line(each, now) for each in found]
            options += [_drill_line(drill, now, drill in due) for drill in drills]
        if not options:
            options.append(
                Option(
                    Content.styled(
                        "Nothing is due. After a meeting, what you promised in it stands here.", "dim"
                    ),
                    disabled=True,
                )
            )
        return options

    def _line(self, each: FollowUp, now: float) -> Option:
        mark = "✓" if each.done else "!" if each.late(now) else "○"
        when = f"{'late, was' if each.late(now) else 'by'} {due_words(each.due, now, each.all_day)}"
        whom = "" if each.thank_you else f"to {each.they}"
        more = one_line(", ".join(filter(None, ("practice" if each.practice else "", whom))), WHOLE)
        label = Content.assemble(
            f"{mark} ",
            (f"{when:<20} ", "dim"),
            words(one_line(each.what, WHOLE), "bold"),
            (f"  {more}" if more else "", "dim"),
        )
        return Option(label, id=f"do:{each.id}")

    @property
    def chosen(self) -> FollowUp | None:
        """The highlighted follow-up; ``None`` on a drill."""
        option = self.query_one("#due", OptionList).highlighted_option
        return next((each for each in self.found if option and option.id == f"do:{each.id}"), None)

    # Doing something with it.

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Enter says what it does with the highlighted line; a promise is kept elsewhere."""
        menu = next(iter(self.query("#due").results(OptionList)), None)
        option = menu.highlighted_option if menu else None
        if option is None:
            return super().active_bindings
        drill = (option.id or "").startswith("drill:")
        note = self.chosen is not None and self.chosen.thank_you
        does = "Start the drill" if drill else "Open the note" if note else ""
        return reworded(super().active_bindings, {"select": does})

    @on(OptionList.OptionHighlighted, "#due")
    def other_line(self) -> None:
        """The keys below say what can be done with it."""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There must be something to undo or to export."""
        if action == "undo":
            return bool(self.last) or None
        if action in ("export", "copy"):
            return bool(self.found or self.drills) or None
        return True

    def action_tick(self) -> None:
        """Done; or not done after all."""
        if each := self.chosen:
            self._tick(each.id, not each.done)
            if not each.done:
                self.last = each.id
                self.notify("Ticked off. u takes it back.", markup=False)
            self.on_screen_resume()
        elif self.drills:
            self.notify("A drill is ticked off by doing it: Enter.", markup=False)

    def action_undo(self) -> None:
        """The last one ticked off was not done after all."""
        if self.last:
            self._tick(self.last, False)
            self.last = ""
            self.on_screen_resume()

    def _tick(self, follow_up_id: str, done: bool) -> None:
        try:
            tick(self.coach.database, follow_up_id, done)
        except CoachError as error:
            self.coach.tell(error)

    def action_all(self) -> None:
        """Show or hide what is done."""
        self._everything = not self._everything
        self.on_screen_resume()

    def action_copy(self) -> None:
        """The list as text."""
        now = self.coach.now()
        lines = [f"{due_words(f.due, now, f.all_day)}  {f.named}" for f in self.found if not f.done]
        lines += [f"{due_day(d.due, now)}  Drill: {d.title or d.criterion}" for d in self.drills]
        copy(self.coach, "\n".join(lines), "The list")

    def action_export(self) -> None:
        """A calendar file."""
        drills = [drill_entry(drill.criterion, drill.title, drill.due) for drill in self.drills]
        entries = [*calendar_entries(self.found), *drills]
        now = datetime.fromtimestamp(self.coach.now()).astimezone()
        try:
            path = write_free("coach due", ".ics", calendar(entries, now))
        except CoachError as error:
            self.coach.tell(error)
            return
        self.notify(
            f"Written to {shown(path)}. Open it with your calendar.",
            title="Exported",
            timeout=10,
            markup=False,
        )

    @on(OptionList.OptionSelected, "#due")
    def do(self, event: OptionList.OptionSelected) -> None:
        """Write the note, do the drill; a promise is ticked off where it is kept, outside."""
        kind, _, name = (event.option.id or "").partition(":")
        if kind == "drill":
            from coach.tui.screens.drill import DrillScreen

            try:
                self.coach.forward(
                    DrillScreen(next(drill for drill in self.drills if drill.criterion == name))
                )
            except CoachError as error:
                self.coach.tell(error)
        elif each := self.chosen:
            if each.thank_you:
                self.write(each)
            else:
                self.notify(
                    "Do it, then tick it off with Space." if not each.done else "It is done.", markup=False
                )

    @work(thread=True, exclusive=True, exit_on_error=False)
    def write(self, each: FollowUp) -> None:
        """The note that was begun, or a new one from the meeting."""
        from coach.tui.screens.letters import note_for

        for letter in kept_letters(self.coach.database):
            if letter.owes == each.id:
                self.app.call_from_thread(self._bench, letter)
                return
        if each.take:
            self.app.call_from_thread(self._bench, note_for(self.coach, self.coach.shelf.take(each.take)))
        else:
            self.app.call_from_thread(self._ask_for_the_meeting, each)

    def _bench(self, letter: Letter) -> None:
        from coach.tui.screens.letter_bench import LetterScreen

        self.app.push_screen(LetterScreen(letter))

    def _ask_for_the_meeting(self, each: FollowUp) -> None:
        from coach.tui.screens.letter_meeting import LetterMeetingScreen

        self.app.push_screen(LetterMeetingScreen(each))


def _drill_line(drill: Drill, now: float, due: bool) -> Option:
    label = Content.assemble(
        "● " if due else "○ ",
        (f"{due_day(drill.due, now):<20} ", "dim"),
        words(f"Drill: {drill.title or drill.criterion}", "bold"),
        (f"  {state_line(drill, now)}", "dim"),
    )
    return Option(label, id=f"drill:{drill.criterion}")


def open_screen(app: CoachApp) -> None:
    """From Home."""
    app.forward(DueScreen())
