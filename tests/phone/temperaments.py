"""Callers of four tempers, each in several people's words, for the tagger that is trained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.interviewee.phone import Leg

from .callers import Caller


@dataclass(frozen=True)
class Courteous:
    """Somebody who knows what to say to whom; "{slot}" is the day that was proposed."""

    who: str
    at_the_desk: str
    purpose: str
    request: str
    when: str
    takes: str
    thanks: str
    message: str

    def __call__(self, leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        if leg is Leg.VOICEMAIL:
            return self.message if step == 0 else None
        done = set(did)
        if {"best_time", "call_then", "bad_lost", "put_through", "just_free", "place", "settled"} & done:
            return self.thanks
        if {"propose", "propose_other"} & done:
            return self.takes
        if {"in_meeting", "away", "offer_message", "bad_time", "bad_again"} & done and step:
            return self.when
        if leg is Leg.RECEPTIONIST:
            return self.at_the_desk
        return self.who if step == 0 else f"{self.purpose} {self.request}"


COURTEOUS = (
    Courteous(
        "Hi, this is Lena Hartwig. Marcus Obi told me about you. Have you got two minutes?",
        "Hello, this is Lena Hartwig. Marcus Obi suggested that I call Dana Whitfield; I'd like her advice on planning.",
        "I'm a nurse, and I'm trying to understand how a hospital plans ahead; I'm not after a job.",
        "Would you have twenty minutes for me some time, whenever it's easiest for you?",
        "Of course. When would be a better time to call?",
        "{slot} is perfect, at your office?",
        "That's very kind, thank you. Goodbye.",
        "Hello, this is Lena Hartwig. Marcus Obi told me about you. I'm trying to understand how a hospital plans ahead. "
        "My number is 503 555 0117, and I'll call you again on Thursday. Thank you.",
    ),
    Courteous(
        "Good afternoon, my name is Jonah Weiss. I got your name from Professor Adeyemi. Is this a bad moment?",
        "Good afternoon, my name is Jonah Weiss. Professor Adeyemi gave me Ms. Whitfield's name. May I speak to her about "
        "her work in strategy?",
        "I'm weighing a career in health care, and would value your advice. It isn't about a job, and I'll be brief.",
        "Could I come by for half an hour, on any day that suits you?",
        "I see. May I ask when I should try again?",
        "{slot} suits me well. Shall I come to you?",
        "Thank you so much for your help. Bye!",
        "Good afternoon, Jonah Weiss speaking. Professor Adeyemi gave me your name. I'm weighing a career in health care "
        "and would value your advice. My number is 614 555 0182. I'll try you again tomorrow at ten.",
    ),
)
PUSHY = (
    (
        "Get me Dana Whitfield.",
        "I haven't got all day, just put me through.",
        "I demand that you do it now.",
        "You people are useless.",
    ),
    (
        "Listen, I need to talk to you right now.",
        "What's your problem? Just listen to me.",
        "Are you deaf?",
        "Whatever, idiot.",
    ),
)
LOST = (
    ("Um, hello?", "I, um", "I'm not sure", "Hm", "Well", "Er", "Okay"),
    ("Hi", "Sorry", "I don't know", "Uh", "Right", "Yes well", "Hm"),
)
_STORY = (
    "So basically what happened is that my uncle once had a neighbour whose hospital was closed, and that got me thinking about "
    "buildings and people and how anything gets decided at all, and then I changed courses twice, which is another story, and my "
    "flatmate says the same, although she is in marketing, and anyway it has been on my mind since the winter when we all had the flu, "
)
RAMBLING = (_STORY * 2, f"Oh where do I begin. {_STORY}And then, you see, the thing is this. {_STORY}")


def _in_turn(lines: Sequence[str]) -> Caller:
    def says(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        return None if leg is Leg.VOICEMAIL and step >= len(lines) else lines[step % len(lines)]

    return says


def _always(line: str) -> Caller:
    def says(leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        return line

    return says


TEMPERS: dict[str, tuple[Caller, ...]] = {
    "courteous": COURTEOUS,
    "pushy": tuple(_in_turn(lines) for lines in PUSHY),
    "lost": tuple(_in_turn(lines) for lines in LOST),
    "rambling": tuple(_always(line) for line in RAMBLING),
}
