"""Looking back: every rehearsal, with search, comparison and deletion; and what they say about progress."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from coach.errors import CoachError
from coach.history.entries import Entry, entries, matching
from coach.history.trend import Progress, progress
from coach.store import KeptTake
from coach.tui.days import how_long_ago
from coach.tui.plain import one_line, words
from coach.tui.screen import CoachScreen
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu

MOST = 500
NOTHING_YET = "Your meetings will stand here. To begin: Esc, then “Rehearse with somebody”."


class HistoryScreen(CoachScreen):
    """A list that narrows as you type, and progress beside it."""

    CSS_PATH = "history.tcss"
    BINDINGS = [
        Binding("slash", "search", "Search", id="search"),
        Binding("p", "progress", "Progress", id="progress"),
        Binding("m", "mark", "Mark to compare", id="compare"),
        Binding("d", "delete", "Delete", id="delete"),
        Binding("escape", "back", "Home", id="back"),
    ]

    def compose(self) -> ComposeResult:
        yield Static("Looking back", classes="title")
        yield Input(placeholder="Search names, fixes, and what was said", id="wanted")
        yield OptionList(id="found", markup=False)
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
        takes = self.coach.shelf.recent(MOST)
        self.app.call_from_thread(self._show, takes, entries(takes), progress(takes))

    def _show(self, takes: list[KeptTake], lines: list[Entry], seen: Progress) -> None:
        if self.is_attached:
            self._kept, self._lines = {kept.id: kept for kept in takes}, lines
            self._list()
            self.query_one("#progress", Static).update(_progress(seen) if lines else "")

    @on(Input.Changed, "#wanted")
    def _search(self) -> None:
        if self._lines:
            self._list()

    def _list(self) -> None:
        found = self.query_one("#found", OptionList)
        found.clear_options()
        for line in matching(self._lines, self.query_one("#wanted", Input).value):
            score = "  –" if line.score is None else f"{line.score:3.0f}"
            mark = "◆ " if line.take == self._marked else "  "
            take = "" if line.official else f", take {line.number}"
            ago = how_long_ago(line.created, self.coach.now())
            text = Content.assemble(
                mark,
                f"{score}  ",
                words(one_line(line.who, 28), "bold"),
                f"{take}  {ago}  ",
                (f"fix: {line.fix}" if line.fix else "", "dim"),
            )
            found.add_option(Option(text, id=line.take))
        if found.option_count:
            found.highlighted = 0
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
        """The report."""
        if event.option.id:
            self.coach.open_report(event.option.id)

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
            at = self.query_one("#found", OptionList).highlighted
            self._list()
            self.query_one("#found", OptionList).highlighted = at
            if self._marked:
                self.notify("Marked. Press m on another to compare the two.", markup=False)
            return
        from coach.tui.screens.comparison import ComparisonScreen

        first, second = sorted(
            (self._kept[str(self._marked)], self._kept[chosen]), key=lambda kept: kept.created
        )
        self._marked = None
        self.coach.push_screen(ComparisonScreen(first, second))

    def action_progress(self) -> None:
        """Charts."""
        from coach.tui.screens.progress import ProgressScreen

        self.coach.push_screen(ProgressScreen())

    def action_delete(self) -> None:
        """Delete one meeting, or everything, for good; asks first."""
        chosen = self._chosen()
        entries_ = [("all", "Delete everything coach keeps", "all rehearsals and drafts")]
        if chosen:
            who = self._kept[chosen].transcript.interviewee.name or "this meeting"
            entries_.insert(0, ("one", f"Delete the meeting with {one_line(who, 24)}", "all its takes"))

        def act(what: str | None) -> None:
            if what == "one" and chosen:
                self._sure(
                    "Delete this meeting for good? It cannot be brought back.", self._kept[chosen].rehearsal
                )
            elif what == "all":
                self._sure("Delete everything for good? It cannot be brought back.", None)

        self.app.push_screen(Menu("What should be deleted?", [("no", "Nothing", ""), *entries_]), act)

    def _sure(self, question: str, rehearsal: str | None) -> None:
        def act(what: str | None) -> None:
            if what != "yes":
                return
            try:
                if rehearsal:
                    self.coach.shelf.delete(rehearsal)
                else:
                    self.coach.shelf.delete_all()
            except CoachError as error:
                self.coach.tell(error)
                return
            self.notify("Deleted for good.", markup=False)
            self.on_screen_resume()

        self.app.push_screen(Menu(question, [("no", "Keep it", ""), ("yes", "Delete for good", "")]), act)


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
