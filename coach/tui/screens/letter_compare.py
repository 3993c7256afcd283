"""Before and after: the first draft of a letter beside the present one."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.desk.letter_change import LetterChange, change_of, marked_text
from coach.desk.letter_check import LetterCheck
from coach.desk.letter_keeping import Letter
from coach.tui.copying import copy
from coach.tui.plain import words
from coach.tui.screen import CoachScreen
from coach.tui.widgets.details import Details
from coach.tui.widgets.keyline import KeyLine


class LetterCompareScreen(CoachScreen):
    """Both texts with their scores and marks; nothing can be changed here."""

    HELP = "⟦✗ words⟧ cost points, ⟦✓ words⟧ earn them. b copies the first draft."
    CSS_PATH = "letter_compare.tcss"
    BINDINGS = [
        Binding("b", "copy_first", "Copy the first draft", id="letter.copy-first"),
        Binding("escape,ctrl+g", "back", "Back to the letter", id="back"),
    ]

    def __init__(self, letter: Letter) -> None:
        super().__init__()
        self.letter = letter
        self.change: LetterChange | None = None

    def compose(self) -> ComposeResult:
        yield Static(words(f"Before and after: {self.letter.title}"), classes="title")
        with Details(id="changes"):
            yield Static("Comparing …", id="change", markup=False)
        with Container(id="both"):
            with VerticalScroll(id="before"):
                yield Static(id="first", markup=False)
            with VerticalScroll(id="after"):
                yield Static(id="present", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Judge both."""
        self.query_one("#before").focus()
        if self.letter.first:
            self.compare()
        else:
            self.query_one("#both").display = False
            self.query_one("#change", Static).update(
                "There is no first draft yet. Write a few sentences; what stands there when you begin to mend is the first."
            )

    @work(thread=True, exit_on_error=False)
    def compare(self) -> None:
        """By the same rules, now."""
        change = change_of(self.letter, self.coach.now())
        self.app.call_from_thread(self.show, change)

    def show(self, change: LetterChange) -> None:
        """Lay them out."""
        if not self.is_attached:
            return
        self.change = change
        before, now = change.before.score, change.now.score
        parts: list[Content] = []
        if before is not None and now is not None:
            parts.append(Content.styled(f"{before:.0f} → {now:.0f} of 100  ({now - before:+.0f})", "bold"))
            parts.append(Content(f"   {change.before.words} → {change.now.words} words\n"))
        parts += [Content.styled(f"✓ mended: {title}\n", "$text-success") for title in change.mended]
        parts += [Content.styled(f"✗ new: {title}\n", "$text-warning") for title in change.new]
        if not change.mended and not change.new:
            parts.append(Content.styled("The same things are found in both.\n", "dim"))
        self.query_one("#change", Static).update(Content.assemble(*parts))
        self.query_one("#first", Static).update(_marked("First draft", change.before))
        self.query_one("#present", Static).update(_marked("Now", change.now))

    def action_copy_first(self) -> None:
        """The first draft, to have it back."""
        if self.letter.first:
            copy(self.coach, self.letter.first, "The first draft")


def _marked(heading: str, check: LetterCheck) -> Content:
    parts: list[Content] = [Content.styled(f"{heading}\n\n", "bold $text-primary")]
    for piece, lapse in marked_text(check):
        if lapse is None:
            parts.append(words(piece))
        else:
            parts.append(
                words(
                    f"⟦{'✗' if lapse else '✓'} {piece}⟧", "bold $text-warning" if lapse else "$text-success"
                )
            )
    return Content.assemble(*parts)
