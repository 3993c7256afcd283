"""A thank-you note for a real meeting: which file, who in it are you, and about when was it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from coach.acts import default_tagger
from coach.desk.follow_ups import FollowUp, follow_up
from coach.desk.letter_keeping import Letter, keep_letter
from coach.desk.letter_starting import note_from
from coach.desk.promises import THANK_YOU_HOURS
from coach.errors import BadInput
from coach.tui.screens.letter_bench import LetterScreen
from coach.tui.widgets.choice import Choice
from coach.tui.widgets.fields import FormScreen
from coach.tui.widgets.keyline import KeyLine

HOURS = (0.5, 5.0, 22.0, 48.0)


class LetterMeetingScreen(FormScreen):
    """Asks for a path, a name and a time, and opens the note. What was promised is kept among the follow-ups; ``owed`` is the one that it answers."""

    CSS_PATH = "letter_meeting.tcss"
    BINDINGS = [Binding("ctrl+s", "open", "Draft the note", id="letter.draft", priority=True)]

    def __init__(self, owed: FollowUp | None = None) -> None:
        super().__init__()
        self._owed = owed

    def compose(self) -> ComposeResult:
        yield Static("A thank-you note for a real meeting", classes="title")
        with Vertical(id="fields"):
            yield Static(
                "A transcript as Zoom, Teams or Meet save it (VTT, SRT), a Word or text file with 'Name: words' lines, or "
                "coach's own JSON. The note cites only what was said in it. It stays on this machine.",
                classes="quiet",
                markup=False,
            )
            yield Static("The file", classes="label", markup=False)
            yield Input(
                self._owed.file if self._owed else "",
                placeholder="for example ~/Downloads/meeting.vtt",
                id="path",
            )
            yield Static("Your name in it (may stay empty if you are 'Me')", classes="label", markup=False)
            yield Input(self._owed.me if self._owed else "", id="me")
            if self._owed is None:
                times = ("Within the hour", "Earlier today", "Yesterday", "Longer ago")
                yield Choice("It was ", times, 1, id="when")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the file, or with the name if the file is known."""
        self.query_one("#me" if self._owed and self._owed.file else "#path").focus()

    def action_open(self) -> None:
        """Read the file and draft the note."""
        path = self.query_one("#path", Input).value.strip().strip("'\"")
        if not path:
            self.notify("Type or paste the path of a file first.", severity="warning", markup=False)
            self.query_one("#path").focus()
            return
        if self._owed:
            met = self._owed.due - THANK_YOU_HOURS * 3600
        else:
            met = self.coach.now() - HOURS[self.query_one("#when", Choice).value] * 3600
        self.draft(path, self.query_one("#me", Input).value.strip(), met)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def draft(self, path: str, me: str, met: float) -> None:
        """What is wrong with the file is told."""
        from coach.formats import open_transcript

        transcript = open_transcript(Path(path).expanduser(), me or None)
        if transcript.scenario.written:
            raise BadInput(
                f"{path} is a letter.", f"Its scenario is {transcript.scenario}.", "Give the meeting."
            )
        if me and not transcript.interviewer.name:
            named = transcript.interviewer.model_copy(update={"name": me})
            transcript = transcript.model_copy(update={"interviewer": named})
        when = datetime.fromtimestamp(met).astimezone()
        letter = note_from(transcript, when)
        file = str(Path(path).expanduser().resolve())
        kept = follow_up(self.coach.database, transcript, when, default_tagger().tag(transcript), file=file)
        letter = keep_letter(self.coach.database, letter.model_copy(update={"owes": kept[0].id}))
        self.app.call_from_thread(self._show, letter, len(kept) - 1)

    def _show(self, letter: Letter, promises: int) -> None:
        if promises:
            found = "1 promise of yours was" if promises == 1 else f"{promises} promises of yours were"
            self.notify(f"{found} found in it; Home lists what is due.", markup=False)
        self.app.switch_screen(LetterScreen(letter))
