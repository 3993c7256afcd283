"""The telephone: whom you call, what you will say, who may pick up, and what was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from coach.desk.script_contact import Standing
from coach.desk.script_keeping import KeptScript, kept_scripts
from coach.desk.script_practice import contact_for, in_order
from coach.errors import CoachError
from coach.history.unsaid import open_takes
from coach.interviewee.phone import Leg
from coach.persona import Persona, all_personas
from coach.rehearsal.sitting import new_sitting
from coach.store import KeptTake, Notes
from coach.tui.deleting import ask_about_script, ask_about_take
from coach.tui.plain import WHOLE, one_line, words
from coach.tui.screen import CoachScreen
from coach.tui.screens.phone_calls import dial, go_on, open_call, what_is_left
from coach.tui.screens.phone_rows import LEGS, call_line, half_way_line, heading, script_entries
from coach.tui.screens.phone_whom import NEW, whom_entries, whom_option
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu
from coach.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from coach.tui.app import CoachApp

SHOWN = 6


def open_screen(app: CoachApp) -> None:
    """Open the telephone."""
    app.push_screen(PhoneScreen())


class PhoneScreen(CoachScreen):
    """A list in the order of what one does; ``person`` and ``script`` (a note's id) are chosen to begin with."""

    HELP = (
        "First the script, then the calls. d dials all four, s opens your script, w chooses on whom you practise. "
        "Del deletes the highlighted call or script."
    )
    CSS_PATH = "phone.tcss"
    BINDINGS = [
        Binding("d", "dial", "Dial", id="phone.dial"),
        Binding("s", "script", "Script", id="phone.script"),
        Binding("w", "whom", "Whom", id="phone.whom"),
        Binding("delete,backspace", "delete", "Delete", id="phone.delete", key_display="Del"),
    ]

    def __init__(self, person: str | None = None, script: str | None = None) -> None:
        super().__init__()
        self._asked: tuple[str, str | None] = person or "", None
        """Who was asked to play the contact, by id, and for which script; ``None`` is any."""
        self._wanted, self._dials = script, False
        self._people: list[Persona] = []
        self._scripts: list[KeptScript] = []
        self._suits: tuple[Standing | None, str] = None, ""
        self._kept: dict[str, KeptTake] = {}
        self._first = True
        """Whether to highlight what comes next, instead of staying where one was."""

    def compose(self) -> ComposeResult:
        yield Static("☎ The telephone: getting the meeting", classes="title")
        yield Static(
            "Write what you will say, then dial. You do not know who picks up: a receptionist, a machine, or the person "
            "you want, at a bad moment or a good one. Each call gets a card, and at the end you have the script to dial with.",
            classes="quiet",
            markup=False,
        )
        yield Rows(id="menu", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Look for everybody."""
        self.find_people()

    @work(thread=True, exclusive=True, group="people", exit_on_error=False)
    def find_people(self) -> None:
        """Everybody there is, and who of them suits the script: the first time that takes a second or two."""
        people = all_personas()
        scripts = kept_scripts(Notes(self.coach.database))
        script = next((one for one in scripts if one.id == self._wanted), next(iter(scripts), None))
        of = script.id if script else ""
        made = [person.id for person in people if person.id not in {known.id for known in self._people}]
        if self._people and made:
            self._asked = made[0], of  # whoever was just made is called
        asked, asked_for = self._asked
        standing = contact_for(script, people, self._earlier(), asked if asked_for in (None, of) else "")
        suited = in_order(script, people)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._met, suited, standing, of)

    def _met(self, people: list[Persona], standing: Standing | None, of: str) -> None:
        self._people, self._suits = people, (standing, of)
        if self.is_attached:
            self._list()
            if self._dials:
                self._dials = False
                self.action_dial()

    def on_screen_resume(self) -> None:
        """Show things as they are now."""
        if self._people:
            self._list()
            self.find_people()

    def _earlier(self) -> list[KeptTake]:
        try:
            takes = [*open_takes(self.coach.shelf), *self.coach.shelf.recent(SHOWN, calls=True)]
        except CoachError as error:
            self.coach.tell(error)
            return []
        return [kept for kept in takes if kept.meeting.get("leg")]

    @property
    def _standing(self) -> Standing | None:
        """Who plays the contact, once it is known for this script."""
        standing, of = self._suits
        return standing if of == (self.script.id if self.script else "") else None

    @property
    def _person(self) -> Persona | None:
        return self._standing.person if self._standing else None

    @property
    def script(self) -> KeptScript | None:
        """The script that lies beside the calls: the one chosen, else the latest."""
        chosen = next((script for script in self._scripts if script.id == self._wanted), None)
        return chosen or next(iter(self._scripts), None)

    def dial_script(self, note: str) -> None:
        """Dial the whole ladder with this script, as it is kept now."""
        self._wanted, self._first = note, True
        self._dials = True  # as soon as it is known whom
        self.find_people()

    def _list(self) -> None:
        try:
            self._scripts = kept_scripts(Notes(self.coach.database))
        except CoachError as error:
            self.coach.tell(error)
        menu = self.query_one("#menu", OptionList)
        before = menu.highlighted_option.id if menu.highlighted_option and not self._first else None
        menu.clear_options()
        menu.add_options(self._options())
        ids = [option.id for option in menu.options]
        wanted = before or ("script" if self.script is None else "ladder")
        menu.highlighted = ids.index(wanted) if wanted in ids else next(n for n, i in enumerate(ids) if i)
        self._first = False
        menu.focus()

    def _options(self) -> list[Option]:
        earlier, now = self._earlier(), self.coach.now()
        self._kept = {kept.id: kept for kept in earlier}
        found: list[Option] = []
        opened = [kept for kept in earlier if not kept.done]
        if opened or self._half_way(earlier):
            found.append(heading("Go on"))
            found += [call_line(kept, now) for kept in opened[:3]]
            if (half := self._half_way(earlier)) and not opened:
                found.append(half)
        found.append(heading("1  What you will say"))
        if self.script is None:
            found.append(Option("Write your script: six short answers make a first draft", id="script"))
        else:
            name = words(one_line(self.script.name, WHOLE), "bold")
            found.append(Option(Content.assemble("Script  ", name, ("  Enter opens it", "dim")), id="script"))
            found.append(Option("Another script", id="scripts"))
        found.append(heading("2  Dial"))
        if self._people:
            found.append(whom_option(self._standing, self.script))
        found.append(Option("Four calls, each harder: you do not know who picks up", id="ladder"))
        found.append(Option("One call alone …", id="leg"))
        if done := [kept for kept in earlier if kept.done]:
            found += [heading("Earlier calls"), *(call_line(kept, now) for kept in done)]
        return found

    def _half_way(self, earlier: list[KeptTake]) -> Option | None:
        """The latest ladder, if it was left half-way."""
        latest = next((kept for kept in earlier if kept.done), None)
        if latest is None:
            return None
        sitting, at = what_is_left(self.coach, latest)
        calls = len(sitting.rungs)
        return None if at is None or calls == 1 else half_way_line(latest, at, calls)

    @on(OptionList.OptionHighlighted, "#menu")
    def other_line(self) -> None:
        """The keys below say what can be done with it."""
        self.refresh_bindings()

    @property
    def _chosen(self) -> str:
        """What is highlighted."""
        menu = next(iter(self.query("#menu").results(OptionList)), None)
        option = menu.highlighted_option if menu else None
        return (option.id or "") if option else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A call can be deleted, and the script."""
        if action != "delete":
            return super().check_action(action, parameters)
        return self._chosen.startswith("take:") or (self._chosen == "script" and self.script is not None)

    def action_delete(self) -> None:
        """Delete the highlighted call or script for good; asks first."""
        if kept := self._kept.get(self._chosen.removeprefix("take:")):
            ask_about_take(self.coach, kept, self._list)
        elif self.script:
            ask_about_script(self.coach, self.script, self._list)

    @on(OptionList.OptionSelected, "#menu")
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Go where the chosen line leads."""
        kind, _, name = (event.option.id or "").partition(":")
        plain: dict[str, Callable[[], None]] = {
            "script": self.action_script,
            "scripts": self._other_script,
            "whom": self.action_whom,
            "ladder": self.action_dial,
            "leg": self._one_leg,
        }
        if kind in plain:
            plain[kind]()
        elif kind == "take":
            open_call(self.coach, name)
        elif kind == "on":
            try:
                go_on(self.coach, self.coach.shelf.take(name))
            except CoachError as error:
                self.coach.tell(error)

    # The three steps.

    def action_script(self) -> None:
        """Open the script, or make the first one."""
        from coach.tui.screens.script import ScriptScreen
        from coach.tui.screens.script_start import ScriptStartScreen

        self.app.push_screen(ScriptScreen(self.script.id) if self.script else ScriptStartScreen())

    def _other_script(self) -> None:
        from coach.tui.screens.script_start import ScriptStartScreen

        def chosen(which: str | None) -> None:
            if which == "new":
                self.app.push_screen(ScriptStartScreen())
            elif which == "delete" and self.script:
                ask_about_script(self.coach, self.script, self._list)
            elif which:
                self._wanted, self._first = which, True
                self.find_people()

        entries = script_entries(self._scripts, self.script, self.coach.now())
        self.app.push_screen(Menu("Which script?", entries), chosen)

    def action_whom(self) -> None:
        """Choose on whom to practise, or make somebody."""

        from coach.tui.screens.persona_new import PersonaNewScreen

        def chosen(who: str | None) -> None:
            if who == NEW:
                self.app.push_screen(PersonaNewScreen())
            elif who:
                self._asked = who, self.script.id if self.script else ""
                self.find_people()

        self.app.push_screen(Menu("On whom do you practise?", whom_entries(self._people)), chosen)

    def action_dial(self) -> None:
        """The whole ladder."""
        self._dial(None)

    def _one_leg(self) -> None:
        def chosen(leg: str | None) -> None:
            if leg:
                self._dial(Leg(leg))

        entries = [(leg.value, label, "") for leg, label in LEGS.items()]
        self.app.push_screen(Menu("Who should pick up?", entries), chosen)

    def _dial(self, only: Leg | None) -> None:
        if self._person:
            sitting = new_sitting(int(self.coach.now()) % 1_000_000, only)
            dial(self.coach, self._person, sitting, 0, self.script)
        elif only is None:
            self._dials = True
