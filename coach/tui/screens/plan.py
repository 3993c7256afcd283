"""The plan: ten seconds or five minutes before the meeting."""

from __future__ import annotations

from collections.abc import Callable

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Input, Static, TextArea

from coach.errors import CoachError
from coach.history.plans import LOOKED_AT, offered_plan
from coach.interviewee.model import Meeting
from coach.persona import Persona
from coach.rehearsal import begin
from coach.rehearsal.plan import Plan
from coach.rehearsal.plan_draft import drop_plan_draft, keep_plan_draft, plan_draft
from coach.transcript import Interviewer
from coach.tui.drafting import Draft
from coach.tui.plain import plain, words
from coach.tui.rewording import reworded
from coach.tui.widgets.choice import Choice
from coach.tui.widgets.fields import Field, Fields, FormScreen
from coach.tui.widgets.keyline import KeyLine

LABEL = "bold $secondary"

MAY_STAY_EMPTY = "Ten seconds are enough; all may stay empty."
STILL_HERE = "What you typed last time is still here."


class PlanScreen(FormScreen):
    """Purpose, background, questions, and the intention from last time. Everything may stay empty.

    What is typed is kept for this person until the meeting begins. Escape leads to the screen that ``came_from``
    makes, if given.
    """

    CSS_PATH = "plan.tcss"
    BINDINGS = [
        Binding("ctrl+s", "begin", "Begin the meeting", id="begin", priority=True),
        Binding("enter", "next_field", "Next", id="next", key_display="⏎", priority=True),
        Binding("tab", "onward", "Next", show=False, key_display="Tab"),
        Binding("escape", "back", "Back", id="back"),
    ]

    def __init__(
        self, person: Persona, meeting: Meeting, came_from: Callable[[], Screen[None]] | None = None
    ) -> None:
        super().__init__()
        self._person, self._meeting, self._came_from = person, meeting, came_from
        self._label = ""
        self._offered = self._kept = self._latest = Plan()
        self._draft: Draft | None = None

    def compose(self) -> ComposeResult:
        drafted = self._before()
        before, if_then = self._kept, self._offered.if_then
        first = self._person.name.split()[0]
        yield Static(
            Content.assemble(
                words(f"Before you meet {self._person.name}", "bold $primary"),
                (f"\n{STILL_HERE if drafted else MAY_STAY_EMPTY} Enter: next. Ctrl+S: begin.", "dim"),
            ),
            id="head",
        )
        with Fields(id="fields"):
            yield Static("What do you want to learn from this meeting?", classes="label", markup=False)
            yield Input(
                plain(before.purpose),
                placeholder="One line: a field, a role, a decision you face",
                id="purpose",
            )
            yield Static("Who are you, in two sentences?", classes="label", markup=False)
            yield Field(plain(before.background), id="background", paragraph=True)
            yield Static(
                words(f"What do you want to ask {first}? One question a line; Tab leads on."), classes="label"
            )
            yield Field(plain("\n".join(before.questions)), id="questions")
            self._label = (
                "This time (your plan from the last one)" if if_then else "One thing to do well this time"
            )
            yield Static(Content.styled(self._label, LABEL), id="checks", classes="label")
            yield Field(plain(before.if_then), id="if-then", paragraph=True, placeholder="If … then I say …")
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
        """Begin with the purpose; from now on what changes is kept."""
        self._latest = self._kept = self.plan()
        self._draft = Draft(self, "", self._keep, self.coach.tell)
        self.check_questions(self._kept.questions)
        self.query_one("#purpose").focus(scroll_visible=False)

    def _before(self) -> bool:
        """Find what the fields begin with, and say whether it was typed here before."""
        drafted = None
        try:
            self._offered = offered_plan(self.coach.shelf.plans(LOOKED_AT))
            drafted = plan_draft(self.coach.database, self._person.id)
        except CoachError as error:
            self.coach.tell(error)
        self._kept = drafted or self._offered
        return drafted is not None

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    def typed(self) -> None:
        """Keep it soon after the last key."""
        if self._draft:
            self._latest = self.plan()
            self._draft.typed("")

    def _keep(self, _: str) -> None:
        """On disk, if it is another plan than the one there; one that was emptied again is kept no longer."""
        if self._latest == self._kept:
            return
        if self._latest in (self._offered, Plan()):
            drop_plan_draft(self.coach.database, self._person.id)
        else:
            keep_plan_draft(self.coach.database, self._person.id, self._latest)
        self._kept = self._latest

    def on_unmount(self) -> None:
        """Leaving never loses what was typed."""
        if self._draft:
            self._draft.keep()

    def action_back(self) -> None:
        """To where one came from; what was typed is kept."""
        if self._came_from:
            self.coach.forward(self._came_from())
        else:
            self.coach.back()

    def action_onward(self) -> None:
        """The next field, from one in which Enter begins a line too."""
        self.focus_next()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Where Enter begins a line, the keys name the one that goes on."""
        focused = self.focused
        lines = isinstance(focused, Field) and not focused.paragraph
        return reworded(super().active_bindings, {"onward": "Next" if lines else ""})

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
        self._forget()
        self.coach.open_rehearsal(rehearsal.take)

    def _forget(self) -> None:
        """The meeting holds the plan now."""
        if self._draft:
            self._draft.drop()
        self._draft = None
        try:
            drop_plan_draft(self.coach.database, self._person.id)
        except CoachError as error:
            self.coach.tell(error)
