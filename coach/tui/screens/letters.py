"""Letters: what is being written, and how to begin another one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.desk.follow_ups import owed_for
from coach.desk.letter_keeping import Letter, keep_letter, kept_letters, letter_kept
from coach.desk.letter_starting import blank_letter, note_from
from coach.errors import CoachError
from coach.store import KeptTake
from coach.transcript import Role, Scenario
from coach.tui.days import due_words, how_long_ago
from coach.tui.deleting import ask_about_letter
from coach.tui.plain import WHOLE, one_line, words
from coach.tui.screen import CoachScreen
from coach.tui.screens.letter_bench import LetterScreen
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu
from coach.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from coach.tui.app import CoachApp

MEETINGS = 12
BEGIN = (
    ("email", "An e-mail that asks for a meeting, from a few answers"),
    ("blank-email", "An e-mail on a blank page, or one that you paste"),
    ("note", "A thank-you note for a meeting that you rehearsed"),
    ("file", "A thank-you note for a real meeting, from its transcript"),
    ("blank-note", "A thank-you note on a blank page, or one that you paste"),
)


class LettersScreen(CoachScreen):
    """A list: go on with a letter, or begin one."""

    HELP = "A letter is scored while you write it, and kept as you type. Enter goes on with one or begins one; d deletes one."
    CSS_PATH = "letters.tcss"
    BINDINGS = [
        Binding("n", "new", "New e-mail", id="letters.new"),
        Binding("t", "note", "Thank-you note", id="letters.note"),
        Binding("d,delete,backspace", "delete", "Delete", id="letters.delete", key_display="d"),
        Binding("escape", "back", "Home", id="back"),
    ]

    def compose(self) -> ComposeResult:
        yield Static("✉ Letters: the request, and the thank-you note", classes="title")
        yield Static(
            "The request that is never sent and the note that never follows spoil as many chances as the meeting. "
            "A note is due within 24 hours.",
            classes="quiet",
            markup=False,
        )
        yield Rows(id="menu", markup=False)
        yield KeyLine()

    def on_screen_resume(self) -> None:
        """Show things as they are now."""
        menu = self.query_one("#menu", OptionList)
        before = menu.highlighted_option.id if menu.highlighted_option else None
        try:
            self._letters = kept_letters(self.coach.database)
        except CoachError as error:
            self.coach.tell(error)
            self._letters = []
        menu.clear_options()
        menu.add_options(self._options())
        ids = [option.id for option in menu.options]
        menu.highlighted = (
            ids.index(before) if before in ids and before else next(n for n, i in enumerate(ids) if i)
        )
        menu.focus()

    def _options(self) -> list[Option]:
        found: list[Option] = []
        for heading, wanted in (("Go on", False), ("Sent", True)):
            lines = [letter for letter in self._letters if letter.sent is wanted]
            if lines:
                found += [_heading(heading, first=not found), *map(self._line, lines)]
            if not wanted:
                found.append(_heading("Begin", first=not found))
                found += [Option(label, id=name) for name, label in BEGIN]
        return found

    def _line(self, letter: Letter) -> Option:
        now = self.coach.now()
        score = "  –" if letter.score is None else f"{letter.score:3.0f}"
        mark = "✓" if letter.sent else "✎"
        more = how_long_ago(letter.updated, now)
        if letter.due is not None and not letter.sent:
            more = f"{'! late, was ' if letter.due < now else ''}due {due_words(letter.due, now)}"
        label = Content.assemble(
            f"{mark} {score}  ", words(one_line(letter.title, WHOLE), "bold"), (f"  {more}", "dim")
        )
        return Option(label, id=f"letter:{letter.id}")

    @on(OptionList.OptionSelected, "#menu")
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Where the line leads."""
        name = event.option.id or ""
        if name.startswith("letter:"):
            self._open(name.removeprefix("letter:"))
        elif name == "email":
            self.action_new()
        elif name == "note":
            self.action_note()
        elif name == "file":
            from coach.tui.screens.letter_meeting import LetterMeetingScreen

            self.app.push_screen(LetterMeetingScreen())
        else:
            kind = Scenario.OUTREACH_EMAIL if name == "blank-email" else Scenario.THANK_YOU_NOTE
            self.app.push_screen(LetterScreen(blank_letter(kind)))

    def _open(self, letter_id: str) -> None:
        try:
            self.app.push_screen(LetterScreen(letter_kept(self.coach.database, letter_id)))
        except CoachError as error:
            self.coach.tell(error)

    def action_new(self) -> None:
        """A few answers, from which an e-mail is assembled."""
        from coach.tui.screens.letter_start import LetterStartScreen

        self.app.push_screen(LetterStartScreen())

    def action_note(self) -> None:
        """Choose the meeting."""
        try:
            takes = [kept for kept in self.coach.shelf.recent(MEETINGS * 2) if _both_speak(kept)][:MEETINGS]
        except CoachError as error:
            self.coach.tell(error)
            return
        if not takes:
            self.notify(
                "There is no finished meeting yet. Rehearse one, or begin a note on a blank page.",
                markup=False,
            )
            return
        now = self.coach.now()
        entries = [
            (
                kept.id,
                one_line(kept.transcript.interviewee.name or kept.persona, WHOLE),
                f"{how_long_ago(kept.created, now)}{f', take {kept.number}' if kept.number > 1 else ''}",
            )
            for kept in takes
        ]

        def chosen(take: str | None) -> None:
            if take:
                self.draft_note(next(kept for kept in takes if kept.id == take))

        self.app.push_screen(Menu("Which meeting is it for?", entries), chosen)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def draft_note(self, kept: KeptTake) -> None:
        """From what was really said."""
        letter = note_for(self.coach, kept)
        self.app.call_from_thread(self.app.push_screen, LetterScreen(letter))

    def action_delete(self) -> None:
        """Delete the highlighted letter for good; asks first."""
        option = self.query_one("#menu", OptionList).highlighted_option
        letter = next((each for each in self._letters if option and option.id == f"letter:{each.id}"), None)
        if letter is None:
            return
        ask_about_letter(self.coach, letter, self.on_screen_resume)


def note_for(app: CoachApp, kept: KeptTake) -> Letter:
    """A note for a rehearsed meeting: the one that was begun before, else a new one, kept. Slow: call it in a thread."""
    for letter in kept_letters(app.database):
        if letter.take == kept.id and not letter.sent:
            return letter
    owed = owed_for(app.database, kept.transcript)
    letter = note_from(kept.transcript, datetime.fromtimestamp(kept.created).astimezone(), owed)
    return keep_letter(app.database, letter.model_copy(update={"take": kept.id}))


def _both_speak(kept: KeptTake) -> bool:
    roles = {turn.role for turn in kept.transcript.turns}
    return {Role.INTERVIEWER, Role.INTERVIEWEE} <= roles


def _heading(text: str, first: bool) -> Option:
    return Option(Content(text if first else f"\n{text}"), disabled=True)


def open_screen(app: CoachApp) -> None:
    """From Home."""
    app.forward(LettersScreen())
