"""The plan: ten seconds or five minutes before the meeting."""

from __future__ import annotations

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Button, Input, Static, TextArea

from coach.errors import CoachError
from coach.history.plans import last_if_then, last_plan
from coach.interviewee.model import Meeting
from coach.persona import Persona
from coach.rehearsal import begin
from coach.rehearsal.plan import Plan
from coach.transcript import Interviewer
from coach.tui.plain import plain, words
from coach.tui.screen import CoachScreen
from coach.tui.widgets.choice import Choice
from coach.tui.widgets.fields import Field, Fields
from coach.tui.widgets.keyline import KeyLine

LABEL = "bold $secondary"

LOOKED_AT = 8
"""So many rehearsals back an accepted plan is still offered."""


class PlanScreen(CoachScreen):
    """Purpose, background, questions, and the intention from last time. Everything may stay empty."""

    CSS_PATH = "plan.tcss"
    BINDINGS = [
        Binding("ctrl+s", "begin", "Begin the meeting", id="begin", priority=True),
        Binding("enter", "app.focus_next", "Next", id="next", key_display="⏎"),
        Binding("escape", "back", "Back", id="back"),
    ]

    def __init__(self, person: Persona, meeting: Meeting) -> None:
        super().__init__()
        self._person, self._meeting = person, meeting
        self._label = ""

    def compose(self) -> ComposeResult:
        before, if_then = Plan(), ""
        try:
            kept = self.coach.shelf.plans(LOOKED_AT)
            before, if_then = last_plan(kept), last_if_then(kept)
        except CoachError as error:
            self.coach.tell(error)
        first = self._person.name.split()[0]
        yield Static(
            Content.assemble(
                words(f"Before you meet {self._person.name}", "bold $primary"),
                ("\nTen seconds are enough; all may stay empty. Enter: next. Ctrl+S: begin.", "dim"),
            ),
            id="head",
        )
        with Fields(id="fields"):
            yield Static("What do you want to learn from this meeting?", classes="label", markup=False)
            yield Input(placeholder="One line: a field, a role, a decision you face", id="purpose")
            yield Static("Who are you, in two sentences?", classes="label", markup=False)
            yield Field(before.background, id="background", paragraph=True)
            yield Static(words(f"What do you want to ask {first}? One question a line."), classes="label")
            yield Field(id="questions")
            self._label = (
                "This time (your plan from the last one)" if if_then else "One thing to do well this time"
            )
            yield Static(Content.styled(self._label, LABEL), id="checks", classes="label")
            yield Field(if_then, id="if-then", paragraph=True, placeholder="If … then I say …")
            yield Choice(
                "Hints   ",
                ("Off: just the conversation", "On: rare, after the fact"),
                int(before.hints),
                id="hints",
            )
            yield Choice(
                "Clock   ",
                ("Counts spoken words", "Real time: thinking counts too"),
                int(before.real_time),
                id="real-time",
            )
            yield Button("Begin the meeting", id="go", variant="primary", compact=True)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the purpose."""
        self.query_one("#purpose").focus(scroll_visible=False)

    def plan(self) -> Plan:
        """What is on the screen."""
        lines = self.query_one("#questions", TextArea).text.splitlines()
        return Plan(
            purpose=self.query_one("#purpose", Input).value.strip(),
            background=self.query_one("#background", TextArea).text.strip(),
            questions=tuple(line.strip() for line in lines if line.strip()),
            if_then=self.query_one("#if-then", TextArea).text.strip(),
            hints=self.query_one("#hints", Choice).value == 1,
            real_time=self.query_one("#real-time", Choice).value == 1,
        )

    @on(Input.Submitted)
    def next_field(self) -> None:
        """Enter in a one-line field goes on to the next."""
        self.focus_next()

    @on(TextArea.Changed, "#questions")
    @on(events.DescendantBlur, "#questions")
    def check(self) -> None:
        """Look at the questions again, but for one that is still being written."""
        field = self.query_one("#questions", TextArea)
        asked = self.plan().questions
        line = field.document.get_line(field.cursor_location[0]).strip()
        if field.has_focus and line and line[-1] not in "?.!":
            asked = tuple(question for question in asked if question != line)
        self.check_questions(asked)

    @on(events.DescendantFocus, "#purpose")
    def show_the_top(self) -> None:
        """The first field with what it asks above it."""
        self.query_one("#fields").scroll_home(animate=False)

    @work(thread=True, exclusive=True, group="checks", exit_on_error=False)
    def check_questions(self, questions: tuple[str, ...]) -> None:
        """What kind of question each is."""
        from coach.rehearsal.questions import check_question

        lines = [(check_question(question, self._person), question) for question in questions]
        parts = [
            Content.assemble(
                (f"{check.mark} {check.kind}", "bold"),
                f"  {plain(question)}",
                (f"\n   {check.advice}" if check.advice else "", "dim"),
                "\n",
            )
            for check, question in lines
        ]
        if parts:
            parts.append(Content("\n"))
        self.app.call_from_thread(self._show_checks, Content.assemble(*parts))

    def _show_checks(self, content: Content) -> None:
        if self.is_attached:
            label = Content.styled(self._label, LABEL)
            self.query_one("#checks", Static).update(Content.assemble(content, label))

    @on(Button.Pressed, "#go")
    def action_begin(self) -> None:
        """Go in."""
        plan = self.plan()
        me = Interviewer(background=plan.background) if plan.background else None
        try:
            rehearsal = begin(
                self.coach.shelf,
                self._person,
                self._meeting,
                self.coach.voice_for(self._person, self._meeting),
                me,
                plan.model_dump(mode="json"),
            )
        except CoachError as error:
            self.coach.tell(error)
            return
        self.coach.open_rehearsal(rehearsal.take)
