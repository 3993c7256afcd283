"""Looking back: every rehearsal and call, with search, comparison and deletion; and what they say about progress."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from coach.history.entries import Entry, all_takes, entries, matching
from coach.history.trend import Progress, progress
from coach.store import KeptTake
from coach.tui.deleting import ask_about_take, everything
from coach.tui.plain import words
from coach.tui.screen import CoachScreen
from coach.tui.screens.history_lines import line_of
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.rows import Rows

MOST = 500
NOTHING_YET = "Your meetings and calls will stand here.\nTo begin: Esc, then “Rehearse with somebody”."
TWO_OF_A_KIND = (
    "A meeting and a call are judged by different rules. Mark two meetings, or two calls of one kind."
)


class HistoryScreen(CoachScreen):
    """A list that narrows as you type, and progress beside it."""

    HELP = (
        "Everything you rehearsed and every call, the latest first: ▶ is not finished, ☎ is a call. Enter goes on with it or "
        "opens its report; d deletes it, or everything that coach keeps."
    )
    CSS_PATH = "history.tcss"
    BINDINGS = [
        Binding("slash", "search", "Search", id="search"),
        Binding("p", "progress", "Progress", id="progress"),
        Binding("m", "mark", "Mark to compare", id="compare"),
        Binding("d,delete,backspace", "delete", "Delete", id="delete", key_display="d"),
        Binding("escape", "back", "Home", id="back"),
    ]

    def compose(self) -> ComposeResult:
        yield Static("Looking back", classes="title")
        yield Input(placeholder="Search names, fixes, calls, and what was said", id="wanted")
        yield Rows(id="found", markup=False)
        yield Static(id="progress", markup=False)
        yield KeyLine()

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[str, KeptTake] = {}
        self._lines: list[Entry] = []
        self._marked: str | None = None

    def on_screen_resume(self) -> None:
        """Read everything again."""
        self.query_one("#found").focus()
        self.read()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def read(self) -> None:
        """All rehearsals; many take a moment, and the screen is there before them."""
        takes = all_takes(self.coach.shelf, MOST)
        meetings = [kept for kept in takes if kept.done and not kept.meeting.get("leg")]
        self.app.call_from_thread(self._show, takes, entries(takes, self.coach.shelf), progress(meetings))

    def _show(self, takes: list[KeptTake], lines: list[Entry], seen: Progress) -> None:
        if self.is_attached:
            self._kept, self._lines = {kept.id: kept for kept in takes}, lines
            if self._marked not in self._kept:
                self._marked = None
            self._list(self.query_one("#found", OptionList).highlighted or 0)
            self.query_one("#progress", Static).update(_progress(seen) if lines else "")

    @on(Input.Changed, "#wanted")
    def _search(self) -> None:
        if self._lines:
            self._list()

    def _list(self, at: int = 0) -> None:
        """Show what is wanted, with line number ``at`` highlighted."""
        found = self.query_one("#found", OptionList)
        found.clear_options()
        for line in matching(self._lines, self.query_one("#wanted", Input).value):
            text = line_of(line, line.take == self._marked, self.coach.now())
            found.add_option(Option(text, id=line.take))
        if found.option_count:
            found.highlighted = min(at, found.option_count - 1)
        elif not self._lines:
            found.add_option(Option(Content.styled(NOTHING_YET, "dim"), disabled=True))

    @on(Input.Submitted, "#wanted")
    def to_list(self) -> None:
        """Enter goes from the search to what was found."""
        self.query_one("#found").focus()

    def action_search(self) -> None:
        """Into the search line."""
        self.query_one("#wanted").focus()

    @on(OptionList.OptionSelected, "#found")
    def open(self, event: OptionList.OptionSelected) -> None:
        """The report or the card; what is not finished goes on."""
        if event.option.id:
            self.coach.open_take(event.option.id)

    def _chosen(self) -> str | None:
        option = self.query_one("#found", OptionList).highlighted_option
        return option.id if option else None

    def action_mark(self) -> None:
        """Mark one; marking a second compares the two."""
        chosen = self._chosen()
        if chosen is None:
            return
        if self._marked in (None, chosen):
            self._marked = None if self._marked else chosen
            self._list(self.query_one("#found", OptionList).highlighted or 0)
            if self._marked:
                self.notify("Marked. Press m on another to compare the two.", markup=False)
            return
        from coach.tui.screens.comparison import ComparisonScreen

        first, second = sorted(
            (self._kept[str(self._marked)], self._kept[chosen]), key=lambda kept: kept.created
        )
        if first.scenario != second.scenario:
            self.notify(TWO_OF_A_KIND, markup=False)
            return
        self._marked = None
        self.coach.push_screen(ComparisonScreen(first, second))

    def action_progress(self) -> None:
        """Charts."""
        from coach.tui.screens.progress import ProgressScreen

        self.coach.push_screen(ProgressScreen())

    def action_delete(self) -> None:
        """Delete one meeting or call, or everything, for good; asks first."""
        chosen = self._chosen()
        way = everything(self.coach)
        if chosen:
            ask_about_take(self.coach, self._kept[chosen], self.on_screen_resume, [way])
        else:
            way[2]()


def _progress(seen: Progress) -> Content:
    if not seen.scores:
        return Content.styled("Your progress will stand here after the first rehearsal.", "dim")
    parts: list[Content] = [
        Content.styled("Scores, oldest first   ", "bold"),
        Content(" → ".join(f"{score:.0f}" for score in seen.scores[-9:]) + "\n"),
    ]
    for line in seen.criteria[:3]:
        marks = "".join("✓" if ok else "✗" for ok in line.results[-12:])
        parts += [Content(f"{marks:>12}  "), words(line.title), Content("\n")]
    if seen.guesses:
        parts.append(Content(f"Your guesses agreed with coach {seen.agreed} of {seen.guesses} times.\n"))
    return Content.assemble(*parts)
