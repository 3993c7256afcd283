"""The workbench: one letter, scored as it is written, one thing to mend at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static, TextArea

from coach.desk.letter_check import Fix, LetterCheck, check_letter
from coach.desk.letter_keeping import Letter, keep_letter
from coach.desk.letter_lines import mended
from coach.errors import CoachError
from coach.tui.days import due_words
from coach.tui.plain import one_line, words
from coach.tui.screen import NARROW_OR_WIDE, CoachScreen
from coach.tui.widgets.details import Details
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.letter_editor import LetterEditor
from coach.tui.widgets.letter_fix import LetterFix

if TYPE_CHECKING:
    from coach.desk.rewording import Reworded

CHECK_SECONDS = 0.3
A_DRAFT = 25
"""So many words make a first draft, to be compared with later."""


class LetterScreen(CoachScreen):
    """A letter on the bench. What is typed is on disk a moment later; the score follows without holding up a key."""

    HELP = (
        "Underlined and bold is what costs points, underlined and slanted what earns them. Ctrl+N goes to the next thing to "
        "mend, Ctrl+F puts the line in, Ctrl+Z takes it back. Blanks [like this] wait for you and are not judged."
    )
    CSS_PATH = "letter_bench.tcss"
    HORIZONTAL_BREAKPOINTS = NARROW_OR_WIDE
    BINDINGS = [
        Binding("ctrl+n", "fix(1)", "Next fix", id="letter.next", priority=True),
        Binding("ctrl+b", "fix(-1)", "Fix before", id="letter.previous", priority=True, show=False),
        Binding("ctrl+f", "use", "Use it", id="letter.use", priority=True),
        Binding("ctrl+g", "compare", "Compare", id="letter.compare", priority=True),
        Binding("ctrl+o", "out", "Send, copy", id="letter.out", priority=True),
        Binding("escape", "back", "Back", id="back"),
    ]

    def __init__(self, letter: Letter) -> None:
        super().__init__()
        self.letter = letter
        self.check: LetterCheck | None = None
        self.at = 0
        """Which fix is looked at."""
        self._looked = False
        self._gone = False
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="about", classes="title", markup=False)
        with Container(id="bench"):
            yield LetterEditor(self.letter.text, id="text")
            with Details(id="side"):
                yield LetterFix(id="fix")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin to write; the first blank is selected, so that typing fills it."""
        self._say()
        editor = self.query_one(LetterEditor)
        editor.focus()
        start = self.letter.text.find("[")
        end = self.letter.text.find("]", start)
        if 0 <= start < end:
            editor.go_to(start, end + 1, select=True)
        self.look(self.letter)

    @property
    def editor(self) -> LetterEditor:
        """Where it is written."""
        return self.query_one(LetterEditor)

    # Typing, keeping, scoring.

    @on(TextArea.Changed, "#text")
    def typed(self, event: TextArea.Changed) -> None:
        """Soon after the last key it is kept and looked at."""
        before, now = self.letter.text, event.text_area.text
        if now == before:
            return
        pasted = not before.strip() and len(now.split()) >= A_DRAFT
        update = {"text": now, **({"first": now} if pasted and not self.letter.first else {})}
        self.letter = self.letter.model_copy(update=update)
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(CHECK_SECONDS, self._pause)

    def _pause(self) -> None:
        self.keep()
        self.look(self.letter)

    def keep(self) -> None:
        """Put it on disk; a letter that was never begun is not kept."""
        if self._timer:
            self._timer.stop()
        for editor in self.query(LetterEditor):
            if editor.text != self.letter.text:
                self.letter = self.letter.model_copy(update={"text": editor.text})
        if self._gone:
            return
        if not self.letter.id and not self.letter.text.strip():
            return
        try:
            self.letter = keep_letter(self.coach.database, self.letter)
        except CoachError as error:
            self.coach.tell(error)

    @work(thread=True, exclusive=True, group="check", exit_on_error=False)
    def look(self, letter: Letter) -> None:
        """By the rules, on this machine."""
        check = check_letter(letter, self.coach.now())
        self.app.call_from_thread(self.show, check)

    def show(self, check: LetterCheck) -> None:
        """What was found, unless it is about an older text."""
        if not self.is_attached or check.text != self.letter.text:
            return
        before = self.current
        self.check = check
        self.letter = self.letter.model_copy(update={"score": check.score})
        same = [n for n, fix in enumerate(check.fixes) if before and fix.title == before.title]
        self.at = same[0] if same else min(self.at, max(0, len(check.fixes) - 1))
        self._show_fix()

    @property
    def current(self) -> Fix | None:
        """The fix that is looked at."""
        fixes = self.check.fixes if self.check else ()
        return fixes[self.at] if self.at < len(fixes) else None

    def _show_fix(self) -> None:
        if self.check is None:
            return
        fix = self.current
        now = (fix.start, fix.end) if fix and not fix.blank else (0, 0)
        self.editor.mark(self.check.text, self.check.marks, now)
        self.query_one(LetterFix).show(self.check, self.at, self.letter.promised)
        self._say()
        self.refresh_bindings()

    def _say(self) -> None:
        letter, check = self.letter, self.check
        parts = [words(one_line(letter.title, 48))]
        if check and check.report and check.score is not None:
            mend = check.lapses
            blanks = len(check.fixes) - mend
            said = f"{check.score:.0f} of 100 · {check.words} words · "
            said += f"{mend} to mend" if mend else "nothing to mend"
            said += f" · {blanks} blank{'s' if blanks > 1 else ''}" if blanks else ""
            parts.append(Content.styled(f"   {said}", "$foreground"))
        if letter.sent:
            parts.append(Content.styled("   ✓ sent", "$text-success"))
        elif letter.due is not None:
            late = letter.due < self.coach.now()
            due = due_words(letter.due, self.coach.now())
            parts.append(
                Content.styled(
                    f"   {'! late, was ' if late else ''}due {due}", "$text-warning" if late else "dim"
                )
            )
        self.query_one("#about", Static).update(Content.assemble(*parts))

    # Mending.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What there is nothing for is greyed out."""
        if action == "fix":
            return bool(self.check and self.check.fixes) or None
        if action == "use":
            return bool(self.current and self.current.line) or None
        if action in ("compare", "out"):
            return bool(self.letter.text.strip()) or None
        return True

    def action_fix(self, step: int) -> None:
        """The next thing to mend, or the one before; its words are in front, a blank is selected."""
        if self.check is None or not self.check.fixes:
            return
        self._first()
        # The first press looks at the first one.
        self.at = (self.at + step) % len(self.check.fixes) if self._looked else self.at
        self._looked = True
        self._show_fix()
        fix = self.current
        if fix and fix.end and self.check.text == self.editor.text:
            self.editor.go_to(fix.start, fix.end, select=fix.blank)
        self.editor.focus()

    def action_use(self) -> None:
        """Put the line of this fix into the letter; its first blank is selected."""
        fix = self.current
        if fix is None or not fix.line or self.check is None or self.check.text != self.editor.text:
            return
        self._first()
        text, start, end = mended(self.check.text, fix)
        self.editor.rewrite(text)
        blank = text.find("[", start, end)
        if blank >= 0:
            self.editor.go_to(blank, text.index("]", blank) + 1, select=True)
        else:
            self.editor.go_to(start, end)
        self.editor.focus()

    def _first(self) -> None:
        """What stands here before anything was mended is the first draft."""
        if not self.letter.first and len(self.letter.text.split()) >= A_DRAFT:
            self.letter = self.letter.model_copy(update={"first": self.letter.text})
            self.keep()

    def action_compare(self) -> None:
        """The first draft beside what it is now."""
        from coach.tui.screens.letter_compare import LetterCompareScreen

        self._first()
        self.app.push_screen(LetterCompareScreen(self.letter))

    def action_out(self) -> None:
        """Send, copy, write to a file, and everything else."""
        from coach.tui.screens.letter_out import ask_what_to_do

        self._first()
        self.keep()
        ask_what_to_do(self)

    def change(self, **what: object) -> None:
        """Something around the text is known better; keep it and look again."""
        self.letter = self.letter.model_copy(update=what)
        self._pause()

    def met(self, hours: str | None) -> None:
        """The meeting was about so many hours ago."""
        if hours:
            self.change(met=self.coach.now() - float(hours) * 3600)

    def show_state(self) -> None:
        """Whether it is sent, or due."""
        self._say()

    def forget(self) -> None:
        """It is deleted; nothing of it is written again."""
        self._gone = True

    @work(exclusive=True, group="model", exit_on_error=False)
    async def reword(self, letter: Letter) -> None:
        """Ask the model; what it says is taken only where it says nothing new."""
        from coach.desk.rewording import reword

        writer = self.coach.writer()
        if writer is None:
            return
        self.notify(
            "The model is rewording it. Escape leaves; your text stays as it is until then.", markup=False
        )

        async def asked() -> AsyncIterator[Reworded]:
            yield await reword(letter, writer)

        async for done in self.coach.backstage.stream(asked()):
            if done.refused:
                self.notify(
                    f"Your wording stays: {one_line(done.refused, 160)}.", severity="warning", markup=False
                )
            elif self.letter.text != letter.text:
                self.notify("You went on writing meanwhile, so your wording stays.", markup=False)
            else:
                self._first()
                self.editor.rewrite(done.text)
                self.notify("Reworded. Ctrl+Z takes it back.", markup=False)

    def action_back(self) -> None:
        """To the letters; what was typed is kept."""
        self._first()
        self.keep()
        super().action_back()

    def on_unmount(self) -> None:
        """Quitting loses nothing."""
        self.keep()
