"""From one part of the telephone to the next: dialling, going on, the card, the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from coach.desk.script import Script
from coach.desk.script_keeping import KeptScript, script_beside
from coach.errors import CoachError, NotFound
from coach.interviewee.model import Meeting
from coach.persona import Persona
from coach.rehearsal.call import Call, begin_call, resume_call
from coach.rehearsal.setup import who_was_kept
from coach.rehearsal.sitting import Sitting, next_call, played, sitting_of
from coach.store import KeptTake
from coach.transcript import Interviewer, Scenario

if TYPE_CHECKING:
    from coach.interviewee.model import Voice
    from coach.tui.app import CoachApp

CALLS = frozenset({Scenario.PHONE_REQUEST.value, Scenario.VOICEMAIL.value, Scenario.GATEKEEPER.value})
"""The scenarios of kept takes that are telephone calls."""


class OnTheLine:
    """Marks the screens of a sitting: each takes the place of the one before, so that Escape leads out of it."""


def step(app: CoachApp, screen: Screen[None]) -> None:
    """Go on to the next part of a sitting."""
    if isinstance(app.screen, OnTheLine):
        app.switch_screen(screen)
    else:
        app.push_screen(screen)


def dial(app: CoachApp, persona: Persona, sitting: Sitting, at: int, script: KeptScript | None) -> None:
    """Dial call number ``at`` (from 0) of a sitting; what is wrong is told."""
    from coach.tui.screens.phone_call import CallScreen

    about = script.answers if script else None
    me = {"name": about.me, "background": about.background} if about else {}
    given = {key: value for key, value in me.items() if value}
    plan = {"script": script.plan()} if script else {}
    try:
        call = begin_call(
            app.shelf,
            persona,
            sitting.rungs[at],
            Interviewer.model_validate(given),
            cast=lambda person: _voice(app, person),
            sitting=(sitting, at),
            plan=plan,
        )
    except CoachError as error:
        app.tell(error)
        return
    step(app, CallScreen(call))


def open_call(app: CoachApp, take: str) -> None:
    """Go on with an open call, or see the card of one that is over; what is wrong is told."""
    from coach.tui.screens.phone_call import CallScreen
    from coach.tui.screens.phone_card import CardScreen

    try:
        try:
            call = resume_call(app.shelf, take, cast=lambda person: _voice(app, person))
        except NotFound:
            if not app.shelf.take(take).done:
                raise
            app.open_report(take)  # the person was deleted since then; what was said stays
            return
        step(app, CardScreen(call, app.shelf.take(take)) if call.over else CallScreen(call))
    except CoachError as error:
        app.tell(error)


def hung_up(app: CoachApp, call: Call) -> None:
    """Hang up, if nobody has, and go on to the card: also of a call in which you said nothing."""
    from coach.tui.screens.phone_card import CardScreen

    try:
        call.hang_up()
        kept = app.shelf.take(call.take)
    except CoachError as error:
        app.tell(error)
        return
    step(app, CardScreen(call, kept))


def script_of(kept: KeptTake) -> KeptScript | None:
    """The script that lay beside a call; ``None`` when there was none."""
    return script_beside(kept.plan)


def readable(script: KeptScript | None) -> Script | None:
    """A script as far as it can be read: an unfinished text is no reason not to dial."""
    if script is None:
        return None
    try:
        return script.script()
    except CoachError:
        return Script(script.name, {}, script.about)


def what_is_left(app: CoachApp, kept: KeptTake) -> tuple[Sitting, int | None]:
    """The sitting of a call, and the number of the call that comes next in it."""
    sitting, at = sitting_of(kept)
    return sitting, next_call(sitting, sorted({*played(app.shelf, sitting), at}))


def go_on(app: CoachApp, kept: KeptTake) -> None:
    """The next call of a sitting, or its summary when all were played."""
    from coach.tui.screens.phone_summary import SummaryScreen

    try:
        sitting, at = what_is_left(app, kept)
        if at is None:
            step(app, SummaryScreen(sitting, kept))
        else:
            dial(app, who_was_kept(kept), sitting, at, script_of(kept))
    except CoachError as error:
        app.tell(error)


def _voice(app: CoachApp, person: Persona) -> Voice:
    return app.phone_voice(person, Meeting(setting="phone"))
