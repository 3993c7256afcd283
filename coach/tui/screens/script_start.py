"""The answers behind a script: its first draft is made from them, and they can be corrected later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Button, Input, Static

from coach.desk.script import About, script_from, script_text
from coach.desk.script_answers import QUESTIONS, answered
from coach.desk.script_draft import NEW, draft_kept, drop_draft, keep_draft
from coach.desk.script_keeping import KeptScript, free_name, keep_script, kept_scripts
from coach.desk.script_preview import heard
from coach.errors import CoachError
from coach.history.plans import last_plan
from coach.store import Notes
from coach.transcript import Transcript
from coach.tui.drafting import Draft
from coach.tui.plain import one_line, plain, words
from coach.tui.screen import NARROW_OR_WIDE
from coach.tui.widgets.answer import Answer
from coach.tui.widgets.fields import Fields, FormScreen
from coach.tui.widgets.keyline import KeyLine

EXAMPLES = {
    "they": "“Maria Keller”; “the head nurse” if you have no name yet",
    "me": "As you would say it: “Ada Brook”",
    "connection": "“my aunt”, “LinkedIn”, or a sentence: “I read your article on bed planning”",
    "field": "A role, a field, a question: “nursing”, “how hospitals plan”",
    "background": "“bus driver for 14 years”, “a second-year student of public health”",
    "number": "“614 555 0148”",
}
SHOWN = 220
"""So many characters of what one will say stand below the form; more would push it away."""

Done = Callable[[About], None]


class ScriptStartScreen(FormScreen):
    """Six lines; each may stay empty and is then a blank in the script.

    With ``kept``, a script that is there, the form is filled with the answers behind it, and ``done`` hears the new ones.
    """

    HELP = (
        "What you leave empty becomes a [blank] in your script, or is left out. Nothing is invented. Below the form you read "
        "what you will say."
    )
    CSS_PATH = "script_start.tcss"
    HORIZONTAL_BREAKPOINTS = NARROW_OR_WIDE
    BINDINGS = [
        Binding("ctrl+s", "make", "Make my script", id="script.make", priority=True),
        Binding("ctrl+s", "change", "Change my script", id="script.change", priority=True),
    ]
    SENDS = list(QUESTIONS)[-1]

    def __init__(self, kept: KeptScript | None = None, done: Done | None = None) -> None:
        super().__init__()
        self._kept, self._done = kept, done
        self._of = kept.id if kept else NEW
        self._draft: Draft | None = None
        self._begun: Mapping[str, str] = {}
        self._latest: Mapping[str, str] = {}

    def compose(self) -> ComposeResult:
        known, was_typed = self._known()
        self._begun = self._latest = {key: plain(known.get(key, "")) for key in QUESTIONS}
        yield Static(
            "The answers behind your script" if self._kept else "Your script, in two minutes", classes="title"
        )
        yield Static(self._told(was_typed), classes="quiet", markup=False)
        with Fields(id="fields"):
            for key, question in QUESTIONS.items():
                yield Static(question, classes="label", markup=False)
                yield Answer(self._begun[key], placeholder=EXAMPLES[key], id=key)
            button = "Change my script" if self._kept else "Make my script"
            yield Button(button, id="go", variant="primary", compact=True)
        yield Static(id="heard", markup=False)
        yield KeyLine()

    def _told(self, was_typed: bool) -> str:
        if was_typed:
            return "What you had typed is still here. Enter goes on."
        if self._kept:
            return "Change what you like. What you wrote in the script yourself stays."
        return "Answer what you can, in your own words. Enter goes on."

    def on_mount(self) -> None:
        """Begin with whom; the check of the script wakes up meanwhile."""
        self._draft = Draft(self, "", self._keep, self.coach.tell)
        self.query_one("#they").focus(scroll_visible=False)
        self.wake_up()

    @work(thread=True, exit_on_error=False)
    def wake_up(self) -> None:
        """The first check of a process takes seconds: it is awake when the script is there."""
        said = {"schema": "coach.transcript/1", "turns": [{"role": "interviewer", "text": "Hello."}]}
        self.coach.tag(Transcript.model_validate(said))

    def _known(self) -> tuple[Mapping[str, str], bool]:
        """What stands in the fields to begin with, and whether it is what was typed before and used for nothing yet."""
        try:
            if any((draft := draft_kept(self.coach.database, self._of)).values()):
                return draft, True
            if self._kept:
                return asdict(self._kept.answers), False
            scripts = kept_scripts(Notes(self.coach.database))
            plan = last_plan(self.coach.shelf.plans())
        except CoachError as error:
            self.coach.tell(error)
            return {}, False
        before = scripts[0].about if scripts else About()
        return {
            "me": before.me,
            "field": before.field or plan.purpose,
            "background": before.background or plan.background,
            "number": before.number,
        }, False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A script is made once, and changed after that."""
        if action in ("make", "change"):
            return (action == "change") is bool(self._kept)
        return super().check_action(action, parameters)

    # Typing.

    def given(self) -> dict[str, str]:
        """What stands in the fields."""
        return {key: self.query_one(f"#{key}", Answer).value for key in QUESTIONS}

    @on(Input.Changed)
    def typed(self) -> None:
        """Keep it soon after the last key, and say what it will sound like."""
        if self._draft and (given := self.given()) != self._latest:
            self._latest = given
            self._draft.typed("")
            self._listen()

    @on(DescendantFocus)
    def _listen(self) -> None:
        key = self.focused.id if self.focused else None
        if key not in QUESTIONS:
            return
        said = heard(key, self.given())
        parts = [
            Content.assemble(("You will say  ", "bold"), words(f"“{one_line(said.words, SHOWN)}”"))
            if said.words
            else Content.styled("You will say nothing of this.", "bold")
        ]
        if said.remark:
            parts.append(Content.styled(plain(said.remark), "dim"))
        self.query_one("#heard", Static).update(Content("\n").join(parts))

    def _keep(self, _: str) -> None:
        if self._latest != self._begun:
            keep_draft(self.coach.database, self._latest, self._of)

    def action_back(self) -> None:
        """What was typed is kept before anybody looks for it."""
        if self._draft:
            self._draft.keep()
        super().action_back()

    def on_unmount(self) -> None:
        """Quitting never loses an answer."""
        if self._draft:
            self._draft.keep()

    # Making it.

    def action_change(self) -> None:
        """Hand the answers to the script that is there."""
        self.action_make()

    @on(Input.Submitted)
    @on(Button.Pressed, "#go")
    def action_make(self) -> None:
        """Make the script, keep it, and open it; or hand the new answers to the one that is there."""
        from coach.tui.screens.script import ScriptScreen

        about = answered(self.given())
        try:
            if self._kept is None:
                notes = Notes(self.coach.database)
                name = free_name(notes, about.they or "My script")
                note = keep_script(notes, name, script_text(script_from(about, name)), about)
            drop_draft(self.coach.database, self._of)
        except CoachError as error:
            self.coach.tell(error)
            return
        self._latest = self._begun  # nothing is left to keep
        if self._kept is None:
            self.app.switch_screen(ScriptScreen(note))
        else:
            self.coach.back()
            if self._done:
                self._done(about)
