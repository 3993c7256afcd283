"""Home: go on with something, begin something, look at what was."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.errors import CoachError
from coach.history import Entry, entries
from coach.history.entries import MARKING, TOO_SHORT
from coach.history.unsaid import open_takes, sweep_unsaid
from coach.store import KeptTake
from coach.transcript import clock_of
from coach.tui.days import how_long_ago
from coach.tui.deleting import ask_about_take
from coach.tui.doors import DOORS, Door
from coach.tui.plain import WHOLE, minutes, one_line, words
from coach.tui.screen import CoachScreen
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.rows import Rows

WELCOME = (
    "Here you rehearse a conversation with somebody whose work interests you, before you have it for real. "
    "You type what you would say, they answer, and afterwards you see one thing that worked and at most two to fix. "
    "Move with ↑ and ↓, choose with Enter, go back with Escape."
)
SHOWN = 8
OPEN_SHOWN = 3
LINE = 68
"""Characters that there is room for at 80 columns; a door with more to say is called by its name alone."""


class HomeScreen(CoachScreen):
    """The first screen."""

    CSS_PATH = "home.tcss"
    BINDINGS = [
        Binding("n", "new", "New rehearsal", id="new"),
        Binding("h", "history", "Look back", id="history"),
        Binding("f", "file", "Review a file", id="file"),
        Binding("d,delete,backspace", "delete", "Delete", id="delete", key_display="d"),
        Binding("q", "app.quit", "Quit", id="quit-home"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[str, KeptTake] = {}

    def compose(self) -> ComposeResult:
        yield Static("☕ coach", classes="title", id="name")
        yield Static(WELCOME, classes="card", id="welcome", markup=False)
        yield Rows(id="menu", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Forget what was opened some day and left without a word, when the window was closed."""
        try:
            sweep_unsaid(self.coach.shelf, self.coach.now())
        except CoachError as error:
            self.coach.tell(error)

    def on_screen_resume(self) -> None:
        """Show things as they are now."""
        try:
            opened, recent = open_takes(self.coach.shelf), self.coach.shelf.recent(SHOWN)
            called = bool(self.coach.shelf.recent(1, calls=True))
        except CoachError as error:
            self.coach.tell(error)
            opened, recent, called = [], [], False
        self._kept = {kept.id: kept for kept in (*opened, *recent)}
        self.query_one("#welcome").display = not (opened or recent or called)
        menu = self.query_one("#menu", OptionList)
        before = menu.highlighted_option.id if menu.highlighted_option else None
        menu.clear_options()
        menu.add_options(self._options(opened, recent, called))
        ids = [option.id for option in menu.options]
        menu.highlighted = (
            ids.index(before) if before and before in ids else next(n for n, i in enumerate(ids) if i)
        )
        menu.focus()

    def _options(self, opened: list[KeptTake], recent: list[KeptTake], called: bool) -> list[Option]:
        found: list[Option] = []
        if opened:
            found += [_heading("Go on"), *(self._open_line(kept) for kept in opened[:OPEN_SHOWN])]
        found += [
            _heading("Begin"),
            Option("Rehearse with somebody", id="new"),
            Option("Review a real meeting from a file", id="file"),
        ]
        said = {door: door.due(self.coach.shelf, self.coach.now()) for door in DOORS if door.due}
        if due := [door for door in DOORS if said.get(door)]:
            lines = [(door, what if isinstance(what := said[door], str) else door.label) for door in due]
            found.append(_heading("Due today"))
            found += [Option(words(one_line(what, WHOLE)), id=f"door:{door.name}") for door, what in lines]
            later = [line for door in due if isinstance(said[door], str) for line in self._later_lines(door)]
            found += [_heading("Later"), *later] if later else []
        if recent:
            found += [
                _heading("Recent"),
                *(self._recent_line(line) for line in entries(recent, self.coach.shelf)),
            ]
        if recent or called or len(opened) > OPEN_SHOWN:
            found.append(Option("All rehearsals and your progress", id="history"))
        if more := [door for door in DOORS if door.ready() and door not in due]:
            found += [_heading("More"), *(self._door_line(door) for door in more)]
        return found

    def _later(self, door: Door) -> str:
        """What it will ask for on a later day."""
        return door.later(self.coach.shelf, self.coach.now()) if door.later else ""

    def _later_lines(self, door: Door) -> list[Option]:
        """The same for a door that says what waits today."""
        later = one_line(self._later(door), WHOLE)
        return [Option(words(later, "dim"), id=f"later:{door.name}")] if later else []

    def _door_line(self, door: Door) -> Option:
        later = self._later(door)
        name = door.label
        if later and len(name) + len(later) > LINE:
            name = name.partition(":")[0]
        text = words(one_line(later, WHOLE), "dim")
        return Option(Content.assemble(name, "  ", text) if later else Content(name), id=f"door:{door.name}")

    def _open_line(self, kept: KeptTake) -> Option:
        at = minutes(clock_of(kept.transcript).seconds)
        where = (
            f"☎ {at} on the telephone"
            if kept.meeting.get("leg")
            else f"{at} of {minutes(kept.transcript.limit_minutes * 60)}"
            if kept.transcript.turns
            else "not begun"
        )
        name = words(kept.transcript.interviewee.name or kept.persona, "bold")
        take = f", take {kept.number}" if kept.number > 1 else ""
        draft = "  ✎ draft kept" if kept.draft.strip() else ""
        return Option(Content.assemble("▶ ", name, f"{take}  {where}{draft}"), id=f"take:{kept.id}")

    def _recent_line(self, line: Entry) -> Option:
        score = "  –" if line.score is None or line.marking else f"{line.score:3.0f}"
        take = "" if line.official else f", take {line.number}"
        fix = f"fix: {line.fix}" if line.fix else "nothing to fix" if line.score is not None else TOO_SHORT
        fix = f"✎ {MARKING}" if line.marking else fix
        ago = how_long_ago(line.created, self.coach.now())
        name = words(one_line(line.who, WHOLE), "bold")
        return Option(
            Content.assemble(f"{score}  ", name, f"{take}  {ago}  ", (fix, "dim")), id=f"take:{line.take}"
        )

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Go where the chosen line leads."""
        kind, _, name = (event.option.id or "").partition(":")
        if kind == "new":
            self.action_new()
        elif kind == "file":
            self.action_file()
        elif kind == "history":
            self.action_history()
        elif kind == "take":
            self.coach.open_take(name)
        elif kind in ("door", "later"):
            next(door for door in DOORS if door.name == name).open(self.coach)

    @on(OptionList.OptionHighlighted)
    def other_line(self) -> None:
        """The keys below say what can be done with it."""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to go back to, and not every line can be deleted."""
        return self._chosen is not None if action == "delete" else action != "back"

    @property
    def _chosen(self) -> KeptTake | None:
        """The rehearsal or call that is highlighted."""
        menu = next(iter(self.query("#menu").results(OptionList)), None)
        option = menu.highlighted_option if menu else None
        return self._kept.get((option.id or "").removeprefix("take:")) if option else None

    def action_delete(self) -> None:
        """Delete the highlighted rehearsal or call for good; asks first."""
        if kept := self._chosen:
            ask_about_take(self.coach, kept, self.on_screen_resume)

    def action_new(self) -> None:
        """Choose somebody to rehearse with."""
        self.coach.open_people()

    def action_file(self) -> None:
        """Ask for a file and show its report."""
        self.coach.open_review()

    def action_history(self) -> None:
        """All rehearsals."""
        self.coach.open_history()


def _heading(text: str) -> Option:
    return Option(Content(f"\n{text}"), disabled=True)
