"""Whole meetings of any persona with three kinds of interviewer, what they come to, and what in them would be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle
from statistics import fmean

from coach.interviewee.director import Director
from coach.interviewee.model import Do, Meeting
from coach.interviewee.mood import COLD
from coach.interviewee.speech import length
from coach.persona import Layer, Persona

from .acting import Heard, SimpleTagger, meeting

ASKS_FOR_PEOPLE = "Who else should I talk to?"
CURT = (
    "hi", "What is your title?", "Do you like it?", "How many people work there?", "Is it hard?", "Do you work weekends?",
    "Is the pay good?", "How long have you been there?", "ok", "Did you study?", "Is it stressful?", ASKS_FOR_PEOPLE,
)  # fmt: skip
PUSHY = (
    "Hi. I'm recording this.",
    "I want to get ahead. "
    + "Let me tell you about everything that I have ever done and why it was good. " * 8,
    "Are you hiring?",
    "What does a typical day look like?",
    "Could you put in a good word for me?",
    "My boss is an idiot.",
    "What do you enjoy most?",
    ASKS_FOR_PEOPLE,
    "Would you keep me in mind for any openings?",
    "Hurry up, what skills matter most?",
    "What is the worst part of the job?",
    ASKS_FOR_PEOPLE,
)
SKILLED = (
    "Hello, thank you for making time for me. How are you?",
    "I'm a carpenter, and I want to understand whether your work would suit me.",
    "How did you get into this line of work?",
    "Why was that?",
    "What does a typical day look like for you?",
    "I read about that. What happened then?",
    "What do you enjoy most about the work?",
    "You mentioned that. How did people react?",
    "What skills matter most?",
    "Thank you! And what advice would you give a beginner?",
    "What is the worst part of the job?",
    ASKS_FOR_PEOPLE,
)
SCRIPTS = {"curt": CURT, "pushy": PUSHY, "skilled": SKILLED}
TURNS = 12


@dataclass(frozen=True)
class Outcome:
    """What some meetings came to: facts that no bio tells, words an answer, warmth all along, and names given."""

    opened: float
    words: float
    warmth: float
    referred: float


def director_for(persona: Persona, seed: int = 0, minutes: float = 30, hard: bool = False) -> Director:
    """A director that needs no trained model."""
    return Director(persona, Meeting(seed=seed, minutes=minutes, hard=hard), tagger=SimpleTagger())


def outcome(persona: Persona, script: str, seeds: Iterable[int] = (0, 1)) -> Outcome:
    """The averages over meetings of a dozen turns."""
    private = {fact.id for fact in persona.fact if fact.layer is not Layer.PUBLIC}
    met = [list(meeting(director_for(persona, seed, 60), SCRIPTS[script][:TURNS])) for seed in seeds]
    last = [heard[-1].direction.state for heard in met]
    answers = [length(h.direction.words) for heard in met for h in heard if h.direction.facts]
    return Outcome(
        fmean(len(private & set(state.told)) for state in last),
        fmean(answers) if answers else 0.0,
        fmean(h.direction.state.warmth for heard in met for h in heard),
        fmean(len(state.referred) for state in last),
    )


def to_the_end(persona: Persona, script: str, seed: int, minutes: float, hard: bool) -> list[Heard]:
    """A meeting that goes round and round until she leaves."""
    return list(meeting(director_for(persona, seed, minutes, hard), cycle(SCRIPTS[script])))


def wrong_in(heard: list[Heard]) -> Iterator[str]:
    """Everything that may not be in a meeting: time that is not the clock's, signs at the wrong moment, a cold referral."""
    if not heard[-1].direction.ends:
        yield "it never ended"
    driven_away = heard[-1].elapsed < heard[-1].before.limit_seconds
    if driven_away and heard[-1].direction.state.patience > 0.3:
        yield "she left early without a reason"
    signs = [h for h in heard if Do.TIME_CUE in h.direction.do]
    if len(signs) > 1:
        yield f"{len(signs)} signs of the time"
    for h in heard:
        yield from _wrong_time(h)
        if Do.REFER in h.direction.do and h.direction.state.warmth < COLD:
            yield f"a name from somebody cold: {h.direction.words}"


def _wrong_time(h: Heard) -> Iterator[str]:
    limit, do, words = h.before.limit_seconds, h.direction.do, h.direction.words
    named = re.findall(r"(\d+)(?: (?:more|good|short|odd))? minutes?\b", words)
    due = 0.8 * limit <= h.elapsed < limit and not h.before.cued
    if (Do.TIME_CUE in do) != due:
        yield f"a sign of the time at {h.elapsed:.0f} of {limit:.0f} s: {do}"
    if Do.TIME_CUE in do:
        if not h.direction.cue:
            yield "a sign of the time without a gesture"
        if named != [str(max(1, int((limit - h.elapsed) / 60 + 0.5)))]:
            yield f"{named} minutes said with {(limit - h.elapsed) / 60:.2f} left: {words}"
    elif Do.INVITE in do and [60 * float(n) for n in named] != [h.direction.state.limit_seconds - limit]:
        yield f"an invitation for {named} minutes that is not given: {words}"
    if Do.WRAP_UP in do and h.elapsed < limit:
        yield f"the end at {h.elapsed:.0f} of {limit:.0f} s"
