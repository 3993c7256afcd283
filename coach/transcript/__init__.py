"""The record: what was said, by whom, and when."""

from coach.transcript.clock import Clock, clock_of, estimate_minutes
from coach.transcript.model import Interviewee, Interviewer, Person, Quote, Role, Scenario, Transcript, Turn
from coach.transcript.reading import read_transcript, transcript_from_json, write_transcript
from coach.transcript.shown import on_one_line, shown

__all__ = [
    "Clock",
    "Interviewee",
    "Interviewer",
    "Person",
    "Quote",
    "Role",
    "Scenario",
    "Transcript",
    "Turn",
    "clock_of",
    "estimate_minutes",
    "on_one_line",
    "read_transcript",
    "shown",
    "transcript_from_json",
    "write_transcript",
]
