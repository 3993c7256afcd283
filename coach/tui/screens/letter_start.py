"""The beginning of an e-mail: a few answers, from which its first draft is assembled."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Button, Input, Static

from coach.desk.letter_keeping import keep_letter, kept_letters
from coach.desk.letter_starting import email_from
from coach.desk.outreach import Asking
from coach.errors import CoachError
from coach.history.plans import last_plan
from coach.tui.plain import plain
from coach.tui.screen import NARROW_OR_WIDE
from coach.tui.screens.letter_bench import LetterScreen
from coach.tui.widgets.fields import FormScreen
from coach.tui.widgets.keyline import KeyLine

FIELDS = {
    "they": ("To whom?", "As you would address them: “Ms Keller”"),
    "me": ("Your name", "“Ada Brook”"),
    "background": ("Who are you, in a sentence?", "“a nurse with six years in intensive care”"),
    "connection": ("How do you know of them?", "Who gave you the name, or a sentence: “I heard your talk in May”"),
    "interest": ("Why them in particular?", "“you moved from nursing into law, the step I'm weighing”"),
    "purpose": ("What do you want to understand?", "A field, a role, a decision: “how hospitals plan”"),
    "contact": ("How can they reach you?", "Your telephone number, your e-mail address"),
}  # fmt: skip


class LetterStartScreen(FormScreen):
    """Seven lines; each may stay empty and is then a blank in the e-mail."""

    HELP = "What you leave empty becomes a [blank] in the e-mail. Nothing is invented."
    CSS_PATH = "letter_start.tcss"
    HORIZONTAL_BREAKPOINTS = NARROW_OR_WIDE
    BINDINGS = [Binding("ctrl+s", "make", "Make the e-mail", id="letter.make", priority=True)]

    def compose(self) -> ComposeResult:
        known = self._known()
        yield Static("An e-mail that asks for a meeting", classes="title")
        yield Static(
            "Answer what you can; what stays empty becomes a [blank] to fill later. Ctrl+S makes the e-mail.",
            classes="quiet",
            markup=False,
        )
        with VerticalScroll(id="fields", can_focus=False):
            for key, (label, example) in FIELDS.items():
                yield Static(label, classes="label", markup=False)
                yield Input(plain(getattr(known, key)), placeholder=example, id=key)
            yield Button("Make the e-mail", id="go", variant="primary", compact=True)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with whom."""
        self.query_one("#they").focus(scroll_visible=False)

    def _known(self) -> Asking:
        """What was told before: in the latest e-mail, and in the latest plan of a meeting."""
        try:
            before = next((each for each in kept_letters(self.coach.database) if each.me), None)
            plan = last_plan(self.coach.shelf.plans())
        except CoachError as error:
            self.coach.tell(error)
            return Asking()
        return Asking(
            me=before.me if before else "",
            contact=before.contact if before else "",
            background=plan.background or (before.background if before else ""),
            purpose=plan.purpose,
        )

    @on(Button.Pressed, "#go")
    def action_make(self) -> None:
        """Assemble it, keep it, and put it on the bench."""
        asking = Asking(**{key: self.query_one(f"#{key}", Input).value for key in FIELDS})
        try:
            letter = keep_letter(self.coach.database, email_from(asking))
        except CoachError as error:
            self.coach.tell(error)
            return
        self.app.switch_screen(LetterScreen(letter))
