"""With whom, how long, where, and how hard."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.errors import CoachError
from coach.interviewee.model import Meeting
from coach.persona import Appointment, Persona, all_personas
from coach.tui.plain import WHOLE, one_line, words
from coach.tui.rewording import reworded
from coach.tui.screen import CoachScreen
from coach.tui.widgets.choice import Choice
from coach.tui.widgets.fields import Fields, Stops
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.rows import BESIDE

USUAL_MINUTES = 20
LENGTHS = (10, 15, 20, 30)
MEET = "Somebody you are really going to meet"
ABOUT_MEETING = (
    "Paste their bio or profile, say how you know them, where you meet and for how long. You get a person to rehearse with and "
    "a prep sheet: what is known, what is worth asking, and what you need not ask.\n\n"
    "What the bio does not say is invented for practice only, and marked."
)
SETTINGS = ("in-person", "video", "phone")


@dataclass(frozen=True)
class Chosen:
    """Who (an id) was chosen, and the numbers of the values in the rows below the list."""

    person: str
    length: int
    setting: int
    hard: int


def _field_and_post(person: Persona) -> str:
    """The kind of place first, for a narrow list cuts off the end."""
    field = person.industry.partition(",")[0]
    field = field[:1].upper() + field[1:]
    return ": ".join(filter(None, (field, person.title))) or person.organization


class PeopleScreen(CoachScreen):
    """A list of people and what can be read about the highlighted one; begins with what was ``chosen`` before."""

    CSS_PATH = "people.tcss"
    BINDINGS = [
        Binding("enter,ctrl+s", "plan", "Choose", id="choose", key_display="⏎"),
        Binding("escape", "back", "Back", id="back"),
        Binding("pagedown", "read(1)", "Read on", id="read-on", key_display="PgDn", priority=True),
        Binding("m", "meet", "Somebody real", id="people.meet"),
        Binding("p", "sheet", "Prep sheet", id="people.sheet"),
        Binding("tab", "app.focus_next", "Length, place", id="terms"),
        Binding("pageup", "read(-1)", show=False, id="read-back", priority=True),
    ]

    def __init__(self, chosen: Chosen | None = None) -> None:
        super().__init__()
        self._people: list[Persona] = []
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        yield Static("Whom would you like to meet?", classes="title")
        with Horizontal(id="middle"):
            yield Stops(Option("One moment …", disabled=True), id="people", classes=BESIDE, markup=False)
            with VerticalScroll(id="about", can_focus=False):
                yield Static(id="bio", markup=False)
        with Fields(id="terms"):
            lengths = tuple(f"{n} min" for n in LENGTHS)
            rows = self._chosen or Chosen("", LENGTHS.index(USUAL_MINUTES), 0, 0)
            yield Choice("How long ", lengths, rows.length, id="length")
            yield Choice("Where    ", ("In person", "By video", "By phone"), rows.setting, id="setting")
            yield Choice(
                "How hard ", ("As they are", "Harder: less patient, less time"), rows.hard, id="hard"
            )
        yield KeyLine()

    def on_mount(self) -> None:
        """Look for everybody."""
        self.query_one("#people").focus()
        about = self.query_one("#about", VerticalScroll)
        self.watch(about, "show_vertical_scrollbar", self.refresh_bindings, init=False)
        self.find_people()

    @work(thread=True, exit_on_error=False)
    def find_people(self) -> None:
        """Everybody there is; one file that cannot be used is told and does not hide the others' screen."""
        people = all_personas()
        self.app.call_from_thread(self._list, people)

    def _list(self, found: list[Persona]) -> None:
        before = self.person.id if self.person else self._chosen.person if self._chosen else ""
        self._people = found
        people = self.query_one("#people", OptionList)
        people.clear_options()
        people.add_option(
            Option(
                Content.assemble(("＋ Somebody real\n", "bold"), ("a person you will meet", "dim")), id=MEET
            )
        )
        for person in found:
            hard = Content.styled(" ▲ hard", "bold") if person.hard else Content("")
            title = one_line(_field_and_post(person), WHOLE)
            people.add_option(
                Option(Content.assemble(words(person.name, "bold"), hard, "\n", (title, "dim")))
            )
        if found:
            people.highlighted = 1 + next((n for n, person in enumerate(found) if person.id == before), 0)
        self.refresh_bindings()

    @property
    def person(self) -> Persona | None:
        """Whoever is highlighted."""
        people = self.query("#people").results(OptionList)
        number = next((each.highlighted for each in people), None)
        return self._people[number - 1] if number and number <= len(self._people) else None

    def on_screen_resume(self) -> None:
        """Somebody may have been made or deleted meanwhile."""
        if self._people:
            self.find_people()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A prep sheet there is only for somebody who was made from a bio."""
        return action != "sheet" or bool(self.person and self.person.practice_only)

    def action_meet(self) -> None:
        """Paste the bio of somebody you are really going to meet."""
        from coach.tui.screens.persona_new import PersonaNewScreen

        self.app.push_screen(PersonaNewScreen())

    def action_sheet(self) -> None:
        """What to know before you meet them."""
        from coach.desk.prep.keeping import sheet_text
        from coach.tui.screens.persona_sheet import PersonaSheetScreen

        if self.person is None:
            return
        try:
            screen = PersonaSheetScreen(self.person, sheet_text(self.person.id))
        except CoachError as error:
            self.coach.tell(error)
            return
        self.app.push_screen(screen)

    @on(OptionList.OptionHighlighted, "#people")
    def show(self, event: OptionList.OptionHighlighted) -> None:
        """What can be read about them."""
        self.refresh_bindings()
        self.query_one("#about").scroll_home(animate=False)
        person = self.person
        if person is None:
            self.query_one("#bio", Static).update(
                Content.assemble(words(MEET, "bold"), "\n\n", ABOUT_MEETING)
            )
            return
        as_chosen = self._chosen is not None and self._chosen.person == person.id
        self._chosen = None
        if person.appointment and not as_chosen:
            self._as_agreed(person.appointment)
        self.query_one("#bio", Static).update(
            Content.assemble(
                words(person.name, "bold"), "\n", words(person.post), "\n\n",
                words(person.teaser, "italic"), "\n\n", words(person.bio), "\n\n", words(person.about_organization, "dim"),
            )
        )  # fmt: skip

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The key that reads on stands there where there is more to read than is seen."""
        about = next(iter(self.query("#about").results(VerticalScroll)), None)
        more = about is not None and about.show_vertical_scrollbar
        return reworded(super().active_bindings, {"read(1)": "Read on" if more else ""})

    def action_read(self, pages: int) -> None:
        """Read on in what is known about them, or back."""
        about = self.query_one("#about", VerticalScroll)
        if pages > 0:
            about.scroll_page_down()
        else:
            about.scroll_page_up()

    def _as_agreed(self, agreed: Appointment) -> None:
        """Length and place as they were agreed, where they can be chosen here."""
        self.query_one("#length", Choice).value = LENGTHS.index(_nearest(agreed.minutes))
        self.query_one("#setting", Choice).value = SETTINGS.index(agreed.setting)

    @on(OptionList.OptionSelected, "#people")
    def action_plan(self) -> None:
        """Go on to the plan."""
        if self.query_one("#people", OptionList).highlighted == 0:
            self.action_meet()
            return
        person = self.person
        if person is None:
            return
        length: float = LENGTHS[self.query_one("#length", Choice).value]
        if person.appointment and _nearest(person.appointment.minutes) == length:
            length = person.appointment.minutes
        meeting = Meeting.model_validate(
            {
                "minutes": length,
                "setting": SETTINGS[self.query_one("#setting", Choice).value],
                "hard": self.query_one("#hard", Choice).value == 1,
                "seed": int(self.coach.now()) % 1_000_000,
            }
        )
        rows = (self.query_one(f"#{row}", Choice).value for row in ("length", "setting", "hard"))
        chosen = Chosen(person.id, *rows)
        self.coach.open_plan(person, meeting, lambda: PeopleScreen(chosen))


def _nearest(minutes: float) -> int:
    """The length offered that is nearest to what was agreed."""
    return min(LENGTHS, key=lambda length: abs(length - minutes))
