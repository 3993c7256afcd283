"""How what the interviewer does moves the interviewee: warmth, and patience."""

from __future__ import annotations

from coach.interviewee.hearing import Heard
from coach.interviewee.model import Meeting, State
from coach.persona import Manner

GOOD: dict[str, tuple[float, float]] = {
    "thanks": (0.02, 0.01),
    "rapport": (0.02, 0.01),
    "shows-research": (0.09, 0.05),
    "states-purpose": (0.06, 0.04),
    "specific-interest": (0.04, 0.02),
    "states-connection": (0.02, 0.01),
    "introduces-self": (0.03, 0.02),
    "answers-about-self": (0.04, 0.03),
    "builds-on-answer": (0.03, 0.012),
    "open-question": (0.02, 0.008),
    "offers-help": (0.05, 0.02),
    "takes-up-person": (0.03, 0.02),
    "acknowledges-time-or-winds-up": (0.02, 0.06),
    "assures-brevity": (0.01, 0.04),
    "disclaims-job": (0.03, 0.03),
    "asks-permission-to-record-or-note": (0.01, 0.01),
}
"""What warms, and what gives patience back. Gains shrink as she nears the top."""

BAD: dict[str, tuple[float, float]] = {
    "basic-question": (-0.06, -0.08),
    "vague-purpose": (-0.02, -0.03),
    "mentions-own-resume": (-0.05, -0.05),
    "negative-about-employer": (-0.10, -0.08),
    "announces-recording": (-0.12, -0.10),
    "rude": (-0.25, -0.30),
    "asks-for-recommendation": (-0.28, -0.20),
    "asks-for-job": (-0.28, -0.20),
}
"""What cools, and what tires. A request for a job or a recommendation costs most."""

MONOLOGUE = 90
"""Words in one turn beyond which she begins to tire."""

HARD_START = 0.12
COLD = 0.4
"""Below this warmth she gives nobody's name."""

TRUST = 0.75
"""From this warmth on she tells what she would not tell a stranger."""


def first_mood(manner: Manner, meeting: Meeting) -> tuple[float, float]:
    """Warmth and patience before the first word; a hard meeting starts cooler."""
    less = HARD_START if meeting.hard else 0.0
    return _share(manner.warmth - less), _share(manner.patience - less)


def moved(state: State, heard: Heard, meeting: Meeting, excused: bool) -> State:
    """The state after hearing the turn; ``excused`` when a request was a reply to an opening that she raised herself."""
    warmth, patience = 0.0, 0.0
    for act, (more_warmth, more_patience) in GOOD.items():
        if heard.does(act) and not (act == "open-question" and heard.does("basic-question")):
            warmth += more_warmth
            patience += more_patience
    room = min(1.0, 1.8 * (1 - state.warmth)) * (0.75 if meeting.hard else 1.0)
    warmth, patience = warmth * room, patience * (0.7 if meeting.hard else 1.0)
    harder = 1.3 if meeting.hard else 1.0
    for less_warmth, less_patience in _costs(state, heard, excused):
        warmth += less_warmth * harder
        patience += less_patience * harder
    patience -= 0.02 if meeting.hard else 0.01
    return state.model_copy(
        update={"warmth": _share(state.warmth + warmth), "patience": _share(state.patience + patience)}
    )


def _costs(state: State, heard: Heard, excused: bool) -> list[tuple[float, float]]:
    costs = [
        cost for act, cost in BAD.items() if heard.does(act) and not (excused and act.startswith("asks-for-"))
    ]
    if heard.closed_run >= 2:
        costs.append((-0.015 * min(4, heard.closed_run), -0.02 * min(4, heard.closed_run)))
    if heard.words > MONOLOGUE:
        steps = min(5.0, (heard.words - MONOLOGUE) / 50)
        costs.append((-0.02 * steps, -0.05 * steps))
    if state.pending and not answers(heard):
        costs.append((-0.02, -0.04))
    if state.cued and not heard.does(
        "acknowledges-time-or-winds-up", "thanks", "asks-for-referral", "stay-in-touch"
    ):
        costs.append((-0.02, -0.04))
    return costs


def answers(heard: Heard) -> bool:
    """Whether the turn answers a question about its speaker."""
    if heard.does("answers-about-self", "introduces-self", "states-purpose", "disclaims-job"):
        return True
    return "?" not in heard.text and not heard.asked and not heard.again and heard.words >= 3


def mood_of(state: State) -> str:
    """The mood in two or three words, for whoever words the turn."""
    if state.patience < 0.2:
        return "short and ready to go"
    if state.warmth < 0.25:
        return "cold but civil"
    if state.warmth < COLD or state.patience < 0.35:
        return "cool and brief"
    if state.warmth < 0.6:
        return "polite, a little reserved"
    return "friendly and open" if state.warmth < TRUST else "warm, trusting, generous with detail"


def _share(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 4)
