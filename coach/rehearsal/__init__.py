"""The rehearsal loop, headless: words in, events out, every finished turn on disk first."""

from coach.rehearsal.events import Answered, Cue, Ended, Event, Piece, Said, TakenBack, VoiceFailed
from coach.rehearsal.loop import Rehearsal
from coach.rehearsal.setup import begin, resume, rewind

__all__ = [
    "Answered",
    "Cue",
    "Ended",
    "Event",
    "Piece",
    "Rehearsal",
    "Said",
    "TakenBack",
    "VoiceFailed",
    "begin",
    "resume",
    "rewind",
]
