"""A language model at the other end of the line: it words what was decided, or the built-in wording is said."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from contextlib import aclosing, suppress

from coach.acts import default_tagger
from coach.errors import CoachError
from coach.interviewee.hearing import ActTagger
from coach.interviewee.model import Direction, Do, State, Voice
from coach.interviewee.phone.model import Answer, Leg
from coach.interviewee.phone.naming import HOUSE
from coach.interviewee.phone.telling import told
from coach.interviewee.speech import length
from coach.persona import Persona
from coach.transcript import Transcript, Turn
from coach.transcript.numbers import numbers

PATIENCE = 20.0
"""Seconds after which the built-in wording is said: nobody is silent for longer on the telephone."""

WEIGHTY = frozenset(
    (
        "agrees-to-meeting",
        "bad-time",
        "declines-meeting",
        "good-time",
        "offers-message",
        "puts-through",
        "unavailable",
    )
)
"""What a call turns on: said when it was decided, and never otherwise."""

_DATES = re.compile(
    r"\b(mon|tues|wednes|thurs|fri|satur|sun)day|\b(tomorrow|today|tonight|next week|this week|noon|morning|afternoon|evening)\b"
    r"|\b(?:at|past|before|after|around|by) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\bhalf past\b",
    re.I,
)
_OTHERS = re.compile(
    r"r[ée]sum[ée]|\bcv\b|\bhir(?:e|ing)\b|\bcareers?\b|website|\bmessage\b|\bsell|\bsales\b|"
    r"\b(?:who(?:'s| is)|your name)\b|\bregarding\b|\bfront desk\b|\bcoffee\b|\bentrance\b|\bvideo\b|\bthis number\b|"
    r"\bexpect(?:ing|ed|s)?\b|\bdriv(?:e|ing)\b|\bcar\b|\btraffic\b|\btrain\b|\bplatform\b|\bcorridor\b|\blift\b|\bdoors?\b",
    re.I,
)
"""Things that belong to one decision each, and to one place; a model that brings them up decides for itself."""

Cast = Callable[[Persona], Voice]


class PhoneVoice:
    """Words the answers of somebody at the telephone with ``voice``; ``tagger`` hears whether the decision is in them."""

    def __init__(self, voice: Voice, tagger: ActTagger | None = None, patience: float = PATIENCE) -> None:
        self.name = voice.name
        self._voice, self._tagger, self._patience = voice, tagger, patience
        self._loop: asyncio.AbstractEventLoop | None = None
        self._asking: asyncio.Task[str] | None = None

    async def word(self, answer: Answer, transcript: Transcript, leg: Leg) -> str:
        """The decided answer in other words; empty when the built-in ones must do, whatever the reason."""
        self._loop = asyncio.get_running_loop()
        self._asking = self._loop.create_task(self._ask(answer, transcript, leg))
        try:
            async with asyncio.timeout(self._patience):
                words = await self._asking
        except (CoachError, TimeoutError):
            return ""
        except asyncio.CancelledError:
            if self._asking.cancelled() and not _cancelled():
                return ""  # hurried on
            self._asking.cancel()
            raise
        finally:
            self._asking = None
        if words == answer.words:
            return ""  # after a breach the built-in words are said, and are nobody else's
        return words if self.keeps_to(answer, words, transcript, leg) else ""

    def hurry(self) -> None:
        """Wait no longer: the built-in wording will do. Any thread may call it."""
        if self._asking is not None and self._loop is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._asking.cancel)

    def keeps_to(self, answer: Answer, words: str, transcript: Transcript, leg: Leg) -> bool:
        """Whether the words bring what was decided and decide nothing themselves."""
        if not words.strip():
            return False
        if _dates(words) != _dates(answer.words) or numbers(words) - numbers(answer.words):
            return False
        if ("?" in answer.words) != ("?" in words):
            return False
        decided = answer.words.lower()
        if any(found.group().lower() not in decided for found in _OTHERS.finditer(words)):
            return False
        return self._weighty(words, transcript, leg) == self._weighty(answer.words, transcript, leg)

    async def _ask(self, answer: Answer, transcript: Transcript, leg: Leg) -> str:
        pieces: list[str] = []
        async with aclosing(self._voice.speak(_direction(answer), transcript)) as spoken:  # type: ignore[type-var]
            async for piece in spoken:
                pieces.append(piece)
        return " ".join("".join(pieces).split())

    def _weighty(self, words: str, transcript: Transcript, leg: Leg) -> frozenset[str]:
        turn = Turn(role=leg.role, text=words)
        with_it = transcript.model_copy(update={"turns": (*transcript.turns, turn)})
        tagged = (self._tagger or default_tagger()).tag(with_it)
        return frozenset(tag.act for tag in tagged.in_turn(len(transcript.turns))) & WEIGHTY


def speaker(persona: Persona, leg: Leg, name: str) -> Persona:
    """Whoever speaks in a leg: the contact without anything to tell, or somebody at the front desk."""
    if leg is not Leg.RECEPTIONIST:
        return persona
    house, post = persona.organization or HOUSE, f" as {persona.title}" if persona.title else ""
    return persona.model_copy(
        update={
            "name": name,
            "title": "receptionist",
            "temperament": "Busy, and polite to whoever is polite.",
            "bio": f"{name} answers the telephone at {house}; {persona.name} works there{post}.",
            "story": "",
            "fact": (),
            "contact": (),
            "manner": persona.manner.model_copy(
                update={"humour": "", "region": "", "pet_phrases": (), "fillers": ()}
            ),
        }
    )


def _direction(answer: Answer) -> Direction:
    state = answer.state
    mood = "cold" if state.goodwill < 0.3 else "reserved" if state.goodwill < 0.55 else "friendly"
    doing = [
        "You are on the telephone, not face to face: somebody whom you do not know has called you.",
        f"Your mood: {mood}.",
        *told(answer.did),
    ]
    do = [Do.REACT, Do.TIME_CUE, *([Do.LEAVE] if answer.ends else [])]
    return Direction(
        do=tuple(do),
        words=answer.words,
        doing=tuple(doing),
        mood=mood,
        most_words=max(14, round(1.6 * length(answer.words))),
        ends=answer.ends,
        state=State(),
    )


def _dates(text: str) -> set[str]:
    return {found.group().lower() for found in _DATES.finditer(text)}


def _cancelled() -> bool:
    """Whether whoever waits was told to stop, and not only the model."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
