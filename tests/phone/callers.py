"""Callers: each says the next line by what the other end has just done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from coach.acts import Tagger
from coach.interviewee.phone import Answerer, Leg, Outcome, who_answers
from coach.interviewee.phone.naming import DAYS
from coach.persona import persona_named
from coach.transcript import Role, Transcript, Turn

Caller = Callable[[Leg, tuple[str, ...], int], str | None]
"""From the leg, what the other end has just done, and the number of the turn to the next line; ``None`` hangs up."""

HELLO = "Hello, my name is Ada Brook. Priya Shah gave me your name."
PURPOSE = "I'm researching how hospitals plan, and I'd value your advice. It's not about a job, and I know you're busy."
REQUEST = "Could we meet for twenty minutes, whenever suits you?"
WHEN = "I won't keep you, then. When would be the best time to call?"
THEN = "Then I'll call again at that time. Thank you so much. Goodbye."
MESSAGE = f"{HELLO} {PURPOSE} My number is 614 555 0148. I'll call you again tomorrow. Thank you."
MOST = 60
"""So many times a caller speaks before a call counts as endless; a tape takes many short pieces."""

RAMBLE = "So you see the thing about hospitals and me is a long story and it began when I was little and " * 6


def courteous(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Follows the codebook's advice to the letter; hangs up when there is nothing more to say."""
    if leg is Leg.VOICEMAIL:
        return MESSAGE if step == 0 else None
    if step == 0:
        return f"{HELLO} {PURPOSE} Is this a good time for two minutes?"
    if {"best_time", "call_then", "bad_lost"} & set(did):
        return THEN
    if {"in_meeting", "away", "offer_message", "bad_time", "bad_again"} & set(did):
        return WHEN
    if {"propose", "propose_other"} & set(did):
        return "{slot} at your office, is that right? Thank you."
    if {"place", "settled", "put_through", "just_free"} & set(did):
        return "Wonderful. Thank you so much for your time. Goodbye."
    return f"It's not about a job. {REQUEST}" if leg.role is Role.INTERVIEWEE else f"{HELLO} {PURPOSE}"


def pushy(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Wants through, at once, and gets ruder."""
    said = [
        "Put me through right now.",
        "Just put me through, it's personal.",
        "Do your job, idiot.",
        "Idiot.",
        "Do your job.",
    ]
    return said[step] if step < len(said) else "Idiot, do your job."


def job_seeker(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Asks for a job, and again."""
    return f"{HELLO} Are you hiring?" if step == 0 else "Is there really not a job for me?"


def lost(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Has nothing to say."""
    if leg is Leg.VOICEMAIL and step > 6:
        return None
    return ("um", "well", "uh", "so", "hm", "er", "oh")[step % 7]


def rambling(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Never stops."""
    return RAMBLE


def presses_on(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Goes on with the pitch, whatever is said; never asks for anything."""
    return HELLO if step == 0 else f"{PURPOSE} Really."


def message_leaver(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Leaves everything to the other side."""
    if leg is Leg.VOICEMAIL:
        return "Please call me back." if step == 0 else None
    if step == 0:
        return f"{HELLO} {PURPOSE}"
    return "Please tell her that I rang, she can call me back at 614 555 0148."


def sender(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Agrees to send a résumé."""
    if step == 0:
        return f"{HELLO} I'm researching how hospitals plan."
    return "Sure, I'll send it." if "resume" in did else "I'm researching it, you see."


def curious(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Holds the interview on the telephone."""
    return f"{HELLO} {PURPOSE}" if step == 0 else f"How did you get into this, and what is year {step} like?"


def gives_up(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Takes leave as soon as it gets difficult."""
    return f"{HELLO} {PURPOSE}" if step == 0 else "Oh. Never mind then, thank you. Goodbye."


def busy(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Can come on no day, and call at no time."""
    if leg is Leg.VOICEMAIL:
        return None
    if step == 0:
        return f"{HELLO} {PURPOSE} {REQUEST if leg is Leg.GOOD_MOMENT else WHEN}"
    if {"best_time", "call_then", "bad_lost", "propose", "propose_other", "no_day"} & set(did):
        return "I can't make that, I have an exam then. Another day?"
    return REQUEST if leg is Leg.GOOD_MOMENT else WHEN


def names_a_day(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Can come on no day that is offered, and names one, and then another."""
    if leg is Leg.GOOD_MOMENT and "no_day" in did:
        return "What about Friday?"
    if "take_day" in did:
        return "Could we make it next Monday after four instead?" if step < 5 else THEN
    return busy(leg, did, step)


def silent(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
    """Hangs up at once."""
    return None


CALLERS: tuple[Caller, ...] = (
    courteous,
    pushy,
    lost,
    rambling,
    job_seeker,
    presses_on,
    message_leaver,
    sender,
    curious,
    gives_up,
    busy,
    names_a_day,
    silent,
)


def with_days(line: str, slot: str) -> str:
    """The line with the day and hour that was proposed for ``{slot}``, and another day for ``{other}``."""
    other = next(day for day in DAYS if day not in slot)
    return line.replace("{slot}", slot or "that").replace("{other}", other)


@dataclass
class Played:
    """A call that was played: its turns, what the other end did with each, and the outcome."""

    turns: list[Turn] = field(default_factory=list)
    did: list[tuple[str, ...]] = field(default_factory=list)
    outcome: Outcome | None = None
    lines: list[str] = field(default_factory=list)
    """What the caller said."""

    @property
    def theirs(self) -> list[str]:
        """What came from the other end."""
        return [turn.text for turn in self.turns if turn.role is not Role.INTERVIEWER and turn.text]


def play(
    leg: Leg, caller: Caller, seed: int, level: int, tagger: Tagger, persona: str = "dana-whitfield"
) -> Played:
    """One call; fails when it does not end."""
    other = who_answers(leg, persona_named(persona), seed, level, tagger)
    return play_with(other, leg, caller, tagger)


def play_with(other: Answerer, leg: Leg, caller: Caller, tagger: Tagger) -> Played:
    """One call with somebody; fails when it does not end."""
    answer = other.pick_up()
    played = Played([Turn(role=leg.role, text=answer.words)], [answer.did])
    state, did = answer.state, answer.did
    for step in range(MOST):
        line = caller(leg, did, step)
        if line is None:
            played.outcome = other.hung_up(state).outcome
            return played
        line = with_days(line, state.slot)
        played.lines.append(line)
        played.turns.append(Turn(role=Role.INTERVIEWER, text=line))
        transcript = Transcript.model_validate(
            {
                "schema": "coach.transcript/1",
                "scenario": leg.scenario,
                "interviewer": {"name": "Ada Brook"},
                "turns": played.turns,
            }
        )
        answer = other.answer(transcript, state)
        state, did = answer.state, answer.did
        if not answer.silent:
            played.turns.append(Turn(role=leg.role, text=answer.words, cue=answer.cue))
            played.did.append(did)
        if answer.ends:
            played.outcome = state.outcome
            return played
    raise AssertionError(f"{leg} did not end")
