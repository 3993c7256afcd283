"""Somebody you are really going to meet: paste their bio, answer three questions."""

from __future__ import annotations

from collections.abc import AsyncIterator

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Button, Input, Static, TextArea

from coach.desk.prep.drafting import PersonDraft, draft_kept, drop_draft, keep_draft
from coach.desk.prep.keeping import keep_person, taken_ids
from coach.desk.prep.making import appointment_from, make, read_profile
from coach.desk.prep.person import TEMPERS
from coach.desk.prep.profile import Profile
from coach.errors import CoachError
from coach.tui.drafting import Draft
from coach.tui.plain import plain
from coach.tui.screen import NARROW_OR_WIDE
from coach.tui.screens.persona_sheet import PersonaSheetScreen
from coach.tui.widgets.choice import Choice
from coach.tui.widgets.fields import Field, Fields, FormScreen
from coach.tui.widgets.keyline import KeyLine

ANSWERS = {
    "how": ("How do you know them?", "Who gave you the name, or a sentence: “I heard your talk in May”"),
    "where": ("Where do you meet?", "“Café Central”, “by video”, “by phone”"),
    "how_long": ("For how long?", "In minutes: 20"),
    "name": ("Their name, if the bio does not say it", "“Maria Keller”"),
}


class PersonaNewScreen(FormScreen):
    """A place to paste, and four lines. What is typed is kept until the person is made."""

    HELP = (
        "Only what stands in the bio is said to be true of them. How they talk, and what they tell beyond it, is invented for "
        "practice only, and marked. Nothing leaves this machine unless you have set a model."
    )
    CSS_PATH = "persona_new.tcss"
    HORIZONTAL_BREAKPOINTS = NARROW_OR_WIDE
    BINDINGS = [
        Binding("ctrl+s", "make", "Make the person", id="persona.make", priority=True),
        Binding("ctrl+n", "clear", "Empty all", id="persona.clear"),
        Binding("escape", "back", "Back", id="back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._latest, self._made = PersonDraft(), False
        self._draft: Draft | None = None

    def compose(self) -> ComposeResult:
        before = self._before()
        yield Static("Somebody you are really going to meet", classes="title")
        yield Static(
            "Paste, and answer what you can. Ctrl+S makes a person to meet, and a prep sheet.",
            classes="quiet",
            markup=False,
        )
        with Fields(id="fields"):
            yield Static("Their bio or profile", classes="label", markup=False)
            yield Field(plain(before.bio), id="bio")
            for key, (label, example) in ANSWERS.items():
                yield Static(label, classes="label", markup=False)
                yield Input(plain(getattr(before, key)), placeholder=example, id=key.replace("_", "-"))
            tempers = tuple(temper.label for temper in TEMPERS.values())
            yield Choice(
                "Temper, for practice only ", tempers, list(TEMPERS).index(before.temper), id="temper"
            )
            yield Button("Make the person", id="go", variant="primary", compact=True)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the bio."""
        self._latest = self.draft()
        self._draft = Draft(self, "", self._keep, self.coach.tell)
        self.query_one("#bio").focus(scroll_visible=False)

    def _before(self) -> PersonDraft:
        try:
            before = draft_kept(self.coach.database)
        except CoachError as error:
            self.coach.tell(error)
            return PersonDraft()
        return before if before.temper in TEMPERS else PersonDraft(before.bio, before.name)

    def draft(self) -> PersonDraft:
        """What stands on the form."""
        answers = {key: self.query_one(f"#{key.replace('_', '-')}", Input).value for key in ANSWERS}
        temper = list(TEMPERS)[self.query_one("#temper", Choice).value]
        return PersonDraft(bio=self.query_one("#bio", TextArea).text, temper=temper, **answers)

    def _keep(self, text: str) -> None:
        if not self._made:
            keep_draft(self.coach.database, self._latest)

    @on(TextArea.Changed)
    @on(Input.Changed)
    def typed(self) -> None:
        """Keep it soon."""
        if self._draft:
            self._latest = self.draft()
            self._draft.typed("")

    @on(Choice.Changed)
    def chosen(self) -> None:
        """Keep it soon, once there is something to keep."""
        if not self.draft().empty:
            self.typed()

    def action_clear(self) -> None:
        """Begin afresh."""
        self.query_one("#bio", TextArea).load_text("")
        for key in ANSWERS:
            self.query_one(f"#{key.replace('_', '-')}", Input).value = ""
        self.query_one("#bio").focus()

    @on(Button.Pressed, "#go")
    def action_make(self) -> None:
        """Make the person and the sheet, and show it."""
        draft = self.draft()
        try:
            profile = read_profile(draft.bio, draft.name)
            appointment_from(draft.how, draft.where, draft.how_long)
        except CoachError as error:
            self.coach.tell(error)
            self._show_where(error, draft)
            return
        self.finish(profile, draft)

    def _show_where(self, error: CoachError, draft: PersonDraft) -> None:
        """Put the cursor where something is to be mended."""
        if "name" in error.fix.lower() and draft.bio.strip():
            self.query_one("#name").focus()
        elif "minutes" in error.fix:
            self.query_one("#how-long").focus()
        else:
            self.query_one("#bio").focus()

    @work(exclusive=True, exit_on_error=False)
    async def finish(self, profile: Profile, draft: PersonDraft) -> None:
        """Let a model read it too, where one is set; then keep the person."""
        profile = await self._read_further(profile)
        appointment = appointment_from(draft.how, draft.where, draft.how_long)
        made = make(profile, appointment, taken_ids(), draft.temper)
        keep_person(made.persona, made.sheet)
        self._made = True
        drop_draft(self.coach.database)
        self.app.switch_screen(PersonaSheetScreen(made.persona, made.sheet.markdown))

    async def _read_further(self, profile: Profile) -> Profile:
        from coach.desk.prep.model_reading import read_further

        found = profile
        try:
            writer = self.coach.writer()
            if writer is None:
                return profile
            self.notify("The model reads the bio too. Escape leaves it.", markup=False)

            async def asked() -> AsyncIterator[Profile]:
                yield await read_further(profile, writer)

            async for further in self.coach.backstage.stream(asked()):
                found = further
        except CoachError as error:
            self.coach.tell(error)
        return found

    def on_unmount(self) -> None:
        """What was typed is on disk."""
        if self._draft:
            self._draft.keep()
