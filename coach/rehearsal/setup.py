"""Beginning a rehearsal, going on with one, and trying again from a turn."""

from __future__ import annotations

from typing import Any

from coach.interviewee.director import Director
from coach.interviewee.model import Meeting, Voice
from coach.interviewee.offline import OfflineVoice
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
        schema="coach.transcript/1",
        scenario=Scenario.INFORMATIONAL_INTERVIEW,
        setting=meeting.setting,
        agreed_minutes=meeting.minutes,
        interviewer=me or Interviewer(),
        interviewee=Interviewee(name=persona.name, title=persona.title, organization=persona.organization),
    )
    voice = voice or OfflineVoice()
    take = shelf.begin(header, persona.id, meeting.model_dump(mode="json"), plan, voice.name)
    return _opened(shelf, take, voice)


def resume(shelf: Rehearsals, take: str, voice: Voice | None = None) -> Rehearsal:
    """The rehearsal of a take, to go on with where it stopped."""
    return _opened(shelf, take, voice or OfflineVoice())


def rewind(shelf: Rehearsals, take: str, turns: int, voice: Voice | None = None) -> Rehearsal:
    """Another take from after the first ``turns`` turns, with the clock, mood and memory of that moment."""
    return _opened(shelf, shelf.branch(take, turns), voice or OfflineVoice())


def _opened(shelf: Rehearsals, take: str, voice: Voice) -> Rehearsal:
    kept = shelf.take(take)
    director = Director(persona_named(kept.persona), Meeting.model_validate(kept.meeting))
    return Rehearsal(kept, shelf, director, voice, OfflineVoice())
