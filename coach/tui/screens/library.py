"""The library: whom you can meet, by which rules you are judged, and the advice that these come from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from coach.tui.copying import copy
from coach.tui.plain import plain
from coach.tui.screen import CoachScreen
from coach.tui.widgets.choice import Choice
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.rows import BESIDE, Rows

if TYPE_CHECKING:
    from coach.tui.app import CoachApp

SHELVES = ("People", "Rules", "Advice")


@dataclass(frozen=True)
class Card:
    """One thing in the library: its line under a ``group``, what is searched, its page, and what Enter does with it.

    ``leads`` says in the footer what that is; empty when there is nothing to do.
    """

    id: str
    group: str
    line: Content
    text: str
    page: Callable[[], Content]
    leads: str = ""
    to: str = ""


class LibraryScreen(CoachScreen):
    """Three shelves with one search; the page of the highlighted card stands beside the list."""

    HELP = (
        "1, 2 and 3 choose the shelf, / searches all that stands on it: names, words, a criterion, or a source such as CM. "
        "Enter rehearses with a person, or goes where a piece of advice is practised."
    )
    CSS_PATH = "library.tcss"
    BINDINGS = [
        Binding("enter,ctrl+s", "go", "Rehearse, practise", id="library.go", key_display="⏎"),
        Binding("slash", "search", "Search", id="library.search"),
        Binding("1", "shelf(0)", "People", id="library.people", show=False),
        Binding("2", "shelf(1)", "Rules", id="library.rules", show=False),
        Binding("3", "shelf(2)", "Advice", id="library.advice", show=False),
        Binding("c", "copy", "Copy", id="library.copy"),
        Binding("escape", "back", "Home", id="back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[str, list[Card]] = {}
        self.shown: list[Card] = []

    def compose(self) -> ComposeResult:
        yield Static("Library: people, rules, and where they come from", classes="title")
        yield Choice("1 2 3 ", SHELVES, id="shelf")
        yield Input(placeholder="Search this shelf", id="wanted")
        with Horizontal(id="middle"):
            yield Rows(id="cards", classes=BESIDE, markup=False)
            with VerticalScroll(id="page-scroll"):
                yield Static("Taking it from the shelf …", id="page", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the people."""
        self.query_one("#cards").focus()
        self.fetch()

    @work(thread=True, exit_on_error=False)
    def fetch(self) -> None:
        """Everything on the shelves; a file that cannot be used is told."""
        from coach.tui.screens.library_cards import advice_cards, people_cards, rule_cards

        for shelf, make in zip(SHELVES, (people_cards, rule_cards, advice_cards), strict=True):
            cards = make()
            self.app.call_from_thread(self._fetched, shelf, cards)

    def _fetched(self, shelf: str, cards: list[Card]) -> None:
        self._cards[shelf] = cards
        if self.is_attached and shelf == self.shelf:
            self._list()

    @property
    def shelf(self) -> str:
        """The one in front."""
        return SHELVES[self.query_one("#shelf", Choice).value]

    @on(Choice.Changed, "#shelf")
    @on(Input.Changed, "#wanted")
    def _list(self) -> None:
        parts = self.query_one("#wanted", Input).value.split()
        found = [
            card
            for card in self._cards.get(self.shelf, [])
            if all(part.lower() in card.text.lower() or part in card.text for part in parts)
        ]
        options: list[Option] = []
        self.shown = []
        group = ""
        for card in found:
            if card.group != group:
                group = card.group
                options.append(
                    Option(Content(f"\n{plain(group)}" if options else plain(group)), disabled=True)
                )
            options.append(Option(card.line, id=card.id))
            self.shown.append(card)
        menu = self.query_one("#cards", OptionList)
        menu.clear_options()
        menu.add_options(options)
        menu.highlighted = next((n for n, option in enumerate(menu.options) if option.id), None)
        if not self.shown and self._cards.get(self.shelf) is not None:
            self.query_one("#page", Static).update("Nothing on this shelf has all these words.")
        self.refresh_bindings()

    @property
    def chosen(self) -> Card | None:
        """The highlighted card."""
        option = self.query_one("#cards", OptionList).highlighted_option
        return next((card for card in self.shown if option and card.id == option.id), None)

    @on(OptionList.OptionHighlighted, "#cards")
    def turn_to(self) -> None:
        """Its page."""
        if card := self.chosen:
            self.query_one("#page", Static).update(card.page())
            self.query_one("#page-scroll", VerticalScroll).scroll_home(animate=False)
            self.refresh_bindings()

    # Doing something with it.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter does something only where there is something to do."""
        if action == "go":
            return bool(self.chosen and self.chosen.leads) or None
        return True

    @on(OptionList.OptionSelected, "#cards")
    def action_go(self) -> None:
        """Rehearse with this person, or go where this is practised."""
        card = self.chosen
        if card is None or not card.leads:
            return
        kind, _, name = card.to.partition(":")
        if kind == "person":
            self.coach.open_person(name, None)
        elif name in ("plan", "people"):
            self.coach.open_people()
        else:
            from coach.tui.doors import DOORS

            next(door for door in DOORS if door.name == name).open(self.coach)

    def action_search(self) -> None:
        """Into the search line."""
        self.query_one("#wanted").focus()

    @on(Input.Submitted, "#wanted")
    def to_list(self) -> None:
        """Enter goes from the search to what was found."""
        self.query_one("#cards").focus()

    def action_shelf(self, number: int) -> None:
        """Another shelf."""
        self.query_one("#shelf", Choice).value = number
        self.query_one("#cards").focus()

    def action_copy(self) -> None:
        """The page as text."""
        if card := self.chosen:
            copy(self.coach, card.page().plain, "The page")


def open_screen(app: CoachApp) -> None:
    """From Home."""
    app.forward(LibraryScreen())
