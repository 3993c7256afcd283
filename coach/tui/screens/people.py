"""With whom, how long, where, and how hard."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.interviewee.model import Meeting
from coach.persona import Persona, all_personas
from coach.tui.plain import one_line, words
from coach.tui.screen import CoachScreen
from coach.tui.widgets.choice import Choice
from coach.tui.widgets.keyline import KeyLine

USUAL_MINUTES = 20
LENGTHS = (10, 15, 20, 30)
SETTINGS = ("in-person", "video", "phone")


class PeopleScreen(CoachScreen):
    """A list of people and what can be read about the highlighted one."""

    CSS_PATH = "people.tcss"
    BINDINGS = [
        Binding("enter,ctrl+s", "plan", "Choose", id="choose", key_display="⏎"),
        Binding("tab", "app.focus_next", "Length and place", id="terms"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._people: list[Persona] = []

    def compose(self) -> ComposeResult:
        yield Static("Whom would you like to meet?", classes="title")
        with Horizontal(id="middle"):
            yield OptionList(id="people", markup=False)
            with VerticalScroll(id="about"):
                yield Static(id="bio", markup=False)
        with Vertical(id="terms"):
            lengths = tuple(f"{n} min" for n in LENGTHS)
            yield Choice("How long ", lengths, LENGTHS.index(USUAL_MINUTES), id="length")
            yield Choice("Where    ", ("In person", "By video", "By phone"), id="setting")
            yield Choice("How hard ", ("As they are", "Harder: less patient, less time"), id="hard")
        yield KeyLine()

    def on_mount(self) -> None:
        """Look for everybody."""
        self.query_one("#people").focus()
        self.find_people()

    @work(thread=True, exit_on_error=False)
    def find_people(self) -> None:
        """Everybody there is; one file that cannot be used is told and does not hide the others' screen."""
        people = all_personas()
        self.app.call_from_thread(self._list, people)

    def _list(self, found: list[Persona]) -> None:
        self._people = found
        people = self.query_one("#people", OptionList)
        for person in found:
            hard = Content.styled(" ▲ hard", "bold") if person.hard else Content("")
            title = one_line(f"{person.title}, {person.organization}", 60)
            people.add_option(
                Option(Content.assemble(words(person.name, "bold"), hard, "\n", (title, "dim")))
            )
        if found:
            people.highlighted = 0

    @on(OptionList.OptionHighlighted, "#people")
    def show(self, event: OptionList.OptionHighlighted) -> None:
        """What can be read about them."""
        person = self._people[event.option_index]
        self.query_one("#bio", Static).update(
            Content.assemble(
                words(person.name, "bold"), "\n", words(f"{person.title}, {person.organization}, {person.place}"), "\n\n",
                words(person.teaser, "italic"), "\n\n", words(person.bio), "\n\n", words(person.about_organization, "dim"),
            )
        )  # fmt: skip

    @on(OptionList.OptionSelected, "#people")
    def action_plan(self) -> None:
        """Go on to the plan."""
        number = self.query_one("#people", OptionList).highlighted
        if number is None or not self._people:
            return
        length = LENGTHS[self.query_one("#length", Choice).value]
        meeting = Meeting.model_validate(
            {
                "minutes": length,
                "setting": SETTINGS[self.query_one("#setting", Choice).value],
                "hard": self.query_one("#hard", Choice).value == 1,
                "seed": int(self.coach.now()) % 1_000_000,
            }
        )
        self.coach.open_plan(self._people[number], meeting)
