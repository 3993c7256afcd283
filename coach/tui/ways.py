"""Where one screen leads to the next, and how what goes wrong is told. Home is always at the bottom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual.app import App
from textual.screen import Screen

from coach.errors import CoachError
from coach.tui.plain import plain

if TYPE_CHECKING:
    from coach.interviewee.model import Meeting, Voice
    from coach.persona import Persona
    from coach.store import Rehearsals
    from coach.tui.app import CoachApp

USUAL_MINUTES = 20


class Ways(App[None]):
    """An app whose screens know one another only by these names."""

    shelf: Rehearsals
    now: Callable[[], float]

    def voice_for(self, person: Persona, meeting: Meeting) -> Voice:
        """The voice of ``person``; raises :class:`CoachError` when the one that was set cannot be used."""
        raise NotImplementedError

    def forward(self, screen: Screen[None]) -> None:
        """Go on to a screen; Escape there leads back Home."""
        if len(self.screen_stack) > 2:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def back(self) -> None:
        """Leave the screen on top; Home stays."""
        if len(self.screen_stack) > 2:
            self.pop_screen()

    def open_people(self) -> None:
        """Choose with whom, how long, where, and how hard."""
        from coach.tui.screens.people import PeopleScreen

        self.forward(PeopleScreen())

    def open_person(self, name: str, minutes: float | None) -> None:
        """At somebody's door: only the plan comes before the meeting."""
        from coach.interviewee.model import Meeting
        from coach.persona import persona_named

        try:
            meeting = Meeting(minutes=minutes or USUAL_MINUTES, seed=int(self.now()) % 1_000_000)
            self.open_plan(persona_named(name), meeting)
        except CoachError as error:
            self.tell(error)

    def open_plan(
        self, person: Persona, meeting: Meeting, came_from: Callable[[], Screen[None]] | None = None
    ) -> None:
        """What you set out to do, before the meeting; Escape there leads to the screen that ``came_from`` makes."""
        from coach.tui.screens.plan import PlanScreen

        self.forward(PlanScreen(person, meeting, came_from))

    def open_review(self) -> None:
        """Ask for the file of a real meeting."""
        from coach.tui.screens.review import ReviewScreen

        self.push_screen(ReviewScreen())

    def open_history(self) -> None:
        """All rehearsals, and what they say about progress."""
        from coach.tui.screens.history import HistoryScreen

        self.forward(HistoryScreen())

    def open_take(self, take: str) -> None:
        """Go on with an open take or with your marks, or see the report of a finished one; one that is gone is told."""
        from coach.history.opinion import opinion_of
        from coach.tui.screens.phone_calls import CALLS, open_call

        try:
            kept = self.shelf.take(take)
        except CoachError as error:
            self.tell(error)
            return
        if kept.scenario in CALLS:
            open_call(cast("CoachApp", self), take)
        elif not kept.done:
            self.open_rehearsal(take)
        else:
            (self.open_debrief if opinion_of(kept).unfinished else self.open_report)(take)

    def open_rehearsal(self, take: str) -> None:
        """The meeting itself."""
        from coach.interviewee.model import Meeting
        from coach.rehearsal import resume
        from coach.rehearsal.setup import said_before, who_was_kept
        from coach.tui.screens.rehearsal import RehearsalScreen

        try:
            kept = self.shelf.take(take)
            voice = self.voice_for(who_was_kept(kept), Meeting.model_validate(kept.meeting))
            screen = RehearsalScreen(kept, resume(self.shelf, take, voice), said_before(self.shelf, kept))
        except CoachError as error:
            self.tell(error)
            return
        self.forward(screen)

    def open_debrief(self, take: str) -> None:
        """You first; then the report."""
        from coach.tui.screens.debrief import DebriefScreen

        try:
            kept = self.shelf.take(take)
        except CoachError as error:
            self.tell(error)
            return
        self.forward(DebriefScreen(kept))

    def open_report(self, take: str) -> None:
        """The report of a finished take."""
        from coach.tui.screens.report import ReportScreen

        try:
            kept = self.shelf.take(take)
        except CoachError as error:
            self.tell(error)
            return
        self.forward(ReportScreen(kept.transcript, kept))

    def open_file(self, path: Path | str, me: str | None = None) -> None:
        """The report of a real meeting on file; raises :class:`coach.errors.BadTranscript`."""
        from coach.formats import open_transcript
        from coach.tui.screens.report import ReportScreen

        self.forward(ReportScreen(open_transcript(path, me)))

    def tell(self, error: BaseException) -> None:
        """Show what happened, why, and what to do now."""
        if isinstance(error, CoachError):
            what, more = error.what, [error.why, error.fix]
        else:
            what, more = (
                "Something in coach went wrong.",
                [f"{type(error).__name__}: {error}", "Your words are kept."],
            )
        text = "\n".join(plain(part) for part in more if part)
        self.notify(text or " ", title=plain(what), severity="error", timeout=12, markup=False)
