"""The beginning of a script: a few words about the call, from which its first draft is made."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Button, Input, Static

from coach.desk.script import About, script_from, script_text
from coach.desk.script_keeping import free_name, keep_script, kept_scripts
from coach.errors import CoachError
from coach.history.plans import last_plan
from coach.store import Notes
from coach.tui.screen import NARROW_OR_WIDE
from coach.tui.widgets.fields import FormScreen
from coach.tui.widgets.keyline import KeyLine

FIELDS = {
    "they": ("Whom will you call, for real?", "Their name; “Maria Keller”"),
    "me": ("Your name", "As you would say it: “Ada Brook”"),
    "connection": ("How did you get their name?", "Who gave it to you, or a sentence: “I read your article on bed planning”"),
    "field": ("What do you want to learn about?", "A field, a role, a company: “how hospitals plan”"),
    "background": ("Who are you, in a few words?", "“a second-year student of public health”"),
    "number": ("Your telephone number, for their machine", "“614 555 0148”"),
}  # fmt: skip


class ScriptStartScreen(FormScreen):
    """Six lines; each may stay empty and is then a blank in the script. ``they`` is who is dialled in the rehearsal."""

    HELP = "What you leave empty becomes a [blank] in your script. Nothing is invented."
    CSS_PATH = "script_start.tcss"
    HORIZONTAL_BREAKPOINTS = NARROW_OR_WIDE
    BINDINGS = [Binding("ctrl+s", "make", "Make my script", id="script.make", priority=True)]
    SENDS = list(FIELDS)[-1]

    def compose(self) -> ComposeResult:
        known = self._known()
        yield Static("Your script, in two minutes", classes="title")
        yield Static(
            "Answer what you can; the rest becomes a [blank] to fill later. Enter goes on.",
            classes="quiet",
            markup=False,
        )
        with VerticalScroll(id="fields", can_focus=False):
            for key, (label, example) in FIELDS.items():
                yield Static(label, classes="label", markup=False)
                yield Input(getattr(known, key), placeholder=example, id=key)
            yield Button("Make my script", id="go", variant="primary", compact=True)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with whom."""
        self.query_one("#they").focus(scroll_visible=False)

    def _known(self) -> About:
        """What was told before: in the latest script, and in the latest plan of a meeting."""
        try:
            scripts = kept_scripts(Notes(self.coach.database))
            plan = last_plan(self.coach.shelf.plans())
        except CoachError as error:
            self.coach.tell(error)
            return About()
        before = scripts[0].about if scripts else About()
        return About(
            me=before.me,
            field=before.field or plan.purpose,
            background=before.background or _short(plan.background),
            number=before.number,
        )

    def about(self) -> About:
        """What is on the screen."""
        return About(**{key: " ".join(self.query_one(f"#{key}", Input).value.split()) for key in FIELDS})

    @on(Input.Submitted)
    @on(Button.Pressed, "#go")
    def action_make(self) -> None:
        """Make it, keep it, and open it."""
        from coach.tui.screens.script import ScriptScreen

        about = self.about()
        notes = Notes(self.coach.database)
        try:
            name = free_name(notes, about.they or "My script")
            note = keep_script(notes, name, script_text(script_from(about, name)), about)
        except CoachError as error:
            self.coach.tell(error)
            return
        self.app.switch_screen(ScriptScreen(note))


def _short(background: str) -> str:
    """Who somebody is as it fits after "I'm": the first sentence of a plan, without its beginning."""
    first = background.strip().split(". ")[0].rstrip(".")
    for begin in ("I'm ", "I’m ", "I am ", "Im "):
        if first.startswith(begin):
            return first[len(begin) :]
    return first if len(first.split()) <= 12 and not first.startswith("I ") else ""
