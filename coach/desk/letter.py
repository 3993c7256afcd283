"""A letter as a transcript, so that it can be judged; and which kind of letter it is."""

from __future__ import annotations

import re
from typing import Any

from coach.desk.blanks import without_blanks
from coach.errors import BadInput
from coach.transcript import Scenario, Transcript

KINDS = (Scenario.OUTREACH_EMAIL, Scenario.THANK_YOU_NOTE)
_NOTE = re.compile(
    r"\b(thank you|thanks|grateful|gratitude|appreciate\w*)\b[^.!?\n]{0,80}\b(yesterday|today|this (morning|afternoon|week)|earlier|on (mon|tues|wednes|thurs|fri)day|last (week|night)"
    r"|meeting (with )?me|seeing me|speaking with me|talking (with|to) me|our (conversation|talk|chat|meeting|call)|time you gave|(taking|making) the time to (meet|talk|speak)|sharing|advice|insights?)"
    r"|\b(as promised|when we (met|spoke|talked)|you (told|mentioned|said|suggested)|it was (great|good|a pleasure|wonderful|lovely) (to meet|meeting|to talk|talking|speaking))\b",
    re.I,
)
_ASKS = re.compile(
    r"\b(could|can|may|might|would) (we|i|you)[^.!?\n]{0,80}(meet|talk|speak|call|minutes|coffee|conversation|chat)|\bi am writing to ask|would you be (willing|open|free)",
    re.I,
)

_HEADER = re.compile(r"^(?:from|to|cc|bcc|subject|date|sent|reply-to)[ \t]*:", re.I)
_DEAR = re.compile(
    r"^(?:dear\b[^:\n]{1,60}|(?:hello|hi|good (?:morning|afternoon|evening))\b[^:\n.?]{0,60}[,!])[,!:]?$",
    re.I,
)
_SPEAKER = re.compile(r"^[^\W\d_][\w .'’-]{0,40}:[ \t]+\S")


def looks_like_a_letter(text: str) -> bool:
    """Whether it begins as an e-mail does, with its headers or a salutation, and nobody answers in it."""
    lines = [line.strip() for line in text.lstrip("\ufeff").splitlines() if line.strip()]
    body = next((n for n, line in enumerate(lines) if not _HEADER.match(line)), len(lines))
    headed = any(line.lower().startswith("subject") for line in lines[:body])
    dear = bool(lines[body:]) and bool(_DEAR.match(lines[body]))
    spoken = sum(bool(_SPEAKER.match(line)) for line in lines[body:])
    return (headed or dear) and spoken < 2


def kind_of(text: str) -> Scenario:
    """What kind of letter the words make it: a note after a meeting, or the e-mail that asks for one."""
    return (
        Scenario.THANK_YOU_NOTE if _NOTE.search(text) and not _ASKS.search(text) else Scenario.OUTREACH_EMAIL
    )


def letter_transcript(
    text: str,
    kind: Scenario,
    name: str = "",
    promised: tuple[str, ...] = (),
    hours: float | None = None,
    they: str = "",
    me: str = "",
    background: str = "",
) -> Transcript:
    """A letter as the transcript with one turn that the rubrics expect; raises :class:`BadInput` for an empty one.

    A blank ``[like this]`` is left out: it is nothing that the letter says.
    """
    if kind not in KINDS:
        raise BadInput(f"{kind} is no letter.", f"There are {' and '.join(KINDS)}.")
    said = without_blanks(text)
    if not said:
        raise BadInput(
            "The letter is empty.", "There is nothing in it, or only blanks.", "Write a line first."
        )
    data: dict[str, Any] = {
        "schema": "coach.transcript/1",
        "id": name,
        "scenario": kind,
        "interviewer": {"name": me, "background": background or None},
        "interviewee": {"name": they},
        "turns": [{"role": "interviewer", "text": said}],
    }
    if promised:
        data["promised"] = promised
    if hours is not None:
        data["hours_after_meeting"] = hours
    return Transcript.model_validate(data)
