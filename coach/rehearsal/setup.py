"""Beginning a rehearsal, going on with one, and trying again from a turn."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from coach.interviewee.model import Meeting, Voice
from coach.persona import Persona, persona_named
from coach.rehearsal.loop import Rehearsal
from coach.store import Rehearsals
from coach.transcript import Interviewee, Interviewer, Scenario, Transcript


def begin(
    shelf: Rehearsals,
    persona: Persona,
    meeting: Meeting,
    voice: Voice | None = None,
    me: Interviewer | None = None,
    plan: dict[str, Any] | None = None,
) -> Rehearsal:
    """A new rehearsal with somebody; it is on disk from now on."""
    header = Transcript(
        id=f"{persona.id}-{datetime.now():%Y-%m-%d-%H%M}",
        scenario=Scenario.INFORMATIONAL_INTERVIEW,
        setting=meeting.setting,
        agreed_minutes=meeting.minutes,
        interviewer=me or Interviewer(),
        interviewee=Interviewee(name=persona.name, title=persona.title, organization=persona.organization),
    )
    voice = voice or _built_in()
    take = shelf.begin(header, persona.id, meeting.model_dump(mode="json"), plan, voice.name)
    return _opened(shelf, take, voice)


def resume(shelf: Rehearsals, take: str, voice: Voice | None = None) -> Rehearsal:
    """The rehearsal of a take, to go on with where it stopped."""
    return _opened(shelf, take, voice or _built_in())


def rewind(shelf: Rehearsals, take: str, turns: int, voice: Voice | None = None) -> Rehearsal:
    """Another take from after the first ``turns`` turns, with the clock, mood and memory of that moment.

    Raises :class:`coach.errors.BadInput` when there are not so many.
    """
    return _opened(shelf, shelf.branch(take, turns), voice or _built_in())


def _opened(shelf: Rehearsals, take: str, voice: Voice) -> Rehearsal:
    from coach.interviewee.director import Director

    kept = shelf.take(take)
    director = Director(persona_named(kept.persona), Meeting.model_validate(kept.meeting))
    return Rehearsal(kept, shelf, director, voice, _built_in())


def _built_in() -> Voice:
    from coach.interviewee.offline import OfflineVoice

    return OfflineVoice()
