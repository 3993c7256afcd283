"""Beginning a rehearsal, going on with one, and trying again from a turn."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import ValidationError

from coach.errors import BadInput, BadPersona, CoachError
from coach.interviewee.model import Meeting, Voice
from coach.persona import Persona, persona_named
from coach.rehearsal.loop import Rehearsal
from coach.store import KeptTake, Rehearsals
from coach.transcript import Interviewee, Interviewer, Scenario, Transcript

WHO = "persona"
"""Where, in what was arranged, a persona is kept that only a file of its own knows."""


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
    arranged = meeting.model_dump(mode="json")
    if not is_kept(persona):
        arranged[WHO] = persona.model_dump(mode="json", exclude_defaults=True)
    return _opened(shelf, shelf.begin(header, persona.id, arranged, plan, voice.name), voice)


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
    if kept.scenario != Scenario.INFORMATIONAL_INTERVIEW:
        raise BadInput("This was a telephone call.", fix="`coach call` dials again.")
    director = Director(who_was_kept(kept), Meeting.model_validate(kept.meeting))
    return Rehearsal(kept, shelf, director, voice, _built_in())


def said_before(shelf: Rehearsals, kept: KeptTake) -> str:
    """What was said in the take before at the point where this one begins; empty once something new was said."""
    begins = kept.from_turn
    if kept.parent is None or begins is None or len(kept.transcript.turns) > begins:
        return ""
    turns = shelf.take(kept.parent).transcript.turns
    return turns[begins].text if begins < len(turns) else ""


def who_was_kept(kept: KeptTake) -> Persona:
    """The persona of a take; raises :class:`BadPersona` or :class:`coach.errors.NotFound`."""
    if WHO not in kept.meeting:
        return persona_named(kept.persona)
    try:
        return Persona.model_validate(kept.meeting[WHO])
    except ValidationError:
        raise BadPersona(
            f"{kept.persona} was kept by another version of coach.", "Part of what they know has changed."
        ) from None


def is_kept(persona: Persona) -> bool:
    """Whether going on later will find the same persona by its id; one from a file elsewhere may be gone by then."""
    try:
        return persona_named(persona.id) == persona
    except CoachError:
        return False


def _built_in() -> Voice:
    from coach.interviewee.offline import OfflineVoice

    return OfflineVoice()
