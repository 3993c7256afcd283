"""The script as text, checked as you type: what is missing, what to say instead, and how long it takes to say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Protocol, runtime_checkable

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from coach.desk.script import About, Script, script_page
from coach.desk.script_check import ScriptCheck, check_script
from coach.desk.script_correcting import corrected
from coach.desk.script_keeping import KeptScript, free_name, keep_script, kept_scripts
from coach.desk.script_text import heading_line, next_blank, with_suggestion
from coach.desk.writing import write_free
from coach.errors import BadInput, CoachError
from coach.store import Notes
from coach.tui.copying import copy, shown
from coach.tui.plain import plain
from coach.tui.screen import NARROW_OR_WIDE, CoachScreen
from coach.tui.screens.script_found import found
from coach.tui.widgets.details import Details
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu

CHECK_SECONDS = 0.4
LONG = 40
"""A folder's path of more characters than this is shortened."""


@runtime_checkable
class Dials(Protocol):
    """A screen from which one dials."""

    def dial_script(self, note: str) -> None:
        """Dial with the script that is kept under that id."""


class ScriptScreen(CoachScreen):
    """One script, kept as it is typed; ``note`` is the id that it is kept under."""

    HELP = (
        "A part begins with a # heading; leave the headings as they are. The check stands beside it. Ctrl+F puts the "
        "first suggestion into the script, F2 opens the answers that it was made from, Ctrl+D dials with it for practice, Ctrl+O copies or prints it."
    )
    CSS_PATH = "script.tcss"
    HORIZONTAL_BREAKPOINTS = NARROW_OR_WIDE
    BINDINGS = [
        Binding("ctrl+f", "use", "Use it", id="script.use", priority=True),
        Binding("ctrl+n", "blank", "Next blank", id="script.blank", priority=True),
        Binding("ctrl+d", "dial", "Practise", id="script.dial", priority=True),
        Binding("ctrl+o", "out", "Copy", id="script.out", priority=True),
        Binding("f2", "answers", "Answers", id="script.answers", priority=True, key_display="F2"),
        Binding("escape", "back", "Done", id="back"),
    ]

    def __init__(self, note: str) -> None:
        super().__init__()
        self._note = note
        self.script: KeptScript | None = None
        """What is on the screen."""
        self._timer: Timer | None = None
        self._changed = False
        self.check: ScriptCheck | None = None
        self.wrong = ""
        """Why the text is no script, if it is none."""
        self._corrected = ""
        """What other answers did to it, until something is typed."""

    def compose(self) -> ComposeResult:
        yield Static("Your script: what you type is kept", classes="title")
        with Container(id="room"):
            with Container(id="page"):
                yield Input(id="name", placeholder="What to keep it under")
                yield TextArea(id="text", soft_wrap=True, tab_behavior="focus")
            with Details(id="panel"):
                yield Static("Reading it …", id="found", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show it and look at it."""
        try:
            scripts = kept_scripts(Notes(self.coach.database))
        except CoachError as error:
            self.coach.tell(error)
            scripts = []
        self.script = next((script for script in scripts if script.id == self._note), None)
        if self.script is None:
            self.notify("That script is not kept here any more.", severity="warning", markup=False)
            self.coach.back()
            return
        self.query_one("#name", Input).value = self.script.name
        text = self.query_one("#text", TextArea)
        text.load_text(plain(self.script.text))
        text.focus()
        self._look_at_it()

    # Typing, keeping, checking.

    @on(TextArea.Changed, "#text")
    @on(Input.Changed, "#name")
    def typed(self) -> None:
        """Keep and check it soon after the last key."""
        if self.script is None:
            return
        text = self.query_one("#text", TextArea).text
        name = " ".join(self.query_one("#name", Input).value.split()) or self.script.name
        if (text, name) == (self.script.text, self.script.name):
            return
        self.script = replace(self.script, text=text, name=name)
        self._changed, self._corrected = True, ""
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(CHECK_SECONDS, self._look_at_it)

    def _look_at_it(self) -> None:
        self._keep()
        if script := self.script:
            self.look(script)

    def _keep(self) -> None:
        script = self.script
        if script is None or not self._changed:
            return
        try:
            keep_script(Notes(self.coach.database), script.name, script.text, script.about, script.id)
            self._changed = False
        except CoachError as error:
            self.coach.tell(error)

    @work(thread=True, exclusive=True, group="check", exit_on_error=False)
    def look(self, kept: KeptScript) -> None:
        """Check it by the three rubrics of a call."""
        try:
            script = kept.script()
        except BadInput as error:
            self.app.call_from_thread(self._show, kept, None, None, f"{error.what} {error.fix}")
            return
        self.app.call_from_thread(self._show, kept, script, check_script(script), "")

    def _show(self, kept: KeptScript, script: Script | None, check: ScriptCheck | None, wrong: str) -> None:
        now = self.script
        if not self.is_attached or now is None or now.text != kept.text:
            return
        self.check, self.wrong = check, wrong
        told = (
            found(script, check) if script and check else Content.styled(f"▲ {plain(wrong)}", "$text-warning")
        )
        if self._corrected:
            told = Content.assemble((f"● {plain(self._corrected)}\n", "$text-primary"), told)
        self.query_one("#found", Static).update(told)
        if self._corrected:
            self.call_after_refresh(self.query_one("#text", TextArea).scroll_cursor_visible, center=True)
        self.refresh_bindings()

    # Doing something with it.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A suggestion can be used when there is one."""
        if action == "use":
            return bool(self.check and (self.check.lapses or self.check.empty))
        if action == "blank":
            return bool(self.check and self.check.blanks)
        return True

    def action_blank(self) -> None:
        """Select the next blank: to type is to fill it."""
        area = self.query_one("#text", TextArea)
        blank = next_blank(area.text, area.selection.end)
        if blank is None:
            self.notify("There is no blank left to fill.", markup=False)
            return
        row, start, end = blank
        area.move_cursor((row, start))
        area.move_cursor((row, end), select=True)
        area.focus()

    def action_use(self) -> None:
        """Put the first suggestion into the part where it belongs."""
        if self.script is None or self.check is None:
            return
        area = self.query_one("#text", TextArea)
        words = instead_of = missing = ""
        if self.check.lapses:
            _, lapse = self.check.lapses[0]
            part, words, missing = self.check.where[0], lapse.instead, lapse.id
            instead_of = lapse.evidence[0].quote if lapse.evidence else ""
        elif self.check.empty:
            part = self.check.empty[0]
        else:
            return
        changed = with_suggestion(area.text, part, words, self.script.about, instead_of, missing)
        area.text = changed
        area.move_cursor((heading_line(changed, part) + 1, 0))
        area.focus()

    def action_answers(self) -> None:
        """The answers that it was made from, to be corrected."""
        from coach.tui.screens.script_start import ScriptStartScreen

        self._keep()
        if self.script:
            self.app.push_screen(ScriptStartScreen(self.script, self.answer_anew))

    def answer_anew(self, about: About) -> None:
        """Write anew what came from the answers, and say what stayed."""
        kept = self.script
        if kept is None:
            return
        anew = corrected(kept.text, kept.about, about)
        name = kept.name
        if name == kept.answers.they and about.they and about.they != name:
            try:
                name = free_name(Notes(self.coach.database), about.they)
            except CoachError as error:
                self.coach.tell(error)
        self.script = replace(kept, name=name, text=anew.text, about=about)
        self.query_one("#name", Input).value = name
        area = self.query_one("#text", TextArea)
        area.load_text(plain(anew.text))
        if anew.rewritten:
            area.move_cursor((heading_line(anew.text, anew.rewritten[0]) + 1, 0))
        area.focus()
        self._changed, self._corrected = True, anew.told
        self._look_at_it()

    def action_dial(self) -> None:
        """Dial, with this script beside the telephone."""
        self._keep()
        below = self.app.screen_stack[-2]
        if isinstance(below, Dials):
            self.coach.back()
            below.dial_script(self._note)
        else:
            from coach.tui.screens.phone import PhoneScreen

            self.app.switch_screen(PhoneScreen(script=self._note))

    def action_back(self) -> None:
        """What was typed last is kept before anybody looks for it."""
        self._keep()
        super().action_back()

    def action_out(self) -> None:
        """Copy it, or write it to a file."""
        script = self.script
        if script is None:
            return

        def chosen(what: str | None) -> None:
            if what == "copy":
                copy(self.coach, script.text, "Your script")
            elif what == "file":
                try:
                    page = script_page(script.text, script.about.they)
                    path = write_free(f"script {script.name}", ".txt", plain(page))
                except CoachError as error:
                    self.coach.tell(error)
                    return
                self.notify(f"Written to {shown(path)}", title="Exported", timeout=10, markup=False)

        entries = [("copy", "Copy it", ""), ("file", "Write it to a file, to print", f"in {this_folder()}")]
        self.app.push_screen(Menu("Your script", entries), chosen)

    def on_unmount(self) -> None:
        """What was typed last is kept too."""
        self._keep()


def this_folder() -> str:
    """The folder in which files are written; with ``~`` for one's home where it is long."""
    try:
        here = Path.cwd()
    except OSError:
        return "this folder"
    return str(here) if len(str(here)) <= LONG or here == Path.home() else shown(here)
