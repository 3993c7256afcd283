"""One drill: the end of a talk, one line of yours, and whether it was clean."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, Static

from coach.history.booking import done
from coach.history.drilling import Exercise, Outcome, exercise_for, judge_line
from coach.history.drills import Drill, after_line
from coach.transcript import Role
from coach.tui.plain import plain, words
from coach.tui.screen import CoachScreen
from coach.tui.widgets.details import Details
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.speech import Speech


class DrillScreen(CoachScreen):
    """Says the lead-in, asks for a line, judges the first one; after that you may try as often as you like."""

    HELP = "Type what you would say and press Enter. The first line counts; after it you may try again for practice."
    CSS_PATH = "drill.tcss"
    BINDINGS = [
        Binding("escape", "onward", "Back to the drills", id="back"),
        Binding("pagedown", "read(1)", "Read on", show=False, id="read-on", priority=True),
        Binding("pageup", "read(-1)", show=False, id="read-back", priority=True),
    ]

    def __init__(self, drill: Drill) -> None:
        super().__init__()
        self.drill, self.exercise = drill, exercise_for(drill)
        self.counted = False

    def compose(self) -> ComposeResult:
        exercise = self.exercise
        yield Static(words(f"Drill: {exercise.criterion.practised}"), classes="title")
        yield Static(words(f"{'☎ ' if exercise.by_phone else ''}{exercise.whom}"), classes="quiet")
        with Details(id="talk"):
            for turn in exercise.before.turns:
                mine = turn.role is Role.INTERVIEWER
                beeps = exercise.beeps and not mine
                yield Speech(
                    "You" if mine else exercise.speaker, turn.text, "" if beeps else turn.cue or "", mine
                )
                if beeps:
                    yield Speech("", cue=turn.cue or "")
            yield Static(id="said", markup=False)
            yield Static(id="outcome", markup=False)
        yield Static(words(f"→ {exercise.task}"), id="task")
        yield Input(placeholder="What do you say?", id="line")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the end of the talk in view."""
        self.query_one("#said").display = self.query_one("#outcome").display = False
        self.query_one("#line").focus()
        self.call_after_refresh(self.query_one("#talk", Details).scroll_end, animate=False)

    def action_read(self, pages: int) -> None:
        """Turn over in the talk."""
        self.query_one("#talk", Details).read(pages)

    @on(Input.Submitted, "#line")
    def said(self, event: Input.Submitted) -> None:
        """Judge it."""
        line = event.value.strip()
        if line:
            event.input.disabled = True
            self.judge(line)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def judge(self, line: str) -> None:
        """By the rules, on this machine; only the first line counts."""
        try:
            outcome = judge_line(self.exercise, line)
            state = "This one was for practice."
            if not self.counted:
                who, now = self.exercise.persona.id, self.coach.now()
                after = done(self.coach.database, self.drill.criterion, outcome.clean, who, now)
                state = after_line(self.drill, after, outcome.clean, now)
                self.counted = True
        finally:
            self.app.call_from_thread(self._open_again)
        self.app.call_from_thread(self._show, self.exercise, line, outcome, state)

    def _open_again(self) -> None:
        if self.is_attached:
            field = self.query_one("#line", Input)
            field.disabled = False
            field.focus()

    def _show(self, exercise: Exercise, line: str, outcome: Outcome, state: str) -> None:
        if not self.is_attached:
            return
        said, verdict = self.query_one("#said", Static), self.query_one("#outcome", Static)
        said.display = verdict.display = True
        said.update(Content.assemble(("▸ You\n", "bold $text-primary"), plain(line)))
        if outcome.clean:
            parts = [Content.styled("✓ Clean.\n", "bold $text-success")]
        else:
            parts = [
                Content.styled("✗ Not yet.\n", "bold $text-warning"),
                Content.styled("Try: ", "bold"),
                Content(plain(outcome.instead) + "\n"),
                Content.styled(plain(outcome.why) + "\n", "dim"),
            ]
            field = self.query_one("#line", Input)
            field.placeholder = "Say it again your way, for practice"
        self.query_one("#line", Input).clear()
        verdict.update(Content.assemble(*parts, (state, "dim")))
        self.call_after_refresh(self.query_one("#talk", Details).scroll_end, animate=False)

    def action_onward(self) -> None:
        """To the list."""
        from coach.tui.screens.drills import DrillsScreen

        self.coach.forward(DrillsScreen())
