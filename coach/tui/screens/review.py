"""Reviewing a real meeting: which file, and who in it are you."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from coach.transcript import Transcript
from coach.tui.following import after_import
from coach.tui.widgets.fields import FormScreen
from coach.tui.widgets.keyline import KeyLine


class ReviewScreen(FormScreen):
    """Asks for a path and a name, and opens the report."""

    CSS_PATH = "review.tcss"
    BINDINGS = [Binding("ctrl+s", "open", "Open", id="open", priority=True)]
    SENDS = "me"

    def compose(self) -> ComposeResult:
        yield Static("Review a real meeting", classes="title")
        with Vertical(id="fields"):
            yield Static(
                "A transcript as Zoom, Teams or Meet save it (VTT, SRT), a Word or text file with 'Name: words' lines, "
                "or coach's own JSON. It stays on this machine.",
                classes="quiet",
                markup=False,
            )
            yield Static("The file", classes="label", markup=False)
            yield Input(placeholder="for example ~/Downloads/meeting.vtt", id="path")
            yield Static("Your name in it (may stay empty if you are 'Me')", classes="label", markup=False)
            yield Input(id="me")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the file."""
        self.query_one("#path").focus()

    @on(Input.Submitted, "#me")
    def action_open(self) -> None:
        """Read the file."""
        path = self.query_one("#path", Input).value.strip().strip("'\"")
        if not path:
            self.notify("Type or paste the path of a file first.", severity="warning", markup=False)
            self.query_one("#path").focus()
            return
        self.read(path, self.query_one("#me", Input).value.strip() or None)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def read(self, path: str, me: str | None) -> None:
        """Open it; what is wrong with it is told."""
        from pathlib import Path

        from coach.formats import open_transcript

        file = Path(path).expanduser()
        transcript = open_transcript(file, me)
        self.app.call_from_thread(self._show, transcript)
        if found := after_import(self.coach, transcript, file):
            self.coach.notify(found, markup=False)

    def _show(self, transcript: Transcript) -> None:
        from coach.tui.screens.report import ReportScreen

        self.coach.forward(ReportScreen(transcript))
